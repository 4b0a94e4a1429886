"""What came after the sending: the desk's own steps, and whether the youth is still there."""

from django.db.models import Count, Exists, Max, OuterRef, Q

from cases.domain import handover_milestone
from cases.models import HandoverFeedback, HandoverMilestone
from reports.domain.indicators import handover_course as course
from reports.domain.indicators import numbers

ROUNDS = (14, 60)  # days after arrival (domain: element 14)
SAID = ("yes", "no", "unknown")
DESK = handover_milestone.kinds()
BETWEEN = tuple(zip(DESK, DESK[1:], strict=False))


def rounds(scope):
    """(partner, rounds.days.said → count): questions whose day has come, and what was said. One query."""
    rows = still_there(scope).order_by().values("handover__partner_id", "days")
    which = round_conditions(scope)
    names = {part: f"n{place}" for place, part in enumerate(which)}
    rows = rows.annotate(**{names[part]: Count("pk", filter=which[part]) for part in which})
    return [
        (row["handover__partner_id"], {f"rounds.{row['days']}.{part}": row[names[part]] for part in which})
        for row in rows
    ]


def still_there(scope):
    """The questions "is the youth still there?" whose day has come, of the handovers sent in the period.

    `gone`: we know without an answer that the youth is not, because of an earlier one or because they came back to us.
    """
    day = scope.seen_on
    mine = course.sent(scope).filter(pk=OuterRef("handover_id"))
    rows = HandoverFeedback.objects.filter(Exists(mine), organisation=scope.organisation)
    left = HandoverFeedback.objects.filter(
        handover=OuterRef("handover_id"), still_there="no", days__lt=OuterRef("days")
    )
    back = mine.filter(returned_on__lte=OuterRef("due_on"))
    rows = rows.annotate(gone=Exists(left.filter(answered_on__lte=day)) | Exists(back.filter(returned_on__lte=day)))
    return rows.filter(Q(due_on__lte=day) | Q(answered_on__lte=day))


def round_conditions(scope):
    """Which questions stand behind each count: yes, no and unknown were said; silent is without an answer."""
    said = Q(answered_on__lte=scope.seen_on)
    silent = Q(answered_on__isnull=True) | Q(answered_on__gt=scope.seen_on)
    told = {word: said & Q(still_there=word) for word in SAID}
    told["no"] |= silent & Q(gone=True)
    return {"due": Q(), **told, "silent": silent & Q(gone=False)}


def steps(scope):
    """(partner, standing, days): the desk's dated steps of each handover that has any. One query."""
    day = scope.seen_on
    mine = HandoverMilestone.objects.filter(organisation=scope.organisation, on__lte=day)
    rows = course.sent(scope).filter(Exists(mine.filter(handover=OuterRef("pk")))).order_by()
    known = {
        f"on_{kind}": Max("milestones__on", filter=Q(milestones__kind=kind, milestones__on__lte=day)) for kind in DESK
    }
    values = rows.annotate(**known).values_list("pk", "partner_id", "standing", *known)
    return [(pk, partner, standing, dict(zip(DESK, days, strict=True))) for pk, partner, standing, *days in values]


def stage(standing, days):
    """Where a handover with desk steps stands: talked, lost before the first talk, or still on its way to it."""
    if days["first_talk"] or days["decision"] or standing == "arrived":
        return "talked"
    return "open" if standing in course.OPEN else "lost"


def desk(rows):
    """Days between the desk's steps, and who was lost before the first talk. `rows` are (standing, days)."""
    stages = [stage(standing, days) for standing, days in rows]
    counts = {name: stages.count(name) for name in ("talked", "lost", "open")}
    over = counts["talked"] + counts["lost"]
    return {
        "with_steps": len(rows),
        **counts,
        "loss_rate": numbers.percentage(counts["lost"], over),
        **{end: _wait(rows, start, end) for start, end in BETWEEN},
    }


def _wait(rows, start, end):
    known = [(days[start], days[end]) for _standing, days in rows if days[start] and days[end]]
    values = [(last - first).days for first, last in known if first <= last]
    return {"n": len(values), "median": numbers.median(values), "slowest": max(values, default=None)}
