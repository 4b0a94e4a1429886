"""The coordinator's first page."""

from datetime import timedelta

import pytest
from django.utils import timezone

from partners.models import MentorFile
from tests import make

pytestmark = pytest.mark.django_db


def out_of_sight(mentor, count):
    """Youths whom nobody saw for 40 days and more."""
    for number in range(count):
        seen = timezone.now() - timedelta(days=40 + number)
        youth = make.youth(known_by=mentor, first_name=f"Sam{number}", last_seen_at=seen)
        make.handover(make.case(youth=youth, casemanager=mentor))


@pytest.mark.parametrize("count", [1, 3, 300])
def test_page_asks_the_same_for_one_and_three_hundred(count, client_of, coordinator, mentor, django_assert_num_queries):
    out_of_sight(mentor, count)
    client = client_of(coordinator)

    with django_assert_num_queries(8 + 18):  # the frame; choices, people, loads; eleven lists, of which two have rows
        page = client.get("/team/")

    assert f"Uit beeld</h2> ({count})" in page.text or f"Uit beeld ({count})" in page.text


def test_page_says_who_is_full(client_of, coordinator, mentor, organisation):
    MentorFile.objects.create(organisation=organisation, user=mentor, caseload_norm=1)
    out_of_sight(mentor, 2)

    page = client_of(coordinator).get("/team/").text

    assert "2 van 1" in page and "vol" in page


def test_filter_narrows_and_nonsense_shows_all(client_of, coordinator, mentor, other_mentor):
    out_of_sight(mentor, 2)
    out_of_sight(other_mentor, 1)
    client = client_of(coordinator)

    assert client.get("/team/", {"mentor": mentor.ref}).context["out_of_sight"].count == 2
    for nonsense in ({"mentor": "x"}, {"phase": "\x00"}, {"area": "' or 1=1"}, {"x": "1"}):
        assert client.get("/team/", nonsense).context["out_of_sight"].count == 3


def test_asking_the_mentor_leads_back(client_of, coordinator, mentor, case, youth):
    page = client_of(coordinator).post(f"/team/{youth.ref}/vragen/", follow=True)

    assert "Gevraagd aan Nina." in page.text and mentor.notifications.count() == 1


def test_asking_keeps_what_the_page_was_narrowed_to(client_of, coordinator, case, youth):
    answer = client_of(coordinator).post(f"/team/{youth.ref}/vragen/?phase=open")

    assert answer.url == "/team/?phase=open"


def test_page_is_ordered_by_a_column(client_of, coordinator, mentor):
    out_of_sight(mentor, 3)

    page = client_of(coordinator).get("/team/", {"sort": "name", "mentor": mentor.ref})

    names = [row["name"].split()[0] for row in page.context["out_of_sight"].rows]
    assert names == ["Sam0", "Sam1", "Sam2"]
    assert f'href="?sort=step&amp;mentor={mentor.ref}"' in page.text and 'aria-current="true">Naam' in page.text


def test_page_shows_everybody_when_asked(client_of, coordinator, mentor):
    out_of_sight(mentor, 30)
    client = client_of(coordinator)

    assert "Er zijn er nog 18." in client.get("/team/").text
    assert client.get("/team/", {"all": "1"}).text.count("Vraag mentor") == 30


def test_export_is_a_workbook_without_names_in_its_own(client_of, coordinator, mentor):
    out_of_sight(mentor, 1)

    answer = client_of(coordinator).get("/team/lijsten/", {"mentor": mentor.ref})

    assert answer.headers["Content-Disposition"] == 'attachment; filename="team.xlsx"'
    assert answer.content.startswith(b"PK")


def test_digest_is_switched_off_and_on(client_of, coordinator):
    client = client_of(coordinator)

    assert "Weekbericht opgeslagen." in client.post("/team/weekbericht/", {"digest": "off"}, follow=True).text
    assert not coordinator.memberships.get().digest
    client.post("/team/weekbericht/", {"digest": "on"})
    assert coordinator.memberships.get().digest


def test_youth_of_another_organisation_is_not_there(client_of, outsider, youth):
    assert client_of(outsider).post(f"/team/{youth.ref}/vragen/").status_code == 404


def test_mentor_has_no_team_page(client_of, mentor):
    assert client_of(mentor).get("/team/").status_code == 403


def test_filter_keeps_what_was_chosen_and_escapes_names(client_of, coordinator, organisation):
    person = make.user("Nina <b> & co", organisation, "mentor")
    page = client_of(coordinator).get("/team/", {"mentor": person.ref}).text

    assert f'<option value="{person.ref}" selected>Nina &lt;b&gt; &amp; co</option>' in page
    assert page.count("<option") > 8 and 'name="mentor"' in page and 'id="id_mentor"' in page
