"""Goals of a youth: what they want to reach, and the steps towards it."""

from django.db import transaction
from django.db.models import Count, Q
from django.utils.translation import gettext as _

from cases.domain import step as steps
from cases.models import Goal, Step
from mentoraat import audit, states
from mentoraat.periods import today
from mentoraat.states import Refused

State = Goal.State


@transaction.atomic
def add(youth, *, what, by_when=None, by):
    """A goal in the youth's own words, with the day by which they want to be there."""
    _check_day(by_when)
    row = Goal.objects.create(
        organisation_id=youth.organisation_id, youth=youth, what=what, by_when=by_when, set_on=today()
    )
    audit.record("goal.added", row, youth=youth, by=by)
    return row


@transaction.atomic
def edit(goal, *, what, by_when=None, by):
    """Other words or another day, while it is worked on."""
    _only_open(goal)
    if by_when != goal.by_when:
        _check_day(by_when)
    changed = [name for name, value in (("what", what), ("by_when", by_when)) if getattr(goal, name) != value]
    if changed:
        goal.what, goal.by_when = what, by_when
        goal.save(update_fields=[*changed, "updated"])
        audit.record("goal.edited", goal, youth=goal.youth, fields=changed, by=by)
    return goal


@transaction.atomic
def plan(goal, *, what, due_on, owner=None, by):
    """A new step towards the goal."""
    _only_open(goal)
    made = steps.add(goal.youth, what=what, due_on=due_on, owner=owner, by=by)
    return link(goal, step=made, by=by)


@transaction.atomic
def link(goal, *, step, by):
    """A step of the youth that was there already belongs to this goal."""
    _only_open(goal)
    if step.youth_id != goal.youth_id:
        raise Refused(_("Deze stap hoort bij een andere jongere."), field="step")
    Step.objects.filter(pk=step.pk).update(goal=goal)
    step.goal = goal
    audit.record("goal.step_linked", goal, youth=goal.youth, by=by)
    return step


@transaction.atomic
def reach(goal, *, by):
    """The youth is there."""
    states.move(goal, to=State.REACHED, ended_on=today())
    audit.record("goal.reached", goal, youth=goal.youth, fields=["state"], by=by)
    return goal


@transaction.atomic
def let_go(goal, *, reason, by):
    """The youth does not go for it any more, and says why."""
    states.move(goal, to=State.LET_GO, ended_on=today(), reason=reason)
    audit.record("goal.let_go", goal, youth=goal.youth, fields=["state"], by=by)
    return goal


@transaction.atomic
def reopen(goal, *, by):
    """Take it up again: as undo, or because the youth wants it after all."""
    states.move(goal, to=State.OPEN, ended_on=None, reason="")
    audit.record("goal.reopened", goal, youth=goal.youth, fields=["state"], by=by)
    return goal


def of(youth):
    """The goals of a youth with `steps_all` and `steps_done`, those still worked on first. One query."""
    rows = Goal.objects.filter(youth=youth).annotate(
        steps_all=Count("steps"), steps_done=Count("steps", filter=Q(steps__done_at__isnull=False))
    )
    return sorted(rows, key=lambda goal: (goal.state != State.OPEN, goal.set_on, goal.pk))


def steps_of(goal):
    """The steps towards a goal: open ones first, by day."""
    rows = goal.steps.select_related("owner", "partner", "contact_person", "youth")
    return sorted(rows, key=lambda step: (step.done_at is not None, step.due_on, step.pk))


def loose_steps(goal):
    """Open steps of the youth that belong to no goal yet."""
    return Step.objects.open().filter(youth=goal.youth_id, goal__isnull=True)


def _only_open(goal):
    if goal.state != State.OPEN:
        raise Refused(_("Dit doel is klaar. Neem het eerst weer op."))


def _check_day(day):
    if day is not None and day < today():
        raise Refused(_("Kies vandaag of een dag die nog komt."), field="by_when")
