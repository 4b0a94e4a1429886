"""The kinds of columns: each turns what stands in a cell into a value of ours, or says what would be right."""

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal, InvalidOperation

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils import timezone
from django.utils.translation import gettext as _

from mentoraat.forms import holds_bsn
from mentoraat.periods import today
from reports.imports.cells import BROKEN, FORMULA
from reports.imports.faults import Wrong, shown

FIRST_DAY = date(1900, 1, 1)
PLANNED_AHEAD = timedelta(days=731)  # how far ahead a planned day may lie
LONGEST_NOTE = 32_767  # what a cell can hold
_DAY = re.compile(r"([0-9]{1,2})-([0-9]{1,2})-([0-9]{4})|([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_CLOCK = re.compile(r"([0-9]{1,2})[:.]([0-9]{2})(?:[:.]([0-9]{2}))?")
_WHOLE = re.compile(r"-?[0-9]{1,18}(?:[.,]0+)?")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
# Marks that turn the reading order around or show nothing.
_INVISIBLE = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]")
_PHONE = re.compile(r"\+?[0-9][0-9 ().\-/]{4,30}")


@dataclass(frozen=True)
class Column:
    """A column by its name in the workbook; `required` in every row."""

    name: str
    required: bool = False

    def clean(self, raw):
        """The value of a cell, None when it is empty. Raises Wrong."""
        if raw is FORMULA:
            raise Wrong(_("Hier staat een formule, vul de waarde in."))
        if raw is BROKEN:
            raise Wrong(_("Hier staat een foutwaarde, vul de waarde in."))
        refuse_bsn(raw)
        if isinstance(raw, str):
            raw = raw.strip() or None
        if raw is None:
            if self.required:
                raise Wrong(_("Vul dit in."))
            return None
        return self.read(raw)

    def read(self, raw):
        """The value of a cell that is not empty."""
        raise NotImplementedError


@dataclass(frozen=True)
class Text(Column):
    """Text of at most `longest` characters; also when the spreadsheet made a number or a date of it."""

    longest: int = 200
    lines: bool = False  # whether it may have several

    def read(self, raw):
        text = tidy(as_text(raw), lines=self.lines)
        if len(text) > self.longest:
            raise Wrong(_("Dit is te lang. Er is plaats voor %(longest)s tekens.") % {"longest": self.longest})
        return text or None


@dataclass(frozen=True)
class Number(Text):
    """The number that a row is known by, with whatever letters belong to it."""

    name: str = "nummer"
    required: bool = True
    longest: int = 40


@dataclass(frozen=True)
class Reference(Text):
    """The number of a row on another sheet."""

    longest: int = 40
    sheet: str = ""


@dataclass(frozen=True)
class Email(Text):
    """An e-mail address."""

    longest: int = 254

    def read(self, raw):
        text = super().read(raw)
        try:
            validate_email(text)
        except ValidationError:
            raise Wrong(_("Vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.nl.")) from None
        return text


@dataclass(frozen=True)
class Phone(Text):
    """A telephone number as people write it."""

    longest: int = 32

    def read(self, raw):
        text = super().read(raw)
        if not _PHONE.fullmatch(text):
            raise Wrong(_("Vul een telefoonnummer in, bijvoorbeeld 010-1234567."))
        return text


@dataclass(frozen=True)
class Code(Column):
    """One of a short list of words; `table` leads from the word to our code."""

    table: dict = field(default_factory=dict, hash=False)

    def read(self, raw):
        code = self.table.get(as_text(raw).strip().lower())
        if code is None:
            raise Wrong(_("Dit staat niet in de lijst. Kies uit: %(words)s.") % {"words": ", ".join(self.table)})
        return code


@dataclass(frozen=True)
class Whole(Column):
    """A whole number from `least` to `most`, or one of `only`."""

    least: int = 0
    most: int = 32_767
    only: tuple = ()

    def read(self, raw):
        number = _whole(raw)
        if self.only and number not in self.only:
            raise Wrong(_("Kies uit: %(numbers)s.") % {"numbers": ", ".join(map(str, self.only))})
        if number is None or not self.least <= number <= self.most:
            limits = {"least": self.least, "most": self.most}
            raise Wrong(_("Vul een heel getal in, van %(least)s tot en met %(most)s.") % limits)
        return number


@dataclass(frozen=True)
class Hours(Column):
    """Hours a week, kept with one decimal and never rounded up."""

    def read(self, raw):
        try:
            hours = Decimal(as_text(raw).strip().replace(",", ".")) if not isinstance(raw, bool) else Decimal(-1)
            if not 0 <= hours <= 100:
                raise Wrong(_("Vul het aantal uren per week in, van 0 tot en met 100."))
        except InvalidOperation:
            raise Wrong(_("Vul het aantal uren per week in, bijvoorbeeld 24 of 7,5.")) from None
        return hours.quantize(Decimal("0.1"), rounding="ROUND_DOWN")


@dataclass(frozen=True)
class Day(Column):
    """A date in Amsterdam, not in the future; a `planned` one may lie some time ahead."""

    planned: bool = False

    def read(self, raw):
        if isinstance(raw, datetime):
            day = raw.date()
        elif isinstance(raw, date):
            day = raw
        elif isinstance(raw, str):
            day = _day(raw)
        else:
            raise Wrong(_("Vul een datum in, bijvoorbeeld 27-03-2026."))
        if day < FIRST_DAY:
            raise Wrong(_("Deze datum ligt voor 1900. Vul de goede datum in."))
        if day > today() + (PLANNED_AHEAD if self.planned else timedelta(0)):
            raise Wrong(_("Deze datum ligt in de toekomst. Vul een dag in die geweest is."))
        return day


@dataclass(frozen=True)
class Moment(Column):
    """A date with a time, by the clock on the wall in Amsterdam.

    An hour that the clock showed twice is taken as the first; one that it skipped as the same moment an hour later.
    """

    def read(self, raw):
        wall = raw if isinstance(raw, datetime) else _moment(raw)
        if wall.microsecond:
            wall = (wall + timedelta(microseconds=500_000)).replace(microsecond=0)
        if wall.date() < FIRST_DAY:
            raise Wrong(_("Dit tijdstip ligt voor 1900. Vul het goede tijdstip in."))
        if wall.year > 9000:
            raise Wrong(_("Dit tijdstip ligt in de toekomst. Vul een tijdstip in dat geweest is."))
        moment = wall.replace(tzinfo=timezone.get_default_timezone()).astimezone(UTC)
        if moment > timezone.now():
            raise Wrong(_("Dit tijdstip ligt in de toekomst. Vul een tijdstip in dat geweest is."))
        return moment


def refuse_bsn(raw):
    """Refuse a cell with a nine-digit number that passes the BSN check, without repeating it."""
    if raw is None or isinstance(raw, (bool, date)):
        return
    text = raw if isinstance(raw, str) else as_text(raw)
    if len(text) > 8 and holds_bsn(text):
        raise Wrong(_("Hier staat een burgerservicenummer. Dat mogen we niet bewaren: haal het weg."), secret=True)


def as_text(raw):
    """What stands in a cell, as text: 12.0 is 12."""
    if isinstance(raw, str):
        return raw
    if isinstance(raw, float) and raw.is_integer() and abs(raw) < 1e15:
        return str(int(raw))
    return str(raw) if isinstance(raw, (int, float)) else shown(raw)


def tidy(text, *, lines=False):
    """Text without invisible marks, in one spelling of accents; refuses what no screen can show."""
    if not text.isascii():
        text = _INVISIBLE.sub("", unicodedata.normalize("NFC", text))
    if _CONTROL.search(text):
        raise Wrong(_("Hier staan tekens die niemand kan lezen. Typ de tekst opnieuw."))
    return text.replace("\r\n", "\n").replace("\r", "\n").strip() if lines else " ".join(text.split())


def _whole(raw):
    if isinstance(raw, bool):
        return None
    if isinstance(raw, str):
        text = raw.strip()
        return int(re.split("[.,]", text)[0]) if _WHOLE.fullmatch(text) else None
    if isinstance(raw, float):
        return int(raw) if raw.is_integer() else None
    return raw if isinstance(raw, int) else None


def _day(text):
    found = _DAY.fullmatch(text)
    if not found:
        raise Wrong(_("Vul een datum in, bijvoorbeeld 27-03-2026."))
    day, month, year, *iso = (int(part) if part else 0 for part in found.groups())
    if not year:
        year, month, day = iso
    try:
        return date(year, month, day)
    except ValueError:
        raise Wrong(_("Deze dag bestaat niet. Vul een datum in, bijvoorbeeld 27-03-2026.")) from None


def _moment(raw):
    if isinstance(raw, date):
        return datetime(raw.year, raw.month, raw.day)
    day, _space, clock = raw.replace("T", " ").partition(" ") if isinstance(raw, str) else ("", "", "")
    found = _CLOCK.fullmatch(clock.strip()) if clock else True
    if not day or not found:
        raise Wrong(_("Vul een datum met een tijd in, bijvoorbeeld 27-03-2026 14:30."))
    hour, minute, second = (int(part or 0) for part in found.groups()) if clock else (0, 0, 0)
    try:
        return datetime.combine(_day(day), datetime.min.time()).replace(hour=hour, minute=minute, second=second)
    except ValueError:
        raise Wrong(_("Deze tijd bestaat niet. Vul een tijd in, bijvoorbeeld 14:30.")) from None
