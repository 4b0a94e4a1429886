"""Whether youths were kept in touch with (I21): never longer without a conversation than the organisation allows."""

from reports.domain.indicators import numbers
from reports.domain.indicators.caseload import served


def figures(scope):
    """Return the cases long enough to judge, those in rhythm, and the number of days that was the rule.

    No rhythm is agreed per case or programme, so the organisation's own limit counts: the days after which it calls a
    youth quiet. It is printed beside the figure. Two queries.
    """
    found = rows(scope)
    kept = sum(found.values())
    rate = numbers.percentage(kept, len(found))
    return {"cases": len(found), "in_rhythm": kept, "rate": rate, "days": scope.organisation.quiet_days}


def rows(scope):
    """Per case whether it was in rhythm; of cases that ran in the period for at least as many days as the rule says."""
    limit, days = scope.organisation.quiet_days, _days(scope)
    return {
        pk: in_rhythm(begin, end, days.get(youth, ()), limit)
        for pk, youth, begin, end in _stretches(scope)
        if (end - begin).days >= limit
    }


def in_rhythm(begin, end, days, limit):
    """Whether between begin, the days within and end never more than `limit` days passed."""
    marks = [begin, *sorted(day for day in days if begin <= day <= end), end]
    return all((later - sooner).days <= limit for sooner, later in zip(marks, marks[1:], strict=False))


def _stretches(scope):
    """Each case with its youth and its first and last day within the period."""
    for pk, youth, opened_on, closed_on in served(scope).values_list("pk", "youth_id", "opened_on", "closed_on"):
        yield pk, youth, max(scope.start, opened_on), min(scope.end, closed_on or scope.end)


def _days(scope):
    """Per youth the days of two-way contact in the period, wherever they were and whoever of us it was."""
    pairs = scope.two_way_meetings()
    if scope.area:
        pairs = pairs.filter(youth__in=scope.cases().values("youth"))
    days = {}
    for youth, day in pairs.order_by().values_list("youth_id", "contact__on"):
        days.setdefault(youth, set()).add(day)
    return days
