"""Days, quarters and months, always by the calendar of Amsterdam (G2, G13)."""

import calendar
import functools
import re
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import ClassVar
from zoneinfo import ZoneInfo

import holidays
from django.utils import timezone

AMSTERDAM = ZoneInfo("Europe/Amsterdam")  # named, so that a process with another zone counts the same days (G2)
_pretended = ContextVar("pretended", default=None)


def now():
    """This moment; or the one that `pretend` says it is."""
    return _pretended.get() or timezone.now()


def today():
    """Today's date in Amsterdam."""
    return timezone.localtime(now(), AMSTERDAM).date()


@contextmanager
def pretend(moment):
    """Let `now` and `today` say another moment: how the demo world gets a past. Never used by the product itself."""
    token = _pretended.set(moment)
    try:
        yield
    finally:
        _pretended.reset(token)


def local_date(moment):
    """The Amsterdam date on which `moment` falls (G2)."""
    return timezone.localtime(moment, AMSTERDAM).date()


def at(day, clock=time(12)):
    """The aware moment on `day` at `clock`, Amsterdam time."""
    return timezone.make_aware(datetime.combine(day, clock), AMSTERDAM)


def add_months(day, months):
    """The same day of the month `months` later, or that month's last day where there is none (G13)."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def add_working_days(day, count):
    """The working day that comes `count` working days after `day`, Dutch public holidays left out."""
    while count:
        day = on_working_day(day + timedelta(days=1))
        count -= 1
    return day


def on_working_day(day):
    """The day itself, or the next working day when it is a Saturday, a Sunday or a Dutch public holiday."""
    while not is_working_day(day):
        day += timedelta(days=1)
    return day


def working_days(start, end):
    """How many working days come after `start`, up to and including `end`; 0 on the same day or an earlier one."""
    return sum(is_working_day(start + timedelta(days=count)) for count in range(1, (end - start).days + 1))


@functools.cache
def is_working_day(day):
    """Whether people work: no Saturday, no Sunday, no Dutch public holiday. Kept: figures ask it of the same days."""
    return day.weekday() < 5 and day not in _public_holidays()


def age_on(birth_date, day):
    """Whole years of age on `day`; somebody born on 29 February is a year older on 1 March."""
    return day.year - birth_date.year - ((day.month, day.day) < (birth_date.month, birth_date.day))


UNDO_WITHIN = timedelta(hours=24)


def may_undo(moment):
    """Whether what was done at `moment` can still be taken back: for 24 hours."""
    return moment is not None and now() - moment < UNDO_WITHIN


@functools.cache
def _public_holidays():
    """Worked out per year when first asked for, then kept."""
    return holidays.country_holidays("NL")


@dataclass(frozen=True, order=True)
class Quarter:
    """A calendar quarter; both its first and its last day belong to it (G2)."""

    year: int
    number: int
    kind: ClassVar[str] = "quarter"

    @classmethod
    def of(cls, day):
        """The quarter in which `day` falls."""
        return cls(day.year, (day.month - 1) // 3 + 1)

    @classmethod
    def parse(cls, text):
        """The quarter written as 2007-Q1. Raises ValueError for anything else."""
        found = re.fullmatch(r"(\d{4})-Q([1-4])", text)
        if not found:
            raise ValueError(f"Not a quarter: {text!r}; write it as 2007-Q1.")
        return cls(int(found[1]), int(found[2]))

    @functools.cached_property
    def start(self):
        """The first day."""
        return date(self.year, self.number * 3 - 2, 1)

    @functools.cached_property
    def end(self):
        """The last day."""
        return self.next().start - timedelta(days=1)

    def next(self):
        """The quarter after this one."""
        return Quarter(self.year + self.number // 4, self.number % 4 + 1)

    def previous(self):
        """The quarter before this one."""
        return Quarter.of(self.start - timedelta(days=1))

    def __str__(self):
        return f"{self.year}-Q{self.number}"

    @property
    def label(self):
        """How people read it: 1e kwartaal 2007."""
        return f"{self.number}e kwartaal {self.year}"

    def quarters(self):
        """Itself: each period tells the quarters in it (G12)."""
        return (self,)


@dataclass(frozen=True, order=True)
class HalfYear:
    """Two quarters: January to June, or July to December (G12)."""

    year: int
    number: int
    kind: ClassVar[str] = "half_year"

    @functools.cached_property
    def start(self):
        """The first day."""
        return self.quarters()[0].start

    @functools.cached_property
    def end(self):
        """The last day."""
        return self.quarters()[1].end

    def quarters(self):
        """The two quarters in it."""
        return Quarter(self.year, self.number * 2 - 1), Quarter(self.year, self.number * 2)

    def next(self):
        """The half year after this one."""
        return HalfYear(self.year + self.number // 2, self.number % 2 + 1)

    def previous(self):
        """The half year before this one."""
        return HalfYear(self.year - self.number % 2, self.number % 2 + 1)

    def __str__(self):
        return f"{self.year}-H{self.number}"

    @property
    def label(self):
        """How people read it: 1e halfjaar 2007."""
        return f"{self.number}e halfjaar {self.year}"


@dataclass(frozen=True, order=True)
class Year:
    """A calendar year (G12)."""

    year: int
    number: int = 1
    kind: ClassVar[str] = "year"

    @functools.cached_property
    def start(self):
        """The first day."""
        return date(self.year, 1, 1)

    @functools.cached_property
    def end(self):
        """The last day."""
        return date(self.year, 12, 31)

    def quarters(self):
        """The four quarters in it."""
        return tuple(Quarter(self.year, number) for number in (1, 2, 3, 4))

    def next(self):
        """The year after this one."""
        return Year(self.year + 1)

    def previous(self):
        """The year before this one."""
        return Year(self.year - 1)

    def __str__(self):
        return str(self.year)

    @property
    def label(self):
        """How people read it: jaar 2007."""
        return f"jaar {self.year}"


PERIODS = {kind.kind: kind for kind in (Quarter, HalfYear, Year)}


def parse_period(text):
    """The period written as 2007-Q1, 2007-H1 or 2007. Raises ValueError for anything else."""
    if found := re.fullmatch(r"(\d{4})-H([12])", text):
        return HalfYear(int(found[1]), int(found[2]))
    if re.fullmatch(r"\d{4}", text):
        return Year(int(text))
    return Quarter.parse(text)


def period_of(kind, day):
    """The quarter, half year or year in which `day` falls."""
    number = {"quarter": (day.month + 2) // 3, "half_year": (day.month + 5) // 6, "year": 1}[kind]
    return PERIODS[kind](day.year, number)
