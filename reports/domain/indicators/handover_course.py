"""Warm handovers sent in a period, and how each of them stands on the day of looking: one class each."""

from django.db.models import Case as Choose
from django.db.models import CharField, Count, F, Q, Value, When

from reports.domain.indicators import handovers

# What became of a handover. The first that fits counts, so that the classes add up to what was sent.
ENDED = (
    ("withdrawn", "withdrawn_on"),
    ("refused", "refused_on"),
    ("returned", "returned_on"),
    ("arrived", "arrived_on"),
    ("ended", "closed_on"),  # closed by us without any of these
)
OPEN = ("waiting", "accepted")
JOINT = ("accepted", "arrived", "lost", "open")
STANDINGS = (*OPEN, "arrived", "returned", "refused", "withdrawn", "ended")


def by(column, day):
    """That it happened on or before the day."""
    return Q(**{f"{column}__lte": day})


def not_by(column, day):
    """That it had not happened on the day."""
    return Q(**{f"{column}__isnull": True}) | Q(**{f"{column}__gt": day})


def sent(scope):
    """The handovers sent in the period, with `standing`: how each stands on the as-of day."""
    day = scope.seen_on
    rows = scope.handovers().filter(sent_on__range=(scope.start, min(scope.end, day)))
    whens = [When(by(column, day), then=Value(name)) for name, column in ENDED]
    whens.append(When(by("accepted_on", day), then=Value("accepted")))
    return rows.annotate(standing=Choose(*whens, default=Value("waiting"), output_field=CharField()))


def conditions(scope):
    """Which of the sent handovers stand behind each count, by its key."""
    day = scope.seen_on
    accepted, answered = by("accepted_on", day), by("accepted_on", day) | by("refused_on", day)
    # Who took a question back in time was owed no answer.
    owed = Q(answer_due_on__lt=day) & (not_by("withdrawn_on", day) | Q(withdrawn_on__gt=F("answer_due_on")))
    in_time = Q(accepted_on__lte=F("answer_due_on")) | Q(refused_on__lte=F("answer_due_on"))
    fed_back = by("arrived_on", day) & by("feedback_on", day)
    return {
        "sent": Q(sent_on__isnull=False),
        "urgent": Q(urgent=True),
        "open": Q(standing__in=OPEN),
        "accepted": accepted,
        "met": accepted & by("met_on", day),
        "arrived": by("arrived_on", day),
        "with_feedback": fed_back,
        "answers.answered": answered,
        "answers.due": answered | owed,
        "answers.on_time": answered & in_time,
        "I16.sent": Q(sent_on__lte=handovers.cohort(scope).end),
        **{f"standing.{name}": Q(standing=name) for name in STANDINGS},
        **_joint(day),
    }


def _joint(day):
    """Accepted ones with and without a joint meeting before arrival: arrived, lost on the way, still under way."""
    accepted, arrived = by("accepted_on", day), by("arrived_on", day)
    lost = not_by("arrived_on", day) & Q(standing__in=("withdrawn", "refused", "returned", "ended"))
    met = by("met_on", day) & (Q(arrived_on__isnull=True) | Q(met_on__lte=F("arrived_on")))
    apart = not_by("met_on", day) | Q(met_on__gt=F("arrived_on"))
    parts = {"accepted": accepted, "arrived": arrived, "lost": lost, "open": Q(standing="accepted")}
    groups = {"with": accepted & met, "without": accepted & apart}
    return {f"joint.{name}.{part}": group & which for name, group in groups.items() for part, which in parts.items()}


def counts(scope):
    """(partner, key → count) for every partner something was sent to. One query."""
    which = conditions(scope)
    names = {key: f"n{place}" for place, key in enumerate(which)}
    rows = sent(scope).order_by().values("partner_id")
    rows = rows.annotate(**{names[key]: Count("pk", filter=which[key]) for key in which})
    return [(row["partner_id"], {key: row[names[key]] for key in which}) for row in rows]


def feedback_conditions(scope):
    """Which handovers owed feedback in the period (I17), whenever they were sent; what is not due yet is apart."""
    days = Q(feedback_due_on__range=(scope.start, scope.end), withdrawn_on__isnull=True)
    due = days & Q(feedback_due_on__lte=scope.seen_on)
    return {
        "I17.due": due,
        "I17.on_time": due & Q(feedback_on__lte=F("feedback_due_on")),
        "I17.open": days & Q(feedback_due_on__gt=scope.seen_on),
    }


def feedback(scope):
    """(partner, key → count) of feedback owed in the period. One query."""
    which = feedback_conditions(scope)
    rows = scope.handovers().filter(feedback_due_on__range=(scope.start, scope.end)).order_by().values("partner_id")
    rows = rows.annotate(**{key[4:]: Count("pk", filter=which[key]) for key in which})
    return [(row["partner_id"], {key: row[key[4:]] for key in which}) for row in rows]
