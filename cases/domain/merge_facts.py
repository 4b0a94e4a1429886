"""Two records of one person side by side: what each says, and what stays unless somebody chooses otherwise."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from cases.models import Youth
from mentoraat import names
from mentoraat.templatetags.mentoraat import date_short

KEPT, OTHER, BOTH = "kept", "other", "both"
# Facts that are written in several columns, and only mean something together.
TOGETHER = {
    "name": ("first_name", "infix", "surname", "name_key"),
    "age": ("birth_date", "about_age", "about_age_on"),
}
JOINABLE = ("strengths", "languages")  # of these both may stay
# Not told by anybody: these follow, or say where the row stands.
DERIVED = {"id", "ref", "created", "updated", "organisation", "merged_into", "last_seen_at", "reached_on"}
ORDER = "name age gender address_form phone area languages strengths".split()


@dataclass(frozen=True)
class Fact:
    """One fact of both records, in words. `stays` is what stays unless somebody chooses otherwise."""

    code: str
    label: str
    kept: str
    other: str
    stays: str

    @property
    def open(self):
        """Whether there is something to choose: both say something, and not the same."""
        return bool(self.kept and self.other and self.kept != self.other)

    @property
    def choices(self):
        """What may stay, as a form offers it."""
        both = [(BOTH, _("allebei"))] if self.code in JOINABLE else []
        return [(KEPT, self.kept), (OTHER, self.other), *both]


def compare(kept, other):
    """Every fact that at least one of the two records holds, the telling ones first."""
    facts = [_fact(code, columns, kept, other) for code, columns in _facts().items()]
    return tuple(fact for fact in facts if fact.kept or fact.other)


def chosen(kept, other, choose):
    """Per fact that changes the columns of the record that is kept: [{column: value}]. `choose` is {code: side}."""
    changes = []
    for code, columns in _facts().items():
        fact = _fact(code, columns, kept, other)
        side = choose.get(code, fact.stays) if fact.open else fact.stays
        values = _values(columns, side, kept, other)
        changed = {name: value for name, value in values.items() if getattr(kept, name) != value}
        if changed:
            changes.append(changed)
    return changes


def earliest(one, two):
    """(the record that stays, the other): the earliest stays (indicators.md 6)."""
    return (one, two) if (one.created, one.pk) <= (two.created, two.pk) else (two, one)


def _facts():
    """code → columns of every fact, in the order in which they are shown. A column that is added later is one too."""
    grouped = {name for columns in TOGETHER.values() for name in columns}
    single = [f.name for f in Youth._meta.concrete_fields if f.name not in DERIVED and f.name not in grouped]
    codes = [*ORDER, *(name for name in single if name not in ORDER)]
    return {code: TOGETHER.get(code) or (_column(code),) for code in codes}


def _column(code):
    return Youth._meta.get_field(code).attname


def _fact(code, columns, kept, other):
    words = _words(code, kept), _words(code, other)
    return Fact(code, str(labels().get(code, code)), *words, stays=_stays(code, columns, kept, other))


def _stays(code, columns, kept, other):
    """The fuller one; of two alike the one of the record that is kept."""
    if code in JOINABLE and _words(code, kept) and _words(code, other):
        same = _words(code, kept).casefold() == _words(code, other).casefold()
        return KEPT if same else BOTH
    return OTHER if _fullness(code, other) > _fullness(code, kept) else KEPT


def _fullness(code, youth):
    if code == "name":
        return bool(youth.surname) * 2 + bool(youth.first_name)
    if code == "age":
        return 2 if youth.birth_date else int(youth.about_age is not None)
    return int(getattr(youth, _column(code)) not in ("", None, "unknown"))


def _values(columns, side, kept, other):
    if side == BOTH:
        (name,) = columns
        return {name: _joined(name, getattr(kept, name), getattr(other, name))}
    return {name: getattr(other if side == OTHER else kept, name) for name in columns}


def _joined(name, one, two):
    longest = Youth._meta.get_field(name).max_length
    return ("\n" if longest is None else ", ").join((one, two))[:longest]


def _words(code, youth):
    if code == "name":
        return names.full(youth.first_name, youth.infix, youth.surname)
    if code == "age":
        return _age(youth)
    if code == "area":
        return youth.area.name if youth.area_id else ""
    shown = getattr(youth, f"get_{code}_display", None)
    value = shown() if shown else getattr(youth, code)
    if hasattr(value, "as_national"):
        return value.as_national
    return date_short(value) if hasattr(value, "year") else str(value if value is not None else "")


def _age(youth):
    if youth.birth_date:
        return date_short(youth.birth_date)
    if youth.about_age is None:
        return ""
    told = {"age": youth.about_age, "day": date_short(youth.about_age_on)}
    return _("ongeveer %(age)s, gezegd op %(day)s") % told


def labels():
    """What each fact is called."""
    return {
        "name": _("Naam"),
        "age": _("Geboren"),
        "gender": _("Geslacht"),
        "address_form": _("Zo spreek ik je aan"),
        "phone": _("Telefoon"),
        "area": _("Wijk"),
        "languages": _("Talen"),
        "strengths": _("Kracht"),
        "housing": _("Woont"),
        "school_type": _("Soort school"),
        "diploma": _("Hoogste diploma"),
        "in_school": _("Gaat naar school"),
        "left_school_on": _("Van school sinds"),
        "leaving_cause": _("Waarom gestopt met school"),
        "known_to_municipality": _("Bekend bij de gemeente"),
    }
