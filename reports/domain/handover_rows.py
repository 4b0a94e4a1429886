"""The handovers behind a figure: the same conditions as the count, so that the list is as long as the number says."""

from django.db.models import Exists, OuterRef

from cases.models import Handover
from reports.domain import figure_rows
from reports.domain.indicators import handover_after, handover_answers, handover_course, handovers
from reports.domain.indicators.behind import NoRows


def read(scope, key, *, before="", by):
    """A page of the handovers behind a figure that the person may see; noted as read. Raises NoRows."""
    found = rows(scope, key).filter(pk__in=Handover.objects.visible_to(by).values("pk"))
    return figure_rows.listing(found, f"handovers.{key}", organisation=scope.organisation, before=before, by=by)


def rows(scope, key):
    """The handovers that the figure counts. Raises NoRows for a rate, a median or nothing at all."""
    section, _dot, rest = key.partition(".")
    plain = handover_course.conditions(scope)
    if key in plain:
        return handover_course.sent(scope).filter(plain[key])
    try:
        return _SECTIONS[section](scope, rest)
    except (KeyError, ValueError) as error:
        raise NoRows(key) from error


def _ladder(scope, name):
    return handover_answers.with_ladder(scope).filter(ladder=_one_of(name, handover_answers.LADDER))


def _refusals(scope, name):
    return handover_answers.with_reason(scope).filter(why=name)


def _warm(scope, name):
    sent = handover_course.sent(scope)
    until = handovers.cohort(scope).end
    if name == "open":
        return sent.filter(sent_on__gt=until)
    days = sent.filter(sent_on__lte=until, arrived_on__lte=scope.seen_on)
    _one_of(name, ("succeeded",))
    found = days.values_list("pk", "sent_on", "accepted_on", "arrived_on")
    return Handover.objects.filter(pk__in=[pk for pk, *times in found if handovers.succeeded(*times)])


def _feedback(scope, name):
    return scope.handovers().filter(handover_course.feedback_conditions(scope)[f"I17.{name}"])


def _rounds(scope, name):
    days, _dot, part = name.partition(".")
    said = handover_after.still_there(scope).filter(handover_after.round_conditions(scope)[part], days=int(days))
    return handover_course.sent(scope).filter(Exists(said.filter(handover=OuterRef("pk"))))


def _desk(scope, name):
    _one_of(name, ("with_steps", "talked", "lost", "open"))
    rows = handover_after.steps(scope)
    mine = [pk for pk, _partner, standing, days in rows if name in ("with_steps", handover_after.stage(standing, days))]
    return Handover.objects.filter(pk__in=mine)


def _one_of(name, names):
    if name not in names:
        raise KeyError(name)
    return name


_SECTIONS = {
    "ladder": _ladder,
    "refusals": _refusals,
    "I16": _warm,
    "I17": _feedback,
    "rounds": _rounds,
    "desk": _desk,
}
