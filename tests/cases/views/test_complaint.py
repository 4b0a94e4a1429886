"""The pages of complaints: passed on by many, read by few."""

import pytest

from cases.domain import complaint
from cases.models import Complaint
from tests import make

pytestmark = pytest.mark.django_db
SECRET = "Niemand belde terug"


def test_who_passes_it_on_sees_only_that_it_was_received(client_of, mentor, other_mentor):
    client = client_of(mentor)
    sent = {"by_kind": "youth", "by_name": "Noor", "about_user": other_mentor.ref, "text": SECRET}
    page = client.post("/klachten/nieuw/", sent | {"received_on": "20-11-2026"}, follow=True)

    row = Complaint.objects.get()
    assert row.number in page.text and SECRET not in page.text and "Noor" not in page.text
    assert row.about_user == other_mentor
    assert client.get(f"/klachten/{row.ref}/").status_code == 403
    assert client.get(f"/klachten/{row.ref}/inzien/").status_code == 404


def test_empty_complaint_is_said_at_the_fields(client_of, mentor):
    page = client_of(mentor).post("/klachten/nieuw/", {"received_on": "20-11-2026"})

    assert page.status_code == 422 and "Schrijf op wat de klacht is." in page.text


def test_handler_goes_through_it(client_of, mentor, complaints_officer):
    row, client = make.complaint(mentor, reach="06 11 22 33 44"), client_of(complaints_officer)
    assert row.number in client.get("/klachten/").text

    assert SECRET in client.get(f"/klachten/{row.ref}/").text
    client.post(f"/klachten/{row.ref}/bevestigen/")
    page = client.post(f"/klachten/{row.ref}/", {"kind": "told", "text": "Gebeld met excuses"}, follow=True)
    assert "Gebeld met excuses" in page.text and "bevestigde de klacht" in page.text
    client.post(f"/klachten/{row.ref}/beantwoorden/", {"outcome": "right", "answer": "Het klopt."})

    assert "terecht" in client.get("/klachten/").text
    assert "loopt weer" in client.post(f"/klachten/{row.ref}/weer-openen/", follow=True).text
    assert "ingetrokken" in client.post(f"/klachten/{row.ref}/ingetrokken/", follow=True).text


def test_shared_complaint_is_read_without_its_thread(client_of, mentor, coordinator, complaints_officer):
    row = make.complaint(mentor, by_name="Noor", about_user=coordinator)
    complaint.add(row, kind="note", text="Twijfel hierover", by=complaints_officer)
    client, reader = client_of(complaints_officer), client_of(coordinator)

    page = client.post(f"/klachten/{row.ref}/delen/", {"user": coordinator.ref}, follow=True)
    assert "Wil mag de klacht lezen." in page.text
    assert row.number in reader.get("/klachten/doorgegeven/").text
    shown = reader.get(f"/klachten/{row.ref}/inzien/").text
    assert SECRET in shown and "Twijfel hierover" not in shown and "Noor" not in shown
    client.post(f"/klachten/{row.ref}/niet-meer-delen/", {"user": coordinator.ref})

    assert reader.get(f"/klachten/{row.ref}/inzien/").status_code == 404


def test_sharing_with_nobody_is_said(client_of, mentor, complaints_officer):
    row = make.complaint(mentor)

    page = client_of(complaints_officer).post(f"/klachten/{row.ref}/delen/", {})

    assert page.status_code == 422 and "Kies een collega." in page.text


def test_complaint_about_oneself_is_not_there(client_of, mentor, complaints_officer, outsider):
    row = make.complaint(mentor, about_user=complaints_officer)

    for way in ("", "beantwoorden/"):
        assert client_of(complaints_officer).get(f"/klachten/{row.ref}/{way}").status_code == 404
    assert client_of(complaints_officer).post(f"/klachten/{row.ref}/bevestigen/").status_code == 404
    assert client_of(outsider).get(f"/klachten/{row.ref}/").status_code == 403


def test_administrator_sets_the_terms(client_of, administrator, organisation):
    client = client_of(administrator)
    page = client.post("/instellingen/klachten/", {"confirm_days": "5", "answer_days": "28"}, follow=True)

    organisation.refresh_from_db()
    assert "De termijnen zijn opgeslagen." in page.text
    assert (organisation.complaint_confirm_days, organisation.complaint_answer_days) == (5, 28)
    page = client.post("/instellingen/klachten/", {"confirm_days": "30", "answer_days": "28"})
    assert page.status_code == 422 and "Kies meer dagen." in page.text


@pytest.mark.parametrize("count", [1, 3])
def test_list_costs_the_same_for_one_and_three(client_of, mentor, complaints_officer, count, django_assert_num_queries):
    for _number in range(count):
        make.complaint(mentor)
    client = client_of(complaints_officer)
    client.get("/klachten/")  # the first page of a session writes it

    with django_assert_num_queries(4):
        client.get("/klachten/")
