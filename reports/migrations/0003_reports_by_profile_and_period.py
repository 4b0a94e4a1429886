import django.core.validators
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import mentoraat.models.base
import mentoraat.periods
from mentoraat.migration import QuickMigration


class Migration(QuickMigration):
    dependencies = [
        ("cases", "0004_story_of_a_youth_and_indexes_of_figures"),
        ("mentoraat", "0003_network_around_a_youth"),
        ("reports", "0002_network_around_a_youth"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="EffectMapping",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                ("year", models.PositiveSmallIntegerField()),
                ("rows", models.JSONField(default=list)),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
                    ),
                ),
            ],
            options={
                "ordering": ["-year", "pk"],
                "constraints": [
                    models.UniqueConstraint(fields=("organisation", "year"), name="effectmapping_once_a_year"),
                ],
            },
        ),
        migrations.CreateModel(
            name="ReportProfile",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                (
                    "ref",
                    models.CharField(default=mentoraat.models.base.new_ref, editable=False, max_length=12, unique=True),
                ),
                ("name", models.CharField(max_length=80)),
                (
                    "funder",
                    models.CharField(
                        choices=[
                            ("municipality", "gemeente"),
                            ("esf", "ESF+"),
                            ("fund", "fonds"),
                            ("schools", "samenwerkingsverband van scholen"),
                            ("other", "andere geldgever"),
                        ],
                        default="municipality",
                        max_length=12,
                    ),
                ),
                ("reader", models.CharField(blank=True, max_length=100)),
                (
                    "period",
                    models.CharField(
                        choices=[("quarter", "elk kwartaal"), ("half_year", "elk halfjaar"), ("year", "elk jaar")],
                        default="quarter",
                        max_length=9,
                    ),
                ),
                ("chapters", models.JSONField(blank=True, default=list)),
                ("left_out", models.JSONField(blank=True, default=list)),
                ("agreed", models.JSONField(blank=True, default=dict)),
                (
                    "small_form",
                    models.CharField(
                        choices=[
                            ("standard", "gewoon: kleine aantallen verborgen"),
                            ("strict", "streng: 1 tot en met 7 verborgen, de rest in vijftallen"),
                        ],
                        default="standard",
                        max_length=8,
                    ),
                ),
                (
                    "small_limit",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, validators=[django.core.validators.MinValueValidator(2)]
                    ),
                ),
                (
                    "least",
                    models.PositiveSmallIntegerField(
                        default=10,
                        validators=[
                            django.core.validators.MinValueValidator(10),
                            django.core.validators.MaxValueValidator(100),
                        ],
                    ),
                ),
                ("intro", models.TextField(blank=True)),
                ("closing", models.TextField(blank=True)),
                (
                    "stories",
                    models.PositiveSmallIntegerField(
                        default=2, validators=[django.core.validators.MaxValueValidator(4)]
                    ),
                ),
                ("budget", models.PositiveIntegerField(blank=True, null=True)),
                (
                    "deadline_days",
                    models.PositiveSmallIntegerField(
                        default=15,
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(120),
                        ],
                    ),
                ),
                ("scheduled", models.BooleanField(default=True)),
                ("starts_on", models.DateField()),
                ("ends_on", models.DateField(blank=True, null=True)),
                (
                    "area",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="mentoraat.area",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="report_profiles",
                        to="mentoraat.municipality",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="report_profiles",
                        to="cases.programme",
                    ),
                ),
            ],
            options={
                "ordering": ["name", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("municipality__isnull", False), models.Q(("reader", ""), _negated=True), _connector="OR"
                        ),
                        name="report_profile_has_a_reader",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_on__isnull", True), ("ends_on__gte", models.F("starts_on")), _connector="OR"
                        ),
                        name="report_profile_ends_after_start",
                    ),
                    models.CheckConstraint(condition=models.Q(("least__gte", 10)), name="report_profile_least_is_ten"),
                    models.CheckConstraint(
                        condition=models.Q(("municipality__isnull", True), ("reader", ""), _connector="OR"),
                        name="report_profile_one_reader",
                    ),
                    models.UniqueConstraint(fields=("organisation", "name"), name="report_profile_name_once"),
                ],
            },
        ),
        migrations.AlterModelOptions(
            name="quarterreport",
            options={"ordering": ["-year", "-number", "kind", "-revision"]},
        ),
        migrations.RemoveConstraint(
            model_name="quarterreport",
            name="report_revision_once",
        ),
        migrations.RemoveConstraint(
            model_name="quarterreport",
            name="report_quarter_1_to_4",
        ),
        migrations.RemoveConstraint(
            model_name="quarterreport",
            name="report_established_is_frozen",
        ),
        migrations.RenameField(
            model_name="quarterreport",
            old_name="quarter",
            new_name="number",
        ),
        migrations.AddField(
            model_name="quarterreport",
            name="area",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="reports",
                to="mentoraat.area",
            ),
        ),
        migrations.AddField(
            model_name="quarterreport",
            name="downloads",
            field=models.JSONField(blank=True, default=dict),
        ),
        migrations.AddField(
            model_name="quarterreport",
            name="gate",
            field=models.JSONField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="quarterreport",
            name="kind",
            field=models.CharField(
                choices=[("quarter", "kwartaal"), ("half_year", "halfjaar"), ("year", "jaar")],
                default="quarter",
                max_length=9,
            ),
        ),
        migrations.AddField(
            model_name="quarterreport",
            name="programme",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="reports",
                to="cases.programme",
            ),
        ),
        migrations.AddField(
            model_name="quarterreport",
            name="reminded",
            field=models.PositiveSmallIntegerField(default=0),
        ),
        migrations.AddField(
            model_name="quarterreport",
            name="stories",
            field=models.ManyToManyField(blank=True, related_name="reports", to="cases.story"),
        ),
        migrations.AddField(
            model_name="quarterreport",
            name="trouble",
            field=models.CharField(blank=True, max_length=300),
        ),
        migrations.AlterField(
            model_name="quarterreport",
            name="municipality",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="reports",
                to="mentoraat.municipality",
            ),
        ),
        migrations.AlterField(
            model_name="quarterreport",
            name="state",
            field=models.CharField(
                choices=[
                    ("queued", "in de wachtrij"),
                    ("being_made", "wordt gemaakt"),
                    ("failed", "mislukt"),
                    ("held", "tegengehouden"),
                    ("draft", "concept"),
                    ("establishing", "wordt vastgesteld"),
                    ("established", "vastgesteld"),
                    ("published", "gepubliceerd"),
                ],
                default="queued",
                max_length=12,
            ),
        ),
        migrations.AddField(
            model_name="quarterreport",
            name="profile",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="reports",
                to="reports.reportprofile",
            ),
        ),
        migrations.AddConstraint(
            model_name="quarterreport",
            constraint=models.UniqueConstraint(
                condition=models.Q(("area__isnull", True), ("profile__isnull", True), ("programme__isnull", True)),
                fields=("organisation", "municipality", "kind", "year", "number", "revision"),
                name="report_revision_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="quarterreport",
            constraint=models.UniqueConstraint(
                condition=models.Q(("area__isnull", True), ("profile__isnull", True), ("programme__isnull", False)),
                fields=("organisation", "municipality", "programme", "kind", "year", "number", "revision"),
                name="report_revision_once_a_programme",
            ),
        ),
        migrations.AddConstraint(
            model_name="quarterreport",
            constraint=models.UniqueConstraint(
                condition=models.Q(("area__isnull", False), ("profile__isnull", True)),
                fields=("organisation", "municipality", "area", "kind", "year", "number", "revision"),
                name="report_revision_once_an_area",
            ),
        ),
        migrations.AddConstraint(
            model_name="quarterreport",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("profile__isnull", False), ("programme__isnull", True), ("area__isnull", True), _connector="OR"
                ),
                name="report_by_programme_or_area",
            ),
        ),
        migrations.AddConstraint(
            model_name="quarterreport",
            constraint=models.UniqueConstraint(
                condition=models.Q(("profile__isnull", False)),
                fields=("profile", "kind", "year", "number", "revision"),
                name="report_revision_once_a_profile",
            ),
        ),
        migrations.AddConstraint(
            model_name="quarterreport",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("kind", "quarter"), ("number__range", (1, 4))),
                    models.Q(("kind", "half_year"), ("number__range", (1, 2))),
                    models.Q(("kind", "year"), ("number", 1)),
                    _connector="OR",
                ),
                name="report_number_fits_its_kind",
            ),
        ),
        migrations.AddConstraint(
            model_name="quarterreport",
            constraint=models.CheckConstraint(
                condition=models.Q(("municipality__isnull", False), ("profile__isnull", False), _connector="OR"),
                name="report_has_a_reader",
            ),
        ),
        migrations.AddConstraint(
            model_name="quarterreport",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("state__in", ["queued", "being_made", "failed", "held", "draft", "establishing"]),
                    models.Q(
                        ("established_at__isnull", False),
                        models.Q(("checksum", ""), _negated=True),
                        models.Q(("file", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="report_established_is_frozen",
            ),
        ),
    ]
