import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import mentoraat.models.base
import mentoraat.periods


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0002_casework_in_depth"),
        ("mentoraat", "0003_absences_and_first_days"),
        ("outreach", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Activity",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                (
                    "ref",
                    models.CharField(default=mentoraat.models.base.new_ref, editable=False, max_length=12, unique=True),
                ),
                ("name", models.CharField(max_length=80)),
                ("at", models.DateTimeField()),
                ("on", models.DateField(editable=False)),
                ("called_off_at", models.DateTimeField(blank=True, null=True)),
                ("others", models.PositiveSmallIntegerField(blank=True, null=True)),
            ],
        ),
        migrations.CreateModel(
            name="Attendance",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                (
                    "presence",
                    models.CharField(
                        choices=[("present", "erbij"), ("late", "te laat"), ("absent", "niet")], max_length=8
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Group",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                (
                    "ref",
                    models.CharField(default=mentoraat.models.base.new_ref, editable=False, max_length=12, unique=True),
                ),
                ("name", models.CharField(max_length=60)),
                ("active", models.BooleanField(default=True)),
            ],
            options={
                "ordering": ["-active", "name", "pk"],
            },
        ),
        migrations.CreateModel(
            name="GroupMember",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                (
                    "ref",
                    models.CharField(default=mentoraat.models.base.new_ref, editable=False, max_length=12, unique=True),
                ),
                ("since", models.DateField()),
                ("until", models.DateField(blank=True, null=True)),
                ("reason", models.CharField(blank=True, max_length=200)),
            ],
        ),
        migrations.CreateModel(
            name="OwnPlace",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
            ],
        ),
        migrations.AddField(
            model_name="contact",
            name="anonymised_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="contact",
            name="trial",
            field=models.BooleanField(default=False),
        ),
        migrations.AlterField(
            model_name="contact",
            name="channel",
            field=models.CharField(
                choices=[
                    ("street", "op straat"),
                    ("network", "via iemand anders"),
                    ("self", "kwam zelf"),
                    ("phone", "telefoon"),
                    ("app", "app"),
                    ("home_visit", "huisbezoek"),
                    ("event", "activiteit"),
                    ("other", "anders"),
                ],
                max_length=10,
            ),
        ),
        migrations.AddConstraint(
            model_name="contact",
            constraint=models.CheckConstraint(
                condition=models.Q(("trial", False), ("undone_at__isnull", False), _connector="OR"),
                name="contact_trial_never_counts",
            ),
        ),
        migrations.AddConstraint(
            model_name="contact",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("anonymised_at__isnull", True), models.Q(("label", ""), ("note", "")), _connector="OR"
                ),
                name="contact_anonymised_says_nothing",
            ),
        ),
        migrations.AddField(
            model_name="activity",
            name="leader",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="led_activities", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="activity",
            name="organisation",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
            ),
        ),
        migrations.AddField(
            model_name="activity",
            name="place",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="activities",
                to="outreach.place",
            ),
        ),
        migrations.AddField(
            model_name="attendance",
            name="activity",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="attendances", to="outreach.activity"
            ),
        ),
        migrations.AddField(
            model_name="attendance",
            name="contact",
            field=models.OneToOneField(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="attendance",
                to="outreach.contact",
            ),
        ),
        migrations.AddField(
            model_name="attendance",
            name="organisation",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
            ),
        ),
        migrations.AddField(
            model_name="attendance",
            name="youth",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="attendances", to="cases.youth"
            ),
        ),
        migrations.AddField(
            model_name="group",
            name="area",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="mentoraat.area",
            ),
        ),
        migrations.AddField(
            model_name="group",
            name="organisation",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
            ),
        ),
        migrations.AddField(
            model_name="group",
            name="owner",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="owned_groups", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="group",
            name="programme",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="groups",
                to="cases.programme",
            ),
        ),
        migrations.AddField(
            model_name="activity",
            name="group",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="activities",
                to="outreach.group",
            ),
        ),
        migrations.AddField(
            model_name="groupmember",
            name="group",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="members", to="outreach.group"
            ),
        ),
        migrations.AddField(
            model_name="groupmember",
            name="organisation",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
            ),
        ),
        migrations.AddField(
            model_name="groupmember",
            name="youth",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="group_memberships", to="cases.youth"
            ),
        ),
        migrations.AddField(
            model_name="ownplace",
            name="organisation",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
            ),
        ),
        migrations.AddField(
            model_name="ownplace",
            name="place",
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="+", to="outreach.place"),
        ),
        migrations.AddField(
            model_name="ownplace",
            name="user",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="own_places", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddConstraint(
            model_name="attendance",
            constraint=models.UniqueConstraint(fields=("activity", "youth"), name="attendance_once"),
        ),
        migrations.AddConstraint(
            model_name="attendance",
            constraint=models.CheckConstraint(
                condition=models.Q(("presence", "absent"), ("contact__isnull", False), _connector="OR"),
                name="attendance_here_is_a_contact",
            ),
        ),
        migrations.AddIndex(
            model_name="activity",
            index=models.Index(fields=["organisation", "-at"], name="activity_by_moment"),
        ),
        migrations.AddConstraint(
            model_name="groupmember",
            constraint=models.UniqueConstraint(
                condition=models.Q(("until__isnull", True)), fields=("group", "youth"), name="groupmember_in_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="groupmember",
            constraint=models.CheckConstraint(
                condition=models.Q(("until__isnull", True), ("until__gte", models.F("since")), _connector="OR"),
                name="groupmember_ends_after_start",
            ),
        ),
        migrations.AddConstraint(
            model_name="groupmember",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("reason", ""), ("until__isnull", True)),
                    models.Q(("until__isnull", False), models.Q(("reason", ""), _negated=True)),
                    _connector="OR",
                ),
                name="groupmember_end_has_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="ownplace",
            constraint=models.UniqueConstraint(fields=("user", "place"), name="own_place_once"),
        ),
    ]
