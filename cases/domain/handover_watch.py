"""The ladder for handovers that nobody answers: each rung once, however often and by how many it is climbed."""

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from cases.domain import handover_mail
from cases.domain.handover import LINK_DAYS
from cases.domain.handover_step import mail_later, tell_owner
from cases.models import Handover, HandoverReminder
from mentoraat import audit, notify
from mentoraat.periods import today
from partners.domain import agreement
from partners.domain import link as links

Rung = HandoverReminder.Rung
REMIND = {7: Rung.DAY_7, 14: Rung.DAY_14, 21: Rung.DAY_21}  # days after sending (design 4)
NOBODY_AFTER = 28  # a week after the last reminder


def climb(*, on=None, by=None):
    """Do for every unanswered handover what is due on the day. Returns how many rungs were climbed.

    After days without a worker only the last reminder goes out: nobody gets three mails at once.
    """
    day = on or today()
    waiting = Handover.objects.waiting().filter(sent_on__lt=day, unanswered_on__isnull=True)
    rows = waiting.select_related("case__youth", "organisation", "owner", "partner", "contact_person", "link")
    rows = rows.prefetch_related("reminders")
    return sum(_climb_one(handover, rung, day, by) for handover in rows for rung in due(handover, day))


def due(handover, day):
    """The rungs to climb for this handover on the day; those already climbed are left out."""
    climbed = {reminder.rung for reminder in handover.reminders.all()}
    return [rung for rung in _rungs(handover, day) if rung not in climbed]


def _rungs(handover, day):
    age = (day - handover.sent_on).days
    if age >= NOBODY_AFTER:
        return [Rung.NOBODY]
    mails = [rung for days, rung in REMIND.items() if days <= age]
    late = [Rung.OVERDUE] if handover.answer_due_on and handover.answer_due_on < day else []
    return late + mails[-1:]


def _climb_one(handover, rung, day, by):
    try:
        with transaction.atomic():
            HandoverReminder.objects.create(organisation=handover.organisation, handover=handover, rung=rung, on=day)
            _DO[rung](handover, rung, day, by)
            audit.record("handover.reminded", handover, youth=handover.case.youth, fields=[rung], by=by)
    except IntegrityError:
        return 0
    return 1


def _tell_late(handover, rung, day, by):
    tell_owner(handover, _("%(partner)s antwoordde nog niet op de vraag van %(youth)s. Bel even."), by=by)


def _remind_partner(handover, rung, day, by):
    if not handover.link or handover.link.revoked_at:
        return
    links.prolong(handover.link, days=LINK_DAYS, by=by)
    mail_later(handover, "reminder", once=rung, by=by)


def _say_nobody(handover, rung, day, by):
    Handover.objects.filter(pk=handover.pk, state=Handover.State.SENT).update(unanswered_on=day)
    tell_owner(handover, _("Niemand bij %(partner)s antwoordde op de vraag van %(youth)s"), by=by)
    terms = agreement.running(handover.partner, on=day)
    if terms.escalation_email:
        mail = handover_mail.compose(handover, kind="nobody", address="")
        notify.mail(terms.escalation_email, mail.subject, mail.body, organisation=handover.organisation, by=by)


_DO = {
    Rung.OVERDUE: _tell_late,
    Rung.DAY_7: _remind_partner,
    Rung.DAY_14: _remind_partner,
    Rung.DAY_21: _remind_partner,
    Rung.NOBODY: _say_nobody,
}
