"""What the gallery of components shows: every state, with invented people."""

from datetime import timedelta

from django import forms
from django.utils.translation import gettext_lazy as _

from mentoraat import charts, multiples, wholes
from mentoraat.context import Entry
from mentoraat.forms import ChipsField, DateField, Form, NoteField
from mentoraat.periods import today

LONG = "Maximiliaan-Alexander van Oldenbarnevelt tot Westerwolde-Zuidplein"
STEPS = ("moet nu anders", "wil anders", "ik ben bezig", "het gaat", "goed zo")
HANDOVER = (
    ("Verstuurd", "done", "15 nov"),
    ("Gelezen", "done", "16 nov"),
    ("Aangenomen", "now", ""),
    ("Kennisgemaakt", "todo", ""),
    ("Afgerond", "todo", ""),
)


class SampleForm(Form):
    """Every kind of field once."""

    roepnaam = forms.CharField(
        label=_("Roepnaam"), help_text=_("Een roepnaam of straatnaam is genoeg."), max_length=60,
        error_messages={"required": _("Vul een naam in, bijvoorbeeld Sam of Rode pet.")},
    )  # fmt: skip
    hoe = ChipsField(
        label=_("Hoe was het contact?"),
        choices=[("straat", _("Op straat")), ("telefoon", _("Telefoon")), ("kantoor", _("Op kantoor"))],
        error_messages={"required": _("Kies hoe het contact was.")},
    )
    wanneer = DateField(label=_("Wanneer"), help_text=_("Bijvoorbeeld 27-03-2026."), required=False)
    wijk = forms.ChoiceField(
        label=_("Wijk"), required=False, choices=[("", _("Kies een wijk")), ("z", "Zuidplein"), ("c", "Charlois")]
    )
    delen = forms.MultipleChoiceField(
        label=_("Wat delen we?"), required=False, widget=forms.CheckboxSelectMultiple,
        choices=[("naam", _("Voornaam")), ("leeftijd", _("Leeftijd")), ("telefoon", _("Telefoonnummer"))],
    )  # fmt: skip
    notitie = NoteField(label=_("Notitie"), help_text=_("Schrijf wat de jongere mag lezen."), required=False)
    bestand = forms.FileField(label=_("Bijlage"), required=False)
    akkoord = forms.BooleanField(
        label=_("Sam is akkoord met deze overdracht"),
        error_messages={"required": _("Zet een vinkje als Sam akkoord is.")},
    )


def frame():
    """The frame as a mentor sees it."""
    nav = [
        Entry("Vandaag", "#boven", "house"),
        Entry("Jongeren", "#lijsten", "person", active=True),
        Entry("Overdrachten", "#overdracht", "arrow-left-right", badge="2"),
    ]
    return {"nav": nav, "home": "#boven", "search": "#zoek", "can_contact": "#contact", "user_name": "Nina Willemse",
            "organisation": "Mentoraat Zuid", "display": "#weergave", "sign_out": "#uit"}  # fmt: skip


def samples():
    """All data of the gallery."""
    day = today()
    return {
        "day": day,
        "past": day - timedelta(days=15),
        "long": LONG,
        "crumbs": [{"label": "Instellingen", "url": "#"}],
        "facts": ["19 jaar", "die/hen", "Zuidplein"],
        "faulty": SampleForm({"roepnaam": "", "wanneer": "32-13-2026", "hoe": "straat"}, prefix="fout"),
        "filter": SampleFilter(prefix="filter"),
        "lines": LINES,
        "actions": [{"label": "Gegevens wijzigen", "url": "#"}, {"label": "Voor de jongere afdrukken", "url": "#"}],
        "pairs": PAIRS,
        "steps": STEP_ROWS,
        "timeline": TIMELINE,
        "progress": [
            {"label": label, "state": state, "when": when}
            for label, state, when in HANDOVER
        ],
        "thread": THREAD,
        "columns": [{"label": "Jongere"}, {"label": "Laatst gezien"}, {"label": "Mentor"}, {"label": "Volgende stap"}],
        "rows": ROWS,
        "points": ["Het rapport krijgt een controlecode.", "De cijfers veranderen daarna niet meer."],
        "charts": sample_charts(),
    }  # fmt: skip


class SampleFilter(Form):
    """A list narrowed by two fields."""

    mentor = forms.ChoiceField(label=_("Mentor"), required=False, choices=[("", _("Alle mentoren")), ("n", "Nina")])
    fase = forms.ChoiceField(label=_("Fase"), required=False, choices=[("", _("Alle fasen")), ("b", _("Begeleiding"))])


LINES = [
    {"label": "Vaste mentor", "value": "Nina Willemse"},
    {"label": "Laatst gezien", "value": "di 3 nov", "note": "15 dagen"},
    {"label": "Delen", "value": "met 2 partners", "url": "#delen"},
]
PAIRS = [
    {"label": "Kan goed", "value": "met mensen, koken, op tijd komen"},
    {"label": "Eerste wens", "value": "kok worden", "url": "#wens"},
    {"label": "School", "value": "mbo 2, gestopt in maart"},
]
STEP_ROWS = [
    {
        "text": "samen naar het Jongerenloket",
        "who": "Mo",
        "who_url": "#mo",
        "when": "vandaag, 10:00",
        "tick": "#gedaan",
    },
    {"text": "bellen over de stage", "who": "Aya", "who_url": "#aya", "when": "vandaag", "tick": "#gedaan"},
    {
        "text": "de brief van school lezen",
        "who": "Jay",
        "who_url": "#jay",
        "when": "ma 16 nov",
        "late": True,
        "tick": "#d",
    },
    {"text": "kennismaken met de Kredietbank", "who": "Sam", "when": "di 10 nov", "done": True},
]
TIMELINE = [
    {"when": "di 3 nov", "who": "Nina", "title": "Gesproken op Zuidplein", "icon": "chat-left-text",
     "text": "Sam belde zelf om te zeggen dat het later werd.\nWe spraken over de open dag van de koksopleiding."},
    {"when": "vr 30 okt", "who": "Nina", "title": "Afspraak gemaakt", "icon": "calendar-check", "undo": "#terug"},
    {"when": "do 29 okt", "who": "J. de Wit", "title": "Jongerenloket pakt de vraag op", "icon": "send", "url": "#o"},
    {"when": "ma 26 okt", "who": "Marc", "title": "Alleen gezien", "icon": "eye", "note": "Wie was dit?"},
]  # fmt: skip
THREAD = [
    {"who": "Nina Willemse, mentor", "when": "17 november, 14:10", "ours": True, "text": "Sam komt liever ’s middags."},
    {"who": "J. de Wit, Jongerenloket", "when": "18 november, 9:12", "text": "Dat kan. Heeft Sam een postadres?"},
]
ROWS = [
    [{"text": "Deniz Kaya", "url": "#deniz"}, "41 dagen · 8 okt", "Marc", "geen"],
    [{"text": "Aya Bakkali", "url": "#aya2"}, "33 dagen · 16 okt", "Nina", "vr 20 nov"],
    [{"text": LONG, "url": "#lang"}, "31 dagen · 18 okt", "Nina", "ma 23 nov"],
]


def sample_charts():
    """One of each kind."""
    areas = ("Wonen", "School en werk", "Geld", "Gezondheid", "Familie", "Vrienden", "Vrije tijd", "Toekomst")
    now = ((1, 4), (2, 3), (3, 2), (3, 3), (2, 4), (5, 5), (3, 4), (None, 3))
    return [
        charts.bars(
            "De meeste jongeren komen uit Charlois",
            [("Charlois", 214), ("Feijenoord", 168), ("IJsselmonde", 96), ("Hoek van Holland en omgeving", None)],
            columns=("Wijk", "Jongeren"),
        ),
        charts.stacked(
            "Van de jongeren die klaar zijn, ging de helft naar school of werk",
            [("2e kwartaal", (34, 21, 18)), ("3e kwartaal", (41, 26, 9))],
            series=("School", "Werk", "Anders"), column="Periode",
        ),
        charts.dumbbell(
            "Sam ging op 5 van de 8 punten vooruit sinds juni",
            [(area, *pair) for area, pair in zip(areas, now, strict=True)], steps=STEPS,
        ),
        *whole_charts(),
    ]  # fmt: skip


def whole_charts():
    """Those of the report: a whole and its parts, what was reached of it, what came and went, small lines."""
    quarters = ["1e kw. 2006", "2e kw. 2006", "3e kw. 2006", "4e kw. 2006", "1e kw. 2007"]
    return [
        wholes.distribution(
            "Twee van de drie trajecten eindigden met school of werk",
            [("School of werk", 66.7), ("Gestopt", 20.8), ("Andere activiteit", None)],
            columns=("Uitkomst", "Deel"), decimals=1, unit="%", whole=100,
        ),
        wholes.tracks(
            "De meeste metingen waren op tijd", [("Startmeting", 45, 60), ("Terugkoppeling", 19, 32)],
            columns=("Cijfer", "Op tijd"),
        ),
        wholes.flow(
            "Van 193 naar 210 lopende trajecten", before=193, began=65, ended=48, after=210,
            columns=("Stand", "Trajecten"), names=("al bezig", "begonnen", "afgesloten", "nog bezig"),
        ),
        multiples.trends(
            "Meer gesprekken, en even vaak school of werk", quarters,
            [
                ("Gesproken", (120, 162, 190, 244, 310), 0, ""),
                ("School of werk", (61.0, 64.5, 66.0, 65.2, 66.7), 1, "%"),
            ],
            column="Periode",
        ),
    ]  # fmt: skip
