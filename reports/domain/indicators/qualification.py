"""Who gained a basic qualification while guided (I23): mbo 2 or higher, havo or vwo, by the date of the diploma."""

from dataclasses import dataclass, field
from datetime import date

from django.db.models import Q

from cases.models import Case, Education, Youth
from reports.domain.indicators import numbers

QUALIFYING = tuple(diploma.value for diploma in Youth.BASIC_QUALIFICATIONS)
HIGHER = (Education.Kind.HBO.value, Education.Kind.WO.value)  # nobody gets in without one


@dataclass
class Closed:
    """A case closed in the period, and what is known about diplomas of its youth."""

    opened_on: date
    closed_on: date
    diploma: str  # the highest one known now
    gained_on: list = field(default_factory=list)  # days of qualifying diplomas
    had: bool = False  # one from before the opening, or of a day that nobody knows

    @property
    def without(self):
        """Whether the youth certainly had none at the opening; a diploma nobody knows of is no answer (G10)."""
        if self.had:
            return False
        return bool(self.gained_on) or self.diploma not in ("", Youth.Diploma.UNKNOWN, *QUALIFYING)

    @property
    def gained(self):
        """Whether one was gained after the opening, until and with the day of closing."""
        return self.without and any(day <= self.closed_on for day in self.gained_on)


def figures(scope):
    """Return the outflow of youths who began without one, and those who gained one. Two queries.

    Neutral cases are left out, as with I8. Who got a diploma of which nobody wrote down the day is in neither count.
    """
    found = [row for row in rows(scope).values() if row.without]
    gained = sum(row.gained for row in found)
    return {"without": len(found), "gained": gained, "rate": numbers.percentage(gained, len(found))}


def rows(scope):
    """The outflow of the period by pk, with its diplomas."""
    closed = scope.cases().filter(closed_on__range=(scope.start, scope.end)).exclude(outcome=Case.Outcome.NEUTRAL)
    found, of_youth = {}, {}
    columns = ("pk", "youth_id", "opened_on", "closed_on", "youth__diploma")
    for pk, youth, *facts in closed.order_by().values_list(*columns):
        found[pk] = Closed(*facts)
        of_youth.setdefault(youth, []).append(found[pk])
    for youth, since, is_diploma in _qualified(closed):
        for row in of_youth[youth]:
            if since is None or since <= row.opened_on:
                row.had = True
            elif is_diploma:
                row.gained_on.append(since)
    return found


def _qualified(closed):
    """(youth, since when there surely is a qualification or None, whether a diploma says so) of stretches that tell."""
    diplomas = Q(outcome=Education.Outcome.DIPLOMA, kind__in=QUALIFYING)
    stretches = Education.objects.filter(diplomas | Q(kind__in=HIGHER), youth__in=closed.order_by().values("youth"))
    columns = ("youth_id", "kind", "starts_on", "ends_on")
    for youth, kind, starts_on, ends_on in stretches.order_by().values_list(*columns):
        yield (youth, starts_on, False) if kind in HIGHER else (youth, ends_on, True)
