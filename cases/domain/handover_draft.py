"""What is written for one handover: the question, what goes with it, why it may not wait, and the joint meeting."""

from django.utils import timezone
from django.utils.translation import gettext as _

from cases.domain.handover_share import clean_question
from cases.models import Consent, Handover, Involvement
from mentoraat.access import Role
from mentoraat.models import User
from mentoraat.periods import local_date, now, today
from mentoraat.states import Refused

ASKED = (
    *("partner", "contact_person", "question", "message", "responsible_until", "meeting_place"),
    *("urgent", "urgent_kind", "urgent_reason", "urgent_coordinator"),
)
SAID = ("representative", "relation", "no_representative_reason", "present", "until")


def fill(handover, *, partner, question, message="", contact_person=None, parts=None, responsible_until=None,
         meeting_at=None, meeting_place="", urgent=False, urgent_kind="", urgent_reason="",
         urgent_coordinator=None):  # fmt: skip
    """Put what was asked in its columns, unsaved. `parts`: text by Consent.WRITTEN; empty ones are left out."""
    handover.partner = partner
    handover.contact_person = _who_answers(partner, contact_person)
    handover.question = clean_question(question, handover.case.youth)
    handover.message = message.strip()
    handover.parts = _written(parts or {})
    handover.responsible_until = _not_past(responsible_until)
    handover.meeting_at, handover.meeting_place = _moment(meeting_at, meeting_place)
    _mark_urgent(handover, urgent, urgent_kind, urgent_reason, urgent_coordinator)
    return handover


def begun(handover):
    """What stands in a draft, by the names under which it is asked."""
    at, given = handover.meeting_at, handover.consent
    return {
        **{name: getattr(handover, name) for name in ASKED},
        **handover.parts,
        "helpers": handover.parts.get("helpers", "").splitlines(),
        "items": [item for item in handover.shared if item not in Consent.WRITTEN],
        **({"meeting_on": local_date(at), "meeting_time": timezone.localtime(at).time()} if at else {}),
        **({name: getattr(given, name) for name in ("how", *SAID)} if given else {}),
    }


def chosen(handover, items):
    """What is shared: the ticked items, and everything that was written for this partner."""
    return [*items, *(item for item in handover.parts if item not in items)]


def helpers(case):
    """Who else helps, in words, as a proposal: each can be left out. One query."""
    rows = Involvement.objects.running(today()).filter(case=case).select_related("user", "partner", "contact_person")
    return [_helper(row) for row in rows.order_by("since", "pk")]


def watchers(organisation):
    """The coordinators of today, one of whom watches over an urgent handover."""
    return User.objects.working_in(organisation, roles=(Role.COORDINATOR,))


def _written(parts):
    unknown = set(parts) - set(Consent.WRITTEN)
    if unknown:
        raise Refused(_("Kies wat we mogen delen."), field="items")
    return {item: parts[item].strip() for item in Consent.WRITTEN if parts.get(item, "").strip()}


def _not_past(day):
    if day and day < today():
        raise Refused(_("Kies vandaag of een dag die nog komt."), field="responsible_until")
    return day


def _moment(at, place):
    if at and at <= now():
        raise Refused(_("Kies een moment dat nog komt."), field="meeting_on")
    if place.strip() and not at:
        raise Refused(_("Vul ook in wanneer jullie kennismaken."), field="meeting_on")
    return at, place.strip()


def _mark_urgent(handover, urgent, kind, reason, coordinator):
    if urgent and not reason.strip():
        raise Refused(_("Schrijf waarom het niet kan wachten."), field="urgent_reason")
    handover.urgent = urgent
    handover.urgent_kind = (kind or Handover.UrgentKind.OTHER) if urgent else ""
    handover.urgent_reason = reason.strip() if urgent else ""
    # Nobody chosen: the first, so that an urgent one always has a name.
    handover.urgent_coordinator = (coordinator or watchers(handover.organisation).first()) if urgent else None


def _who_answers(partner, person):
    """The chosen person, else the first at the partner who can be mailed."""
    if person and person.partner_id != partner.pk:
        raise Refused(_("%(person)s werkt niet bij deze partner.") % {"person": person}, field="contact_person")
    person = person or partner.contact_persons.filter(active=True).exclude(email="").order_by("role", "name").first()
    if not person or not person.email:
        raise Refused(_("Bij deze partner staat niemand met een e-mailadres. Vraag je beheerder."), field="partner")
    return person


def _helper(row):
    who = row.user.name if row.user else row.partner.name
    person = f" ({row.contact_person.name})" if row.contact_person else ""
    return f"{who}{person}: {row.task}"
