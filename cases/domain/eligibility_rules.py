"""The rules by which somebody is an early school leaver, each with its days and its explanation (domain.md 1).

The latest that has begun counts. A new law is a new row: an old answer can always be worked out again.
"""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Rule:
    """A rule in the version that counts from a day: under the age, without basic qualification, not at school."""

    code: str
    name: str
    starts_on: date
    ends_on: date | None
    under: int
    source: str
    text: str
    away_months: int = 0  # so long away from school before it counts
    absent_days: int = 0  # enrolled, but so many days not there: counts too; 0 is never
    mbo_years: int = 0  # so many years of mbo were as good as a diploma; 0 is never


@dataclass(frozen=True)
class Count:
    """A way of counting by others, that we explain and cannot repeat."""

    code: str
    name: str
    starts_on: date
    text: str


RULES = (
    Rule(
        "vsv_2006",
        _("De regel van 2006"),
        date(2001, 12, 1),
        date(2007, 7, 31),
        23,
        _("RMC-wet, zoals die in 2006 gold"),
        _(
            "Jonger dan 23 jaar, een maand of langer weg van school en geen startkwalificatie. Dat was een diploma mbo "
            "2 of hoger, havo of vwo. Ook twee afgeronde jaren mbo telden toen als startkwalificatie."
        ),
        away_months=1,
        mbo_years=2,
    ),
    Rule(
        "vsv_old_rule",
        _("De regel tot en met 2025"),
        date(2007, 8, 1),
        date(2025, 12, 31),
        23,
        _("RMC-wet, artikel 8.3.1 WEB (tot en met 2025)"),
        _(
            "Jonger dan 23 jaar, niet naar school en geen startkwalificatie. Een startkwalificatie is een diploma mbo "
            "2 of hoger, havo of vwo."
        ),
    ),
    Rule(
        "wet_9_2_1",
        _("De regel van nu"),
        date(2026, 1, 1),
        None,
        27,
        _("Wet van school naar duurzaam werk, artikel 9.2.1 WEB"),
        _(
            "Jonger dan 27 jaar en geen startkwalificatie. En niet naar school: nergens ingeschreven, of vier weken "
            "achter elkaar weg zonder goede reden. Een startkwalificatie is een diploma mbo 2 of hoger, havo of vwo."
        ),
        absent_days=28,
    ),
)
COUNTS = (
    Count(
        "vsv_new_rule",
        _("De landelijke telling vanaf 2026/2027"),
        date(2026, 8, 1),
        _(
            "Het rijk telt wie op 1 oktober nog op school zat en een jaar later niet meer, zonder startkwalificatie. "
            "Die telling maakt DUO. Wij kunnen haar niet namaken."
        ),
    ),
    Count(
        "neet_1_oct",
        _("Geen school en geen werk op 1 oktober"),
        date(2026, 8, 1),
        _("Het rijk telt ook wie op 1 oktober geen school en geen werk had. Ook die telling maakt DUO."),
    ),
)
# Ages at which an offer may stop: we look again before each (R8).
AGE_LIMITS = (23, 27)


def rule_on(day):
    """The rule that counts on the day; before the first rule, the first."""
    begun = [rule for rule in RULES if rule.starts_on <= day]
    return begun[-1] if begun else RULES[0]
