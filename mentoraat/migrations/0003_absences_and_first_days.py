import django.core.validators
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import mentoraat.models.base
import mentoraat.models.overlap
import mentoraat.periods


class Migration(migrations.Migration):
    dependencies = [
        ("mentoraat", "0002_audit_append_only"),
    ]

    operations = [
        migrations.CreateModel(
            name="Absence",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                (
                    "ref",
                    models.CharField(default=mentoraat.models.base.new_ref, editable=False, max_length=12, unique=True),
                ),
                ("starts_on", models.DateField()),
                ("ends_on", models.DateField()),
            ],
            options={
                "ordering": ["starts_on", "pk"],
            },
        ),
        migrations.CreateModel(
            name="FirstUse",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                ("home_screen_at", models.DateTimeField(blank=True, null=True)),
                ("dismissed_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="membership",
            name="digest",
            field=models.BooleanField(default=True),
        ),
        migrations.AddField(
            model_name="membership",
            name="digest_on",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="organisation",
            name="aftercare_percent",
            field=models.PositiveSmallIntegerField(default=20),
        ),
        migrations.AddField(
            model_name="organisation",
            name="caseload_per_fte",
            field=models.PositiveSmallIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="organisation",
            name="complaint_answer_days",
            field=models.PositiveSmallIntegerField(
                default=42,
                validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(730)],
            ),
        ),
        migrations.AddField(
            model_name="organisation",
            name="complaint_confirm_days",
            field=models.PositiveSmallIntegerField(
                default=7,
                validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(730)],
            ),
        ),
        migrations.AddField(
            model_name="organisation",
            name="fulltime_hours",
            field=models.PositiveSmallIntegerField(default=36),
        ),
        migrations.AlterField(
            model_name="membership",
            name="role",
            field=models.CharField(
                choices=[
                    ("mentor", "mentor"),
                    ("coordinator", "coördinator"),
                    ("administrator", "beheerder"),
                    ("privacy_officer", "privacyfunctionaris"),
                    ("complaints_officer", "klachtenfunctionaris"),
                    ("official", "ambtenaar"),
                ],
                max_length=20,
            ),
        ),
        migrations.AddConstraint(
            model_name="organisation",
            constraint=models.CheckConstraint(
                condition=models.Q(("fulltime_hours__gte", 1)), name="organisation_fulltime_is_something"
            ),
        ),
        migrations.AddConstraint(
            model_name="organisation",
            constraint=models.CheckConstraint(
                condition=models.Q(("aftercare_percent__lte", 100)), name="organisation_aftercare_at_most_all"
            ),
        ),
        migrations.AddField(
            model_name="absence",
            name="made_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="absence",
            name="organisation",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
            ),
        ),
        migrations.AddField(
            model_name="absence",
            name="stand_in",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="stand_ins", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="absence",
            name="user",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="absences", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="firstuse",
            name="invited_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="firstuse",
            name="organisation",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
            ),
        ),
        migrations.AddField(
            model_name="firstuse",
            name="user",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.CASCADE, related_name="first_use", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddIndex(
            model_name="absence",
            index=models.Index(fields=["stand_in", "ends_on"], name="absence_by_stand_in"),
        ),
        migrations.AddIndex(
            model_name="absence",
            index=models.Index(fields=["user", "ends_on"], name="absence_by_user"),
        ),
        migrations.AddConstraint(
            model_name="absence",
            constraint=models.CheckConstraint(
                condition=models.Q(("ends_on__gte", models.F("starts_on"))), name="absence_ends_after_start"
            ),
        ),
        migrations.AddConstraint(
            model_name="absence",
            constraint=models.CheckConstraint(
                condition=models.Q(("stand_in", models.F("user")), _negated=True),
                name="absence_somebody_else_stands_in",
            ),
        ),
        migrations.AddConstraint(
            model_name="absence",
            constraint=models.UniqueConstraint(fields=("user", "starts_on"), name="absence_starts_once"),
        ),
        migrations.AddConstraint(
            model_name="absence",
            constraint=mentoraat.models.overlap.NoOverlap(
                first="starts_on", last="ends_on", name="absence_one_at_a_time", owner="user"
            ),
        ),
    ]
