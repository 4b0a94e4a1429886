import django.core.validators
import django.db.models.deletion
import phonenumber_field.modelfields
from django.conf import settings
from django.db import migrations, models

import mentoraat.models.base
import mentoraat.models.overlap
import mentoraat.periods
import partners.models.agreement
from mentoraat.migration import QuickMigration


class Migration(QuickMigration):
    dependencies = [
        ("mentoraat", "0003_network_around_a_youth"),
        ("partners", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Offer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                (
                    "ref",
                    models.CharField(default=mentoraat.models.base.new_ref, editable=False, max_length=12, unique=True),
                ),
                ("title", models.CharField(max_length=120)),
                ("title_key", models.CharField(editable=False, max_length=200)),
                ("keywords", models.CharField(blank=True, max_length=200)),
                (
                    "kind",
                    models.CharField(
                        choices=[("learning", "leren"), ("work", "werken"), ("housing", "wonen"), ("other", "anders")],
                        max_length=10,
                    ),
                ),
                ("places", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("tailor_made", models.BooleanField(default=False)),
                ("hours_per_week", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("age_from", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("age_to", models.PositiveSmallIntegerField(blank=True, null=True)),
                (
                    "diploma",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("none", "geen diploma nodig"),
                            ("vmbo", "vmbo"),
                            ("mbo_1", "mbo 1 (entree)"),
                            ("mbo_2", "mbo 2"),
                            ("mbo_3", "mbo 3"),
                            ("mbo_4", "mbo 4"),
                            ("havo", "havo"),
                            ("vwo", "vwo"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "dutch",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("none", "geen Nederlands nodig"),
                            ("some", "een beetje Nederlands"),
                            ("good", "goed Nederlands"),
                        ],
                        max_length=5,
                    ),
                ),
                ("driving_licence", models.BooleanField(default=False)),
                ("requirements", models.TextField(blank=True)),
                ("contact", models.CharField(blank=True, max_length=200)),
                (
                    "state",
                    models.CharField(
                        choices=[("open", "open"), ("full", "vol"), ("closed", "gesloten")],
                        default="open",
                        max_length=6,
                    ),
                ),
                ("round", models.PositiveSmallIntegerField(default=1)),
                ("checked_on", models.DateField(default=mentoraat.periods.today)),
                ("checked_by_partner", models.BooleanField(default=False)),
                ("ends_on", models.DateField(blank=True, null=True)),
                ("areas", models.ManyToManyField(blank=True, related_name="+", to="mentoraat.area")),
                (
                    "checked_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="offers", to="partners.partner"
                    ),
                ),
            ],
            options={
                "ordering": ["title", "pk"],
                "indexes": [
                    models.Index(fields=["organisation", "state", "kind"], name="offer_by_state"),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("partner", "title_key"), name="offer_once_per_partner"),
                    models.CheckConstraint(
                        condition=models.Q(("title_key", ""), _negated=True), name="offer_has_a_title"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("age_from__isnull", True),
                            ("age_to__isnull", True),
                            ("age_to__gte", models.F("age_from")),
                            _connector="OR",
                        ),
                        name="offer_ages_in_order",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("hours_per_week__isnull", True), ("hours_per_week__lte", 100), _connector="OR"
                        ),
                        name="offer_hours_of_a_week",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("places", 0), ("state", "open"), _negated=True),
                        name="offer_without_places_is_not_open",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("checked_by__isnull", True), ("checked_by_partner", False), _connector="OR"
                        ),
                        name="offer_checked_by_one",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="OfferIntake",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                (
                    "ref",
                    models.CharField(default=mentoraat.models.base.new_ref, editable=False, max_length=12, unique=True),
                ),
                ("starts_on", models.DateField(blank=True, null=True)),
                ("all_year", models.BooleanField(default=False)),
                ("sign_up_by", models.DateField(blank=True, null=True)),
                ("covenant", models.CharField(blank=True, max_length=120)),
                ("valid_from", models.DateField(blank=True, null=True)),
                ("valid_until", models.DateField(blank=True, null=True)),
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
                    "offer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="intakes", to="partners.offer"
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
                            models.Q(("all_year", True), ("sign_up_by__isnull", True), ("starts_on__isnull", True)),
                            models.Q(("all_year", False), ("starts_on__isnull", False)),
                            _connector="OR",
                        ),
                        name="offerintake_day_or_all_year",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("sign_up_by__isnull", True), ("sign_up_by__lte", models.F("starts_on")), _connector="OR"
                        ),
                        name="offerintake_sign_up_before_start",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("area__isnull", True),
                                ("covenant", ""),
                                ("valid_from__isnull", True),
                                ("valid_until__isnull", True),
                            ),
                            models.Q(
                                models.Q(("covenant", ""), _negated=True),
                                ("area__isnull", False),
                                ("valid_from__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="offerintake_covenant_says_where_and_when",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_until__isnull", True), ("valid_until__gte", models.F("valid_from")), _connector="OR"
                        ),
                        name="offerintake_covenant_in_order",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("all_year", False), ("covenant", "")),
                        fields=("offer", "starts_on"),
                        name="offerintake_day_once",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="OfferKeeper",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                (
                    "ref",
                    models.CharField(default=mentoraat.models.base.new_ref, editable=False, max_length=12, unique=True),
                ),
                ("active", models.BooleanField(default=True)),
                ("asked_for", models.DateField(blank=True, null=True)),
                ("asked_on", models.DateField(blank=True, null=True)),
                (
                    "contact_person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="partners.contactperson"
                    ),
                ),
                (
                    "link",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
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
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="offer_keeper", to="partners.partner"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("asked_for__isnull", True), ("asked_on__isnull", False), _connector="OR"),
                        name="offerkeeper_asked_on_a_day",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="OwnProfile",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                (
                    "layer",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        choices=[
                            (1, "positief klimaat"),
                            (2, "preventie"),
                            (3, "aanpakken wat misgaat"),
                            (4, "recht en zorg"),
                        ],
                        null=True,
                    ),
                ),
                ("core_values", models.TextField(blank=True)),
                ("not_ours", models.TextField(blank=True)),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("organisation",), name="ownprofile_once"),
                    models.CheckConstraint(
                        condition=models.Q(("layer__isnull", True), ("layer__range", (1, 4)), _connector="OR"),
                        name="ownprofile_layer_1_to_4",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PartnerAccount",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                (
                    "contact_person",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="account", to="partners.contactperson"
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
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="partner_account",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PartnerContact",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                (
                    "ref",
                    models.CharField(default=mentoraat.models.base.new_ref, editable=False, max_length=12, unique=True),
                ),
                ("on", models.DateField()),
                ("with_whom", models.CharField(max_length=200)),
                ("about", models.TextField()),
                ("next_step", models.CharField(blank=True, max_length=200)),
                ("next_on", models.DateField(blank=True, null=True)),
                ("done_on", models.DateField(blank=True, null=True)),
                ("done_at", models.DateTimeField(blank=True, null=True)),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
                    ),
                ),
                (
                    "partner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="contacts", to="partners.partner"
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
                "ordering": ["-on", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("next_on__isnull", True),
                            models.Q(models.Q(("next_step", ""), _negated=True), ("next_on__gte", models.F("on"))),
                            _connector="OR",
                        ),
                        name="partnercontact_step_after_contact",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("next_step", ""), ("next_on__isnull", False), _connector="OR"),
                        name="partnercontact_step_has_a_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("done_at__isnull", True), ("done_on__isnull", True)),
                            models.Q(
                                models.Q(("next_step", ""), _negated=True),
                                ("done_at__isnull", False),
                                ("done_on__gte", models.F("on")),
                            ),
                            _connector="OR",
                        ),
                        name="partnercontact_done_was_a_step",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PartnerName",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                (
                    "ref",
                    models.CharField(default=mentoraat.models.base.new_ref, editable=False, max_length=12, unique=True),
                ),
                ("name", models.CharField(max_length=120)),
                ("starts_on", models.DateField(blank=True, null=True)),
                ("ends_on", models.DateField(blank=True, null=True)),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
                    ),
                ),
                (
                    "partner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="names", to="partners.partner"
                    ),
                ),
            ],
            options={
                "ordering": [models.OrderBy(models.F("ends_on"), descending=True, nulls_last=True), "name"],
                "constraints": [
                    models.UniqueConstraint(fields=("partner", "name", "ends_on"), name="partnername_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("starts_on__isnull", True),
                            ("ends_on__isnull", True),
                            ("ends_on__gte", models.F("starts_on")),
                            _connector="OR",
                        ),
                        name="partnername_ends_after_start",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Pilot",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                (
                    "ref",
                    models.CharField(default=mentoraat.models.base.new_ref, editable=False, max_length=12, unique=True),
                ),
                ("aim", models.CharField(max_length=300)),
                ("starts_on", models.DateField()),
                ("evaluates_on", models.DateField()),
                ("decides_on", models.DateField()),
                (
                    "decision",
                    models.CharField(
                        blank=True,
                        choices=[("go_on", "doorgaan"), ("stop", "stoppen"), ("stay_friends", "vrienden blijven")],
                        max_length=20,
                    ),
                ),
                ("decided_on", models.DateField(blank=True, null=True)),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
                ("reason", models.TextField(blank=True)),
                ("evaluation_warned", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("decision_warned", models.PositiveSmallIntegerField(blank=True, null=True)),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
                    ),
                ),
                (
                    "partner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="pilots", to="partners.partner"
                    ),
                ),
            ],
            options={
                "ordering": ["-starts_on", "-pk"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("decision", "")), fields=("partner",), name="pilot_one_undecided"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("decides_on__gte", models.F("evaluates_on")), ("evaluates_on__gte", models.F("starts_on"))
                        ),
                        name="pilot_days_in_order",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("decided_at__isnull", True), ("decided_on__isnull", True), ("decision", "")),
                            models.Q(
                                models.Q(("decision", ""), _negated=True),
                                models.Q(("reason", ""), _negated=True),
                                ("decided_on__gte", models.F("starts_on")),
                            ),
                            _connector="OR",
                        ),
                        name="pilot_decided_with_a_reason",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="agreement",
            name="boundaries",
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name="agreement",
            name="construction",
            field=models.CharField(
                blank=True,
                choices=[
                    ("inside", "inkwartieren"),
                    ("subcontract", "onderaanneming"),
                    ("co_production", "co-productie"),
                    ("new_service", "samen een nieuwe dienst"),
                ],
                max_length=20,
            ),
        ),
        migrations.AddField(
            model_name="agreement",
            name="data_controller",
            field=models.CharField(
                blank=True,
                choices=[("we", "wij"), ("they", "zij"), ("each", "ieder voor het eigen deel"), ("together", "samen")],
                max_length=10,
            ),
        ),
        migrations.AddField(
            model_name="agreement",
            name="end_warned",
            field=models.PositiveSmallIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="agreement",
            name="feedback_days",
            field=models.JSONField(default=partners.models.agreement.feedback_days),
        ),
        migrations.AddField(
            model_name="agreement",
            name="hours_least",
            field=models.PositiveSmallIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="agreement",
            name="hours_most",
            field=models.PositiveSmallIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="agreement",
            name="nobody_days",
            field=models.PositiveSmallIntegerField(default=28),
        ),
        migrations.AddField(
            model_name="agreement",
            name="remind_days",
            field=models.JSONField(default=partners.models.agreement.remind_days),
        ),
        migrations.AddField(
            model_name="agreement",
            name="shares",
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.AddField(
            model_name="agreement",
            name="target_accept_days",
            field=models.PositiveSmallIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="agreement",
            name="target_arrived_percent",
            field=models.PositiveSmallIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="agreement",
            name="target_handovers",
            field=models.PositiveSmallIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="agreement",
            name="target_places",
            field=models.PositiveSmallIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="agreement",
            name="task_list",
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name="contactperson",
            name="left_on",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="contactperson",
            name="role",
            field=models.CharField(
                choices=[
                    ("answers", "antwoordt op vragen"),
                    ("escalation", "springt bij als het vastloopt"),
                    ("city_marine", "stadsmarinier"),
                    ("dosa_director", "DOSA-regisseur"),
                ],
                default="answers",
                max_length=20,
            ),
        ),
        migrations.AddField(
            model_name="partner",
            name="age_from",
            field=models.PositiveSmallIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="partner",
            name="age_to",
            field=models.PositiveSmallIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="partner",
            name="areas",
            field=models.ManyToManyField(blank=True, related_name="partners", to="mentoraat.area"),
        ),
        migrations.AddField(
            model_name="partner",
            name="core_values",
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name="partner",
            name="does",
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.AddField(
            model_name="partner",
            name="ends_on",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="partner",
            name="for_whom",
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.AddField(
            model_name="partner",
            name="helps_with",
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.AddField(
            model_name="partner",
            name="name_since",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="partner",
            name="not_ours",
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name="partner",
            name="organisation_here",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="mentoraat.organisation",
            ),
        ),
        migrations.AddField(
            model_name="partner",
            name="owner",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="partners_kept",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="partner",
            name="phases",
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.AddField(
            model_name="partner",
            name="successor",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="predecessors",
                to="partners.partner",
            ),
        ),
        migrations.AddField(
            model_name="publiclink",
            name="elsewhere_on",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="publiclink",
            name="phone",
            field=phonenumber_field.modelfields.PhoneNumberField(blank=True, max_length=128, region=None),
        ),
        migrations.AddField(
            model_name="publiclink",
            name="texted_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="publiclink",
            name="texts",
            field=models.PositiveSmallIntegerField(default=0),
        ),
        migrations.AddField(
            model_name="publiclink",
            name="unlocked_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AlterField(
            model_name="partner",
            name="kind",
            field=models.CharField(
                choices=[
                    ("youth_desk", "Jongerenloket"),
                    ("youth_work", "jongerenwerk"),
                    ("neighbourhood_team", "wijkteam"),
                    ("dosa", "DOSA"),
                    ("school", "school"),
                    ("roc", "roc"),
                    ("university", "hogeschool of universiteit"),
                    ("school_alliance", "samenwerkingsverband van scholen"),
                    ("credit_bank", "Kredietbank"),
                    ("debt_help", "schuldhulp"),
                    ("housing", "wonen"),
                    ("care", "zorg"),
                    ("youth_care", "jeugdhulp"),
                    ("employer", "werkgever"),
                    ("probation", "jeugdreclassering"),
                    ("justice", "justitie"),
                    ("mentoring", "andere mentororganisatie"),
                    ("volunteers", "vrijwilligers"),
                    ("fund", "fonds"),
                    ("sport", "sport"),
                    ("district_council", "bestuur van de wijk"),
                    ("municipality", "gemeente"),
                    ("other", "anders"),
                ],
                max_length=20,
            ),
        ),
        migrations.AlterField(
            model_name="partner",
            name="layer",
            field=models.PositiveSmallIntegerField(
                blank=True,
                choices=[(1, "positief klimaat"), (2, "preventie"), (3, "aanpakken wat misgaat"), (4, "recht en zorg")],
                null=True,
                validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(4)],
            ),
        ),
        migrations.AlterField(
            model_name="publiclink",
            name="partner",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="links",
                to="partners.partner",
            ),
        ),
        migrations.AddConstraint(
            model_name="agreement",
            constraint=models.UniqueConstraint(fields=("partner", "starts_on"), name="agreement_one_a_day"),
        ),
        migrations.AddConstraint(
            model_name="agreement",
            constraint=mentoraat.models.overlap.NoOverlap(
                first="starts_on", last="ends_on", name="agreement_no_overlap", owner="partner"
            ),
        ),
        migrations.AddConstraint(
            model_name="agreement",
            constraint=models.CheckConstraint(
                condition=models.Q(("answer_working_days__range", (1, 30)), ("urgent_working_days__range", (1, 30))),
                name="agreement_answers_in_time",
            ),
        ),
        migrations.AddConstraint(
            model_name="agreement",
            constraint=models.CheckConstraint(
                condition=models.Q(("nobody_days__range", (1, 365))), name="agreement_nobody_within_a_year"
            ),
        ),
        migrations.AddConstraint(
            model_name="agreement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("hours_least__isnull", True),
                    ("hours_most__isnull", True),
                    ("hours_least__lte", models.F("hours_most")),
                    _connector="OR",
                ),
                name="agreement_hours_in_order",
            ),
        ),
        migrations.AddConstraint(
            model_name="agreement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("target_arrived_percent__isnull", True), ("target_arrived_percent__lte", 100), _connector="OR"
                ),
                name="agreement_target_at_most_all",
            ),
        ),
        migrations.AddConstraint(
            model_name="contactperson",
            constraint=models.CheckConstraint(
                condition=models.Q(("left_on__isnull", True), ("active", False), _connector="OR"),
                name="contactperson_left_is_not_active",
            ),
        ),
        migrations.AddConstraint(
            model_name="partner",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("age_from__isnull", True),
                    ("age_to__isnull", True),
                    ("age_from__lte", models.F("age_to")),
                    _connector="OR",
                ),
                name="partner_ages_in_order",
            ),
        ),
        migrations.AddConstraint(
            model_name="partner",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("age_from__isnull", True), ("age_from__lte", 99), _connector="OR"),
                    models.Q(("age_to__isnull", True), ("age_to__lte", 99), _connector="OR"),
                ),
                name="partner_ages_of_people",
            ),
        ),
        migrations.AddConstraint(
            model_name="partner",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("successor__isnull", True),
                    models.Q(("active", False), models.Q(("successor", models.F("id")), _negated=True)),
                    _connector="OR",
                ),
                name="partner_succeeded_by_another",
            ),
        ),
        migrations.AddConstraint(
            model_name="partner",
            constraint=models.CheckConstraint(
                condition=models.Q(("ends_on__isnull", True), ("active", False), _connector="OR"),
                name="partner_ended_is_closed",
            ),
        ),
    ]
