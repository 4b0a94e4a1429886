"""What comes after: who slid again (I13), and whether we asked (I22). For the coordinator's page alone.

The report's answers (`figures`) are a contract of their own; these two stand beside them until it is renewed.
"""

from dataclasses import dataclass, field
from datetime import date

from django.db.models import FilteredRelation, Q

from cases.models import AftercareCheck, Case, Relapse
from mentoraat.periods import add_months
from reports.domain.indicators import numbers
from reports.domain.indicators.durable import MONTHS, SEEN, is_in_window
from reports.domain.indicators.durable import cohort as checks_cohort

YEAR = 12  # months in which somebody may slide again and be counted (I13)
Status = AftercareCheck.Status


@dataclass
class Ended:
    """A closed case with its checks that were done, and the days on which it was told that it went wrong again."""

    youth_id: int
    closed_on: date
    outcome: str
    checks: list = field(default_factory=list)  # (month, done_on, status)
    told_on: list = field(default_factory=list)
    back_on: list = field(
        default_factory=list
    )  # openings of other cases of the same youth, on the closing day or later

    def within(self, days):
        """Whether one of the days falls after the closing and at most a year later (G13)."""
        return any(self.closed_on < day <= add_months(self.closed_on, YEAR) for day in days)

    @property
    def slid(self):
        """Told that it goes wrong again, or found at a check without school and work, within a year."""
        found = [done_on for _month, done_on, status in self.checks if status == Status.NEITHER]
        return self.within([*self.told_on, *found])

    @property
    def observed(self):
        """Whether anything was heard within that year: a check that reached somebody, or a relapse that was told."""
        return self.within([*self.told_on, *(done_on for _month, done_on, status in self.checks if status in SEEN)])

    @property
    def back(self):
        """In another case within that year, whether or not anybody told that it went wrong."""
        return any(day <= add_months(self.closed_on, YEAR) for day in self.back_on)

    def asked(self, months, statuses=tuple(Status.values)):
        """Whether a check for this month with one of the statuses falls in its window (I12)."""
        return any(
            month == months and status in statuses and is_in_window(done_on, self.closed_on, months)
            for month, done_on, status in self.checks
        )


def cohort(scope):
    """The latest quarter after whose last day a whole year has passed on the as-of day (I13)."""
    return scope.cohort(lambda end: add_months(end, YEAR))


def figures(scope):
    """Return I13 and I22, each with the days of its cohort. Three queries."""
    ended = rows(scope)
    return {
        "I13_relapse": _relapse(cohort(scope), positive(scope, ended).values()),
        "I22_aftercare": {
            str(months): _asked(checks_cohort(scope, months), months, due(scope, months, ended).values())
            for months in MONTHS
        },
    }


def rows(scope):
    """The closed cases of all cohorts by pk, neutral ones left out: nobody is asked about who moved or died."""
    spans = [(quarter.start, quarter.end) for quarter in _cohorts(scope)]
    closed = Q(closed_on__range=spans[0])
    for span in spans[1:]:
        closed |= Q(closed_on__range=span)
    cases = scope.cases().filter(closed).exclude(outcome=Case.Outcome.NEUTRAL)
    done = FilteredRelation("aftercare_checks", condition=Q(aftercare_checks__done_on__isnull=False))
    columns = ("pk", "youth_id", "closed_on", "outcome", "done__month", "done__done_on", "done__status")
    ended = {}
    for pk, youth, closed_on, outcome, *check in cases.annotate(done=done).order_by().values_list(*columns):
        row = ended.setdefault(pk, Ended(youth, closed_on, outcome))
        if check[0]:
            row.checks.append(check)
    _add_relapses(scope, ended)
    _add_returns(scope, cases, ended)
    return ended


def positive(scope, ended):
    """The cases of the relapse cohort that ended with school or work."""
    quarter = cohort(scope)
    chosen = {pk: row for pk, row in ended.items() if quarter.start <= row.closed_on <= quarter.end}
    return {pk: row for pk, row in chosen.items() if row.outcome == Case.Outcome.POSITIVE}


def due(scope, months, ended):
    """The cases of the cohort whose check after so many months could have been done."""
    quarter = checks_cohort(scope, months)
    return {pk: row for pk, row in ended.items() if quarter.start <= row.closed_on <= quarter.end}


def _cohorts(scope):
    return {cohort(scope), *(checks_cohort(scope, months) for months in MONTHS)}


def _add_relapses(scope, ended):
    first = min((row.closed_on for row in ended.values()), default=scope.end)
    told = Relapse.objects.counted().filter(organisation=scope.organisation, seen_on__gte=first)
    for pk, seen_on in told.order_by().values_list("case", "seen_on"):
        if pk in ended:
            ended[pk].told_on.append(seen_on)


def _add_returns(scope, cases, ended):
    quarter, of_youth = cohort(scope), {}
    for pk, row in ended.items():
        of_youth.setdefault(row.youth_id, []).append((pk, row))
    youths = cases.filter(closed_on__range=(quarter.start, quarter.end)).order_by().values("youth")
    later = scope.all_cases().filter(youth__in=youths, opened_on__gte=quarter.start)
    for pk, youth, opened_on in later.order_by().values_list("pk", "youth_id", "opened_on"):
        for own, row in of_youth.get(youth, ()):
            if pk != own and opened_on >= row.closed_on:
                row.back_on.append(opened_on)


def _relapse(quarter, cases):
    cases = list(cases)
    slid = sum(row.slid for row in cases)
    return {
        **_days(quarter),
        "positive": len(cases),
        "observed": sum(row.observed for row in cases),
        "relapsed": slid,
        "returned": sum(row.back for row in cases),
        "rate": numbers.percentage(slid, len(cases)),
    }


def _asked(quarter, months, cases):
    cases = list(cases)
    reached = sum(row.asked(months, SEEN) for row in cases)
    return {
        **_days(quarter),
        "due": len(cases),
        "asked": sum(row.asked(months) for row in cases),
        "reached": reached,
        "rate": numbers.percentage(reached, len(cases)),
    }


def _days(quarter):
    return {"closed_from": quarter.start.isoformat(), "closed_to": quarter.end.isoformat()}
