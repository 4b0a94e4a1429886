import django.core.validators
import django.db.models.deletion
import phonenumber_field.modelfields
from django.conf import settings
from django.db import migrations, models

import mentoraat.models.base
import mentoraat.periods
from mentoraat.migration import QuickMigration


class Migration(QuickMigration):
    dependencies = [
        ("cases", "0001_initial"),
        ("mentoraat", "0003_network_around_a_youth"),
        ("partners", "0002_network_around_a_youth"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="ConsentAge",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                ("age", models.PositiveSmallIntegerField(validators=[django.core.validators.MaxValueValidator(18)])),
                ("starts_on", models.DateField()),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
                    ),
                ),
            ],
            options={
                "ordering": ["starts_on"],
                "constraints": [
                    models.UniqueConstraint(fields=("organisation", "starts_on"), name="consent_age_once_a_day"),
                    models.CheckConstraint(condition=models.Q(("age__lte", 18)), name="consent_age_at_most_18"),
                ],
            },
        ),
        migrations.CreateModel(
            name="MunicipalLink",
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
                            ("hand", "met de hand: downloaden en zelf doorgeven"),
                            ("zgw", "als zaak in het systeem van de gemeente (ZGW)"),
                        ],
                        default="hand",
                        max_length=10,
                    ),
                ),
                ("active_since", models.DateTimeField(blank=True, null=True)),
                ("cases_address", models.URLField(blank=True)),
                ("documents_address", models.URLField(blank=True)),
                ("client_id", models.CharField(blank=True, max_length=50)),
                ("secret_name", models.CharField(blank=True, max_length=50)),
                ("source_rsin", models.CharField(blank=True, max_length=9)),
                ("responsible_rsin", models.CharField(blank=True, max_length=9)),
                ("case_type", models.URLField(blank=True)),
                ("role_type", models.URLField(blank=True)),
                ("document_type", models.URLField(blank=True)),
                ("result_type", models.URLField(blank=True)),
                ("statuses", models.JSONField(default=dict)),
                ("answers", models.JSONField(default=dict)),
                ("tried_at", models.DateTimeField(blank=True, null=True)),
                ("tried_error", models.CharField(blank=True, max_length=300)),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
                    ),
                ),
                (
                    "partner",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="municipal_link",
                        to="partners.partner",
                    ),
                ),
            ],
            options={
                "ordering": ["partner__name"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("active_since__isnull", True),
                            models.Q(("kind", "zgw"), _negated=True),
                            models.Q(
                                ("cases_address", ""),
                                ("documents_address", ""),
                                ("client_id", ""),
                                ("secret_name", ""),
                                ("source_rsin", ""),
                                ("responsible_rsin", ""),
                                ("case_type", ""),
                                ("role_type", ""),
                                ("document_type", ""),
                                _connector="OR",
                                _negated=True,
                            ),
                            _connector="OR",
                        ),
                        name="municipal_link_runs_when_whole",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HandoverDelivery",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                ("external_ref", models.CharField(blank=True, max_length=1000)),
                ("document_ref", models.CharField(blank=True, max_length=1000)),
                ("attached_at", models.DateTimeField(blank=True, null=True)),
                ("ours", models.JSONField(default=list)),
                ("heard", models.JSONField(default=list)),
                ("seen", models.JSONField(default=list)),
                ("tried_at", models.DateTimeField(blank=True, null=True)),
                ("read_at", models.DateTimeField(blank=True, null=True)),
                ("error", models.CharField(blank=True, max_length=300)),
                (
                    "handover",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="delivery", to="cases.handover"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
                    ),
                ),
                (
                    "told",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="cases.handoverstep",
                    ),
                ),
                (
                    "link",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="deliveries", to="cases.municipallink"
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["tried_at"], name="handover_delivery_by_try"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("attached_at__isnull", True),
                            models.Q(("external_ref", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="handover_delivery_case_before_paper",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HandoverFeedback",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                ("days", models.PositiveSmallIntegerField()),
                ("asks_on", models.DateField()),
                ("due_on", models.DateField()),
                ("asked_on", models.DateField(blank=True, null=True)),
                ("reminded_on", models.DateField(blank=True, null=True)),
                ("told_on", models.DateField(blank=True, null=True)),
                ("answered_on", models.DateField(blank=True, null=True)),
                ("answered_at", models.DateTimeField(blank=True, null=True)),
                (
                    "still_there",
                    models.CharField(
                        blank=True,
                        choices=[("yes", "Ja, is er nog"), ("no", "Nee, niet meer"), ("unknown", "Weet ik niet")],
                        max_length=10,
                    ),
                ),
                ("text", models.TextField(blank=True)),
                ("by_name", models.CharField(blank=True, max_length=120)),
                (
                    "handover",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="rounds", to="cases.handover"
                    ),
                ),
                (
                    "noted_by",
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
                "ordering": ["days", "pk"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("answered_on__isnull", True)),
                        fields=["asks_on"],
                        name="handover_feedback_open",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("handover", "days"), name="handover_feedback_once"),
                    models.CheckConstraint(
                        condition=models.Q(("due_on__gte", models.F("asks_on"))),
                        name="handover_feedback_due_after_asking",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("answered_on__isnull", True), ("still_there", "")),
                            models.Q(("answered_on__isnull", False), models.Q(("still_there", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="handover_feedback_answer_says_what",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HandoverMilestone",
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
                            ("reported", "gemeld"),
                            ("appointment", "afspraak gemaakt"),
                            ("first_talk", "eerste gesprek"),
                            ("decision", "besluit"),
                        ],
                        max_length=20,
                    ),
                ),
                ("on", models.DateField()),
                (
                    "handover",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="milestones", to="cases.handover"
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
                "ordering": ["on", "pk"],
                "constraints": [
                    models.UniqueConstraint(fields=("handover", "kind"), name="handover_milestone_once"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Match",
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
                            ("found", "past"),
                            ("proposed", "voorgesteld"),
                            ("not_now", "niet nu"),
                            ("started", "gestart"),
                        ],
                        default="found",
                        max_length=8,
                    ),
                ),
                ("found_on", models.DateField(default=mentoraat.periods.today)),
                ("told_round", models.PositiveSmallIntegerField(default=0)),
                ("proposed_at", models.DateTimeField(blank=True, null=True)),
                ("reason", models.CharField(blank=True, max_length=200)),
                ("chosen_on", models.DateField(blank=True, null=True)),
                ("starts_on", models.DateField(blank=True, null=True)),
                ("alarm_for", models.DateField(blank=True, null=True)),
                ("alarm_weeks", models.PositiveSmallIntegerField(blank=True, null=True)),
                (
                    "offer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="matches", to="partners.offer"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
                    ),
                ),
                (
                    "step",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="match",
                        to="cases.step",
                    ),
                ),
                (
                    "wish",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="matches", to="cases.wish"
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["offer", "state"], name="match_by_offer"),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("wish", "offer"), name="match_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "not_now"), models.Q(("reason", ""), _negated=True)),
                            models.Q(models.Q(("state", "not_now"), _negated=True), ("reason", "")),
                            _connector="OR",
                        ),
                        name="match_not_now_has_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("chosen_on__isnull", False), ("starts_on__isnull", False), ("state", "started")),
                            models.Q(
                                models.Q(("state", "started"), _negated=True),
                                ("chosen_on__isnull", True),
                                ("starts_on__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="match_started_says_when",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "proposed"), _negated=True),
                            ("proposed_at__isnull", False),
                            _connector="OR",
                        ),
                        name="match_proposed_says_when",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("alarm_for__isnull", True), ("alarm_weeks__isnull", True)),
                            models.Q(("alarm_for__isnull", False), ("alarm_weeks__isnull", False)),
                            _connector="OR",
                        ),
                        name="match_alarm_says_for_what",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ProviderChoice",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                (
                    "ref",
                    models.CharField(default=mentoraat.models.base.new_ref, editable=False, max_length=12, unique=True),
                ),
                ("offered", models.TextField()),
                (
                    "outcome",
                    models.CharField(
                        choices=[("chosen", "koos een partner"), ("none", "geen van deze"), ("later", "nog niet")],
                        max_length=6,
                    ),
                ),
                ("about", models.CharField(max_length=120)),
                ("why", models.CharField(blank=True, max_length=300)),
                ("on", models.DateField()),
                (
                    "chosen",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="chosen_by_youths",
                        to="partners.partner",
                    ),
                ),
                ("options", models.ManyToManyField(related_name="+", to="partners.partner")),
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
                (
                    "youth",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="provider_choices", to="cases.youth"
                    ),
                ),
            ],
            options={
                "ordering": ["-on", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("chosen__isnull", False), ("outcome", "chosen")),
                            models.Q(models.Q(("outcome", "chosen"), _negated=True), ("chosen__isnull", True)),
                            _connector="OR",
                        ),
                        name="providerchoice_chosen_is_somebody",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Referral",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                (
                    "ref",
                    models.CharField(default=mentoraat.models.base.new_ref, editable=False, max_length=12, unique=True),
                ),
                (
                    "source",
                    models.CharField(
                        choices=[
                            ("street", "op straat ontmoet"),
                            ("youth_work", "jongerenwerk"),
                            ("school", "school"),
                            ("probation", "reclassering"),
                            ("neighbourhood_team", "wijkteam"),
                            ("parent", "ouder of familie"),
                            ("self", "de jongere zelf"),
                            ("other", "iemand anders"),
                            ("handover", "overdracht van een andere organisatie"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("new", "nieuw"),
                            ("asked", "meer gevraagd"),
                            ("taken_up", "opgepakt"),
                            ("declined", "niet bij ons"),
                            ("withdrawn", "ingetrokken"),
                        ],
                        default="new",
                        max_length=10,
                    ),
                ),
                ("by_name", models.CharField(blank=True, max_length=120)),
                ("by_organisation", models.CharField(blank=True, max_length=120)),
                ("by_phone", phonenumber_field.modelfields.PhoneNumberField(blank=True, max_length=128, region=None)),
                ("by_email", models.EmailField(blank=True, max_length=254)),
                ("wants_news", models.BooleanField(default=False)),
                ("agreed", models.BooleanField(default=False)),
                ("name", models.CharField(blank=True, max_length=60)),
                ("about_age", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("reach", models.CharField(blank=True, max_length=200)),
                ("text", models.TextField(blank=True)),
                ("received_on", models.DateField()),
                ("due_on", models.DateField()),
                ("overdue_told_at", models.DateTimeField(blank=True, null=True)),
                ("first_answer_on", models.DateField(blank=True, null=True)),
                ("settled_at", models.DateTimeField(blank=True, null=True)),
                (
                    "reason",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("full", "we hebben nu geen plek"),
                            ("other_help", "andere hulp past beter"),
                            ("target", "leeftijd of gebied past niet"),
                            ("not_wanted", "de jongere wil niet"),
                            ("not_reached", "niet te bereiken"),
                            ("elsewhere", "iets anders"),
                        ],
                        max_length=12,
                    ),
                ),
                ("pointed_to", models.CharField(blank=True, max_length=200)),
                ("opened_case", models.BooleanField(default=False)),
                ("shared", models.JSONField(blank=True, default=dict)),
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
                    "case",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="referrals",
                        to="cases.case",
                    ),
                ),
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
                    "handover",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="referral",
                        to="cases.handover",
                    ),
                ),
                (
                    "link",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="referral",
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
                    "partner",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="referrals",
                        to="partners.partner",
                    ),
                ),
                (
                    "youth",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="referrals",
                        to="cases.youth",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["organisation", "state", "received_on"], name="referral_by_state"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("agreed", True),
                            models.Q(
                                ("about_age", None),
                                ("area", None),
                                ("name", ""),
                                ("reach", ""),
                                ("shared", {}),
                                ("text", ""),
                            ),
                            _connector="OR",
                        ),
                        name="referral_without_agreement_holds_no_youth",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("case__isnull", False), ("state", "taken_up"), ("youth__isnull", False)),
                            models.Q(("state", "taken_up"), _negated=True),
                            _connector="OR",
                        ),
                        name="referral_taken_up_has_case",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "declined"), models.Q(("reason", ""), _negated=True)),
                            models.Q(models.Q(("state", "declined"), _negated=True), ("reason", "")),
                            _connector="OR",
                        ),
                        name="referral_declined_has_reason",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ReferralMessage",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                ("by_name", models.CharField(max_length=120)),
                ("text", models.TextField(blank=True)),
                ("complaint", models.BooleanField(default=False)),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
                    ),
                ),
                (
                    "referral",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="messages", to="cases.referral"
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
                "ordering": ["pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("complaint", True), ("text", "")),
                            models.Q(("complaint", False), models.Q(("text", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="referralmessage_complaint_is_kept_apart",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ReferralNews",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                (
                    "moment",
                    models.CharField(choices=[("early", "na 14 dagen"), ("closing", "bij het afronden")], max_length=7),
                ),
                ("due_on", models.DateField()),
                ("asked_on", models.DateField(blank=True, null=True)),
                ("given_on", models.DateField(blank=True, null=True)),
                ("agreed", models.BooleanField(default=False)),
                ("text", models.TextField(blank=True)),
                (
                    "given_by",
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
                    "referral",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="news", to="cases.referral"
                    ),
                ),
            ],
            options={
                "ordering": ["due_on", "pk"],
                "constraints": [
                    models.UniqueConstraint(fields=("referral", "moment"), name="referralnews_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("given_on__isnull", True), ("text", "")),
                            models.Q(
                                models.Q(("text", ""), _negated=True), ("agreed", True), ("given_on__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="referralnews_given_with_agreement",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="case",
            name="source",
            field=models.CharField(
                blank=True,
                choices=[
                    ("street", "op straat ontmoet"),
                    ("youth_work", "jongerenwerk"),
                    ("school", "school"),
                    ("probation", "reclassering"),
                    ("neighbourhood_team", "wijkteam"),
                    ("parent", "ouder of familie"),
                    ("self", "de jongere zelf"),
                    ("other", "iemand anders"),
                    ("handover", "overdracht van een andere organisatie"),
                ],
                max_length=20,
            ),
        ),
        migrations.AddField(
            model_name="consent",
            name="asks_representative",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="consent",
            name="ending_told_on",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="consent",
            name="given_by",
            field=models.CharField(
                choices=[("youth", "de jongere"), ("representative", "ouder of voogd")], default="youth", max_length=15
            ),
        ),
        migrations.AddField(
            model_name="consent",
            name="no_representative_reason",
            field=models.CharField(blank=True, max_length=300),
        ),
        migrations.AddField(
            model_name="consent",
            name="present",
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.AddField(
            model_name="consent",
            name="relation",
            field=models.CharField(blank=True, max_length=60),
        ),
        migrations.AddField(
            model_name="consent",
            name="representative",
            field=models.CharField(blank=True, max_length=120),
        ),
        migrations.AddField(
            model_name="handover",
            name="back_with_us_on",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="handover",
            name="follows",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="followed_by",
                to="cases.handover",
            ),
        ),
        migrations.AddField(
            model_name="handover",
            name="meeting_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="handover",
            name="meeting_place",
            field=models.CharField(blank=True, max_length=120),
        ),
        migrations.AddField(
            model_name="handover",
            name="parts",
            field=models.JSONField(default=dict),
        ),
        migrations.AddField(
            model_name="handover",
            name="refusal_kind",
            field=models.CharField(
                blank=True,
                choices=[
                    ("full", "vol"),
                    ("other_group", "niet voor deze jongere"),
                    ("other_area", "buiten ons gebied"),
                    ("long_wait", "de wachttijd is te lang"),
                    ("wrong_place", "verkeerde plek"),
                    ("other", "anders"),
                ],
                max_length=12,
            ),
        ),
        migrations.AddField(
            model_name="handover",
            name="responsible_until",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="handover",
            name="round_due_on",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="handover",
            name="round_on",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="handover",
            name="urgent_coordinator",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="handover",
            name="urgent_kind",
            field=models.CharField(
                blank=True,
                choices=[
                    ("income_gone", "inkomen valt weg"),
                    ("on_the_street", "op straat"),
                    ("crisis_at_home", "crisis thuis"),
                    ("deadline", "een laatste dag"),
                    ("other", "iets anders"),
                ],
                max_length=15,
            ),
        ),
        migrations.AddField(
            model_name="handovermessage",
            name="kind",
            field=models.CharField(
                choices=[("question", "vraag"), ("answer", "bericht"), ("call", "gebeld")],
                default="answer",
                max_length=10,
            ),
        ),
        migrations.AddField(
            model_name="handovermessage",
            name="outcome",
            field=models.CharField(
                blank=True,
                choices=[
                    ("spoken", "gesproken"),
                    ("voicemail", "voicemail ingesproken"),
                    ("calls_back", "belt terug"),
                    ("no_answer", "niemand nam op"),
                ],
                max_length=10,
            ),
        ),
        migrations.AddField(
            model_name="wish",
            name="offered_again_on",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AlterField(
            model_name="complaint",
            name="entered_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AlterField(
            model_name="consent",
            name="how",
            field=models.CharField(
                choices=[("spoken", "mondeling, in gesprek"), ("written", "op papier"), ("message", "in een bericht")],
                max_length=15,
            ),
        ),
        migrations.AlterField(
            model_name="handovermessage",
            name="at",
            field=models.DateTimeField(default=mentoraat.periods.now, editable=False),
        ),
        migrations.AlterField(
            model_name="handovermessage",
            name="text",
            field=models.TextField(blank=True),
        ),
        migrations.AlterField(
            model_name="handoverreminder",
            name="rung",
            field=models.CharField(
                choices=[
                    ("overdue", "antwoord te laat, gemeld aan ons"),
                    ("urgent_late", "spoed te laat, gemeld aan wie kan helpen"),
                    ("remind_1", "eerste herinnering"),
                    ("remind_2", "tweede herinnering"),
                    ("remind_3", "derde herinnering"),
                    ("remind_4", "vierde herinnering"),
                    ("remind_5", "vijfde herinnering"),
                    ("nobody", "niemand antwoordde"),
                ],
                max_length=20,
            ),
        ),
        migrations.AddIndex(
            model_name="consent",
            index=models.Index(fields=["organisation", "until"], name="consent_by_end"),
        ),
        migrations.AddIndex(
            model_name="consent",
            index=models.Index(fields=["organisation", "-given_on", "ref"], name="consent_by_day"),
        ),
        migrations.AddConstraint(
            model_name="consent",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("given_by", "representative"), _negated=True),
                    models.Q(("representative", ""), _negated=True),
                    _connector="OR",
                ),
                name="consent_representative_has_name",
            ),
        ),
        migrations.AddConstraint(
            model_name="consent",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("asks_representative", False),
                    ("given_by", "representative"),
                    models.Q(("no_representative_reason", ""), _negated=True),
                    _connector="OR",
                ),
                name="consent_representative_or_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="handover",
            constraint=models.CheckConstraint(
                condition=models.Q(("refusal_kind", ""), ("refused_on__isnull", False), _connector="OR"),
                name="handover_refusal_kind_when_refused",
            ),
        ),
        migrations.AddConstraint(
            model_name="handovermessage",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("kind", "call"), models.Q(("outcome", ""), _negated=True)),
                    models.Q(models.Q(("kind", "call"), _negated=True), ("outcome", "")),
                    _connector="OR",
                ),
                name="handover_message_call_has_outcome",
            ),
        ),
    ]
