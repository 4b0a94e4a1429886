"""Trials with a partner: begun after a conscious yes, looked back upon, and decided (tip 7)."""

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from mentoraat import audit
from mentoraat.periods import UNDO_WITHIN, now, today
from mentoraat.states import Refused
from partners.models import Pilot


@transaction.atomic
def start(partner, *, aim, starts_on, evaluates_on, decides_on, by):
    """Begin a trial. One at a time with a partner."""
    days = _checked(starts_on, evaluates_on, decides_on)
    try:
        with transaction.atomic():
            row = Pilot.objects.create(organisation_id=partner.organisation_id, partner=partner, aim=aim, **days)
    except IntegrityError as error:  # pilot_one_undecided
        raise Refused(_("Er loopt al een pilot. Beslis daar eerst over.")) from error
    audit.record("pilot.started", row, by=by)
    return row


@transaction.atomic
def edit(item, *, aim, starts_on, evaluates_on, decides_on, by):
    """Change the days or the aim while it runs; who was warned of an old day is warned of the new one."""
    new = _checked(starts_on, evaluates_on, decides_on) | {"aim": aim}
    if item.decision:
        raise Refused(_("Over deze pilot is al beslist."))
    changed = [name for name, value in new.items() if getattr(item, name) != value]
    if "evaluates_on" in changed:
        new["evaluation_warned"] = None
    if "decides_on" in changed:
        new["decision_warned"] = None
    for name, value in new.items():
        setattr(item, name, value)
    item.save(update_fields=[*new, "updated"])
    audit.record("pilot.edited", item, fields=changed, by=by)
    return item


@transaction.atomic
def decide(item, *, decision, reason, by):
    """Go on, stop, or stay friends, with the reason. Once."""
    if item.starts_on > today():
        raise Refused(_("De pilot is nog niet begonnen."), field="decision")
    decided = {"decision": decision, "reason": reason, "decided_on": today(), "decided_at": now()}
    if not Pilot.objects.undecided().filter(pk=item.pk).update(**decided):
        raise Refused(_("Over deze pilot is al beslist."))
    item.refresh_from_db()
    audit.record("pilot.decided", item, fields=["decision"], by=by)
    return item


@transaction.atomic
def reopen(item, *, by):
    """Take the decision back, within a day and while no new trial began."""
    if Pilot.objects.undecided().filter(partner=item.partner_id).exists():
        raise Refused(_("Er loopt al een nieuwe pilot."))
    recent = Pilot.objects.filter(pk=item.pk, decided_at__gte=now() - UNDO_WITHIN)
    if not recent.update(decision="", reason="", decided_on=None, decided_at=None):
        raise Refused(_("Terugnemen kan tot 24 uur erna."))
    item.refresh_from_db()
    audit.record("pilot.reopened", item, fields=["decision"], by=by)
    return item


def of(partner):
    """The trials with a partner, the last first."""
    return partner.pilots.all()


def runs(partner):
    """Whether a trial waits for its decision; until then no other begins."""
    return partner.pilots.undecided().exists()


def _checked(starts_on, evaluates_on, decides_on):
    if evaluates_on < starts_on:
        raise Refused(_("Kies een dag op of na het begin."), field="evaluates_on")
    if decides_on < evaluates_on:
        raise Refused(_("Beslis op of na het terugkijken."), field="decides_on")
    return {"starts_on": starts_on, "evaluates_on": evaluates_on, "decides_on": decides_on}
