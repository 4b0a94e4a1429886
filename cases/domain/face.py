"""What tells two people apart, and what makes two records look like one person. Pure: facts in, reasons out."""

from dataclasses import dataclass
from datetime import date, timedelta

from cases.domain.name_sounds import alike
from cases.models import LikelyPair
from mentoraat import names
from mentoraat.periods import today

Reason = LikelyPair.Reason
ASKED = 4  # from this weight on we ask
WEIGHTS = {
    Reason.PHONE: 6,
    Reason.BIRTH_DATE: 4,
    Reason.NEAR_BIRTH_DATE: 2,
    Reason.STREET_NAME: 4,
    Reason.SURNAME: 3,
    Reason.NEAR_SURNAME: 2,
    Reason.FIRST_NAME: 2,
    Reason.NEAR_FIRST_NAME: 1,
    Reason.EARLIER_NAME: 3,
}
AGAINST = {"birth_date": 4, "surname": 2, "first_name": 2}  # both known, and not alike
NEAR = 0.7  # how much a name must look or sound alike


@dataclass(frozen=True)
class Face:
    """What tells people apart, ready to compare."""

    first_name: str = ""
    surname: str = ""
    street_names: frozenset = frozenset()
    earlier: frozenset = frozenset()
    birth_date: date | None = None
    phone: str = ""

    @classmethod
    def of(cls, youth):
        """Of a youth with its aliases."""
        aliases = list(youth.aliases.all())
        return cls(
            first_name=names.key(youth.first_name),
            surname=names.surname_key(youth.surname),
            street_names=frozenset(alias.name_key for alias in aliases if alias.shown),
            earlier=frozenset(alias.name_key for alias in aliases if not alias.shown),
            birth_date=youth.birth_date,
            phone=str(youth.phone or ""),
        )

    @classmethod
    def typed(cls, *, first_name="", surname="", aliases="", birth_date=None, phone="", **rest):
        """Of what somebody is typing."""
        street_names = frozenset(names.key(part) for part in aliases.split(",") if part.strip())
        return cls(
            names.key(first_name), names.surname_key(surname), street_names, frozenset(), birth_date, str(phone or "")
        )

    @property
    def called(self):
        """Every name that this person goes by as a whole."""
        whole = f"{self.first_name} {self.surname}".strip()
        return self.street_names | {name for name in (whole, "" if self.surname else self.first_name) if name}


def words(reasons):
    """Codes of reasons as people read them, the strongest first."""
    return ", ".join(str(reason.label) for reason in Reason if reason in reasons)


def compare(one, two):
    """(the reasons why two faces may be one person, their weight together)."""
    reasons = [reason for reason in Reason if _AGREES[reason](one, two)]
    against = sum(weight for name, weight in AGAINST.items() if _contradicts(name, one, two, reasons))
    return tuple(reasons), max(0, sum(WEIGHTS[reason] for reason in reasons) - against)


def near_days(day):
    """Birth dates that are one slip away: day and month exchanged, or one of the three off by one."""
    slips = [(day.year, day.day, day.month), (day.year - 1, day.month, day.day), (day.year + 1, day.month, day.day)]
    slips += [(day.year, day.month - 1, day.day), (day.year, day.month + 1, day.day)]
    found = {day - timedelta(days=1), day + timedelta(days=1)}
    for year, month, number in slips:
        try:
            found.add(date(year, month, number))
        except ValueError:
            continue
    return {near for near in found if near != day and near <= today()}


def _near_names(one, two):
    return bool(one and two and one != two and alike(one.replace(" ", ""), two.replace(" ", "")) >= NEAR)


def _contradicts(name, one, two, reasons):
    known = getattr(one, name) and getattr(two, name)
    agrees = {
        "birth_date": {Reason.BIRTH_DATE, Reason.NEAR_BIRTH_DATE},
        "surname": {Reason.SURNAME, Reason.NEAR_SURNAME, Reason.EARLIER_NAME},
        "first_name": {Reason.FIRST_NAME, Reason.NEAR_FIRST_NAME, Reason.EARLIER_NAME},
    }[name]
    by_street_name = {one.first_name} & two.street_names or {two.first_name} & one.street_names
    return bool(known) and not agrees & set(reasons) and not (name == "first_name" and by_street_name)


_AGREES = {
    Reason.PHONE: lambda one, two: bool(one.phone) and one.phone == two.phone,
    Reason.BIRTH_DATE: lambda one, two: bool(one.birth_date) and one.birth_date == two.birth_date,
    Reason.NEAR_BIRTH_DATE: lambda one, two: bool(
        one.birth_date and two.birth_date and two.birth_date in near_days(one.birth_date)
    ),
    Reason.STREET_NAME: lambda one, two: bool(one.street_names & two.called or two.street_names & one.called),
    Reason.SURNAME: lambda one, two: bool(one.surname) and one.surname == two.surname,
    Reason.NEAR_SURNAME: lambda one, two: _near_names(one.surname, two.surname),
    Reason.FIRST_NAME: lambda one, two: bool(one.first_name) and one.first_name == two.first_name,
    Reason.NEAR_FIRST_NAME: lambda one, two: _near_names(one.first_name, two.first_name),
    Reason.EARLIER_NAME: lambda one, two: bool(one.earlier & two.called or two.earlier & one.called),
}
