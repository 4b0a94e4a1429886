"""Letters on the page of a youth: those with which something must still be done, the nearest deadline first."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from mentoraat.periods import today
from mentoraat.templatetags.mentoraat import day_relative


@dataclass(frozen=True)
class Row:
    """One letter in words."""

    ref: str
    subject: str
    sender: str
    when: str
    late: bool


def rows(facts):
    """The open letters, from the short lists of a youth."""
    order = sorted(facts.letters, key=lambda row: (row.on or date.max, row.until))
    return tuple(_row(row) for row in order)


def _row(row):
    return Row(
        ref=row.ref,
        subject=row.one[:1].upper() + row.one[1:],
        sender=row.two,
        when=_when(row.on),
        late=row.on is not None and row.on < today(),
    )


def _when(day):
    if day is None:
        return _("geen uiterste dag")
    return day_relative(day) if day < today() else _("uiterlijk %(day)s") % {"day": day_relative(day)}
