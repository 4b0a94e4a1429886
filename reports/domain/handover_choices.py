"""Over which period figures about handovers can be asked: the last four quarters, a year, a quarter."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from mentoraat.periods import Quarter, today
from reports.domain import figure_choices
from reports.domain.scope import Period

USUAL = "vier"


@dataclass(frozen=True)
class Choice:
    """A period that can be asked for, by its code in the address."""

    code: str
    label: str
    period: Period


def choices(organisation):
    """Every period that can be asked for: the usual one, then years and quarters, the newest first."""
    quarters = figure_choices.quarters(organisation)
    while quarters[-1].start > usual().period.start:
        quarters.append(quarters[-1].previous())
    years = sorted({quarter.year for quarter in quarters}, reverse=True)
    yearly = [Choice(str(year), str(year), Period(date(year, 1, 1), date(year, 12, 31))) for year in years]
    return [usual(), *yearly, *(Choice(str(one), one.label, Period(one.start, one.end)) for one in quarters)]


def usual():
    """The last four quarters that have ended."""
    last = first = Quarter.of(today()).previous()
    for _more in range(3):
        first = first.previous()
    return Choice(USUAL, _("Laatste vier kwartalen"), Period(first.start, last.end))
