"""The ladder for handovers that nobody answers: each rung once, however often and by how many it is climbed."""

from datetime import timedelta

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from cases.domain import handover_mail, handover_urgent
from cases.domain.handover import LINK_DAYS
from cases.domain.handover_link import living_link
from cases.domain.handover_step import mail_later, tell_owner, words_of
from cases.models import Handover, HandoverReminder
from mentoraat import audit, notify
from mentoraat.access import Role
from mentoraat.models import User
from mentoraat.periods import at, on_working_day, today
from partners.domain import agreement
from partners.models import ContactPerson

Rung = HandoverReminder.Rung
NEEDED = ("case__youth", "organisation", "owner", "partner", "contact_person", "link", "urgent_coordinator")


def climb(*, on=None, by=None):
    """Do for every unanswered handover what is due on the day. Returns how many rungs were climbed.

    On working days alone: what falls on a Saturday, a Sunday or a Dutch public holiday comes on the next working day.
    After days without a worker only the last reminder goes out: nobody gets three mails at once.
    """
    day = on or today()
    if day != on_working_day(day):
        return 0
    return sum(_climb_one(handover, rung, day, by) for handover in _waiting(day) for rung in due(handover, day))


def climb_urgent(*, moment=None, by=None):
    """At the end of an afternoon: say of urgent ones that nobody answered. Returns how many."""
    day = today()
    late = [row for row in _waiting(day + timedelta(days=1)).filter(urgent=True)
            if handover_urgent.late(row, moment=moment)]  # fmt: skip
    return sum(_climb_one(row, Rung.URGENT_LATE, day, by) for row in late if Rung.URGENT_LATE not in _climbed(row))


def _waiting(day):
    rows = Handover.objects.waiting().filter(sent_on__lt=day, unanswered_on__isnull=True)
    return rows.select_related(*NEEDED).prefetch_related("reminders", "partner__agreements").order_by("pk")


def due(handover, day):
    """The rungs to climb for this handover on the day, by its agreement; those already climbed are left out."""
    terms = agreement.among_fetched(handover.partner, on=handover.sent_on)
    climbed = _climbed(handover)
    return [rung for rung in _rungs(handover, terms, day) if rung not in climbed]


def _climbed(handover):
    return {reminder.rung for reminder in handover.reminders.all()}


def _rungs(handover, terms, day):
    age = (day - handover.sent_on).days
    late = []
    if handover_urgent.late(handover, moment=at(day)):
        late = [Rung.URGENT_LATE]
    elif handover.answer_due_on and handover.answer_due_on < day:
        late = [Rung.OVERDUE]
    if age >= terms.nobody_days:
        return [rung for rung in late if rung == Rung.URGENT_LATE] + [Rung.NOBODY]
    steps = zip(sorted(set(terms.remind_days)), HandoverReminder.REMINDERS, strict=False)
    return late + [rung for days, rung in steps if days <= age][-1:]


def _climb_one(handover, rung, day, by):
    try:
        with transaction.atomic():
            still = Handover.objects.select_for_update().waiting().filter(pk=handover.pk, unanswered_on__isnull=True)
            if still.first() is None:
                return 0  # answered or taken back meanwhile
            HandoverReminder.objects.create(organisation=handover.organisation, handover=handover, rung=rung, on=day)
            _DO.get(rung, _remind_partner)(handover, rung, day, by)
            audit.record("handover.reminded", handover, youth=handover.case.youth, fields=[rung], by=by)
    except IntegrityError:
        return 0
    return 1


def _tell_late(handover, rung, day, by):
    tell_owner(handover, _("%(partner)s antwoordde nog niet op de vraag van %(youth)s. Bel even."), by=by)


def _remind_partner(handover, rung, day, by):
    if living_link(handover, days=LINK_DAYS, by=by):
        mail_later(handover, "reminder", once=rung, by=by)


def _say_urgent(handover, rung, day, by):
    """An urgent question is late: its owner, its coordinator and who helps by agreement hear it; the partner too."""
    text = _("Spoed: %(partner)s antwoordde niet op tijd op de vraag van %(youth)s. Bel nu.")
    tell_owner(handover, text, by=by)
    _tell([handover.urgent_coordinator] if handover.urgent_coordinator else _coordinators(handover), handover, text)
    _mail_escalation(handover, "urgent_late", day, by)
    _remind_partner(handover, rung, day, by)


def _say_nobody(handover, rung, day, by):
    Handover.objects.filter(pk=handover.pk).update(unanswered_on=day)
    text = _("Niemand bij %(partner)s antwoordde op de vraag van %(youth)s")
    tell_owner(handover, text, by=by)
    _tell(_coordinators(handover), handover, text)
    _mail_escalation(handover, "nobody", day, by)


def _coordinators(handover):
    return User.objects.working_in(handover.organisation, roles=(Role.COORDINATOR,))


def _tell(people, handover, text):
    for person in people:
        if person != handover.owner:  # who heard it already
            url = handover.get_absolute_url()
            notify.tell(person, text % words_of(handover), url=url, organisation=handover.organisation)


def _mail_escalation(handover, kind, day, by):
    """Mail whom the agreement of now names for when the network does not deliver, else who does that at the partner."""
    reminded = handover.reminders.filter(rung__in=HandoverReminder.REMINDERS).count()
    mail = handover_mail.compose(handover, kind=kind, address="", reminded=reminded)
    for address in _helpers(handover.partner, day):
        notify.mail(address, mail.subject, mail.body, organisation=handover.organisation, by=by)


def _helpers(partner, day):
    named = agreement.running(partner, on=day).escalation_email
    if named:
        return [named]
    people = partner.contact_persons.filter(active=True).exclude(email="").exclude(role=ContactPerson.Role.ANSWERS)
    return sorted(set(people.values_list("email", flat=True)))


_DO = {
    Rung.OVERDUE: _tell_late,
    Rung.URGENT_LATE: _say_urgent,
    Rung.NOBODY: _say_nobody,
}
