"""Warm handovers: sent, answered, arrived (I16, I17)."""

from datetime import timedelta
from functools import reduce
from operator import or_

from django.db.models import Count, F, Q

from reports.domain.indicators import numbers

ARRIVES_WITHIN = timedelta(days=28)  # I16
# What is counted else is part of one of these.
WIDEST = ("sent", "accepted", "refused", "withdrawn", "arrived", "waiting_for_answer_at_end", "I17.due")


def cohort(scope):
    """The quarter whose arrivals can be judged (I16)."""
    return scope.cohort(lambda end: end + ARRIVES_WITHIN)


def conditions(scope):
    """Which handovers stand behind each count, by its key."""
    days = (scope.start, scope.end)
    unanswered = Q()
    for answer in ("accepted_on", "refused_on", "withdrawn_on"):
        unanswered &= Q(**{f"{answer}__isnull": True}) | Q(**{f"{answer}__gt": scope.end})
    # As it stood on the as-of day (G7): what is withdrawn later was still due then.
    withdrawn = Q(withdrawn_on__isnull=False, withdrawn_on__lte=scope.seen_on)
    due = Q(feedback_due_on__range=days) & ~withdrawn
    return {
        "sent": Q(sent_on__range=days),
        "urgent": Q(sent_on__range=days, urgent=True),
        "accepted": Q(accepted_on__range=days),
        "refused": Q(refused_on__range=days),
        "withdrawn": Q(withdrawn_on__range=days),
        "arrived": Q(arrived_on__range=days),
        "arrived_after_joint_meeting": Q(arrived_on__range=days, met_on__lte=F("arrived_on")),
        "waiting_for_answer_at_end": Q(sent_on__lte=scope.end) & unanswered,
        "I17.due": due,
        "I17.on_time": due & Q(feedback_on__lte=F("feedback_due_on")),
    }


def figures(scope):
    """Return the handovers of the period, and how those of the cohort went. One query."""
    which = conditions(scope)
    rows = _rows(scope, which)
    found = {key: sum(row[3 + place] for row in rows) for place, key in enumerate(which)}
    due, on_time = found.pop("I17.due"), found.pop("I17.on_time")
    accepted = 3 + list(which).index("accepted")
    waits = [(row[1] - row[0]).days for row in rows for _ in range(row[accepted])]
    return found | {
        "median_days_to_accept": numbers.median(waits),
        "p90_days_to_accept": numbers.p90(waits),
        "I16": _warm(cohort(scope), rows),
        "I17": {"due": due, "on_time": on_time, "rate": numbers.percentage(on_time, due)},
    }


def succeeded(sent_on, accepted_on, arrived_on):
    """Accepted, and arrived within 28 days of sending (I16)."""
    return bool(accepted_on and arrived_on) and arrived_on - sent_on <= ARRIVES_WITHIN


def _rows(scope, which):
    """What is counted, grouped by days: sent, accepted, arrived, a count for each condition, and how many in all."""
    quarter = cohort(scope)
    # Most handovers of all years count for nothing here: they are left out before their cases are looked up.
    some = reduce(or_, (which[key] for key in WIDEST)) | Q(sent_on__range=(quarter.start, quarter.end))
    counts = [Count("pk", filter=found) for found in which.values()]
    days = scope.handovers().filter(some).order_by().values_list("sent_on", "accepted_on", "arrived_on")
    return list(days.annotate(**{f"n{place}": count for place, count in enumerate(counts)}, all=Count("pk")))


def _warm(quarter, rows):
    mine = [row for row in rows if row[0] and quarter.start <= row[0] <= quarter.end]
    sent, done = sum(row[-1] for row in mine), sum(row[-1] for row in mine if succeeded(*row[:3]))
    return {
        "sent_from": quarter.start.isoformat(),
        "sent_to": quarter.end.isoformat(),
        "sent": sent,
        "succeeded": done,
        "rate": numbers.percentage(done, sent),
    }
