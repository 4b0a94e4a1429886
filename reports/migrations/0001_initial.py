"""Quarter reports and register imports."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import mentoraat.models.base
import mentoraat.periods
from mentoraat.migration import QuickMigration


class Migration(QuickMigration):
    initial = True

    dependencies = [
        ("mentoraat", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="RegisterImport",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                (
                    "ref",
                    models.CharField(default=mentoraat.models.base.new_ref, editable=False, max_length=12, unique=True),
                ),
                ("name", models.CharField(max_length=120)),
                ("file", models.CharField(max_length=120)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("checking", "wordt nagekeken"),
                            ("faulty", "er zijn fouten"),
                            ("ready", "klaar om in te lezen"),
                            ("applying", "wordt ingelezen"),
                            ("done", "ingelezen"),
                            ("failed", "mislukt"),
                        ],
                        default="checking",
                        max_length=10,
                    ),
                ),
                ("counts", models.JSONField(default=dict)),
                ("faults", models.JSONField(default=list)),
                ("fault_count", models.PositiveIntegerField(default=0)),
                ("ignored", models.JSONField(default=list)),
                (
                    "job",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="mentoraat.job",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
                    ),
                ),
                (
                    "uploaded_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["-created"],
            },
        ),
        migrations.CreateModel(
            name="ImportedRow",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                ("sheet", models.CharField(max_length=20)),
                ("number", models.CharField(max_length=40)),
                ("row_id", models.BigIntegerField()),
                ("digest", models.CharField(max_length=64)),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("organisation", "sheet", "number"), name="imported_row_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="QuarterReport",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                (
                    "ref",
                    models.CharField(default=mentoraat.models.base.new_ref, editable=False, max_length=12, unique=True),
                ),
                ("year", models.PositiveSmallIntegerField()),
                ("quarter", models.PositiveSmallIntegerField()),
                ("revision", models.PositiveSmallIntegerField(default=1)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("queued", "in de wachtrij"),
                            ("being_made", "wordt gemaakt"),
                            ("failed", "mislukt"),
                            ("draft", "concept"),
                            ("established", "vastgesteld"),
                            ("published", "gepubliceerd"),
                        ],
                        default="queued",
                        max_length=12,
                    ),
                ),
                ("figures", models.JSONField(blank=True, null=True)),
                ("definition_version", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("as_of", models.DateField(blank=True, null=True)),
                ("checksum", models.CharField(blank=True, max_length=64)),
                ("explanation", models.TextField(blank=True)),
                ("correction_reason", models.CharField(blank=True, max_length=300)),
                ("file", models.CharField(blank=True, max_length=120)),
                ("established_at", models.DateTimeField(blank=True, null=True)),
                ("published_at", models.DateTimeField(blank=True, null=True)),
                (
                    "asked_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "established_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "job",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="mentoraat.job",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="reports", to="mentoraat.municipality"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
                    ),
                ),
                (
                    "published_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["-year", "-quarter", "-revision"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("organisation", "municipality", "year", "quarter", "revision"),
                        name="report_revision_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("quarter__range", (1, 4))), name="report_quarter_1_to_4"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ["queued", "being_made", "failed", "draft"]),
                            models.Q(
                                ("established_at__isnull", False),
                                models.Q(("checksum", ""), _negated=True),
                                models.Q(("file", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="report_established_is_frozen",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "published"), _negated=True),
                            ("published_at__isnull", False),
                            _connector="OR",
                        ),
                        name="report_published_when",
                    ),
                ],
            },
        ),
    ]
