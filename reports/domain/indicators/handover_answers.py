"""How partners answer: at which rung of the ladder, why not, and after how many days."""

from django.db.models import Case as Choose
from django.db.models import CharField, Count, Exists, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce

from cases.models import HandoverReminder
from mentoraat.periods import working_days
from reports.domain.indicators import handover_course as course
from reports.domain.indicators import handovers, numbers

MOST_REMINDERS = len(HandoverReminder.REMINDERS)
ANSWERED = ("before", *(f"after_{count}" for count in range(1, MOST_REMINDERS + 1)), "after_nobody")
LADDER = (*ANSWERED, "nobody", "withdrawn", "waiting")
NOT_SAID = "not_said"  # nobody has to say why
# step → from and to, by their place in a timed row
STEPS = {"answer": (0, 1), "acceptance": (0, 4), "meeting": (4, 2), "arrival": (2, 3), "whole": (0, 3)}


def with_ladder(scope):
    """The sent handovers with `ladder`: how far we had to climb before an answer came, one class each."""
    day = scope.seen_on
    mine = HandoverReminder.objects.filter(handover=OuterRef("pk"), on__lte=day).order_by()
    mails = (
        mine.filter(rung__in=HandoverReminder.REMINDERS).values("handover").annotate(count=Count("pk")).values("count")
    )
    answered = course.by("accepted_on", day) | course.by("refused_on", day)
    after = [When(answered & Q(mails=count), then=Value(f"after_{count}")) for count in range(1, MOST_REMINDERS)]
    rows = course.sent(scope).annotate(mails=Coalesce(Subquery(mails), 0), told=Exists(mine.filter(rung="nobody")))
    return rows.annotate(
        ladder=Choose(
            When(answered & Q(told=True), then=Value("after_nobody")),
            When(answered & Q(mails=0), then=Value("before")),
            *after,
            When(answered, then=Value(f"after_{MOST_REMINDERS}")),
            When(told=True, then=Value("nobody")),
            When(standing="waiting", then=Value("waiting")),
            default=Value("withdrawn"),
            output_field=CharField(),
        )
    )


def ladder(scope):
    """(partner, ladder.class → count). One query."""
    rows = with_ladder(scope).order_by().values_list("partner_id", "ladder").annotate(count=Count("pk"))
    return [(partner, {f"ladder.{name}": count}) for partner, name, count in rows]


def with_reason(scope):
    """The refused handovers with `why`: the code of the reason."""
    refused = course.sent(scope).filter(standing="refused")
    return refused.annotate(why=Choose(When(refusal_kind="", then=Value(NOT_SAID)), default="refusal_kind"))


def refusals(scope):
    """(partner, refusals.code → count). One query."""
    rows = with_reason(scope).order_by().values_list("partner_id", "why").annotate(count=Count("pk"))
    return [(partner, {f"refusals.{name}": count}) for partner, name, count in rows]


def timed(scope):
    """(partner, days, count): sent, answered, met and arrived, grouped by their days. One query."""
    columns = ("sent_on", Coalesce("accepted_on", "refused_on"), "met_on", "arrived_on", "accepted_on")
    rows = course.sent(scope).order_by().values_list("partner_id", *columns).annotate(count=Count("pk"))
    return [(row[0], _until(row[1:6], scope.seen_on), row[-1]) for row in rows]


def _until(days, last):
    """The days, without those that had not come yet."""
    return tuple(day if day and day <= last else None for day in days)


def waits(rows):
    """How long each step took: how many did it, the median in days, and the slowest; the answer in working days too."""
    found = {name: _wait(_took(rows, *ends)) for name, ends in STEPS.items()}
    working = [working_days(days[0], days[1]) for days, count in rows if days[1] for _each in range(count)]
    return found | {"answer": found["answer"] | {"working_days": numbers.median(working)}}


def _took(rows, start, end):
    """Days of the step for each handover that made it; one that went the other way round did not wait."""
    pairs = ((days[start], days[end], count) for days, count in rows if days[start] and days[end])
    return [(last - first).days for first, last, count in pairs if first <= last for _each in range(count)]


def _wait(values):
    return {"n": len(values), "median": numbers.median(values), "slowest": max(values, default=None)}


def succeeded(rows, scope):
    """How many of the cohort were accepted and arrived in time (I16)."""
    until = handovers.cohort(scope).end
    return sum(count for days, count in rows if days[0] <= until and handovers.succeeded(days[0], days[4], days[3]))


def urgent(scope):
    """(partner, minutes from the mail to the answer) of urgent handovers that were answered. One query."""
    day = scope.seen_on
    answered = course.sent(scope).filter(course.by("accepted_on", day) | course.by("refused_on", day), urgent=True)
    rows = answered.filter(mailed_at__isnull=False, answered_at__isnull=False)
    values = rows.order_by().values_list("partner_id", "mailed_at", "answered_at")
    return [(partner, max(0, int((end - start).total_seconds()) // 60)) for partner, start, end in values]


def hours(minutes):
    """Median and slowest, in hours with one decimal."""
    middle = numbers.median(minutes)
    slowest = max(minutes, default=None)
    return {
        "n": len(minutes),
        "median": None if middle is None else numbers.tenths(round(2 * middle), 120),
        "slowest": None if slowest is None else numbers.tenths(slowest, 60),
    }
