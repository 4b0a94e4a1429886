"""Ready settings for kinds of funders: an example to begin with, so that such a report is settings and no code."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _l

from reports.models import ReportProfile

Funder, Period, Small = ReportProfile.Funder, ReportProfile.Period, ReportProfile.SmallForm
USUAL = {
    "period": Period.QUARTER,
    "deadline_days": 15,
    "scheduled": True,
    "chapters": [],
    "left_out": [],
    "agreed": {},
    "stories": 2,
    "small_form": Small.STANDARD,
    "small_limit": None,
    "least": 10,
    "intro": "",
    "closing": "",
    "budget": None,
}


@dataclass(frozen=True)
class Example:
    """One example: its code in the address, what it is called, what it is for, and its settings."""

    code: str
    title: str
    about: str
    settings: dict

    @property
    def initial(self):
        """The settings that a form begins with."""
        return USUAL | {name: _plain(value) for name, value in self.settings.items()}


def _plain(value):
    """Words in the language of the reader, the rest as it is."""
    return value if isinstance(value, bool | int | list | dict | None) else str(value)


EXAMPLES = (
    Example(
        "gemeente",
        _l("Gemeente"),
        _l("Elk kwartaal het hele rapport, met begin en afspraak naast de cijfers."),
        {"name": _l("Afspraak met de gemeente"), "funder": Funder.MUNICIPALITY},
    ),
    Example(
        "esf",
        _l("ESF+"),
        _l("Elk halfjaar: instroom, resultaat binnen vier weken na het einde, en na zes maanden."),
        {
            "name": "ESF+",
            "funder": Funder.ESF,
            "period": Period.HALF_YEAR,
            "deadline_days": 30,
            "chapters": ["oogopslag", "bereik", "wie", "stroom", "resultaat", "blijvend", "gegevens"],
            "left_out": ["network", "handover_course", "inflow_profile.cause_by_school_type"],
            "stories": 0,
            "intro": _l(
                "ESF+ vraagt naar twee resultaten. Het directe resultaat: school of werk bij het einde van een "
                "traject, of binnen vier weken erna. En het resultaat na zes maanden: is het nog zo? "
                "Wie opnieuw begint, telt als jongere één keer."
            ),
            "closing": _l("Wie niet is gezien, telt in het percentage na zes maanden mee als niet."),
        },
    ),
    Example(
        "fonds",
        _l("Fonds"),
        _l("Elk jaar: wie we bereikten, wat er veranderde en drie verhalen. Kleine aantallen streng verborgen."),
        {
            "name": _l("Afspraak met het fonds"),
            "funder": Funder.FUND,
            "period": Period.YEAR,
            "deadline_days": 60,
            "chapters": ["oogopslag", "bereik", "resultaat", "blijvend", "vooruitgang", "wensen", "verhalen"],
            "left_out": ["inflow_profile.by_cause", "inflow_profile.cause_by_school_type", "places"],
            "stories": 3,
            "small_form": Small.STRICT,
            "intro": _l(
                "Dit verslag gaat over een heel jaar. Alle namen in de verhalen zijn veranderd. "
                "De jongeren kennen hun verhaal en zijn akkoord."
            ),
        },
    ),
    Example(
        "scholen",
        _l("Samenwerkingsverband van scholen"),
        _l("Elk halfjaar: van welke school, waarom gestopt, en wie terug is op school."),
        {
            "name": _l("Afspraak met de scholen"),
            "funder": Funder.SCHOOLS,
            "period": Period.HALF_YEAR,
            "deadline_days": 30,
            "chapters": [
                "oogopslag",
                "wie",
                "stroom",
                "resultaat",
                "blijvend",
                "vooruitgang",
                "overdrachten",
                "gegevens",
            ],
            "left_out": ["places", "network"],
            "stories": 1,
            "intro": _l(
                "Scholen tellen van 1 oktober tot 1 oktober. Wij tellen per kalenderhalfjaar. "
                "Onze cijfers zijn een eigen telling, en geen telling van DUO."
            ),
        },
    ),
)
BY_CODE = {example.code: example for example in EXAMPLES}


def begin_with(code):
    """The settings to begin a new agreement with; the usual ones for a code that nobody knows."""
    return BY_CODE[code].initial if code in BY_CODE else dict(USUAL)
