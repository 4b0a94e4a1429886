from datetime import timedelta

import pytest
from django.urls import reverse

from cases.models import Appointment
from mentoraat.periods import at, now, today
from tests import make

TOMORROW = today() + timedelta(days=1)
FILLED = {"what": "Samen bellen", "on": f"{TOMORROW:%d-%m-%Y}", "clock": "14.10", "place": "Zuidplein"}


def url(name, row):
    return reverse(f"cases:{name}", args=[row.ref])


@pytest.fixture
def past(youth, mentor):
    return make.appointment(youth, mentor, at=now() - timedelta(hours=1))


def test_appointment_is_made_in_amsterdam_time(youth, mentor, client_of):
    page = client_of(mentor).post(url("appointment-create", youth), FILLED)

    item = Appointment.objects.get()
    assert page.status_code == 302 and page.url == youth.get_absolute_url()
    assert (item.at.astimezone(at(TOMORROW).tzinfo).hour, item.on, item.owner) == (14, TOMORROW, mentor)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"what": ""}, "Schrijf waarvoor de afspraak is."),
        ({"on": "morgen"}, "Vul een datum in, bijvoorbeeld 27-03-2026."),
        ({"clock": "half drie"}, "Vul een tijd in, bijvoorbeeld 14.10."),
        ({"on": "01-01-2020"}, "Kies een moment dat nog komt."),
    ],
)
def test_invalid_appointment_comes_back_filled_in(youth, mentor, client_of, change, words):
    page = client_of(mentor).post(url("appointment-create", youth), FILLED | change)

    assert page.status_code == 422
    assert words in page.content.decode()
    assert 'value="Zuidplein"' in page.content.decode()


def test_appointment_with_somebody_of_a_partner_and_for_a_colleague(youth, mentor, other_mentor, client_of):
    make.know(youth, other_mentor)
    person = make.partner(youth.organisation).contact_persons.get()

    client_of(mentor).post(
        url("appointment-create", youth), FILLED | {"owner": other_mentor.ref, "contact_person": person.ref}
    )

    item = Appointment.objects.get()
    assert (item.owner, item.contact_person) == (other_mentor, person)


def test_colleague_who_does_not_know_the_youth_is_no_choice(youth, mentor, other_mentor, coordinator, client_of):
    make.know(youth, coordinator)

    page = client_of(mentor).post(url("appointment-create", youth), FILLED | {"owner": other_mentor.ref})

    assert page.status_code == 422


def test_question_with_one_answer_is_not_asked(youth, mentor, coordinator, client_of):
    client = client_of(mentor)
    assert "Welke mentor?" not in client.get(url("appointment-create", youth)).content.decode()

    make.know(youth, coordinator)
    assert "Welke mentor?" in client.get(url("appointment-create", youth)).content.decode()


def test_appointment_is_made_from_vandaag(case, youth, mentor, client_of):
    client = client_of(mentor)
    assert youth.name in client.get(reverse("cases:appointment-new")).content.decode()

    page = client.post(reverse("cases:appointment-new"), FILLED | {"youth": youth.ref})

    assert page.url == youth.get_absolute_url()
    assert Appointment.objects.get().youth == youth


def test_new_appointment_offers_no_youth_of_a_colleague(case, other_mentor, youth, client_of):
    page = client_of(other_mentor).post(reverse("cases:appointment-new"), FILLED | {"youth": youth.ref})

    assert page.status_code == 422


def test_appointment_is_changed_and_put_off(youth, mentor, client_of):
    item, client = make.appointment(youth, mentor), client_of(mentor)
    client.post(url("appointment-edit", item), {"what": "Praten", "place": "Bij oma", "home": "on"})
    client.post(url("appointment-postpone", item), {"on": f"{TOMORROW:%d-%m-%Y}", "clock": "9:05", "why": "School"})

    item.refresh_from_db()
    assert (item.what, item.place, item.home) == ("Praten", "Bij oma", True)
    assert item.moves.get().why == "School"
    assert "School" in client.get(item.get_absolute_url()).content.decode()


def test_outcome_by_one_button_can_be_taken_back(past, youth, mentor, client_of):
    client = client_of(mentor)

    page = client.post(url("appointment-settle", past), {"state": "late"}, follow=True)
    assert Appointment.objects.get().state == "late"
    assert url("appointment-reopen", past) in page.content.decode()

    client.post(url("appointment-reopen", past))
    assert Appointment.objects.get().state == "planned"


@pytest.mark.parametrize(
    ("state", "next_act"), [("kept", "Contact vastleggen"), ("missed", "Schrijf erbij hoe het kwam")]
)
def test_outcome_offers_what_comes_next(past, mentor, client_of, state, next_act):
    page = client_of(mentor).post(url("appointment-settle", past), {"state": state}, follow=True)

    assert next_act in page.content.decode()


def test_outcome_from_vandaag_goes_back_there(past, mentor, client_of):
    page = client_of(mentor).post(url("appointment-settle", past), {"state": "kept", "back": "today"})

    assert page.url == reverse("reports:today")


@pytest.mark.parametrize("data", [{}, {"state": "planned"}, {"state": "kept", "back": "https://elders.example"}])
def test_unknown_outcome_is_refused_on_the_page(past, mentor, client_of, data):
    page = client_of(mentor).post(url("appointment-settle", past), data)

    assert page.status_code == 422
    assert Appointment.objects.get().state == "planned"


def test_outcome_of_what_must_still_come_says_so(youth, mentor, client_of):
    item = make.appointment(youth, mentor)

    page = client_of(mentor).post(url("appointment-settle", item), {"state": "kept"})

    assert page.status_code == 422
    assert "Deze afspraak moet nog komen." in page.content.decode()


def test_what_must_still_come_can_only_be_called_off(youth, past, mentor, client_of):
    item, client = make.appointment(youth, mentor), client_of(mentor)

    assert "Afspraak afzeggen" in client.get(item.get_absolute_url()).content.decode()
    assert "Afspraak afzeggen" not in client.get(past.get_absolute_url()).content.decode()

    client.post(url("appointment-settle", item), {"state": "cancelled", "why": "Ziek"})
    item.refresh_from_db()
    assert (item.state, item.why) == ("cancelled", "Ziek")


def test_looking_settles_nothing(past, mentor, client_of):
    assert client_of(mentor).get(url("appointment-settle", past)).status_code == 405


@pytest.mark.parametrize("verb", ["show", "edit", "postpone", "settle", "reopen"])
def test_appointment_of_somebody_else_is_not_there(past, other_mentor, outsider, client_of, verb):
    for person in (other_mentor, outsider):
        for method in ("get", "post"):
            answer = getattr(client_of(person), method)(url(f"appointment-{verb}", past), {"state": "kept"})
            assert answer.status_code in (404, 405)
    assert Appointment.objects.get().state == "planned"


@pytest.mark.parametrize("name", ["appointment-create", "reminder-edit"])
def test_somebody_elses_youth_is_not_there(youth, outsider, client_of, name):
    assert client_of(outsider).post(url(name, youth), FILLED).status_code == 404
