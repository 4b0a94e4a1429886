import pytest
from django.urls import reverse

from cases.models import Acquaintance, Youth
from mentoraat.models import AuditEvent
from mentoraat.periods import age_on, today
from tests import make

INDEX, CREATE = "/jongeren/", "/jongeren/nieuw/"
FRAME = 7  # session (read, and saved within a savepoint), person, roles, waiting handovers


def edit_data(**changes):
    return {"first_name": "Sam", "infix": "van den", "surname": "Berg", "birth_date": "14-03-2007"} | changes


@pytest.mark.parametrize("count", [1, 3])
def test_index_asks_the_same_for_more_youths(mentor, client_of, count, django_assert_num_queries):
    for _number in range(count):
        youth = make.youth(known_by=mentor)
        make.step(youth, mentor)
        make.case(youth=youth, casemanager=mentor)
    client = client_of(mentor)

    with django_assert_num_queries(FRAME + 1):
        page = client.get(INDEX)

    assert page.content.count(b"row-line") == count


def test_index_without_youths_says_what_to_do(mentor, client_of):
    assert "Je hebt nog geen jongeren." in client_of(mentor).get(INDEX).content.decode()


def test_index_goes_on_after_fifty(mentor, client_of):
    for number in range(52):
        make.youth(known_by=mentor, first_name=f"Sam{number:02}")
    client = client_of(mentor)

    first = client.get(INDEX)
    second = client.get(INDEX + first.context["older"])

    assert first.content.count(b"row-line") == 50
    assert second.content.count(b"row-line") == 2
    assert "Nieuwste" in second.content.decode()


def test_create_begins_with_the_name_that_was_looked_for(mentor, client_of):
    page = client_of(mentor).get(CREATE, {"naam": "Rode pet"})

    assert 'value="Rode pet"' in page.content.decode()


def test_create_shows_who_is_there_already(youth, other_mentor, client_of):
    page = client_of(other_mentor).get(CREATE, {"naam": "Sam"}).content.decode()

    assert "iemand die er al is" in page
    assert reverse("cases:youth-open", args=[youth.ref]) in page


def test_create_goes_to_the_new_page(mentor, client_of):
    answer = client_of(mentor).post(CREATE, {"first_name": "Sam", "phone": "06 12345678"})

    assert answer.url == Youth.objects.get().get_absolute_url()


def test_create_without_a_name_keeps_what_was_typed(mentor, client_of):
    page = client_of(mentor).post(CREATE, {"strengths": "Kan goed koken"})

    assert page.status_code == 422
    assert "Eén naam is genoeg, ook een straatnaam." in page.content.decode()
    assert "Kan goed koken" in page.content.decode()


def test_edit_shows_and_changes_what_is_known(youth, mentor, client_of):
    client, url = client_of(mentor), reverse("cases:youth-edit", args=[youth.ref])
    assert 'value="14-03-2007"' in client.get(url).content.decode()

    answer = client.post(url, edit_data(diploma="vmbo", aliases="Samba"))

    youth.refresh_from_db()
    assert (answer.url, youth.diploma) == (youth.get_absolute_url(), "vmbo")
    assert AuditEvent.objects.get(verb="youth.edited").fields == ["aliases", "diploma"]
    assert AuditEvent.objects.filter(verb="youth.read").exists()


def test_edit_of_a_colleagues_youth_is_not_there(youth, other_mentor, client_of):
    url = reverse("cases:youth-edit", args=[youth.ref])

    assert client_of(other_mentor).get(url).status_code == 404
    assert client_of(other_mentor).post(url, edit_data()).status_code == 404


def test_open_shows_a_name_and_who_knows_them_and_nothing_more(youth, other_mentor, client_of):
    page = client_of(other_mentor).get(reverse("cases:youth-open", args=[youth.ref])).content.decode()

    assert "Sam van den Berg" in page
    assert "Nina" in page
    assert "2007" not in page
    assert f"{age_on(youth.birth_date, today())} jaar" not in page


def test_open_with_a_reason_leads_to_the_page(youth, other_mentor, coordinator, client_of):
    client, url = client_of(other_mentor), reverse("cases:youth-open", args=[youth.ref])
    assert client.post(url, {"reason": ""}).status_code == 422

    page = client.post(url, {"reason": "Ik val in voor Nina"}, follow=True)

    assert page.redirect_chain[0][0] == youth.get_absolute_url()
    assert page.status_code == 200
    assert Acquaintance.objects.get(user=other_mentor).reason == "Ik val in voor Nina"


def test_open_of_what_one_sees_already_goes_there(youth, mentor, client_of):
    assert client_of(mentor).get(reverse("cases:youth-open", args=[youth.ref])).url == youth.get_absolute_url()


def test_open_of_another_organisation_is_not_there(youth, outsider, client_of):
    client = client_of(outsider)

    assert client.get(reverse("cases:youth-open", args=[youth.ref])).status_code == 404
    assert client.get(reverse("cases:youth-open", args=["nietbestaand"])).status_code == 404


def riemers(mentor):
    return make.youth(known_by=mentor, first_name="Anouk", infix="", surname="Riemers")


def test_create_asks_once_about_who_looks_alike_and_never_blocks(mentor, client_of):
    there, client = riemers(mentor), client_of(mentor)
    typed = {"first_name": "Anouk", "surname": "Riemens", "birth_date": "14-03-2007"}

    asked = client.post(CREATE, typed)
    saved = client.post(CREATE, typed | {"asked": asked.context["asked"]["asked"].value()})

    page = asked.content.decode()
    assert (asked.status_code, 'value="Riemens"' in page) == (200, True)
    assert "zelfde geboortedatum, achternaam lijkt, zelfde roepnaam" in page
    assert f'<a href="{there.get_absolute_url()}">Anouk Riemers</a>' in page
    assert saved.url == Youth.objects.latest("pk").get_absolute_url()
    assert Youth.objects.count() == 2


def test_create_tells_of_a_colleagues_youth_who_knows_them(mentor, other_mentor, client_of):
    there = riemers(other_mentor)

    page = client_of(mentor).post(CREATE, {"first_name": "Anouk", "surname": "Riemers"}).content.decode()

    assert "bekend bij Marc" in page
    assert reverse("cases:youth-open", args=[there.ref]) in page
    assert there.get_absolute_url() + '"' not in page


def test_rename_is_saved_and_asks_afterwards(youth, mentor, client_of):
    there, client = riemers(mentor), client_of(mentor)
    url = reverse("cases:youth-edit", args=[youth.ref])

    answer = client.post(url, {"first_name": "Anouk", "surname": "Riemens", "birth_date": "14-03-2007"})
    page = client.get(answer.url).content.decode()

    assert "Lijkt op Anouk Riemers" in page
    assert f"?met={there.ref}" in page
