"""A handover as data for another system: what `docs/handover-schema-1.json` describes, and nothing beside it.

Everything comes from what was frozen at sending, and only while the youth's agreement runs. Reasons, feedback and what
was said in the thread stay here.
"""

import json

from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from cases.domain import handover_share
from cases.models import Consent, Handover
from mentoraat.states import Refused

SCHEMA = "mentoraat-handover/1"
# name in the document → column; each is a day, or null as long as it did not come
DAYS = {
    "sent": "sent_on",
    "answer_due": "answer_due_on",
    "accepted": "accepted_on",
    "refused": "refused_on",
    "met": "met_on",
    "arrived": "arrived_on",
    "fed_back": "feedback_on",
    "returned": "returned_on",
    "withdrawn": "withdrawn_on",
    "closed": "closed_on",
    "responsible_until": "responsible_until",
}


def document(handover):
    """The handover as plain data (domain 6). Refused for a draft: nothing of it was ever shared."""
    if handover.state == Handover.State.DRAFT:
        raise Refused(_("Deze overdracht is nog niet verstuurd."))
    person, phone, shared = handover.contact_person, handover.owner.phone, handover_share.readable(handover)
    return {
        "schema": SCHEMA,
        "reference": handover.ref,
        "state": str(handover.state),
        "urgent": handover.urgent,
        "from": {
            "organisation": handover.organisation.name,
            "person": handover.owner.name,
            "phone": phone.as_e164 if phone else None,
        },
        "to": {"organisation": handover.partner.name, "person": person.name if person else None},
        "question": handover.question,
        "dates": {name: _day(getattr(handover, column)) for name, column in DAYS.items()},
        "meeting": _meeting(handover) if shared else None,
        "consent": _consent(handover),
        "shared": [_line(item, shared) for item in Consent.Item if item in shared],
        "not_shared": [str(item) for item in Consent.Item if item not in shared],
    }


def text(handover):
    """The same as the bytes of a JSON file; the same data give the same bytes."""
    return (json.dumps(document(handover), ensure_ascii=False, indent=2) + "\n").encode()


def _line(item, shared):
    return {"item": str(item), "label": str(item.label), "text": shared[item]}


def _meeting(handover):
    """When and where the joint meeting is planned."""
    if not handover.meeting_at:
        return None
    moment = localtime(handover.meeting_at).isoformat(timespec="minutes")
    return {"at": moment, "place": handover.meeting_place or None}


def _consent(handover):
    """How and when the youth agreed and until when it counts; who else was there is theirs."""
    given = handover.consent
    return {
        "how": str(given.how) if given else None,
        "given_on": _day(given.given_on if given else handover.consent_on),
        "until": _day(given.until) if given else None,
    }


def _day(value):
    return value.isoformat() if value else None
