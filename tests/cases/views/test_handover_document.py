"""A handover as a file: only for who guides, only while it may leave, and each time on the trail."""

import json

import pytest

from cases.domain import consent as consents
from cases.models import Handover, HandoverDelivery
from mentoraat.models import AuditEvent, Job
from mentoraat.periods import now
from tests import make

FILES = ("papier", "gegevens")


@pytest.fixture
def item(case):
    return make.sent_handover(case, mailed_at=now())


def address(item, name=""):
    return f"/overdrachten/{item.ref}/{name + '/' if name else ''}"


@pytest.mark.parametrize(
    ("name", "kind", "begins"), [("papier", "application/pdf", b"%PDF-1.7"), ("gegevens", "application/json", b"{")]
)
def test_download_is_a_file_and_a_line_on_the_trail(client_of, mentor, item, name, kind, begins):
    answer = client_of(mentor).post(address(item, name))

    assert (answer.status_code, answer["Content-Type"]) == (200, kind)
    assert answer["Content-Disposition"].startswith(f'attachment; filename="overdracht-{item.ref}.')
    assert answer["Cache-Control"] == "no-store"
    assert answer.content.startswith(begins)
    event = AuditEvent.objects.get(verb="handover.exported")
    assert event.reason == f"{name == 'papier' and 'PDF' or 'JSON'} via download naar Jongerenloket"
    assert event.fields == ["age", "first_name", "question"]


def test_data_are_the_documented_ones(client_of, mentor, item):
    found = json.loads(client_of(mentor).post(address(item, "gegevens")).content)

    assert (found["schema"], found["reference"]) == ("mentoraat-handover/1", item.ref)


@pytest.mark.parametrize("name", [*FILES, "opnieuw-doorgeven"])
def test_others_find_nothing(client_of, other_mentor, outsider, item, name):
    for person in (other_mentor, outsider):
        assert client_of(person).post(address(item, name)).status_code == 404
    assert not AuditEvent.objects.filter(verb="handover.exported").exists()


@pytest.mark.parametrize("name", FILES)
def test_looking_downloads_nothing(client_of, mentor, item, name):
    assert client_of(mentor).get(address(item, name)).status_code == 405


@pytest.mark.parametrize("why", ["draft", "may be recalled", "agreement withdrawn", "refused"])
def test_what_may_not_leave_is_refused(client_of, mentor, item, why):
    if why == "agreement withdrawn":
        consents.withdraw(item.consent, by=mentor)
    changes = {
        "draft": {"state": "draft"},
        "may be recalled": {"mailed_at": None},
        "refused": {"state": "refused", "refused_on": item.sent_on},
    }
    Handover.objects.filter(pk=item.pk).update(**changes.get(why, {"mailed_at": now()}))

    answer = client_of(mentor).post(address(item, "papier"))

    assert answer.status_code == 409
    assert not AuditEvent.objects.filter(verb="handover.exported").exists()
    assert "PDF downloaden" not in client_of(mentor).get(address(item)).content.decode()


def test_page_offers_both_files(client_of, mentor, item):
    page = client_of(mentor).get(address(item)).content.decode()

    assert "PDF downloaden" in page and "JSON downloaden" in page
    assert "systeem van" not in page


def test_page_says_what_went_wrong_and_tries_again(client_of, mentor, case, zgw_partner):
    item = make.sent_handover(case, zgw_partner, mailed_at=now())
    link = zgw_partner.municipal_link
    facts = {"organisation": item.organisation, "handover": item, "link": link, "tried_at": now()}
    delivery = HandoverDelivery.objects.create(error="Het systeem van de gemeente heeft een storing.", **facts)
    client = client_of(mentor)

    assert "heeft een storing" in client.get(address(item)).content.decode()
    assert client.post(address(item, "opnieuw-doorgeven")).url == address(item)
    assert Job.objects.get(kind="handover.deliver").payload == {"handover": item.pk}

    delivery.error, delivery.external_ref, delivery.attached_at = "", "https://x/1", now()
    delivery.save()
    assert "in het systeem van Jongerenloket Rotterdam" in client.get(address(item)).content.decode()
