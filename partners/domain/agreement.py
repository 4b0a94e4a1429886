"""What was agreed with a partner: how we work together, within which limits, and when they answer."""

from datetime import timedelta

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from mentoraat import audit
from mentoraat.periods import today
from mentoraat.states import RefusedLines
from partners.models import Agreement, ContactPerson, Partner
from partners.models.agreement import faults, feedback_days, remind_days

# Everything that an agreement says, with what holds when it says nothing.
TERMS = {
    "answer_working_days": Agreement.DEFAULT_ANSWER_DAYS,
    "urgent_working_days": 1,
    "remind_days": remind_days,
    "nobody_days": 28,
    "feedback_days": feedback_days,
    "shares": list,
    "construction": "",
    "data_controller": "",
    "purpose": "",
    "roles": "",
    "task_list": "",
    "boundaries": "",
    "hours_least": None,
    "hours_most": None,
    "target_places": None,
    "target_handovers": None,
    "target_accept_days": None,
    "target_arrived_percent": None,
    "escalation_name": "",
    "escalation_email": "",
    "ends_on": None,
}


@transaction.atomic
def set(partner, *, by, **terms):
    """Agree anew from today on; `terms` are some of TERMS, what is not said holds as when nothing was said.

    The agreement before it ends yesterday and is kept; on one day the last word counts. Raises Refused at its field.
    """
    day = today()
    whole = {name: value() if callable(value) else value for name, value in TERMS.items()} | terms
    _check(whole, day)
    Partner.objects.select_for_update().get(pk=partner.pk)  # of two who agree at once, the last word counts
    before = partner.agreements.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=day), starts_on__lt=day)
    before.update(ends_on=day - timedelta(days=1))
    agreement, _new = Agreement.objects.update_or_create(
        organisation=partner.organisation, partner=partner, starts_on=day, defaults=whole | {"end_warned": None}
    )
    audit.record("agreement.set", agreement, fields=terms, by=by)
    return agreement


def running(partner, *, on=None):
    """The agreement that counts on the day; one with the default terms, not in the table, when there is none."""
    found = partner.agreements.running(on or today()).order_by("-starts_on").first()
    return found or _nothing_agreed(partner, on or today())


def among_fetched(partner, *, on):
    """The same for a partner that came with its agreements (prefetch "agreements"): nothing more is asked."""
    counts = [row for row in partner.agreements.all() if row.starts_on <= on <= (row.ends_on or on)]
    return max(counts, key=lambda row: row.starts_on, default=None) or _nothing_agreed(partner, on)


def _nothing_agreed(partner, day):
    return Agreement(organisation_id=partner.organisation_id, partner=partner, starts_on=day)


def to_begin_with(partner):
    """The terms that the form begins with: those of now, with who is called there when nobody was named yet."""
    now = running(partner)
    terms = {name: getattr(now, name) for name in TERMS}
    if not now.escalation_email:
        called = partner.contact_persons.filter(active=True).exclude(role=ContactPerson.Role.ANSWERS).exclude(email="")
        for person in called.order_by("name")[:1]:
            terms |= {"escalation_name": person.name, "escalation_email": person.email}
    return terms


def hears_who_left(agreement):
    """Whether somebody who left the partner still hears it when nobody answers."""
    if not agreement.escalation_email:
        return False
    there = agreement.partner.contact_persons.filter(email__iexact=agreement.escalation_email)
    return {row.active for row in there} == {False}


def earlier(partner):
    """The agreements that no longer count, the last first: kept, so that one can read what was agreed when."""
    return partner.agreements.filter(ends_on__lt=today()).order_by("-starts_on")


def _check(terms, day):
    """Refuse terms that cannot be meant, each at its field."""
    found = faults(terms, day)
    if not 1 <= terms["answer_working_days"] <= Agreement.MOST_ANSWER_DAYS:
        found["answer_working_days"] = _("Kies 1 tot en met 30 werkdagen.")
    if terms["urgent_working_days"] < 1:
        found["urgent_working_days"] = _("Kies 1 tot en met 30 werkdagen.")
    if not 1 <= terms["nobody_days"] <= Agreement.MOST_DAYS:
        found["nobody_days"] = _("Kies 1 tot en met 365 dagen.")
    if found:
        raise RefusedLines(found)
