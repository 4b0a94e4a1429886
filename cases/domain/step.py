"""Next steps: what somebody will do with or for a youth, and by when."""

from django.db import transaction
from django.utils.translation import gettext as _

from cases.models import Case, Step
from mentoraat import audit
from mentoraat.periods import may_undo, now, today
from mentoraat.states import Refused


@transaction.atomic
def add(youth, *, what, due_on, owner=None, partner=None, contact_person=None, by_youth=False, by):
    """A new step for a colleague, somebody at a partner, or the youth; of nobody named it is of who writes it down."""
    _check_day(due_on)
    partner = partner or (contact_person.partner if contact_person else None)
    _check_owner(owner, partner, contact_person, by_youth)
    row = Step.objects.create(
        organisation_id=youth.organisation_id,
        youth=youth,
        what=what,
        owner=owner or (None if partner or by_youth else by),
        partner=partner,
        contact_person=contact_person,
        by_youth=by_youth,
        due_on=due_on,
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
    """Take a tick back, within 24 hours."""
    if step.done_at and not may_undo(step.done_at):
        raise Refused(_("Terugnemen kan 24 uur lang. Maak een nieuwe stap."))
    if not Step.objects.filter(pk=step.pk, done_at__isnull=False).update(done_at=None, done_by=None):
        raise Refused(_("Deze stap staat al open."))
    step.done_at = step.done_by = None
    audit.record("step.reopened", step, youth=step.youth, fields=["done_at"], by=by)
    return step


@transaction.atomic
def postpone(step, *, due_on, by):
    """Do it on another day."""
    _check_day(due_on)
    moved = {"due_on": due_on, "moved_from": step.due_on, "moved_at": now()}
    if not Step.objects.filter(pk=step.pk, done_at__isnull=True).update(**moved):
        raise Refused(_("Deze stap was al gedaan."))
    step.due_on, step.moved_from, step.moved_at = due_on, moved["moved_from"], moved["moved_at"]
    audit.record("step.postponed", step, youth=step.youth, fields=["due_on"], by=by)
    return step


@transaction.atomic
def put_back(step, *, by):
    """Take putting off back, within 24 hours: the step has its earlier day again, also when that has passed."""
    if not may_undo(step.moved_at):
        raise Refused(_("Terugnemen kan 24 uur lang. Kies een andere dag."))
    was = {"due_on": step.moved_from, "moved_from": None, "moved_at": None}
    if not Step.objects.filter(pk=step.pk, done_at__isnull=True, moved_at=step.moved_at).update(**was):
        raise Refused(_("Deze stap is intussen veranderd."))
    step.due_on, step.moved_from, step.moved_at = was["due_on"], None, None
    audit.record("step.put_back", step, youth=step.youth, fields=["due_on"], by=by)
    return step


@transaction.atomic
def remove(step, *, by):
    """Take a new step back, within 24 hours and while nobody has done it; nothing of it is left."""
    if not may_undo(step.created):
        raise Refused(_("Terugnemen kan 24 uur lang. Vink de stap af of verzet haar."))
    audit.record("step.removed", step, youth=step.youth, by=by)
    if not Step.objects.filter(pk=step.pk, done_at__isnull=True).delete()[0]:
        raise Refused(_("Deze stap was al gedaan."))


def overdue_outside(user):
    """Steps of partners and youths that are late, of the cases that the person guards. For Vandaag; one query."""
    rows = Step.objects.open().outside().filter(organisation_id=user.access.organisation_id, due_on__lt=today())
    mine = Case.objects.open().filter(casemanager__in=user.acts_for).values("youth")
    return rows.filter(youth__in=mine).select_related("youth", "partner", "contact_person")


def _check_owner(owner, partner, contact_person, by_youth):
    if sum((owner is not None, partner is not None, by_youth)) > 1:
        raise Refused(_("Kies één iemand: een collega, een partner of de jongere."), field="owner")
    if contact_person and contact_person.partner_id != partner.pk:
        raise Refused(_("Deze persoon hoort niet bij deze partner."), field="contact_person")


def _check_day(day):
    if day < today():
        raise Refused(_("Kies vandaag of een dag die nog komt."), field="due_on")
