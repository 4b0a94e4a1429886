"""Next steps: what somebody will do with or for a youth, and by when."""

from django.db import transaction
from django.utils.translation import gettext as _

from cases.models import Step
from mentoraat import audit
from mentoraat.periods import now, today
from mentoraat.states import Refused


@transaction.atomic
def add(youth, *, what, due_on, owner=None, by):
    """A new step; without an owner it is for who writes it down."""
    _check_day(due_on)
    row = Step.objects.create(
        organisation_id=youth.organisation_id, youth=youth, what=what, owner=owner or by, due_on=due_on
    )
    audit.record("step.added", row, youth=youth, by=by)
    return row


@transaction.atomic
def finish(step, *, by):
    """Tick a step. Of two who tick at once, one did it."""
    moment = now()
    if not Step.objects.filter(pk=step.pk, done_at__isnull=True).update(done_at=moment, done_by=by):
        raise Refused(_("Deze stap was al gedaan."))
    step.done_at, step.done_by = moment, by
    audit.record("step.finished", step, youth=step.youth, fields=["done_at"], by=by)
    return step


@transaction.atomic
def reopen(step, *, by):
    """Take a tick back."""
    if not Step.objects.filter(pk=step.pk, done_at__isnull=False).update(done_at=None, done_by=None):
        raise Refused(_("Deze stap staat al open."))
    step.done_at = step.done_by = None
    audit.record("step.reopened", step, youth=step.youth, fields=["done_at"], by=by)
    return step


@transaction.atomic
def postpone(step, *, due_on, by):
    """Do it on another day."""
    _check_day(due_on)
    if not Step.objects.filter(pk=step.pk, done_at__isnull=True).update(due_on=due_on):
        raise Refused(_("Deze stap was al gedaan."))
    step.due_on = due_on
    audit.record("step.postponed", step, youth=step.youth, fields=["due_on"], by=by)
    return step


def _check_day(day):
    if day < today():
        raise Refused(_("Kies vandaag of een dag die nog komt."), field="due_on")
