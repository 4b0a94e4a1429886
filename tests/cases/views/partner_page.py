"""A handover whose youth has a name that stands nowhere by chance, and how a partner comes to its page."""

from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cases.domain import handover as handovers
from cases.domain import handover_answer
from cases.models import Handover
from partners.domain import link as links
from tests import make

MARK = "Qwertzuiop"
SHARED = ["first_name", "surname", "phone", "question"]


def sent_by(mentor, **asked):
    """A handover to the Jongerenloket about a youth with the mark in every name, mailed just now."""
    mentor.phone = "+31612345678"
    mentor.save()
    youth = make.youth(known_by=mentor, first_name=MARK, surname=f"{MARK}a", phone="+31687654321")
    case = make.case(youth=youth, casemanager=mentor)
    words = {"question": "Inkomen regelen", "message": f"{MARK} komt ’s middags", "how": "spoken", "agreed": True}
    partner = asked.pop("partner", None) or make.partner(case.organisation)
    item = handovers.send(handovers.draft(case, partner=partner, items=SHARED, **words | asked, by=mentor), by=mentor)
    Handover.objects.filter(pk=item.pk).update(mailed_at=timezone.now())
    item.refresh_from_db()
    return item


def url(item, name=""):
    """An address behind the link of the handover."""
    return reverse(f"cases:handover-public{name}", args=[links.token_of(item.link)])


def reading(item, mentor):
    """A client that opened the data with a code."""
    client = Client()
    client.post(url(item, "-code"), {"code": handover_answer.make_code(item, by=mentor)})
    return client
