"""The pages of signals: raise, see again, take up, and the list for a meeting."""

import pytest

from cases.models import Signal, SignalTheme
from mentoraat.periods import today
from tests import make

pytestmark = pytest.mark.django_db


def test_first_signal_finds_the_usual_themes(client_of, mentor):
    client = client_of(mentor)
    assert "Lange wachttijd" in client.get("/signalen/nieuw/").text
    theme = SignalTheme.objects.get(name="Lange wachttijd")

    sent = {"theme": theme.ref, "text": "Veertien weken wachten", "frequency": "weekly"}
    page = client.post("/signalen/nieuw/", sent, follow=True)

    assert "Het signaal is opgeslagen." in page.text and "Veertien weken wachten" in page.text


def test_name_comes_back_at_the_field_with_what_was_typed(client_of, mentor, youth):
    client = client_of(mentor)
    client.get("/signalen/nieuw/")
    sent = {"theme": SignalTheme.objects.first().ref, "text": "Sam van den Berg wacht", "frequency": "once"}

    page = client.post("/signalen/nieuw/", sent)

    assert page.status_code == 422 and "Schrijf het zonder naam" in page.text
    assert "Sam van den Berg wacht" in page.text and not Signal.objects.exists()


def test_seen_again_and_taken_back(client_of, mentor, other_mentor):
    item, client = make.signal(mentor), client_of(other_mentor)

    page = client.post(f"/signalen/{item.ref}/ook-gezien/", follow=True)
    assert "Ongedaan maken" in page.text and "Gezien (2)" in page.text
    page = client.post(f"/signalen/{item.ref}/toch-niet/", follow=True)

    assert "Gezien (1)" in page.text


def test_coordinator_takes_up_and_answers(client_of, mentor, coordinator):
    item, client = make.signal(mentor), client_of(coordinator)

    client.post(f"/signalen/{item.ref}/oppakken/", {"taken_up_with": "Wethouder jeugd"})
    page = client.post(f"/signalen/{item.ref}/antwoord/", {"outcome": "Ook ’s avonds open"}, follow=True)

    assert "Ook ’s avonds open" in page.text and "Wethouder jeugd" in page.text
    assert client.post(f"/signalen/{item.ref}/antwoord/", {"outcome": "Weer"}).status_code == 422
    assert client_of(mentor).get(f"/signalen/{item.ref}/oppakken/").status_code == 403


def test_list_is_narrowed(client_of, mentor):
    make.signal(mentor)
    other = make.signal(mentor, theme="Vervoer", text="Geen bus na tienen")
    client = client_of(mentor)

    page = client.get(f"/signalen/?thema={other.theme.ref}")
    assert "Geen bus na tienen" in page.text and "Het loket is vol" not in page.text
    assert "Geen signaal past bij dit filter." in client.get("/signalen/?stand=answered").text


def test_paper_and_workbook_hold_no_name(client_of, mentor, coordinator, case):
    make.signal(mentor)
    make.sent_handover(case, state="refused", refused_on=today(), reason=f"Geen plek voor {case.youth.name}")
    client = client_of(coordinator)

    page = client.get("/signalen/lijst/")

    assert "Het loket is vol" in page.text and "minder dan 5" in page.text
    assert case.youth.first_name not in page.text and mentor.name not in page.text
    assert "In deze periode is geen signaal gezien." in client.get("/signalen/lijst/?van=1-1-2020&tot=2-1-2020").text
    file = client.get("/signalen/lijst/werkblad/")
    assert file.content[:2] == b"PK" and ".xlsx" in file.headers["Content-Disposition"]


def test_days_in_the_wrong_order_are_said(client_of, coordinator):
    page = client_of(coordinator).get("/signalen/lijst/?van=2-2-2026&tot=1-2-2026")

    assert page.status_code == 422 and "Kies een dag na de eerste." in page.text


def test_administrator_keeps_the_themes(client_of, administrator):
    client = client_of(administrator)
    assert "Thema toegevoegd." in client.post("/instellingen/themas/", {"name": "Vervoer"}, follow=True).text

    client.post(f"/instellingen/themas/{SignalTheme.objects.get(name='Vervoer').ref}/sluiten/")

    assert "Vervoer" not in client.get("/instellingen/themas/").text


def test_signal_of_another_organisation_is_not_there(client_of, mentor, outsider):
    item = make.signal(mentor)

    assert client_of(outsider).get(f"/signalen/{item.ref}/").status_code == 404
    assert client_of(outsider).post(f"/signalen/{item.ref}/ook-gezien/").status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_list_costs_the_same_for_one_and_three(client_of, mentor, count, django_assert_num_queries):
    for number in range(count):
        make.signal(mentor, text=f"Signaal {number}")
    client = client_of(mentor)
    client.get("/signalen/")  # the first page of a session writes it

    with django_assert_num_queries(6):
        client.get("/signalen/")
