"""Youths, cases and what belongs to them."""

import datetime

import django.db.models.deletion
import phonenumber_field.modelfields
from django.conf import settings
from django.db import migrations, models

import mentoraat.models.base
import mentoraat.periods


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("mentoraat", "0001_initial"),
        ("partners", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Case",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                (
                    "ref",
                    models.CharField(default=mentoraat.models.base.new_ref, editable=False, max_length=12, unique=True),
                ),
                ("number", models.CharField(max_length=20)),
                (
                    "state",
                    models.CharField(
                        choices=[("open", "bezig"), ("waiting", "wacht op start"), ("closed", "afgerond")],
                        default="open",
                        max_length=8,
                    ),
                ),
                ("opened_on", models.DateField()),
                ("closed_on", models.DateField(blank=True, null=True)),
                ("waiting_until", models.DateField(blank=True, null=True)),
                (
                    "ending",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("according_to_plan", "volgens plan"),
                            ("by_agreement", "eerder, in overleg"),
                            ("by_youth", "de jongere stopte"),
                            ("by_us", "wij stopten"),
                            ("contact_lost", "geen contact meer"),
                            ("outside_influence", "door iets van buiten"),
                            ("moved", "verhuisd"),
                            ("deceased", "overleden"),
                            ("opened_in_error", "per ongeluk geopend"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "destination",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("placed", "een plek"),
                            ("other", "iets anders, bekend"),
                            ("none", "geen plek"),
                            ("unknown", "onbekend"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("neutral", "telt niet mee (verhuisd of overleden)"),
                            ("positive", "naar school of werk"),
                            ("dropped_out", "gestopt, mag terugkomen"),
                            ("handed_over", "overgenomen door een partner"),
                            ("activation", "actief: vrijwilligerswerk, dagbesteding of cursus"),
                            ("other", "andere bestemming"),
                            ("unknown", "onbekend"),
                        ],
                        max_length=12,
                    ),
                ),
                ("closing_note", models.TextField(blank=True)),
                (
                    "area",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="mentoraat.area",
                    ),
                ),
                (
                    "casemanager",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="guided_cases",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
                    ),
                ),
                (
                    "previous_case",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="next_cases",
                        to="cases.case",
                    ),
                ),
                (
                    "taken_over_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="partners.partner",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Consent",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                (
                    "ref",
                    models.CharField(default=mentoraat.models.base.new_ref, editable=False, max_length=12, unique=True),
                ),
                ("items", models.JSONField(default=list)),
                ("purpose", models.CharField(blank=True, max_length=300)),
                (
                    "how",
                    models.CharField(
                        choices=[
                            ("spoken", "mondeling, in gesprek"),
                            ("written", "op papier"),
                            ("message", "in een bericht"),
                            ("representative", "door ouder of voogd"),
                        ],
                        max_length=15,
                    ),
                ),
                ("given_on", models.DateField()),
                ("until", models.DateField(blank=True, null=True)),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                ("withdrawn_reason", models.CharField(blank=True, max_length=200)),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
                    ),
                ),
                (
                    "partner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="consents", to="partners.partner"
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Handover",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                (
                    "ref",
                    models.CharField(default=mentoraat.models.base.new_ref, editable=False, max_length=12, unique=True),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "concept"),
                            ("sent", "verstuurd"),
                            ("accepted", "aangenomen"),
                            ("refused", "kan niet bij partner"),
                            ("withdrawn", "ingetrokken"),
                            ("met", "kennisgemaakt"),
                            ("arrived", "aangekomen"),
                            ("returned", "teruggekomen"),
                            ("fed_back", "teruggehoord"),
                            ("closed", "afgerond"),
                        ],
                        default="draft",
                        max_length=10,
                    ),
                ),
                ("question", models.CharField(max_length=300)),
                ("message", models.TextField(blank=True)),
                ("shared", models.JSONField(default=dict)),
                ("urgent", models.BooleanField(default=False)),
                ("urgent_reason", models.CharField(blank=True, max_length=200)),
                ("consent_on", models.DateField(blank=True, null=True)),
                ("sent_on", models.DateField(blank=True, null=True)),
                ("answer_due_on", models.DateField(blank=True, null=True)),
                ("mailed_at", models.DateTimeField(blank=True, null=True)),
                ("opened_at", models.DateTimeField(blank=True, null=True)),
                ("asked_on", models.DateField(blank=True, null=True)),
                ("unanswered_on", models.DateField(blank=True, null=True)),
                ("answered_at", models.DateTimeField(blank=True, null=True)),
                ("accepted_on", models.DateField(blank=True, null=True)),
                ("refused_on", models.DateField(blank=True, null=True)),
                ("withdrawn_on", models.DateField(blank=True, null=True)),
                ("met_on", models.DateField(blank=True, null=True)),
                ("met_with", models.CharField(blank=True, max_length=200)),
                ("arrived_on", models.DateField(blank=True, null=True)),
                ("feedback_due_on", models.DateField(blank=True, null=True)),
                ("feedback_on", models.DateField(blank=True, null=True)),
                ("feedback", models.TextField(blank=True)),
                ("returned_on", models.DateField(blank=True, null=True)),
                ("closed_on", models.DateField(blank=True, null=True)),
                ("reason", models.CharField(blank=True, max_length=300)),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="handovers", to="cases.case"
                    ),
                ),
                (
                    "consent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="handovers",
                        to="cases.consent",
                    ),
                ),
                (
                    "contact_person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="handovers",
                        to="partners.contactperson",
                    ),
                ),
                (
                    "link",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="handover",
                        to="partners.publiclink",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="handovers",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "partner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="handovers", to="partners.partner"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="HandoverMessage",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                ("at", models.DateTimeField(auto_now_add=True)),
                ("by_name", models.CharField(max_length=120)),
                ("text", models.TextField()),
                (
                    "handover",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="messages", to="cases.handover"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
                    ),
                ),
                (
                    "user",
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
                "ordering": ["at", "pk"],
            },
        ),
        migrations.CreateModel(
            name="HandoverReminder",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                (
                    "rung",
                    models.CharField(
                        choices=[
                            ("overdue", "antwoord te laat, gemeld aan ons"),
                            ("day_7", "herinnerd na 7 dagen"),
                            ("day_14", "herinnerd na 14 dagen"),
                            ("day_21", "herinnerd na 21 dagen"),
                            ("nobody", "niemand antwoordde"),
                        ],
                        max_length=10,
                    ),
                ),
                ("on", models.DateField()),
                (
                    "handover",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="reminders", to="cases.handover"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="HandoverStep",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "concept"),
                            ("sent", "verstuurd"),
                            ("accepted", "aangenomen"),
                            ("refused", "kan niet bij partner"),
                            ("withdrawn", "ingetrokken"),
                            ("met", "kennisgemaakt"),
                            ("arrived", "aangekomen"),
                            ("returned", "teruggekomen"),
                            ("fed_back", "teruggehoord"),
                            ("closed", "afgerond"),
                        ],
                        max_length=10,
                    ),
                ),
                ("on", models.DateField()),
                ("at", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("by_name", models.CharField(max_length=120)),
                ("note", models.CharField(blank=True, max_length=300)),
                (
                    "handover",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="steps", to="cases.handover"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
                    ),
                ),
                (
                    "user",
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
                "ordering": ["at", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Instrument",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                ("slug", models.SlugField()),
                ("version", models.PositiveSmallIntegerField(default=1)),
                ("name", models.CharField(max_length=80)),
                ("steps", models.JSONField(default=list)),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("slug", "version"), name="instrument_version_once")],
            },
        ),
        migrations.CreateModel(
            name="Involvement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                (
                    "ref",
                    models.CharField(default=mentoraat.models.base.new_ref, editable=False, max_length=12, unique=True),
                ),
                ("task", models.CharField(max_length=120)),
                ("since", models.DateField()),
                ("until", models.DateField(blank=True, null=True)),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="involvements", to="cases.case"
                    ),
                ),
                (
                    "contact_person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="involvements",
                        to="partners.contactperson",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
                    ),
                ),
                (
                    "partner",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="involvements",
                        to="partners.partner",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="involvements",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="LifeArea",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                ("code", models.SlugField()),
                ("label", models.CharField(max_length=40)),
                ("question", models.CharField(max_length=120)),
                ("position", models.PositiveSmallIntegerField()),
                (
                    "instrument",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="areas", to="cases.instrument"
                    ),
                ),
            ],
            options={
                "ordering": ["position"],
            },
        ),
        migrations.CreateModel(
            name="Measurement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                (
                    "ref",
                    models.CharField(default=mentoraat.models.base.new_ref, editable=False, max_length=12, unique=True),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("baseline", "startmeting"), ("follow_up", "vervolgmeting")], max_length=10
                    ),
                ),
                ("taken_on", models.DateField()),
                ("finished_at", models.DateTimeField(blank=True, null=True)),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="measurements", to="cases.case"
                    ),
                ),
                (
                    "instrument",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="cases.instrument"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
                    ),
                ),
                (
                    "taken_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Placement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                (
                    "ref",
                    models.CharField(default=mentoraat.models.base.new_ref, editable=False, max_length=12, unique=True),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("school", "school of opleiding"),
                            ("work", "werk"),
                            ("volunteering", "vrijwilligerswerk"),
                            ("day_activity", "dagbesteding"),
                            ("course", "cursus"),
                        ],
                        max_length=12,
                    ),
                ),
                ("detail", models.CharField(blank=True, max_length=120)),
                ("hours_per_week", models.DecimalField(blank=True, decimal_places=1, max_digits=4, null=True)),
                ("starts_on", models.DateField()),
                ("ends_on", models.DateField(blank=True, null=True)),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="placements", to="cases.case"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
                    ),
                ),
            ],
            options={
                "ordering": ["starts_on", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Programme",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                (
                    "ref",
                    models.CharField(default=mentoraat.models.base.new_ref, editable=False, max_length=12, unique=True),
                ),
                ("name", models.CharField(max_length=80)),
                ("active", models.BooleanField(default=True)),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
                    ),
                ),
            ],
            options={
                "ordering": ["name"],
            },
        ),
        migrations.AddField(
            model_name="case",
            name="programme",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="cases", to="cases.programme"
            ),
        ),
        migrations.CreateModel(
            name="Score",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                ("step", models.PositiveSmallIntegerField()),
                ("note", models.CharField(blank=True, max_length=300)),
                (
                    "area",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="cases.lifearea"
                    ),
                ),
                (
                    "measurement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="scores", to="cases.measurement"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Youth",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                (
                    "ref",
                    models.CharField(default=mentoraat.models.base.new_ref, editable=False, max_length=12, unique=True),
                ),
                ("first_name", models.CharField(blank=True, max_length=60)),
                ("infix", models.CharField(blank=True, max_length=20)),
                ("surname", models.CharField(blank=True, max_length=80)),
                ("name_key", models.CharField(blank=True, editable=False, max_length=200)),
                ("address_form", models.CharField(blank=True, max_length=40)),
                ("birth_date", models.DateField(blank=True, null=True)),
                ("about_age", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("about_age_on", models.DateField(blank=True, null=True)),
                (
                    "gender",
                    models.CharField(
                        blank=True,
                        choices=[("female", "vrouw"), ("male", "man"), ("other", "anders"), ("unknown", "onbekend")],
                        max_length=10,
                    ),
                ),
                ("phone", phonenumber_field.modelfields.PhoneNumberField(blank=True, max_length=128, region=None)),
                ("languages", models.CharField(blank=True, max_length=100)),
                (
                    "housing",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("parents", "bij ouders"),
                            ("family", "bij familie"),
                            ("room", "op kamers"),
                            ("independent", "zelfstandig"),
                            ("friends", "bij vrienden"),
                            ("shelter", "in de opvang"),
                            ("street", "op straat"),
                            ("institution", "in een instelling"),
                            ("unknown", "onbekend"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "school_type",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("vmbo", "vmbo"),
                            ("havo_vwo", "havo of vwo"),
                            ("mbo_bol", "mbo bol"),
                            ("mbo_bbl", "mbo bbl"),
                            ("ve", "volwasseneneducatie"),
                            ("other", "overig"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "diploma",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("none", "geen diploma"),
                            ("vmbo", "vmbo"),
                            ("mbo_1", "mbo 1 (entree)"),
                            ("mbo_2", "mbo 2"),
                            ("mbo_3", "mbo 3"),
                            ("mbo_4", "mbo 4"),
                            ("havo", "havo"),
                            ("vwo", "vwo"),
                            ("unknown", "onbekend"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "in_school",
                    models.CharField(
                        blank=True, choices=[("yes", "ja"), ("no", "nee"), ("unknown", "onbekend")], max_length=8
                    ),
                ),
                ("left_school_on", models.DateField(blank=True, null=True)),
                (
                    "leaving_cause",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("content", "inhoud van de opleiding"),
                            ("weight", "zwaarte van de opleiding"),
                            ("motivation", "motivatie en gedrag"),
                            ("personal", "persoonlijke omstandigheden"),
                            ("climate", "schoolklimaat"),
                            ("labour_market", "arbeidsmarkt"),
                            ("organisation", "organisatie van de opleiding"),
                        ],
                        max_length=15,
                    ),
                ),
                (
                    "known_to_municipality",
                    models.CharField(
                        blank=True, choices=[("yes", "ja"), ("no", "nee"), ("unknown", "onbekend")], max_length=8
                    ),
                ),
                ("strengths", models.TextField(blank=True)),
                ("last_seen_at", models.DateTimeField(blank=True, null=True)),
                (
                    "area",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="mentoraat.area",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Wish",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                (
                    "ref",
                    models.CharField(default=mentoraat.models.base.new_ref, editable=False, max_length=12, unique=True),
                ),
                ("what", models.CharField(max_length=120)),
                (
                    "kind",
                    models.CharField(
                        choices=[("learning", "leren"), ("work", "werken"), ("housing", "wonen"), ("other", "anders")],
                        max_length=10,
                    ),
                ),
                ("rank", models.PositiveSmallIntegerField(default=1)),
                ("fulfilled_on", models.DateField(blank=True, null=True)),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
                    ),
                ),
                (
                    "youth",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="wishes", to="cases.youth"
                    ),
                ),
            ],
            options={
                "ordering": ["rank", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Step",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                (
                    "ref",
                    models.CharField(default=mentoraat.models.base.new_ref, editable=False, max_length=12, unique=True),
                ),
                ("what", models.CharField(max_length=200)),
                ("due_on", models.DateField()),
                ("done_at", models.DateTimeField(blank=True, null=True)),
                (
                    "done_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="steps", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "youth",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="steps", to="cases.youth"
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="consent",
            name="youth",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="consents", to="cases.youth"
            ),
        ),
        migrations.AddField(
            model_name="case",
            name="youth",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="cases", to="cases.youth"
            ),
        ),
        migrations.CreateModel(
            name="Acquaintance",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                (
                    "how",
                    models.CharField(
                        choices=[
                            ("registered", "heeft deze jongere ingeschreven"),
                            ("contact", "had contact"),
                            ("casemanager", "is vaste mentor"),
                            ("involved", "helpt mee"),
                            ("opened", "opende met een reden"),
                        ],
                        max_length=12,
                    ),
                ),
                ("until", models.DateField(default=datetime.date(9999, 12, 31))),
                ("reason", models.CharField(blank=True, max_length=200)),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="acquaintances",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "youth",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="acquaintances", to="cases.youth"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="YouthAlias",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                ("name", models.CharField(max_length=60)),
                ("name_key", models.CharField(editable=False, max_length=60)),
                ("shown", models.BooleanField(default=True)),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
                    ),
                ),
                (
                    "youth",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="aliases", to="cases.youth"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="AftercareCheck",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                (
                    "ref",
                    models.CharField(default=mentoraat.models.base.new_ref, editable=False, max_length=12, unique=True),
                ),
                (
                    "month",
                    models.PositiveSmallIntegerField(
                        choices=[(3, "na 3 maanden"), (6, "na 6 maanden"), (12, "na 12 maanden")]
                    ),
                ),
                ("due_on", models.DateField()),
                ("done_on", models.DateField(blank=True, null=True)),
                (
                    "status",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("school", "op school"),
                            ("work", "aan het werk"),
                            ("neither", "geen van beide"),
                            ("not_reached", "niet bereikt"),
                        ],
                        max_length=12,
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=300)),
                (
                    "done_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="aftercare_checks", to="cases.case"
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["organisation", "done_on", "due_on"], name="aftercare_due")],
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("month__in", [3, 6, 12])), name="aftercare_month"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("done_on__isnull", True), ("status", "")),
                            models.Q(("done_on__isnull", False), models.Q(("status", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="aftercare_done_says_how",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CasemanagerPeriod",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                ("starts_on", models.DateField()),
                ("ends_on", models.DateField(blank=True, null=True)),
                ("reason", models.CharField(max_length=200)),
                (
                    "assigned_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="casemanager_periods", to="cases.case"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "ordering": ["starts_on", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("ends_on__isnull", True)),
                        fields=("case",),
                        name="casemanager_one_at_a_time",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_on__isnull", True), ("ends_on__gte", models.F("starts_on")), _connector="OR"
                        ),
                        name="casemanager_ends_after_start",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True), name="casemanager_change_has_reason"
                    ),
                ],
            },
        ),
        migrations.AddIndex(
            model_name="handover",
            index=models.Index(fields=["organisation", "state", "answer_due_on"], name="handover_by_state"),
        ),
        migrations.AddIndex(
            model_name="handover",
            index=models.Index(fields=["organisation", "sent_on"], name="handover_by_sent"),
        ),
        migrations.AddConstraint(
            model_name="handover",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("sent_on__isnull", True),
                    models.Q(("consent_on__isnull", False), ("consent_on__lte", models.F("sent_on"))),
                    _connector="OR",
                ),
                name="handover_no_sending_without_consent",
            ),
        ),
        migrations.AddConstraint(
            model_name="handover",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("accepted_on__isnull", True), ("refused_on__isnull", True)),
                    models.Q(("accepted_on__isnull", True), ("sent_on__isnull", False)),
                    models.Q(("refused_on__isnull", True), ("sent_on__isnull", False)),
                    _connector="OR",
                ),
                name="handover_answered_one_way_after_sending",
            ),
        ),
        migrations.AddConstraint(
            model_name="handover",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("arrived_on__isnull", True), ("feedback_on__isnull", True), ("met_on__isnull", True)),
                    ("accepted_on__isnull", False),
                    _connector="OR",
                ),
                name="handover_meets_after_acceptance",
            ),
        ),
        migrations.AddConstraint(
            model_name="handover",
            constraint=models.CheckConstraint(
                condition=models.Q(("urgent", False), models.Q(("urgent_reason", ""), _negated=True), _connector="OR"),
                name="handover_urgent_has_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="handoverreminder",
            constraint=models.UniqueConstraint(fields=("handover", "rung"), name="handover_reminder_once"),
        ),
        migrations.AddConstraint(
            model_name="involvement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("partner__isnull", True), ("user__isnull", False)),
                    models.Q(("partner__isnull", False), ("user__isnull", True)),
                    _connector="OR",
                ),
                name="involvement_colleague_or_partner",
            ),
        ),
        migrations.AddConstraint(
            model_name="involvement",
            constraint=models.CheckConstraint(
                condition=models.Q(("until__isnull", True), ("until__gte", models.F("since")), _connector="OR"),
                name="involvement_ends_after_start",
            ),
        ),
        migrations.AddConstraint(
            model_name="lifearea",
            constraint=models.UniqueConstraint(fields=("instrument", "code"), name="life_area_once"),
        ),
        migrations.AddConstraint(
            model_name="lifearea",
            constraint=models.UniqueConstraint(fields=("instrument", "position"), name="life_area_position_once"),
        ),
        migrations.AddIndex(
            model_name="measurement",
            index=models.Index(fields=["case", "kind", "taken_on"], name="measurement_by_case"),
        ),
        migrations.AddConstraint(
            model_name="placement",
            constraint=models.CheckConstraint(
                condition=models.Q(("ends_on__isnull", True), ("ends_on__gte", models.F("starts_on")), _connector="OR"),
                name="placement_ends_after_start",
            ),
        ),
        migrations.AddConstraint(
            model_name="placement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("hours_per_week__isnull", True),
                    models.Q(("hours_per_week__gte", 0), ("hours_per_week__lte", 100)),
                    _connector="OR",
                ),
                name="placement_hours_of_a_week",
            ),
        ),
        migrations.AddConstraint(
            model_name="programme",
            constraint=models.UniqueConstraint(fields=("organisation", "name"), name="programme_name_once"),
        ),
        migrations.AddConstraint(
            model_name="score",
            constraint=models.UniqueConstraint(fields=("measurement", "area"), name="score_once_per_area"),
        ),
        migrations.AddConstraint(
            model_name="score",
            constraint=models.CheckConstraint(condition=models.Q(("step__range", (1, 5))), name="score_1_to_5"),
        ),
        migrations.AddIndex(
            model_name="youth",
            index=models.Index(fields=["organisation", "name_key"], name="youth_by_name"),
        ),
        migrations.AddIndex(
            model_name="youth",
            index=models.Index(fields=["organisation", "last_seen_at"], name="youth_by_last_seen"),
        ),
        migrations.AddConstraint(
            model_name="youth",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("about_age__isnull", True), ("about_age_on__isnull", True)),
                    models.Q(("about_age__isnull", False), ("about_age_on__isnull", False)),
                    _connector="OR",
                ),
                name="youth_about_age_told_on",
            ),
        ),
        migrations.AddIndex(
            model_name="step",
            index=models.Index(fields=["owner", "done_at", "due_on"], name="step_by_owner"),
        ),
        migrations.AddConstraint(
            model_name="step",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("done_at__isnull", True), ("done_by__isnull", True)),
                    models.Q(("done_at__isnull", False), ("done_by__isnull", False)),
                    _connector="OR",
                ),
                name="step_done_when_and_by_whom",
            ),
        ),
        migrations.AddConstraint(
            model_name="consent",
            constraint=models.CheckConstraint(
                condition=models.Q(("until__isnull", True), ("until__gte", models.F("given_on")), _connector="OR"),
                name="consent_ends_after_given",
            ),
        ),
        migrations.AddIndex(
            model_name="case",
            index=models.Index(fields=["organisation", "opened_on"], name="case_by_opened"),
        ),
        migrations.AddIndex(
            model_name="case",
            index=models.Index(fields=["organisation", "closed_on"], name="case_by_closed"),
        ),
        migrations.AddIndex(
            model_name="case",
            index=models.Index(fields=["organisation", "casemanager", "state"], name="case_by_casemanager"),
        ),
        migrations.AddIndex(
            model_name="case",
            index=models.Index(fields=["organisation", "state", "opened_on", "youth"], name="case_by_state"),
        ),
        migrations.AddConstraint(
            model_name="case",
            constraint=models.UniqueConstraint(
                condition=models.Q(("closed_on__isnull", True)),
                fields=("youth", "programme"),
                name="case_one_open_per_programme",
            ),
        ),
        migrations.AddConstraint(
            model_name="case",
            constraint=models.UniqueConstraint(fields=("organisation", "number"), name="case_number_once"),
        ),
        migrations.AddConstraint(
            model_name="case",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("closed_on__isnull", True), ("closed_on__gte", models.F("opened_on")), _connector="OR"
                ),
                name="case_closed_after_opened",
            ),
        ),
        migrations.AddConstraint(
            model_name="case",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("closed_on__isnull", False),
                        ("state", "closed"),
                        models.Q(("ending", ""), _negated=True),
                        models.Q(("outcome", ""), _negated=True),
                    ),
                    models.Q(
                        ("closed_on__isnull", True), ("ending", ""), ("outcome", ""), ("state__in", ["open", "waiting"])
                    ),
                    models.Q(("closed_on__isnull", False), ("ending", "opened_in_error"), ("state", "closed")),
                    _connector="OR",
                ),
                name="case_closed_says_when_and_how",
            ),
        ),
        migrations.AddIndex(
            model_name="acquaintance",
            index=models.Index(fields=["user", "until"], name="acquaintance_by_user"),
        ),
        migrations.AddConstraint(
            model_name="acquaintance",
            constraint=models.UniqueConstraint(fields=("youth", "user", "how"), name="acquaintance_once"),
        ),
        migrations.AddConstraint(
            model_name="acquaintance",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("how", "opened"), _negated=True), models.Q(("reason", ""), _negated=True), _connector="OR"
                ),
                name="acquaintance_opened_with_reason",
            ),
        ),
        migrations.AddIndex(
            model_name="youthalias",
            index=models.Index(fields=["organisation", "name_key"], name="youth_alias_by_name"),
        ),
        migrations.AddConstraint(
            model_name="youthalias",
            constraint=models.UniqueConstraint(fields=("youth", "name_key"), name="youth_alias_once"),
        ),
    ]
