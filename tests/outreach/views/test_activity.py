"""The page of an activity: who was there, looked up and ticked on one page."""

from datetime import timedelta

import pytest

from mentoraat.periods import now
from outreach.models import Activity, Attendance, Contact
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def circus(mentor, youth):
    return make.activity(mentor, group=make.group(mentor, youth))


def test_plan_from_a_group(client_of, mentor, youth):
    group, client = make.group(mentor, youth), client_of(mentor)
    assert f'value="{group.ref}" selected' in client.get(f"/activiteiten/nieuw/?groep={group.ref}").text

    sent = {"name": "Oefencircus", "on": "02-11-2026", "clock": "19.00", "group": group.ref, "leader": mentor.ref}
    page = client.post("/activiteiten/nieuw/", sent, follow=True)

    assert "De activiteit staat klaar." in page.text
    assert Activity.objects.get().group == group


def test_group_stands_ready_and_being_there_is_a_contact(client_of, mentor, youth, circus):
    client = client_of(mentor)
    assert youth.name in client.get(f"/activiteiten/{circus.ref}/").text

    sent = {f"was_{youth.ref}": "present", "others": "7"}
    page = client.post(f"/activiteiten/{circus.ref}/", sent, follow=True)

    assert "Opgeslagen wie er was." in page.text
    assert Contact.objects.get().youths.get() == youth
    assert "1 jongere erbij" in client.get("/activiteiten/").text


def test_looking_somebody_up_keeps_what_was_chosen(client_of, mentor, youth, circus):
    noor = make.youth(known_by=mentor, first_name="Noor", infix="", surname="Visser")
    client = client_of(mentor)

    page = client.post(f"/activiteiten/{circus.ref}/", {f"was_{youth.ref}": "late", "who": "noor"})
    assert page.status_code == 200 and "Noor Visser" in page.text
    assert 'value="late" id="id_was_' in page.text.replace(f"id_was_{youth.ref}_1", "id_was_")
    assert "checked" in page.text and not Attendance.objects.exists()
    client.post(f"/activiteiten/{circus.ref}/", {f"was_{youth.ref}": "late", "who": "noor", "add": noor.ref})

    found = dict(Attendance.objects.values_list("youth__first_name", "presence"))
    assert found == {youth.first_name: "late", "Noor": "present"}


def test_nobody_found_says_so(client_of, mentor, circus):
    page = client_of(mentor).post(f"/activiteiten/{circus.ref}/", {"who": "xyzzy"})

    assert "We vonden niemand met “xyzzy”." in page.text


def test_faulty_number_keeps_what_was_chosen(client_of, mentor, youth, circus):
    page = client_of(mentor).post(f"/activiteiten/{circus.ref}/", {f"was_{youth.ref}": "present", "others": "veel"})

    assert page.status_code == 422 and "bijvoorbeeld 12" in page.text and "checked" in page.text
    assert not Contact.objects.exists()


def test_later_activity_waits(client_of, mentor):
    later = make.activity(mentor, at=now() + timedelta(days=2))

    page = client_of(mentor).get(f"/activiteiten/{later.ref}/")

    assert "Als het begonnen is" in page.text and "Opslaan wie er was" not in page.text


def test_edit_shows_what_is_known(client_of, mentor, circus):
    client = client_of(mentor)
    assert "Oefencircus" in client.get(f"/activiteiten/{circus.ref}/wijzigen/").text

    sent = {"name": "Circus", "on": "02-11-2026", "leader": mentor.ref}
    assert "opgeslagen" in client.post(f"/activiteiten/{circus.ref}/wijzigen/", sent, follow=True).text


def test_activity_of_a_hidden_group_is_not_there(client_of, other_mentor, outsider, circus):
    for person in (other_mentor, outsider):
        assert client_of(person).get(f"/activiteiten/{circus.ref}/").status_code == 404
        assert client_of(person).post(f"/activiteiten/{circus.ref}/").status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_page_costs_the_same_for_one_and_three(client_of, mentor, count, django_assert_num_queries):
    youths = [make.youth(known_by=mentor, first_name=f"Sam {number}") for number in range(count)]
    circus = make.activity(mentor, group=make.group(mentor, *youths))
    client = client_of(mentor)
    client.get("/activiteiten/")  # the first page of a session writes it

    with django_assert_num_queries(7):
        assert client.get(f"/activiteiten/{circus.ref}/").text.count("erbij") >= count


def test_call_off_and_take_it_back(client_of, mentor, circus):
    client = client_of(mentor)

    page = client.post(f"/activiteiten/{circus.ref}/gaat-niet-door/", follow=True)
    assert "Ongedaan maken" in page.text and "Opslaan wie er was" not in page.text
    assert "gaat niet door" in client.get("/activiteiten/").text
    page = client.post(f"/activiteiten/{circus.ref}/gaat-toch-door/", follow=True)

    assert "gaat toch door" in page.text and "Opslaan wie er was" in page.text


def test_contact_of_a_colleague_is_not_taken_back(client_of, mentor, other_mentor, youth, circus):
    make.know(youth, other_mentor)
    client_of(mentor).post(f"/activiteiten/{circus.ref}/", {f"was_{youth.ref}": "present"})

    page = client_of(other_mentor).post(f"/activiteiten/{circus.ref}/", {f"was_{youth.ref}": "absent"})

    assert page.status_code == 422 and "Dit contact is van Nina" in page.text
    assert Attendance.objects.get().presence == "present" and Contact.objects.get().undone_at is None


def test_edit_keeps_a_group_and_a_place_that_were_closed(client_of, mentor, circus):
    circus.place = make.place(mentor.organisation)
    circus.save()
    type(circus.group).objects.update(active=False)
    type(circus.place).objects.update(active=False)
    client = client_of(mentor)

    page = client.get(f"/activiteiten/{circus.ref}/wijzigen/").text

    assert f'value="{circus.group.ref}" selected' in page and f'value="{circus.place.ref}" selected' in page
    assert f'value="{circus.group.ref}"' not in client.get("/activiteiten/nieuw/").text
