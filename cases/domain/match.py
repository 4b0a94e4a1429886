"""Whether an offer fits a wish, and why: a pure function of facts and a day, with a reason per criterion.

Every criterion says yes, no or unknown, in words. An offer fits when no criterion says no: what nobody knows shuts
nobody out, but is shown, so that somebody asks. There is no score. What fits is ordered by the place of the wish in
the youth's own order, then by the first day on which one can begin, then by title. So it is the youth who decides
what comes first, and nobody can be ranked away.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from os.path import commonprefix

from django.utils.translation import gettext as _
from rapidfuzz import fuzz

from mentoraat import names
from mentoraat.templatetags.mentoraat import date_list

# Words that say that somebody wants something, not what.
EMPTY = frozenset(
    "een de het in op of en met aan bij te voor naar om als iets ik wil graag mijn eigen worden leren doen krijgen"
    " vinden gaan opleiding cursus baan baantje werk werken school studie plek plaats niveau mbo bbl bol uur vast vaste"
    " 1 2 3 4".split()
)
ALIKE = 85  # out of 100, as rapidfuzz counts: a slip of the pen, a plural
LEVEL = {"none": 0, "vmbo": 1, "mbo_1": 1, "mbo_2": 2, "mbo_3": 3, "havo": 3, "mbo_4": 4, "vwo": 4}


class Says(StrEnum):
    """What a criterion says."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Reason:
    """One criterion: its name, what it says, and why, in words."""

    about: str
    says: Says
    words: str


@dataclass(frozen=True)
class Intake:
    """When one can begin; with `area` only for who lives there, by a covenant that holds from until."""

    starts_on: date | None = None
    all_year: bool = False
    sign_up_by: date | None = None
    area: str = ""
    valid_from: date | None = None
    valid_until: date | None = None


@dataclass(frozen=True)
class OfferFacts:
    """What is known about an offer; `areas` are names, none means everywhere."""

    kind: str
    text: str
    areas: frozenset = frozenset()
    takes_people: bool = True
    places: int | None = None
    age_from: int | None = None
    age_to: int | None = None
    diploma: str = ""
    dutch: str = ""
    driving_licence: bool = False
    intakes: tuple = ()
    ends_on: date | None = None


@dataclass(frozen=True)
class YouthFacts:
    """What is known about a youth; nothing is None or empty."""

    age: int | None = None
    area: str = ""
    diploma: str = ""
    languages: str = ""


@dataclass(frozen=True)
class WishFacts:
    """What is wanted."""

    kind: str
    what: str
    rank: int = 1


def reasons(wish, youth, offer, day):
    """Every criterion in the order in which people read it, as seen on the day."""
    return tuple(_reasons(wish, youth, offer, day))


def _reasons(wish, youth, offer, day):
    """One by one, so that who only asks whether it fits stops at the first no."""
    yield _kind(wish, offer)
    yield _what(wish, offer)
    yield _area(youth, offer)
    yield _age(youth, offer)
    yield _diploma(youth, offer)
    yield from _extras(youth, offer)
    yield _start(youth, offer, day)
    yield _places(offer, day)


def fits(wish, youth, offer, day):
    """Whether no criterion says no."""
    return all(reason.says != Says.NO for reason in _reasons(wish, youth, offer, day))


def in_order(fitting, day):
    """Triples (wish, youth, offer) by the youth's own order, then the first start, then title."""
    return sorted(fitting, key=lambda each: (each[0].rank, first_start(*each[1:], day) or date.max, each[2].text))


def first_start(youth, offer, day):
    """The first day on which this youth could begin, on the day or later; None when none is known."""
    starts = [_start_of(intake, youth, day) for intake in offer.intakes]
    return min((start for start in starts if start), default=None)


@lru_cache(maxsize=20_000)
def words_of(text):
    """What a text is about: its words without accents, and without those that say nothing."""
    return frozenset(names.key(text).split()) - EMPTY


@lru_cache(maxsize=20_000)
def meet(one, other):
    """Whether two words mean the same thing for us: kok and koksopleiding, schilder and huisschilder."""
    short, long = sorted((one, other), key=len)
    if len(short) >= 3 and long.startswith(short) or len(short) >= 5 and short in long:
        return True
    stem = len(commonprefix((short, long)))
    if stem >= 5 and stem >= len(long) * 0.6:
        return True
    return len(short) >= 4 and fuzz.ratio(one, other) >= ALIKE


def _kind(wish, offer):
    return Reason(_("soort"), Says.YES if wish.kind == offer.kind else Says.NO, "")


def _what(wish, offer):
    wanted, offered = words_of(wish.what), words_of(offer.text)
    if not wanted or not offered:
        return Reason(_("wat"), Says.UNKNOWN, _("vraag wat de jongere precies wil"))
    hit = sorted(word for word in wanted if any(meet(word, other) for other in offered))
    return Reason(_("wat"), Says.YES if hit else Says.NO, ", ".join(hit))


def _area(youth, offer):
    if not offer.areas:
        return Reason(_("wijk"), Says.YES, _("overal"))
    if not youth.area:
        return Reason(_("wijk"), Says.UNKNOWN, _("wijk van de jongere niet bekend"))
    return Reason(_("wijk"), Says.YES if youth.area in offer.areas else Says.NO, ", ".join(sorted(offer.areas)))


def _age(youth, offer):
    if offer.age_from is None and offer.age_to is None:
        return Reason(_("leeftijd"), Says.YES, _("maakt niet uit"))
    if youth.age is None:
        return Reason(_("leeftijd"), Says.UNKNOWN, _("leeftijd niet bekend"))
    low, high = offer.age_from or 0, 200 if offer.age_to is None else offer.age_to
    return Reason(_("leeftijd"), Says.YES if low <= youth.age <= high else Says.NO, ages(offer.age_from, offer.age_to))


def ages(low, high):
    """An age range in words; "" when there is none."""
    if low is not None and high is not None:
        return _("%(low)s tot en met %(high)s jaar") % {"low": low, "high": high}
    if low is not None:
        return _("vanaf %(low)s jaar") % {"low": low}
    return _("tot en met %(high)s jaar") % {"high": high} if high is not None else ""


def _diploma(youth, offer):
    if offer.diploma == "none":
        return Reason(_("diploma"), Says.YES, _("niet nodig"))
    if not offer.diploma:
        return Reason(_("diploma"), Says.UNKNOWN, _("vraag de partner"))
    if youth.diploma not in LEVEL:
        return Reason(_("diploma"), Says.UNKNOWN, _("diploma van de jongere niet bekend"))
    enough = LEVEL[youth.diploma] >= LEVEL[offer.diploma]
    return Reason(_("diploma"), Says.YES if enough else Says.NO, "")


def _extras(youth, offer):
    """Dutch and a driving licence, only where they are asked: what we know of those never shuts anybody out."""
    if offer.dutch and offer.dutch != "none":
        speaks = "nederlands" in names.key(youth.languages).split()
        sure = speaks and offer.dutch == "some"
        yield Reason(_("Nederlands"), Says.YES if sure else Says.UNKNOWN, "" if sure else _("vraag het de jongere"))
    if offer.driving_licence:
        yield Reason(_("rijbewijs"), Says.UNKNOWN, _("vraag het de jongere"))


def _start(youth, offer, day):
    if not offer.intakes:
        return Reason(_("start"), Says.UNKNOWN, _("vraag de partner"))
    if first := first_start(youth, offer, day):
        return Reason(_("start"), Says.YES, _("kan nu") if first <= day else date_list(first))
    covenants = [intake for intake in offer.intakes if intake.area and _holds(intake, day)]
    if covenants and not youth.area:
        return Reason(_("start"), Says.UNKNOWN, _("wijk van de jongere niet bekend"))
    where = ", ".join(sorted({intake.area for intake in covenants}))
    late = _("alleen voor %(area)s") % {"area": where} if where else _("aanmelden kan niet meer")
    return Reason(_("start"), Says.NO, late)


def _start_of(intake, youth, day):
    if intake.area and (intake.area != youth.area or not _holds(intake, day)):
        return None
    if intake.all_year:
        return day
    return intake.starts_on if intake.starts_on >= day and (intake.sign_up_by or day) >= day else None


def _holds(intake, day):
    begun = intake.valid_from is None or intake.valid_from <= day
    return begun and (intake.valid_until is None or intake.valid_until >= day)


def _places(offer, day):
    if not offer.takes_people or offer.places == 0:
        return Reason(_("plekken"), Says.NO, _("vol of gesloten"))
    if offer.ends_on and offer.ends_on < day:
        return Reason(_("plekken"), Says.NO, _("het aanbod is voorbij"))
    known = offer.places is not None
    words = str(offer.places) if known else _("aantal niet bekend")
    return Reason(_("plekken"), Says.YES if known else Says.UNKNOWN, words)
