"""Youths, cases and what belongs to them."""

import datetime

import django.db.models.deletion
import django.db.models.functions.text
import phonenumber_field.modelfields
from django.conf import settings
from django.db import migrations, models

import mentoraat.models.base
import mentoraat.periods
from mentoraat.migration import QuickMigration


class Migration(QuickMigration):
    initial = True

    dependencies = [
        ("mentoraat", "0001_initial"),
        ("partners", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Instrument",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                (
                    "ref",
                    models.CharField(default=mentoraat.models.base.new_ref, editable=False, max_length=12, unique=True),
                ),
                ("slug", models.SlugField()),
                ("version", models.PositiveSmallIntegerField(default=1)),
                ("name", models.CharField(max_length=80)),
                ("steps", models.JSONField(default=list)),
                (
                    "filled_in_by",
                    models.CharField(
                        choices=[("youth", "de jongere zelf"), ("together", "samen"), ("mentor", "de mentor")],
                        default="together",
                        max_length=8,
                    ),
                ),
                ("is_draft", models.BooleanField(default=False)),
                ("active_from", models.DateField(blank=True, null=True)),
                ("active_until", models.DateField(blank=True, null=True)),
                (
                    "organisation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="mentoraat.organisation",
                    ),
                ),
            ],
            options={
                "ordering": ["name", "-version"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("organisation__isnull", True)),
                        fields=("slug", "version"),
                        name="instrument_version_once",
                    ),
                    models.UniqueConstraint(
                        fields=("organisation", "slug", "version"), name="instrument_own_version_once"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("is_draft", True)),
                        fields=("organisation", "slug"),
                        name="instrument_one_draft",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("active_until__isnull", True),
                            ("active_from__isnull", True),
                            ("active_until__gte", models.F("active_from")),
                            _connector="OR",
                        ),
                        name="instrument_ends_after_start",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_draft", False),
                            models.Q(("active_from__isnull", True), ("active_until__isnull", True)),
                            _connector="OR",
                        ),
                        name="instrument_draft_is_not_in_use",
                    ),
                ],
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
                    "instrument",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="programmes",
                        to="cases.instrument",
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
                "ordering": ["name"],
                "constraints": [
                    models.UniqueConstraint(fields=("organisation", "name"), name="programme_name_once"),
                ],
            },
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
                            ("unknown", "onbekend"),
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
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="merged_youths",
                        to="cases.youth",
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
                "indexes": [
                    models.Index(fields=["organisation", "name_key"], name="youth_by_name"),
                    models.Index(fields=["organisation", "last_seen_at"], name="youth_by_last_seen"),
                    models.Index(fields=["organisation", "birth_date"], name="youth_by_birth_date"),
                    models.Index(fields=["organisation", "phone"], name="youth_by_phone"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("about_age__isnull", True), ("about_age_on__isnull", True)),
                            models.Q(("about_age__isnull", False), ("about_age_on__isnull", False)),
                            _connector="OR",
                        ),
                        name="youth_about_age_told_on",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("merged_into__isnull", True),
                            models.Q(("merged_into", models.F("pk")), _negated=True),
                            _connector="OR",
                        ),
                        name="youth_merged_into_another",
                    ),
                ],
            },
        ),
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
                ("preventive", models.BooleanField(default=False)),
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
                (
                    "programme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="cases", to="cases.programme"
                    ),
                ),
                (
                    "youth",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="cases", to="cases.youth"
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["organisation", "opened_on"], name="case_by_opened"),
                    models.Index(fields=["organisation", "closed_on"], name="case_by_closed"),
                    models.Index(fields=["organisation", "casemanager", "state"], name="case_by_casemanager"),
                    models.Index(fields=["organisation", "state", "opened_on", "youth"], name="case_by_state"),
                    models.Index(
                        condition=models.Q(("closed_on", None)),
                        fields=["organisation", "opened_on", "youth"],
                        name="case_open",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("closed_on__isnull", True)),
                        fields=("youth", "programme"),
                        name="case_one_open_per_programme",
                    ),
                    models.UniqueConstraint(fields=("organisation", "number"), name="case_number_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("closed_on__isnull", True), ("closed_on__gte", models.F("opened_on")), _connector="OR"
                        ),
                        name="case_closed_after_opened",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("closed_on__isnull", False),
                                ("state", "closed"),
                                models.Q(("ending", ""), _negated=True),
                                models.Q(("outcome", ""), _negated=True),
                            ),
                            models.Q(
                                ("closed_on__isnull", True),
                                ("ending", ""),
                                ("outcome", ""),
                                ("state__in", ["open", "waiting"]),
                            ),
                            models.Q(("closed_on__isnull", False), ("ending", "opened_in_error"), ("state", "closed")),
                            _connector="OR",
                        ),
                        name="case_closed_says_when_and_how",
                    ),
                ],
            },
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
                    "source",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("youth", "de jongere"),
                            ("parent", "ouder of familie"),
                            ("school", "school"),
                            ("employer", "werkgever"),
                            ("partner", "een partner"),
                            ("mentor", "wij zagen het zelf"),
                        ],
                        max_length=8,
                    ),
                ),
                (
                    "certainty",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("proof", "bewijs gezien"),
                            ("told", "de jongere zei het"),
                            ("heard", "van anderen gehoord"),
                            ("unsure", "niet zeker"),
                        ],
                        max_length=6,
                    ),
                ),
                ("minutes", models.PositiveSmallIntegerField(blank=True, null=True)),
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
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="aftercare_checks", to="cases.case"
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["organisation", "done_on", "due_on"], name="aftercare_due"),
                ],
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
                    models.CheckConstraint(
                        condition=models.Q(
                            ("done_on__isnull", False),
                            models.Q(("certainty", ""), ("minutes__isnull", True), ("source", "")),
                            _connector="OR",
                        ),
                        name="aftercare_open_has_no_answer",
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
                ("works", models.TextField(blank=True)),
                ("runs", models.TextField(blank=True)),
                ("remember", models.TextField(blank=True)),
                (
                    "reads",
                    models.CharField(
                        choices=[
                            ("all", "alles"),
                            ("from", "notities van contacten vanaf een dag"),
                            ("facts", "alleen feiten en deze overdracht"),
                        ],
                        default="all",
                        max_length=5,
                    ),
                ),
                ("reads_from", models.DateField(blank=True, null=True)),
                ("chosen_with_youth", models.BooleanField(default=False)),
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
                "indexes": [
                    models.Index(fields=["case", "ends_on", "user"], name="casemanager_by_case"),
                ],
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
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("reads", "from"), ("reads_from__isnull", False)),
                            models.Q(("reads__in", ["all", "facts"]), ("reads_from__isnull", True)),
                            _connector="OR",
                        ),
                        name="casemanager_reads_from_a_day",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Complaint",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                (
                    "ref",
                    models.CharField(default=mentoraat.models.base.new_ref, editable=False, max_length=12, unique=True),
                ),
                ("number", models.CharField(max_length=12)),
                (
                    "by_kind",
                    models.CharField(
                        choices=[
                            ("youth", "de jongere"),
                            ("parent", "een ouder"),
                            ("partner", "een partner"),
                            ("other", "iemand anders"),
                        ],
                        max_length=10,
                    ),
                ),
                ("by_name", models.CharField(blank=True, max_length=120)),
                ("reach", models.CharField(blank=True, max_length=120)),
                ("through", models.CharField(blank=True, max_length=120)),
                ("text", models.TextField()),
                ("received_on", models.DateField()),
                ("confirm_by", models.DateField()),
                ("answer_by", models.DateField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("received", "ontvangen"),
                            ("confirmed", "bevestigd, in behandeling"),
                            ("answered", "beantwoord"),
                            ("withdrawn", "ingetrokken"),
                        ],
                        default="received",
                        max_length=10,
                    ),
                ),
                ("confirmed_on", models.DateField(blank=True, null=True)),
                ("ended_on", models.DateField(blank=True, null=True)),
                ("reminded_for", models.DateField(blank=True, null=True)),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("right", "terecht"),
                            ("partly", "deels terecht"),
                            ("not_right", "niet terecht"),
                            ("settled", "samen opgelost"),
                        ],
                        max_length=10,
                    ),
                ),
                ("answer", models.TextField(blank=True)),
                (
                    "about_user",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "entered_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "handler",
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
            ],
            options={
                "indexes": [
                    models.Index(fields=["organisation", "state", "answer_by"], name="complaint_due"),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("organisation", "number"), name="complaint_number_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "answered"), models.Q(("outcome", ""), _negated=True)),
                            models.Q(models.Q(("state", "answered"), _negated=True), ("outcome", "")),
                            _connector="OR",
                        ),
                        name="complaint_answer_has_outcome",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ended_on__isnull", False), ("state__in", ["answered", "withdrawn"])),
                            models.Q(("ended_on__isnull", True), ("state__in", ["received", "confirmed"])),
                            _connector="OR",
                        ),
                        name="complaint_ended_says_when",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("answer_by__gt", models.F("confirm_by"))),
                        name="complaint_answer_after_confirm",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ComplaintMessage",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("note", "aantekening"),
                            ("told", "gezegd of gestuurd"),
                            ("heard", "gehoord of ontvangen"),
                        ],
                        max_length=6,
                    ),
                ),
                ("text", models.TextField()),
                (
                    "complaint",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="messages", to="cases.complaint"
                    ),
                ),
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
            ],
            options={
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="ComplaintShare",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
                (
                    "complaint",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="shares", to="cases.complaint"
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
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("ended_at__isnull", True)),
                        fields=("complaint", "user"),
                        name="complaintshare_once",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Conference",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                (
                    "ref",
                    models.CharField(default=mentoraat.models.base.new_ref, editable=False, max_length=12, unique=True),
                ),
                ("at", models.DateTimeField()),
                ("place", models.CharField(blank=True, max_length=120)),
                ("online", models.BooleanField(default=False)),
                ("youth_there", models.BooleanField(default=False)),
                ("youth_absent_why", models.CharField(blank=True, max_length=200)),
                ("youth_agreed", models.BooleanField(default=False)),
                ("discussed", models.TextField(blank=True)),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="conferences", to="cases.case"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
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
            options={
                "ordering": ["-at", "-pk"],
                "indexes": [
                    models.Index(fields=["case", "-at"], name="conference_by_case"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("online", True), models.Q(("place", ""), _negated=True), _connector="OR"),
                        name="conference_was_somewhere",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("youth_absent_why", ""), ("youth_there", True)),
                            models.Q(("youth_there", False), models.Q(("youth_absent_why", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="conference_youth_there_or_why_not",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("youth_agreed", False), ("youth_there", True), _connector="OR"),
                        name="conference_agreed_at_the_table",
                    ),
                ],
            },
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
                (
                    "youth",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="consents", to="cases.youth"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("until__isnull", True), ("until__gte", models.F("given_on")), _connector="OR"
                        ),
                        name="consent_ends_after_given",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ConferenceSeat",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                (
                    "conference",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="seats", to="cases.conference"
                    ),
                ),
                (
                    "contact_person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
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
                    "user",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "consent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="seats",
                        to="cases.consent",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("contact_person__isnull", True), ("user__isnull", False)),
                            models.Q(("contact_person__isnull", False), ("user__isnull", True)),
                            _connector="OR",
                        ),
                        name="conference_seat_of_one",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("consent__isnull", True), ("contact_person__isnull", False), _connector="OR"
                        ),
                        name="conference_consent_of_partner",
                    ),
                    models.UniqueConstraint(fields=("conference", "user"), name="conference_colleague_once"),
                    models.UniqueConstraint(fields=("conference", "contact_person"), name="conference_partner_once"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Goal",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                (
                    "ref",
                    models.CharField(default=mentoraat.models.base.new_ref, editable=False, max_length=12, unique=True),
                ),
                ("what", models.CharField(max_length=200)),
                ("by_when", models.DateField(blank=True, null=True)),
                (
                    "state",
                    models.CharField(
                        choices=[("open", "bezig"), ("reached", "gehaald"), ("let_go", "losgelaten")],
                        default="open",
                        max_length=8,
                    ),
                ),
                ("set_on", models.DateField()),
                ("ended_on", models.DateField(blank=True, null=True)),
                ("reason", models.CharField(blank=True, max_length=200)),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
                    ),
                ),
                (
                    "youth",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="goals", to="cases.youth"
                    ),
                ),
            ],
            options={
                "ordering": ["set_on", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ended_on__isnull", True), ("state", "open")),
                            models.Q(models.Q(("state", "open"), _negated=True), ("ended_on__isnull", False)),
                            _connector="OR",
                        ),
                        name="goal_ended_says_when",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(models.Q(("reason", ""), _negated=True), ("state", "let_go")),
                            models.Q(models.Q(("state", "let_go"), _negated=True), ("reason", "")),
                            _connector="OR",
                        ),
                        name="goal_let_go_says_why",
                    ),
                ],
            },
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
            options={
                "indexes": [
                    models.Index(fields=["organisation", "state", "answer_due_on"], name="handover_by_state"),
                    models.Index(fields=["organisation", "sent_on"], name="handover_by_sent"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("sent_on__isnull", True),
                            models.Q(("consent_on__isnull", False), ("consent_on__lte", models.F("sent_on"))),
                            _connector="OR",
                        ),
                        name="handover_no_sending_without_consent",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("accepted_on__isnull", True), ("refused_on__isnull", True)),
                            models.Q(("accepted_on__isnull", True), ("sent_on__isnull", False)),
                            models.Q(("refused_on__isnull", True), ("sent_on__isnull", False)),
                            _connector="OR",
                        ),
                        name="handover_answered_one_way_after_sending",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("arrived_on__isnull", True), ("feedback_on__isnull", True), ("met_on__isnull", True)
                            ),
                            ("accepted_on__isnull", False),
                            _connector="OR",
                        ),
                        name="handover_meets_after_acceptance",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("urgent", False), models.Q(("urgent_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="handover_urgent_has_reason",
                    ),
                ],
            },
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
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("handover", "rung"), name="handover_reminder_once"),
                ],
            },
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
                ("role_agreement", models.TextField(blank=True)),
                ("leads", models.BooleanField(default=False)),
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
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("partner__isnull", True), ("user__isnull", False)),
                            models.Q(("partner__isnull", False), ("user__isnull", True)),
                            _connector="OR",
                        ),
                        name="involvement_colleague_or_partner",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("until__isnull", True), ("until__gte", models.F("since")), _connector="OR"),
                        name="involvement_ends_after_start",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("leads", True), ("until__isnull", True)),
                        fields=("case",),
                        name="involvement_one_leads",
                    ),
                ],
            },
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
                "constraints": [
                    models.UniqueConstraint(fields=("instrument", "code"), name="life_area_once"),
                    models.UniqueConstraint(fields=("instrument", "position"), name="life_area_position_once"),
                ],
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
                (
                    "filled_in_by",
                    models.CharField(
                        blank=True,
                        choices=[("youth", "de jongere zelf"), ("together", "samen"), ("mentor", "de mentor")],
                        max_length=8,
                    ),
                ),
                ("own_words", models.TextField(blank=True)),
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
            options={
                "indexes": [
                    models.Index(fields=["case", "kind", "taken_on"], name="measurement_by_case"),
                    models.Index(
                        condition=models.Q(("finished_at__isnull", False)),
                        fields=["case", "taken_on"],
                        name="measurement_done",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MeasurementGap",
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
                ("due_on", models.DateField()),
                (
                    "reason",
                    models.CharField(
                        choices=[
                            ("not_wanted", "jongere wil niet"),
                            ("not_reached", "jongere niet bereikt"),
                            ("no_time", "geen tijd"),
                            ("other", "iets anders"),
                        ],
                        max_length=12,
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=200)),
                ("recorded_on", models.DateField()),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="measurement_gaps", to="cases.case"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
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
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("case", "kind", "due_on"), name="measurement_gap_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("reason", "other"), _negated=True),
                            models.Q(("note", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="measurement_gap_other_says_what",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="NamePiece",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("piece", models.CharField(max_length=6)),
                ("word", models.CharField(max_length=60)),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="mentoraat.organisation",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("organisation", "piece", "word"), name="name_piece_once"),
                ],
            },
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
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_on__isnull", True), ("ends_on__gte", models.F("starts_on")), _connector="OR"
                        ),
                        name="placement_ends_after_start",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("hours_per_week__isnull", True),
                            models.Q(("hours_per_week__gte", 0), ("hours_per_week__lte", 100)),
                            _connector="OR",
                        ),
                        name="placement_hours_of_a_week",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Relapse",
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
                            ("open", "wacht op iemand"),
                            ("returned", "terug in een traject"),
                            ("settled", "opgelost zonder traject"),
                            ("undone", "ongedaan gemaakt"),
                        ],
                        default="open",
                        max_length=8,
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("school", "school gestopt"),
                            ("work", "werk kwijt"),
                            ("home", "woonplek kwijt"),
                            ("money", "geldzorgen"),
                            ("contact", "trekt zich terug"),
                            ("other", "iets anders"),
                        ],
                        max_length=8,
                    ),
                ),
                ("seen_on", models.DateField()),
                (
                    "source",
                    models.CharField(
                        choices=[
                            ("youth", "de jongere"),
                            ("parent", "ouder of familie"),
                            ("school", "school"),
                            ("employer", "werkgever"),
                            ("partner", "een partner"),
                            ("mentor", "wij zagen het zelf"),
                        ],
                        max_length=8,
                    ),
                ),
                (
                    "certainty",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("proof", "bewijs gezien"),
                            ("told", "de jongere zei het"),
                            ("heard", "van anderen gehoord"),
                            ("unsure", "niet zeker"),
                        ],
                        max_length=6,
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=300)),
                ("reported_at", models.DateTimeField()),
                ("answered_at", models.DateTimeField(blank=True, null=True)),
                ("settled_how", models.CharField(blank=True, max_length=200)),
                ("opened_case", models.BooleanField(default=False)),
                ("reminded_at", models.DateTimeField(blank=True, null=True)),
                (
                    "answered_by",
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
                        on_delete=django.db.models.deletion.CASCADE, related_name="relapses", to="cases.case"
                    ),
                ),
                (
                    "check_done",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="relapses",
                        to="cases.aftercarecheck",
                    ),
                ),
                (
                    "new_case",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="came_from",
                        to="cases.case",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
                    ),
                ),
                (
                    "reported_by",
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
                "indexes": [
                    models.Index(fields=["organisation", "state", "seen_on"], name="relapse_by_state"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("state", "open")), fields=("case",), name="relapse_one_open_per_case"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "open"), _negated=True), ("answered_at__isnull", True), _connector="OR"
                        ),
                        name="relapse_open_has_no_answer",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "settled"), _negated=True),
                            models.Q(("settled_how", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="relapse_settled_says_how",
                    ),
                ],
            },
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
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("measurement", "area"), name="score_once_per_area"),
                    models.CheckConstraint(condition=models.Q(("step__range", (1, 7))), name="score_1_to_7"),
                ],
            },
        ),
        migrations.CreateModel(
            name="SignalTheme",
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
                "constraints": [
                    models.UniqueConstraint(fields=("organisation", "name"), name="signaltheme_name_once"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Signal",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                (
                    "ref",
                    models.CharField(default=mentoraat.models.base.new_ref, editable=False, max_length=12, unique=True),
                ),
                (
                    "frequency",
                    models.CharField(
                        choices=[
                            ("once", "één keer"),
                            ("sometimes", "af en toe"),
                            ("monthly", "elke maand"),
                            ("weekly", "elke week"),
                        ],
                        max_length=10,
                    ),
                ),
                ("text", models.TextField()),
                (
                    "state",
                    models.CharField(
                        choices=[("new", "nieuw"), ("taken_up", "opgepakt"), ("answered", "beantwoord")],
                        default="new",
                        max_length=10,
                    ),
                ),
                ("taken_up_with", models.CharField(blank=True, max_length=120)),
                ("outcome", models.TextField(blank=True)),
                ("answered_on", models.DateField(blank=True, null=True)),
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
                (
                    "partner",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="signals",
                        to="partners.partner",
                    ),
                ),
                (
                    "raised_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="signals", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "theme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="signals", to="cases.signaltheme"
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["organisation", "state", "theme"], name="signal_by_state"),
                ],
            },
        ),
        migrations.CreateModel(
            name="SignalSighting",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                ("on", models.DateField()),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
                    ),
                ),
                (
                    "seen_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "signal",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="sightings", to="cases.signal"
                    ),
                ),
            ],
            options={
                "ordering": ["-on", "-pk"],
                "indexes": [
                    models.Index(fields=["organisation", "on"], name="signalsighting_by_day"),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("signal", "seen_by", "on"), name="signalsighting_once_a_day"),
                ],
            },
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
                ("rested_on", models.DateField(blank=True, null=True)),
                ("rest_reason", models.CharField(blank=True, max_length=200)),
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
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("rest_reason", ""), ("rested_on__isnull", True)),
                            models.Q(
                                models.Q(("rest_reason", ""), _negated=True),
                                ("fulfilled_on__isnull", True),
                                ("rested_on__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="wish_rests_with_a_reason",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Strength",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                (
                    "ref",
                    models.CharField(default=mentoraat.models.base.new_ref, editable=False, max_length=12, unique=True),
                ),
                ("what", models.CharField(max_length=60)),
                ("named_on", models.DateField()),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
                    ),
                ),
                (
                    "youth",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="named_strengths", to="cases.youth"
                    ),
                ),
            ],
            options={
                "ordering": ["named_on", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        models.F("youth"), django.db.models.functions.text.Lower("what"), name="strength_once"
                    ),
                ],
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
                ("by_youth", models.BooleanField(default=False)),
                ("due_on", models.DateField()),
                ("done_at", models.DateTimeField(blank=True, null=True)),
                ("moved_from", models.DateField(blank=True, null=True)),
                ("moved_at", models.DateTimeField(blank=True, null=True)),
                (
                    "conference",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="steps",
                        to="cases.conference",
                    ),
                ),
                (
                    "contact_person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="steps",
                        to="partners.contactperson",
                    ),
                ),
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
                    "goal",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="steps",
                        to="cases.goal",
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
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="steps",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "partner",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="steps",
                        to="partners.partner",
                    ),
                ),
                (
                    "youth",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="steps", to="cases.youth"
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["owner", "done_at", "due_on"], name="step_by_owner"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("moved_at__isnull", True), ("moved_from__isnull", True)),
                            models.Q(("moved_at__isnull", False), ("moved_from__isnull", False)),
                            _connector="OR",
                        ),
                        name="step_moved_when_and_from_where",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("done_at__isnull", True), ("done_by__isnull", True)),
                            models.Q(("done_at__isnull", False), ("done_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="step_done_when_and_by_whom",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("by_youth", False), ("owner__isnull", False), ("partner__isnull", True)),
                            models.Q(("by_youth", False), ("owner__isnull", True), ("partner__isnull", False)),
                            models.Q(("by_youth", True), ("owner__isnull", True), ("partner__isnull", True)),
                            _connector="OR",
                        ),
                        name="step_one_kind_of_owner",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("contact_person__isnull", True), ("partner__isnull", False), _connector="OR"
                        ),
                        name="step_person_is_of_partner",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ReminderChoice",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                (
                    "channel",
                    models.CharField(
                        choices=[("none", "geen herinnering"), ("mail", "mail"), ("sms", "sms")],
                        default="none",
                        max_length=4,
                    ),
                ),
                ("email", models.EmailField(blank=True, max_length=254)),
                ("phone", phonenumber_field.modelfields.PhoneNumberField(blank=True, max_length=128, region=None)),
                ("agreed_on", models.DateField(default=mentoraat.periods.today)),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "youth",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="reminder_choice", to="cases.youth"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("channel", "none"),
                            models.Q(("channel", "mail"), models.Q(("email", ""), _negated=True)),
                            models.Q(("channel", "sms"), models.Q(("phone", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="reminder_choice_has_an_address",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="OtherCause",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                (
                    "cause",
                    models.CharField(
                        choices=[
                            ("content", "inhoud van de opleiding"),
                            ("weight", "zwaarte van de opleiding"),
                            ("motivation", "motivatie en gedrag"),
                            ("personal", "persoonlijke omstandigheden"),
                            ("climate", "schoolklimaat"),
                            ("labour_market", "arbeidsmarkt"),
                            ("organisation", "organisatie van de opleiding"),
                            ("unknown", "onbekend"),
                        ],
                        max_length=15,
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
                    ),
                ),
                (
                    "youth",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="other_causes", to="cases.youth"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("youth", "cause"), name="other_cause_once"),
                    models.CheckConstraint(
                        condition=models.Q(("cause__in", ["", "unknown"]), _negated=True), name="other_cause_is_known"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Need",
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
                            ("unsafe", "niet veilig"),
                            ("no_roof", "geen slaapplek"),
                            ("no_income", "geen inkomen"),
                            ("no_insurance", "geen zorgverzekering"),
                        ],
                        max_length=12,
                    ),
                ),
                ("since", models.DateField()),
                ("since_about", models.BooleanField(default=False)),
                ("action", models.CharField(blank=True, max_length=300)),
                ("solved_on", models.DateField(blank=True, null=True)),
                ("solved_at", models.DateTimeField(blank=True, null=True)),
                (
                    "flagged_by",
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
                    "solved_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "youth",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="needs", to="cases.youth"
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["organisation", "solved_on", "kind"], name="need_by_solved"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("solved_on__isnull", True)),
                        fields=("youth", "kind"),
                        name="need_one_open_per_kind",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["unsafe", "no_roof", "no_income", "no_insurance"])),
                        name="need_kind",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("solved_on__isnull", True), ("solved_on__gte", models.F("since")), _connector="OR"
                        ),
                        name="need_solved_after_since",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("solved_at__isnull", True), ("solved_on__isnull", True)),
                            models.Q(("solved_at__isnull", False), ("solved_on__isnull", False)),
                            _connector="OR",
                        ),
                        name="need_solved_when",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="NameWord",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("word", models.CharField(max_length=60)),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="mentoraat.organisation",
                    ),
                ),
                (
                    "youth",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="name_words",
                        to="cases.youth",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["organisation", "word", "youth"], name="name_word_by_word"),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("youth", "word"), name="name_word_once"),
                ],
            },
        ),
        migrations.CreateModel(
            name="LikelyPair",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                (
                    "ref",
                    models.CharField(default=mentoraat.models.base.new_ref, editable=False, max_length=12, unique=True),
                ),
                ("reasons", models.JSONField(default=list)),
                ("weight", models.PositiveSmallIntegerField(default=0)),
                ("distinct_at", models.DateTimeField(blank=True, null=True)),
                (
                    "distinct_by",
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
                    "first",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="pairs_as_first", to="cases.youth"
                    ),
                ),
                (
                    "second",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="pairs_as_second", to="cases.youth"
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["organisation", "distinct_at", "-weight"], name="likely_pair_by_weight"),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("first", "second"), name="likely_pair_once"),
                    models.CheckConstraint(
                        condition=models.Q(("first__lt", models.F("second"))), name="likely_pair_in_order"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("distinct_at__isnull", True), ("distinct_by__isnull", True)),
                            models.Q(("distinct_at__isnull", False), ("distinct_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="likely_pair_distinct_when_and_by_whom",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Letter",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                (
                    "ref",
                    models.CharField(default=mentoraat.models.base.new_ref, editable=False, max_length=12, unique=True),
                ),
                ("sender", models.CharField(blank=True, max_length=60)),
                ("subject", models.CharField(max_length=80)),
                ("received_on", models.DateField()),
                ("deadline", models.DateField(blank=True, null=True)),
                ("what", models.CharField(max_length=300)),
                ("to_do", models.CharField(max_length=300)),
                ("who_helps", models.CharField(max_length=160)),
                (
                    "state",
                    models.CharField(
                        choices=[("open", "nog doen"), ("handled", "klaar")], default="open", max_length=8
                    ),
                ),
                ("handled_at", models.DateTimeField(blank=True, null=True)),
                (
                    "handled_by",
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
                    "partner",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="letters",
                        to="partners.partner",
                    ),
                ),
                (
                    "written_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "step",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="letter",
                        to="cases.step",
                    ),
                ),
                (
                    "youth",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="letters", to="cases.youth"
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["organisation", "state", "deadline"], name="letter_by_deadline"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("partner__isnull", False), ("sender", "")),
                            models.Q(("partner__isnull", True), models.Q(("sender", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="letter_one_sender",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("handled_at__isnull", True), ("state", "open")),
                            models.Q(("handled_at__isnull", False), ("state", "handled")),
                            _connector="OR",
                        ),
                        name="letter_handled_when",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EligibilityReview",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                ("under", models.PositiveSmallIntegerField()),
                ("looked_on", models.DateField()),
                (
                    "answer",
                    models.CharField(choices=[("yes", "ja"), ("no", "nee"), ("unknown", "onbekend")], max_length=7),
                ),
                ("rule", models.CharField(max_length=20)),
                ("note", models.CharField(blank=True, max_length=300)),
                (
                    "looked_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
                    ),
                ),
                (
                    "youth",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="eligibility_reviews",
                        to="cases.youth",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("youth", "under"), name="eligibility_review_once_per_limit"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Education",
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
                            ("po", "basisschool"),
                            ("vo_onderbouw", "brugklas"),
                            ("pro", "praktijkonderwijs"),
                            ("vso", "voortgezet speciaal onderwijs"),
                            ("isk", "internationale schakelklas"),
                            ("vmbo_bb", "vmbo basis"),
                            ("vmbo_kb", "vmbo kader"),
                            ("vmbo_gl", "vmbo gemengd"),
                            ("vmbo_tl", "vmbo theoretisch"),
                            ("havo", "havo"),
                            ("vwo", "vwo"),
                            ("vavo", "vavo"),
                            ("mbo_1", "mbo 1 (entree)"),
                            ("mbo_2", "mbo 2"),
                            ("mbo_3", "mbo 3"),
                            ("mbo_4", "mbo 4"),
                            ("hbo", "hbo"),
                            ("wo", "universiteit"),
                            ("ve", "volwasseneneducatie"),
                            ("other_training", "cursus of iets anders"),
                        ],
                        max_length=14,
                    ),
                ),
                (
                    "route",
                    models.CharField(
                        blank=True,
                        choices=[("bol", "bol: vooral op school"), ("bbl", "bbl: werken en leren")],
                        max_length=3,
                    ),
                ),
                (
                    "sector",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("technique", "techniek"),
                            ("care", "zorg en welzijn"),
                            ("economy", "economie"),
                            ("green", "groen"),
                        ],
                        max_length=9,
                    ),
                ),
                ("subject", models.CharField(blank=True, max_length=100)),
                ("institution", models.CharField(blank=True, max_length=100)),
                ("starts_on", models.DateField(blank=True, null=True)),
                ("ends_on", models.DateField(blank=True, null=True)),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("running", "loopt nog"),
                            ("diploma", "diploma gehaald"),
                            ("certificate", "certificaat of verklaring"),
                            ("left", "gestopt zonder diploma"),
                            ("unknown", "onbekend"),
                        ],
                        default="running",
                        max_length=11,
                    ),
                ),
                ("gained", models.CharField(blank=True, max_length=200)),
                ("absent_since", models.DateField(blank=True, null=True)),
                ("fills", models.JSONField(blank=True, default=dict, editable=False)),
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
                        related_name="+",
                        to="partners.partner",
                    ),
                ),
                (
                    "youth",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="education", to="cases.youth"
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["youth", "starts_on"], name="education_by_youth"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("starts_on__isnull", True),
                            ("ends_on__isnull", True),
                            ("ends_on__gte", models.F("starts_on")),
                            _connector="OR",
                        ),
                        name="education_ends_after_start",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("outcome", "running"), _negated=True), ("ends_on__isnull", True), _connector="OR"
                        ),
                        name="education_running_has_no_end",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("route", ""), ("kind__in", ("mbo_1", "mbo_2", "mbo_3", "mbo_4")), _connector="OR"
                        ),
                        name="education_route_is_of_mbo",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("sector", ""), ("kind__in", ("vmbo_bb", "vmbo_kb", "vmbo_gl", "vmbo_tl")), _connector="OR"
                        ),
                        name="education_sector_is_of_vmbo",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("partner__isnull", True), ("institution", ""), _connector="OR"),
                        name="education_one_school",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("absent_since__isnull", True), ("outcome", "running"), _connector="OR"),
                        name="education_absent_while_running",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Appointment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                (
                    "ref",
                    models.CharField(default=mentoraat.models.base.new_ref, editable=False, max_length=12, unique=True),
                ),
                ("at", models.DateTimeField()),
                ("on", models.DateField(editable=False)),
                ("what", models.CharField(max_length=200)),
                ("place", models.CharField(blank=True, max_length=100)),
                ("home", models.BooleanField(default=False)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("planned", "gepland"),
                            ("kept", "op tijd"),
                            ("late", "te laat"),
                            ("missed", "niet gelukt"),
                            ("cancelled", "afgezegd"),
                        ],
                        default="planned",
                        max_length=10,
                    ),
                ),
                ("why", models.CharField(blank=True, max_length=300)),
                ("settled_at", models.DateTimeField(blank=True, null=True)),
                ("sequence", models.PositiveIntegerField(default=0)),
                (
                    "contact_person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
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
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="appointments",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "settled_by",
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
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="appointments",
                        to="cases.case",
                    ),
                ),
                (
                    "youth",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="appointments", to="cases.youth"
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["owner", "state", "at"], name="appointment_by_owner"),
                    models.Index(fields=["youth", "-at"], name="appointment_by_youth"),
                    models.Index(
                        condition=models.Q(("state", "planned")), fields=["at"], name="appointment_planned_by_moment"
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("settled_at__isnull", True), ("settled_by__isnull", True), ("state", "planned")),
                            models.Q(
                                models.Q(("state", "planned"), _negated=True),
                                ("settled_at__isnull", False),
                                ("settled_by__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="appointment_outcome_when_and_by_whom",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["planned", "kept", "late", "missed", "cancelled"])),
                        name="appointment_state_known",
                    ),
                ],
            },
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
                ("notes_since", models.DateTimeField(blank=True, null=True)),
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
            options={
                "indexes": [
                    models.Index(fields=["user", "until"], name="acquaintance_by_user"),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("youth", "user", "how"), name="acquaintance_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("how", "opened"), _negated=True),
                            models.Q(("reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="acquaintance_opened_with_reason",
                    ),
                ],
            },
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
            options={
                "indexes": [
                    models.Index(fields=["organisation", "name_key"], name="youth_alias_by_name"),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("youth", "name_key"), name="youth_alias_once"),
                ],
            },
        ),
        migrations.CreateModel(
            name="YouthMerge",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                (
                    "ref",
                    models.CharField(default=mentoraat.models.base.new_ref, editable=False, max_length=12, unique=True),
                ),
                ("at", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("why", models.CharField(blank=True, max_length=200)),
                ("other_name", models.CharField(max_length=170)),
                ("moved", models.JSONField(default=list)),
                ("before", models.JSONField(default=dict)),
                ("undone_at", models.DateTimeField(blank=True, null=True)),
                ("settled_at", models.DateTimeField(blank=True, null=True)),
                (
                    "done_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "kept",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="merges", to="cases.youth"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
                    ),
                ),
                (
                    "other",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="merged_as", to="cases.youth"
                    ),
                ),
                (
                    "undone_by",
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
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kept", models.F("other")), _negated=True), name="youth_merge_of_two"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("undone_at__isnull", True)),
                        fields=("other",),
                        name="youth_merge_once_at_a_time",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("undone_at__isnull", True), ("undone_by__isnull", True)),
                            models.Q(("undone_at__isnull", False), ("undone_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="youth_merge_undone_when_and_by_whom",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("undone_at__isnull", True), ("settled_at__isnull", True), _connector="OR"),
                        name="youth_merge_undone_or_settled",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AppointmentMove",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                ("was_at", models.DateTimeField()),
                ("to_at", models.DateTimeField()),
                ("on", models.DateField(default=mentoraat.periods.today)),
                ("why", models.CharField(blank=True, max_length=200)),
                (
                    "appointment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="moves", to="cases.appointment"
                    ),
                ),
                (
                    "moved_by",
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
            ],
            options={
                "ordering": ["created", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("was_at", models.F("to_at")), _negated=True),
                        name="appointment_move_is_a_move",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AppointmentReminder",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                ("to", models.CharField(choices=[("mentor", "mentor"), ("youth", "jongere")], max_length=6)),
                ("at", models.DateTimeField()),
                ("sent_at", models.DateTimeField(blank=True, null=True)),
                (
                    "appointment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="reminders", to="cases.appointment"
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
                "constraints": [
                    models.UniqueConstraint(fields=("appointment", "to", "at"), name="appointment_reminder_once"),
                ],
            },
        ),
        migrations.CreateModel(
            name="CalendarFeed",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                ("token_hash", models.CharField(max_length=64, unique=True)),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="calendar_feeds",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("ended_at__isnull", True)),
                        fields=("user",),
                        name="calendar_feed_one_running",
                    ),
                ],
            },
        ),
    ]
