import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import mentoraat.models.base
import mentoraat.periods
from mentoraat.migration import QuickMigration


class Migration(QuickMigration):
    dependencies = [
        ("cases", "0003_bring_along"),
        ("mentoraat", "0003_network_around_a_youth"),
        ("partners", "0002_network_around_a_youth"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Story",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                (
                    "ref",
                    models.CharField(default=mentoraat.models.base.new_ref, editable=False, max_length=12, unique=True),
                ),
                ("pseudonym", models.CharField(max_length=40)),
                ("title", models.CharField(max_length=80)),
                ("text", models.TextField(blank=True)),
                ("written_on", models.DateField(default=mentoraat.periods.today)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "concept"),
                            ("agreed", "de jongere is akkoord"),
                            ("withdrawn", "ingetrokken"),
                        ],
                        default="draft",
                        max_length=9,
                    ),
                ),
                ("agreed_on", models.DateField(blank=True, null=True)),
                (
                    "agreed_how",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("read_together", "samen gelezen"),
                            ("read_aloud", "voorgelezen"),
                            ("in_writing", "schriftelijk"),
                        ],
                        max_length=13,
                    ),
                ),
                ("agreed_by_representative", models.BooleanField(default=False)),
                ("withdrawn_on", models.DateField(blank=True, null=True)),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
                    ),
                ),
                (
                    "written_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "youth",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="stories", to="cases.youth"
                    ),
                ),
            ],
            options={
                "ordering": ["-created", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "agreed"), _negated=True),
                            models.Q(("agreed_on__isnull", False), models.Q(("agreed_how", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="story_agreed_when_and_how",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "withdrawn"), _negated=True),
                            ("withdrawn_on__isnull", False),
                            _connector="OR",
                        ),
                        name="story_withdrawn_when",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "agreed"), _negated=True),
                            ("agreed_on__gte", models.F("written_on")),
                            _connector="OR",
                        ),
                        name="story_agreed_to_these_words",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state", "withdrawn"), models.Q(("text", ""), _negated=True), _connector="OR"
                        ),
                        name="story_has_words",
                    ),
                ],
            },
        ),
        migrations.RemoveIndex(
            model_name="handover",
            name="handover_by_sent",
        ),
        migrations.AddIndex(
            model_name="handover",
            index=models.Index(
                fields=[
                    "organisation",
                    "sent_on",
                    "case",
                    "accepted_on",
                    "refused_on",
                    "withdrawn_on",
                    "met_on",
                    "arrived_on",
                    "feedback_due_on",
                    "feedback_on",
                    "urgent",
                    "id",
                ],
                name="handover_by_sent",
            ),
        ),
        migrations.AddIndex(
            model_name="measurement",
            index=models.Index(fields=["organisation", "kind", "taken_on", "case"], name="measurement_by_day"),
        ),
    ]
