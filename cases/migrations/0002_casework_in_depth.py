import django.db.models.deletion
import django.db.models.functions.text
import phonenumber_field.modelfields
from django.conf import settings
from django.db import migrations, models

import mentoraat.models.base
import mentoraat.periods


def give_each_instrument_a_ref(apps, schema_editor):
    """One default for all rows would not be unique."""
    Instrument = apps.get_model("cases", "Instrument")
    for pk in Instrument.objects.values_list("pk", flat=True):
        Instrument.objects.filter(pk=pk).update(ref=mentoraat.models.base.new_ref())


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0001_initial"),
        ("mentoraat", "0003_absences_and_first_days"),
        ("partners", "0002_hours_and_role_agreements"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
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
            ],
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
            ],
            options={
                "ordering": ["created", "pk"],
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
            ],
        ),
        migrations.CreateModel(
            name="CalendarFeed",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                ("token_hash", models.CharField(max_length=64, unique=True)),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
            ],
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
            ],
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
            ],
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
            ],
            options={
                "ordering": ["-at", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="ConferenceSeat",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
            ],
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
            ],
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
            ],
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
            ],
            options={
                "ordering": ["set_on", "pk"],
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
            ],
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
            ],
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
            ],
        ),
        migrations.CreateModel(
            name="NamePiece",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("piece", models.CharField(max_length=6)),
                ("word", models.CharField(max_length=60)),
            ],
        ),
        migrations.CreateModel(
            name="NameWord",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("word", models.CharField(max_length=60)),
            ],
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
            ],
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
            ],
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
            ],
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
            ],
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
            ],
        ),
        migrations.CreateModel(
            name="SignalSighting",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created", models.DateTimeField(default=mentoraat.periods.now, editable=False)),
                ("updated", models.DateTimeField(auto_now=True)),
                ("on", models.DateField()),
            ],
            options={
                "ordering": ["-on", "-pk"],
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
            ],
            options={
                "ordering": ["name"],
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
            ],
            options={
                "ordering": ["named_on", "pk"],
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
            ],
        ),
        migrations.AlterModelOptions(
            name="instrument",
            options={"ordering": ["name", "-version"]},
        ),
        migrations.RemoveConstraint(
            model_name="instrument",
            name="instrument_version_once",
        ),
        migrations.RemoveConstraint(
            model_name="score",
            name="score_1_to_5",
        ),
        migrations.AddField(
            model_name="acquaintance",
            name="notes_since",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="aftercarecheck",
            name="certainty",
            field=models.CharField(
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
        migrations.AddField(
            model_name="aftercarecheck",
            name="done_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="aftercarecheck",
            name="minutes",
            field=models.PositiveSmallIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="aftercarecheck",
            name="source",
            field=models.CharField(
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
        migrations.AddField(
            model_name="case",
            name="preventive",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="casemanagerperiod",
            name="chosen_with_youth",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="casemanagerperiod",
            name="reads",
            field=models.CharField(
                choices=[
                    ("all", "alles"),
                    ("from", "notities van contacten vanaf een dag"),
                    ("facts", "alleen feiten en deze overdracht"),
                ],
                default="all",
                max_length=5,
            ),
        ),
        migrations.AddField(
            model_name="casemanagerperiod",
            name="reads_from",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="casemanagerperiod",
            name="remember",
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name="casemanagerperiod",
            name="runs",
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name="casemanagerperiod",
            name="works",
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name="instrument",
            name="active_from",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="instrument",
            name="active_until",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="instrument",
            name="filled_in_by",
            field=models.CharField(
                choices=[("youth", "de jongere zelf"), ("together", "samen"), ("mentor", "de mentor")],
                default="together",
                max_length=8,
            ),
        ),
        migrations.AddField(
            model_name="instrument",
            name="is_draft",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="instrument",
            name="organisation",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="mentoraat.organisation",
            ),
        ),
        migrations.AddField(
            model_name="instrument",
            name="ref",
            field=models.CharField(default="", editable=False, max_length=12),
            preserve_default=False,
        ),
        migrations.RunPython(give_each_instrument_a_ref, migrations.RunPython.noop),
        migrations.AlterField(
            model_name="instrument",
            name="ref",
            field=models.CharField(default=mentoraat.models.base.new_ref, editable=False, max_length=12, unique=True),
        ),
        migrations.AddField(
            model_name="involvement",
            name="leads",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="involvement",
            name="role_agreement",
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name="measurement",
            name="filled_in_by",
            field=models.CharField(
                blank=True,
                choices=[("youth", "de jongere zelf"), ("together", "samen"), ("mentor", "de mentor")],
                max_length=8,
            ),
        ),
        migrations.AddField(
            model_name="measurement",
            name="own_words",
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name="programme",
            name="instrument",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="programmes",
                to="cases.instrument",
            ),
        ),
        migrations.AddField(
            model_name="step",
            name="by_youth",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="step",
            name="contact_person",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="steps",
                to="partners.contactperson",
            ),
        ),
        migrations.AddField(
            model_name="step",
            name="moved_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="step",
            name="moved_from",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="step",
            name="partner",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="steps",
                to="partners.partner",
            ),
        ),
        migrations.AddField(
            model_name="wish",
            name="rest_reason",
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.AddField(
            model_name="wish",
            name="rested_on",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="youth",
            name="merged_into",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="merged_youths",
                to="cases.youth",
            ),
        ),
        migrations.AlterField(
            model_name="step",
            name="owner",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="steps",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AlterField(
            model_name="youth",
            name="leaving_cause",
            field=models.CharField(
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
        migrations.AddIndex(
            model_name="casemanagerperiod",
            index=models.Index(fields=["case", "ends_on", "user"], name="casemanager_by_case"),
        ),
        migrations.AddIndex(
            model_name="measurement",
            index=models.Index(
                condition=models.Q(("finished_at__isnull", False)), fields=["case", "taken_on"], name="measurement_done"
            ),
        ),
        migrations.AddIndex(
            model_name="youth",
            index=models.Index(fields=["organisation", "birth_date"], name="youth_by_birth_date"),
        ),
        migrations.AddIndex(
            model_name="youth",
            index=models.Index(fields=["organisation", "phone"], name="youth_by_phone"),
        ),
        migrations.AddConstraint(
            model_name="aftercarecheck",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("done_on__isnull", False),
                    models.Q(("certainty", ""), ("minutes__isnull", True), ("source", "")),
                    _connector="OR",
                ),
                name="aftercare_open_has_no_answer",
            ),
        ),
        migrations.AddConstraint(
            model_name="casemanagerperiod",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("reads", "from"), ("reads_from__isnull", False)),
                    models.Q(("reads__in", ["all", "facts"]), ("reads_from__isnull", True)),
                    _connector="OR",
                ),
                name="casemanager_reads_from_a_day",
            ),
        ),
        migrations.AddConstraint(
            model_name="instrument",
            constraint=models.UniqueConstraint(
                condition=models.Q(("organisation__isnull", True)),
                fields=("slug", "version"),
                name="instrument_version_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="instrument",
            constraint=models.UniqueConstraint(
                fields=("organisation", "slug", "version"), name="instrument_own_version_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="instrument",
            constraint=models.UniqueConstraint(
                condition=models.Q(("is_draft", True)), fields=("organisation", "slug"), name="instrument_one_draft"
            ),
        ),
        migrations.AddConstraint(
            model_name="instrument",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("active_until__isnull", True),
                    ("active_from__isnull", True),
                    ("active_until__gte", models.F("active_from")),
                    _connector="OR",
                ),
                name="instrument_ends_after_start",
            ),
        ),
        migrations.AddConstraint(
            model_name="instrument",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("is_draft", False),
                    models.Q(("active_from__isnull", True), ("active_until__isnull", True)),
                    _connector="OR",
                ),
                name="instrument_draft_is_not_in_use",
            ),
        ),
        migrations.AddConstraint(
            model_name="involvement",
            constraint=models.UniqueConstraint(
                condition=models.Q(("leads", True), ("until__isnull", True)),
                fields=("case",),
                name="involvement_one_leads",
            ),
        ),
        migrations.AddConstraint(
            model_name="score",
            constraint=models.CheckConstraint(condition=models.Q(("step__range", (1, 7))), name="score_1_to_7"),
        ),
        migrations.AddConstraint(
            model_name="wish",
            constraint=models.CheckConstraint(
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
        ),
        migrations.AddConstraint(
            model_name="youth",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("merged_into__isnull", True),
                    models.Q(("merged_into", models.F("pk")), _negated=True),
                    _connector="OR",
                ),
                name="youth_merged_into_another",
            ),
        ),
        migrations.AddField(
            model_name="appointment",
            name="case",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="appointments",
                to="cases.case",
            ),
        ),
        migrations.AddField(
            model_name="appointment",
            name="contact_person",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="partners.contactperson",
            ),
        ),
        migrations.AddField(
            model_name="appointment",
            name="organisation",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
            ),
        ),
        migrations.AddField(
            model_name="appointment",
            name="owner",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="appointments", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="appointment",
            name="settled_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="appointment",
            name="youth",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="appointments", to="cases.youth"
            ),
        ),
        migrations.AddField(
            model_name="appointmentmove",
            name="appointment",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="moves", to="cases.appointment"
            ),
        ),
        migrations.AddField(
            model_name="appointmentmove",
            name="moved_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="appointmentmove",
            name="organisation",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
            ),
        ),
        migrations.AddField(
            model_name="appointmentreminder",
            name="appointment",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="reminders", to="cases.appointment"
            ),
        ),
        migrations.AddField(
            model_name="appointmentreminder",
            name="organisation",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
            ),
        ),
        migrations.AddField(
            model_name="calendarfeed",
            name="organisation",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
            ),
        ),
        migrations.AddField(
            model_name="calendarfeed",
            name="user",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="calendar_feeds", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="complaint",
            name="about_user",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="complaint",
            name="entered_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="complaint",
            name="handler",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="complaint",
            name="organisation",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
            ),
        ),
        migrations.AddField(
            model_name="complaintmessage",
            name="complaint",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="messages", to="cases.complaint"
            ),
        ),
        migrations.AddField(
            model_name="complaintmessage",
            name="organisation",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
            ),
        ),
        migrations.AddField(
            model_name="complaintmessage",
            name="written_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="complaintshare",
            name="complaint",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="shares", to="cases.complaint"
            ),
        ),
        migrations.AddField(
            model_name="complaintshare",
            name="organisation",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
            ),
        ),
        migrations.AddField(
            model_name="complaintshare",
            name="user",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="conference",
            name="case",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="conferences", to="cases.case"
            ),
        ),
        migrations.AddField(
            model_name="conference",
            name="organisation",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
            ),
        ),
        migrations.AddField(
            model_name="conference",
            name="recorded_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="step",
            name="conference",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="steps",
                to="cases.conference",
            ),
        ),
        migrations.AddField(
            model_name="conferenceseat",
            name="conference",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="seats", to="cases.conference"
            ),
        ),
        migrations.AddField(
            model_name="conferenceseat",
            name="consent",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="seats",
                to="cases.consent",
            ),
        ),
        migrations.AddField(
            model_name="conferenceseat",
            name="contact_person",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="partners.contactperson",
            ),
        ),
        migrations.AddField(
            model_name="conferenceseat",
            name="organisation",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
            ),
        ),
        migrations.AddField(
            model_name="conferenceseat",
            name="user",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="education",
            name="organisation",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
            ),
        ),
        migrations.AddField(
            model_name="education",
            name="partner",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="partners.partner",
            ),
        ),
        migrations.AddField(
            model_name="education",
            name="youth",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="education", to="cases.youth"
            ),
        ),
        migrations.AddField(
            model_name="eligibilityreview",
            name="looked_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="eligibilityreview",
            name="organisation",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
            ),
        ),
        migrations.AddField(
            model_name="eligibilityreview",
            name="youth",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="eligibility_reviews", to="cases.youth"
            ),
        ),
        migrations.AddField(
            model_name="goal",
            name="organisation",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
            ),
        ),
        migrations.AddField(
            model_name="goal",
            name="youth",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="goals", to="cases.youth"
            ),
        ),
        migrations.AddField(
            model_name="step",
            name="goal",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="steps",
                to="cases.goal",
            ),
        ),
        migrations.AddConstraint(
            model_name="step",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("moved_at__isnull", True), ("moved_from__isnull", True)),
                    models.Q(("moved_at__isnull", False), ("moved_from__isnull", False)),
                    _connector="OR",
                ),
                name="step_moved_when_and_from_where",
            ),
        ),
        migrations.AddConstraint(
            model_name="step",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("by_youth", False), ("owner__isnull", False), ("partner__isnull", True)),
                    models.Q(("by_youth", False), ("owner__isnull", True), ("partner__isnull", False)),
                    models.Q(("by_youth", True), ("owner__isnull", True), ("partner__isnull", True)),
                    _connector="OR",
                ),
                name="step_one_kind_of_owner",
            ),
        ),
        migrations.AddConstraint(
            model_name="step",
            constraint=models.CheckConstraint(
                condition=models.Q(("contact_person__isnull", True), ("partner__isnull", False), _connector="OR"),
                name="step_person_is_of_partner",
            ),
        ),
        migrations.AddField(
            model_name="letter",
            name="handled_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="letter",
            name="organisation",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
            ),
        ),
        migrations.AddField(
            model_name="letter",
            name="partner",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="letters",
                to="partners.partner",
            ),
        ),
        migrations.AddField(
            model_name="letter",
            name="step",
            field=models.OneToOneField(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="letter",
                to="cases.step",
            ),
        ),
        migrations.AddField(
            model_name="letter",
            name="written_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="letter",
            name="youth",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="letters", to="cases.youth"
            ),
        ),
        migrations.AddField(
            model_name="likelypair",
            name="distinct_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="likelypair",
            name="first",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="pairs_as_first", to="cases.youth"
            ),
        ),
        migrations.AddField(
            model_name="likelypair",
            name="organisation",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
            ),
        ),
        migrations.AddField(
            model_name="likelypair",
            name="second",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="pairs_as_second", to="cases.youth"
            ),
        ),
        migrations.AddField(
            model_name="measurementgap",
            name="case",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="measurement_gaps", to="cases.case"
            ),
        ),
        migrations.AddField(
            model_name="measurementgap",
            name="organisation",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
            ),
        ),
        migrations.AddField(
            model_name="measurementgap",
            name="recorded_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="namepiece",
            name="organisation",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to="mentoraat.organisation",
            ),
        ),
        migrations.AddField(
            model_name="nameword",
            name="organisation",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to="mentoraat.organisation",
            ),
        ),
        migrations.AddField(
            model_name="nameword",
            name="youth",
            field=models.ForeignKey(
                db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name="name_words", to="cases.youth"
            ),
        ),
        migrations.AddField(
            model_name="need",
            name="flagged_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="need",
            name="organisation",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
            ),
        ),
        migrations.AddField(
            model_name="need",
            name="solved_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="need",
            name="youth",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="needs", to="cases.youth"
            ),
        ),
        migrations.AddField(
            model_name="othercause",
            name="organisation",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
            ),
        ),
        migrations.AddField(
            model_name="othercause",
            name="youth",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="other_causes", to="cases.youth"
            ),
        ),
        migrations.AddField(
            model_name="relapse",
            name="answered_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="relapse",
            name="case",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="relapses", to="cases.case"
            ),
        ),
        migrations.AddField(
            model_name="relapse",
            name="check_done",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="relapses",
                to="cases.aftercarecheck",
            ),
        ),
        migrations.AddField(
            model_name="relapse",
            name="new_case",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="came_from",
                to="cases.case",
            ),
        ),
        migrations.AddField(
            model_name="relapse",
            name="organisation",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
            ),
        ),
        migrations.AddField(
            model_name="relapse",
            name="reported_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="reminderchoice",
            name="organisation",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
            ),
        ),
        migrations.AddField(
            model_name="reminderchoice",
            name="recorded_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="reminderchoice",
            name="youth",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.CASCADE, related_name="reminder_choice", to="cases.youth"
            ),
        ),
        migrations.AddField(
            model_name="signal",
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
            model_name="signal",
            name="organisation",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
            ),
        ),
        migrations.AddField(
            model_name="signal",
            name="partner",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="signals",
                to="partners.partner",
            ),
        ),
        migrations.AddField(
            model_name="signal",
            name="raised_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="signals", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="signalsighting",
            name="organisation",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
            ),
        ),
        migrations.AddField(
            model_name="signalsighting",
            name="seen_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="signalsighting",
            name="signal",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="sightings", to="cases.signal"
            ),
        ),
        migrations.AddField(
            model_name="signaltheme",
            name="organisation",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
            ),
        ),
        migrations.AddField(
            model_name="signal",
            name="theme",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="signals", to="cases.signaltheme"
            ),
        ),
        migrations.AddField(
            model_name="strength",
            name="organisation",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
            ),
        ),
        migrations.AddField(
            model_name="strength",
            name="youth",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="named_strengths", to="cases.youth"
            ),
        ),
        migrations.AddField(
            model_name="youthmerge",
            name="done_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="youthmerge",
            name="kept",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="merges", to="cases.youth"
            ),
        ),
        migrations.AddField(
            model_name="youthmerge",
            name="organisation",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="mentoraat.organisation"
            ),
        ),
        migrations.AddField(
            model_name="youthmerge",
            name="other",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="merged_as", to="cases.youth"
            ),
        ),
        migrations.AddField(
            model_name="youthmerge",
            name="undone_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddIndex(
            model_name="appointment",
            index=models.Index(fields=["owner", "state", "at"], name="appointment_by_owner"),
        ),
        migrations.AddIndex(
            model_name="appointment",
            index=models.Index(fields=["youth", "-at"], name="appointment_by_youth"),
        ),
        migrations.AddIndex(
            model_name="appointment",
            index=models.Index(
                condition=models.Q(("state", "planned")), fields=["at"], name="appointment_planned_by_moment"
            ),
        ),
        migrations.AddConstraint(
            model_name="appointment",
            constraint=models.CheckConstraint(
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
        ),
        migrations.AddConstraint(
            model_name="appointment",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ["planned", "kept", "late", "missed", "cancelled"])),
                name="appointment_state_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="appointmentmove",
            constraint=models.CheckConstraint(
                condition=models.Q(("was_at", models.F("to_at")), _negated=True), name="appointment_move_is_a_move"
            ),
        ),
        migrations.AddConstraint(
            model_name="appointmentreminder",
            constraint=models.UniqueConstraint(fields=("appointment", "to", "at"), name="appointment_reminder_once"),
        ),
        migrations.AddConstraint(
            model_name="calendarfeed",
            constraint=models.UniqueConstraint(
                condition=models.Q(("ended_at__isnull", True)), fields=("user",), name="calendar_feed_one_running"
            ),
        ),
        migrations.AddIndex(
            model_name="complaint",
            index=models.Index(fields=["organisation", "state", "answer_by"], name="complaint_due"),
        ),
        migrations.AddConstraint(
            model_name="complaint",
            constraint=models.UniqueConstraint(fields=("organisation", "number"), name="complaint_number_once"),
        ),
        migrations.AddConstraint(
            model_name="complaint",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "answered"), models.Q(("outcome", ""), _negated=True)),
                    models.Q(models.Q(("state", "answered"), _negated=True), ("outcome", "")),
                    _connector="OR",
                ),
                name="complaint_answer_has_outcome",
            ),
        ),
        migrations.AddConstraint(
            model_name="complaint",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("ended_on__isnull", False), ("state__in", ["answered", "withdrawn"])),
                    models.Q(("ended_on__isnull", True), ("state__in", ["received", "confirmed"])),
                    _connector="OR",
                ),
                name="complaint_ended_says_when",
            ),
        ),
        migrations.AddConstraint(
            model_name="complaint",
            constraint=models.CheckConstraint(
                condition=models.Q(("answer_by__gt", models.F("confirm_by"))), name="complaint_answer_after_confirm"
            ),
        ),
        migrations.AddConstraint(
            model_name="complaintshare",
            constraint=models.UniqueConstraint(
                condition=models.Q(("ended_at__isnull", True)), fields=("complaint", "user"), name="complaintshare_once"
            ),
        ),
        migrations.AddIndex(
            model_name="conference",
            index=models.Index(fields=["case", "-at"], name="conference_by_case"),
        ),
        migrations.AddConstraint(
            model_name="conference",
            constraint=models.CheckConstraint(
                condition=models.Q(("online", True), models.Q(("place", ""), _negated=True), _connector="OR"),
                name="conference_was_somewhere",
            ),
        ),
        migrations.AddConstraint(
            model_name="conference",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("youth_absent_why", ""), ("youth_there", True)),
                    models.Q(("youth_there", False), models.Q(("youth_absent_why", ""), _negated=True)),
                    _connector="OR",
                ),
                name="conference_youth_there_or_why_not",
            ),
        ),
        migrations.AddConstraint(
            model_name="conference",
            constraint=models.CheckConstraint(
                condition=models.Q(("youth_agreed", False), ("youth_there", True), _connector="OR"),
                name="conference_agreed_at_the_table",
            ),
        ),
        migrations.AddConstraint(
            model_name="conferenceseat",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("contact_person__isnull", True), ("user__isnull", False)),
                    models.Q(("contact_person__isnull", False), ("user__isnull", True)),
                    _connector="OR",
                ),
                name="conference_seat_of_one",
            ),
        ),
        migrations.AddConstraint(
            model_name="conferenceseat",
            constraint=models.CheckConstraint(
                condition=models.Q(("consent__isnull", True), ("contact_person__isnull", False), _connector="OR"),
                name="conference_consent_of_partner",
            ),
        ),
        migrations.AddConstraint(
            model_name="conferenceseat",
            constraint=models.UniqueConstraint(fields=("conference", "user"), name="conference_colleague_once"),
        ),
        migrations.AddConstraint(
            model_name="conferenceseat",
            constraint=models.UniqueConstraint(fields=("conference", "contact_person"), name="conference_partner_once"),
        ),
        migrations.AddIndex(
            model_name="education",
            index=models.Index(fields=["youth", "starts_on"], name="education_by_youth"),
        ),
        migrations.AddConstraint(
            model_name="education",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("starts_on__isnull", True),
                    ("ends_on__isnull", True),
                    ("ends_on__gte", models.F("starts_on")),
                    _connector="OR",
                ),
                name="education_ends_after_start",
            ),
        ),
        migrations.AddConstraint(
            model_name="education",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("outcome", "running"), _negated=True), ("ends_on__isnull", True), _connector="OR"
                ),
                name="education_running_has_no_end",
            ),
        ),
        migrations.AddConstraint(
            model_name="education",
            constraint=models.CheckConstraint(
                condition=models.Q(("route", ""), ("kind__in", ("mbo_1", "mbo_2", "mbo_3", "mbo_4")), _connector="OR"),
                name="education_route_is_of_mbo",
            ),
        ),
        migrations.AddConstraint(
            model_name="education",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("sector", ""), ("kind__in", ("vmbo_bb", "vmbo_kb", "vmbo_gl", "vmbo_tl")), _connector="OR"
                ),
                name="education_sector_is_of_vmbo",
            ),
        ),
        migrations.AddConstraint(
            model_name="education",
            constraint=models.CheckConstraint(
                condition=models.Q(("partner__isnull", True), ("institution", ""), _connector="OR"),
                name="education_one_school",
            ),
        ),
        migrations.AddConstraint(
            model_name="education",
            constraint=models.CheckConstraint(
                condition=models.Q(("absent_since__isnull", True), ("outcome", "running"), _connector="OR"),
                name="education_absent_while_running",
            ),
        ),
        migrations.AddConstraint(
            model_name="eligibilityreview",
            constraint=models.UniqueConstraint(fields=("youth", "under"), name="eligibility_review_once_per_limit"),
        ),
        migrations.AddConstraint(
            model_name="goal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("ended_on__isnull", True), ("state", "open")),
                    models.Q(models.Q(("state", "open"), _negated=True), ("ended_on__isnull", False)),
                    _connector="OR",
                ),
                name="goal_ended_says_when",
            ),
        ),
        migrations.AddConstraint(
            model_name="goal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(models.Q(("reason", ""), _negated=True), ("state", "let_go")),
                    models.Q(models.Q(("state", "let_go"), _negated=True), ("reason", "")),
                    _connector="OR",
                ),
                name="goal_let_go_says_why",
            ),
        ),
        migrations.AddIndex(
            model_name="letter",
            index=models.Index(fields=["organisation", "state", "deadline"], name="letter_by_deadline"),
        ),
        migrations.AddConstraint(
            model_name="letter",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("partner__isnull", False), ("sender", "")),
                    models.Q(("partner__isnull", True), models.Q(("sender", ""), _negated=True)),
                    _connector="OR",
                ),
                name="letter_one_sender",
            ),
        ),
        migrations.AddConstraint(
            model_name="letter",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("handled_at__isnull", True), ("state", "open")),
                    models.Q(("handled_at__isnull", False), ("state", "handled")),
                    _connector="OR",
                ),
                name="letter_handled_when",
            ),
        ),
        migrations.AddIndex(
            model_name="likelypair",
            index=models.Index(fields=["organisation", "distinct_at", "-weight"], name="likely_pair_by_weight"),
        ),
        migrations.AddConstraint(
            model_name="likelypair",
            constraint=models.UniqueConstraint(fields=("first", "second"), name="likely_pair_once"),
        ),
        migrations.AddConstraint(
            model_name="likelypair",
            constraint=models.CheckConstraint(
                condition=models.Q(("first__lt", models.F("second"))), name="likely_pair_in_order"
            ),
        ),
        migrations.AddConstraint(
            model_name="likelypair",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("distinct_at__isnull", True), ("distinct_by__isnull", True)),
                    models.Q(("distinct_at__isnull", False), ("distinct_by__isnull", False)),
                    _connector="OR",
                ),
                name="likely_pair_distinct_when_and_by_whom",
            ),
        ),
        migrations.AddConstraint(
            model_name="measurementgap",
            constraint=models.UniqueConstraint(fields=("case", "kind", "due_on"), name="measurement_gap_once"),
        ),
        migrations.AddConstraint(
            model_name="measurementgap",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("reason", "other"), _negated=True), models.Q(("note", ""), _negated=True), _connector="OR"
                ),
                name="measurement_gap_other_says_what",
            ),
        ),
        migrations.AddConstraint(
            model_name="namepiece",
            constraint=models.UniqueConstraint(fields=("organisation", "piece", "word"), name="name_piece_once"),
        ),
        migrations.AddIndex(
            model_name="nameword",
            index=models.Index(fields=["organisation", "word", "youth"], name="name_word_by_word"),
        ),
        migrations.AddConstraint(
            model_name="nameword",
            constraint=models.UniqueConstraint(fields=("youth", "word"), name="name_word_once"),
        ),
        migrations.AddIndex(
            model_name="need",
            index=models.Index(fields=["organisation", "solved_on", "kind"], name="need_by_solved"),
        ),
        migrations.AddConstraint(
            model_name="need",
            constraint=models.UniqueConstraint(
                condition=models.Q(("solved_on__isnull", True)), fields=("youth", "kind"), name="need_one_open_per_kind"
            ),
        ),
        migrations.AddConstraint(
            model_name="need",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["unsafe", "no_roof", "no_income", "no_insurance"])), name="need_kind"
            ),
        ),
        migrations.AddConstraint(
            model_name="need",
            constraint=models.CheckConstraint(
                condition=models.Q(("solved_on__isnull", True), ("solved_on__gte", models.F("since")), _connector="OR"),
                name="need_solved_after_since",
            ),
        ),
        migrations.AddConstraint(
            model_name="need",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("solved_at__isnull", True), ("solved_on__isnull", True)),
                    models.Q(("solved_at__isnull", False), ("solved_on__isnull", False)),
                    _connector="OR",
                ),
                name="need_solved_when",
            ),
        ),
        migrations.AddConstraint(
            model_name="othercause",
            constraint=models.UniqueConstraint(fields=("youth", "cause"), name="other_cause_once"),
        ),
        migrations.AddConstraint(
            model_name="othercause",
            constraint=models.CheckConstraint(
                condition=models.Q(("cause__in", ["", "unknown"]), _negated=True), name="other_cause_is_known"
            ),
        ),
        migrations.AddIndex(
            model_name="relapse",
            index=models.Index(fields=["organisation", "state", "seen_on"], name="relapse_by_state"),
        ),
        migrations.AddConstraint(
            model_name="relapse",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state", "open")), fields=("case",), name="relapse_one_open_per_case"
            ),
        ),
        migrations.AddConstraint(
            model_name="relapse",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "open"), _negated=True), ("answered_at__isnull", True), _connector="OR"
                ),
                name="relapse_open_has_no_answer",
            ),
        ),
        migrations.AddConstraint(
            model_name="relapse",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "settled"), _negated=True),
                    models.Q(("settled_how", ""), _negated=True),
                    _connector="OR",
                ),
                name="relapse_settled_says_how",
            ),
        ),
        migrations.AddConstraint(
            model_name="reminderchoice",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("channel", "none"),
                    models.Q(("channel", "mail"), models.Q(("email", ""), _negated=True)),
                    models.Q(("channel", "sms"), models.Q(("phone", ""), _negated=True)),
                    _connector="OR",
                ),
                name="reminder_choice_has_an_address",
            ),
        ),
        migrations.AddIndex(
            model_name="signalsighting",
            index=models.Index(fields=["organisation", "on"], name="signalsighting_by_day"),
        ),
        migrations.AddConstraint(
            model_name="signalsighting",
            constraint=models.UniqueConstraint(fields=("signal", "seen_by", "on"), name="signalsighting_once_a_day"),
        ),
        migrations.AddConstraint(
            model_name="signaltheme",
            constraint=models.UniqueConstraint(fields=("organisation", "name"), name="signaltheme_name_once"),
        ),
        migrations.AddIndex(
            model_name="signal",
            index=models.Index(fields=["organisation", "state", "theme"], name="signal_by_state"),
        ),
        migrations.AddConstraint(
            model_name="strength",
            constraint=models.UniqueConstraint(
                models.F("youth"), django.db.models.functions.text.Lower("what"), name="strength_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="youthmerge",
            constraint=models.CheckConstraint(
                condition=models.Q(("kept", models.F("other")), _negated=True), name="youth_merge_of_two"
            ),
        ),
        migrations.AddConstraint(
            model_name="youthmerge",
            constraint=models.UniqueConstraint(
                condition=models.Q(("undone_at__isnull", True)), fields=("other",), name="youth_merge_once_at_a_time"
            ),
        ),
        migrations.AddConstraint(
            model_name="youthmerge",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("undone_at__isnull", True), ("undone_by__isnull", True)),
                    models.Q(("undone_at__isnull", False), ("undone_by__isnull", False)),
                    _connector="OR",
                ),
                name="youth_merge_undone_when_and_by_whom",
            ),
        ),
        migrations.AddConstraint(
            model_name="youthmerge",
            constraint=models.CheckConstraint(
                condition=models.Q(("undone_at__isnull", True), ("settled_at__isnull", True), _connector="OR"),
                name="youth_merge_undone_or_settled",
            ),
        ),
    ]
