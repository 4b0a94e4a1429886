"""The pages of groups: a member, a case, and nothing of one through another."""

import pytest

from cases.models import Case
from outreach.models import Group, GroupMember
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def hidden(other_mentor):
    return make.youth(known_by=other_mentor, first_name="Verborgen", surname="Merel")


def test_from_a_new_group_to_a_case_of_ones_own(client_of, mentor, youth):
    client = client_of(mentor)
    programme = make.programme(mentor.organisation)
    sent = {"name": "Groep Zuidplein", "programme": programme.ref, "owner": mentor.ref}
    page = client.post("/groepen/nieuw/", sent, follow=True)
    group = Group.objects.get()
    assert "Zet er nu jongeren in" in page.text and "niemand in die jij kent" in page.text

    assert youth.name in client.get(f"/groepen/{group.ref}/?wie=sam").text
    page = client.post(f"/groepen/{group.ref}/erbij/", {"youth": youth.ref}, follow=True)
    assert "zit in de groep" in page.text and "nog geen traject" in page.text
    page = client.post(f"/groepen/wie/{GroupMember.objects.get().ref}/traject/", follow=True)

    assert "Straatmentoraat, Nina" in page.text and "nog geen traject" not in page.text
    assert Case.objects.get().youth == youth


def test_telling_name_comes_back_with_the_words_at_the_field(client_of, mentor):
    page = client_of(mentor).post("/groepen/nieuw/", {"name": "Groep drugsdealers", "owner": mentor.ref})

    assert page.status_code == 422 and "Kies een neutrale naam" in page.text
    assert "Groep drugsdealers" in page.text


def test_leaving_asks_why_and_can_be_undone(client_of, mentor, youth):
    group, client = make.group(mentor, youth), client_of(mentor)
    member = group.members.get()
    assert client.post(f"/groepen/wie/{member.ref}/stopt/", {"reason": ""}).status_code == 422

    page = client.post(f"/groepen/wie/{member.ref}/stopt/", {"reason": "Verhuisd"}, follow=True)
    assert "Ongedaan maken" in page.text and "Verhuisd" in page.text
    client.post(f"/groepen/wie/{member.ref}/terug/")

    member.refresh_from_db()
    assert member.until is None


def test_last_member_gone_leads_to_the_list(client_of, mentor, other_mentor, hidden):
    member = make.group(mentor, hidden).members.get()

    page = client_of(other_mentor).post(f"/groepen/wie/{member.ref}/stopt/", {"reason": "Klaar"})

    assert page.url == "/groepen/"


def test_close_and_begin_again(client_of, mentor, youth):
    group, client = make.group(mentor, youth), client_of(mentor)

    assert "gestopt" in client.post(f"/groepen/{group.ref}/stoppen/", follow=True).text
    assert "Groep weer beginnen" in client.get(f"/groepen/{group.ref}/").text
    assert "gaat verder" in client.post(f"/groepen/{group.ref}/verder/", follow=True).text


def test_edit_keeps_what_was_there(client_of, mentor, youth):
    group, client = make.group(mentor, youth), client_of(mentor)
    assert "Groep Zuidplein" in client.get(f"/groepen/{group.ref}/wijzigen/").text

    page = client.post(f"/groepen/{group.ref}/wijzigen/", {"name": "Groep Zuid", "owner": mentor.ref}, follow=True)

    assert "Groep Zuid" in page.text


def test_hidden_youth_cannot_be_found_nor_added(client_of, mentor, youth, hidden):
    group, client = make.group(mentor, youth), client_of(mentor)

    assert "Verborgen" not in client.get(f"/groepen/{group.ref}/?wie=merel").text
    page = client.post(f"/groepen/{group.ref}/erbij/", {"youth": hidden.ref})

    assert page.status_code == 422 and "Verborgen" not in page.text
    assert group.members.count() == 1


def test_foreign_group_and_member_are_not_there(client_of, mentor, other_mentor, outsider, youth):
    group = make.group(mentor, youth)
    member = group.members.get()

    for person in (other_mentor, outsider):
        client = client_of(person)
        assert client.get(f"/groepen/{group.ref}/").status_code == 404
        assert client.post(f"/groepen/{group.ref}/erbij/", {"youth": youth.ref}).status_code == 404
        assert client.post(f"/groepen/wie/{member.ref}/traject/").status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_list_costs_the_same_for_one_and_three(client_of, mentor, youth, count, django_assert_num_queries):
    for _number in range(count):
        make.group(mentor, youth)
    client = client_of(mentor)
    client.get("/groepen/")  # the first page of a session writes it

    with django_assert_num_queries(5):
        assert "1 jongere" in client.get("/groepen/").text


def test_edit_keeps_a_programme_that_was_closed(client_of, mentor, youth):
    group = make.group(mentor, youth)
    type(group.programme).objects.update(active=False)

    page = client_of(mentor).get(f"/groepen/{group.ref}/wijzigen/").text

    assert f'value="{group.programme.ref}" selected' in page
