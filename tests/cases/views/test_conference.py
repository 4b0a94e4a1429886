from datetime import timedelta

import pytest
from django.urls import reverse

from cases.models import Conference, Step
from mentoraat.models import AuditEvent
from mentoraat.periods import today
from tests import make

TODAY = today()


@pytest.fixture
def desk(organisation):
    """J. de Wit of the Jongerenloket."""
    return make.partner(organisation).contact_persons.get()


def create(case):
    return reverse("cases:conference-create", args=[case.ref])


def facts(by, **changes):
    yesterday = TODAY - timedelta(days=1)
    about = {"on": f"{yesterday:%d-%m-%Y}", "clock": "10.00", "place": "Buurthuis", "users": [by.ref]}
    return about | {"youth_there": "on", "youth_agreed": "on"} | changes


def test_conference_is_kept_with_its_agreements(case, youth, desk, mentor, client_of):
    client, day = client_of(mentor), f"{TODAY + timedelta(days=7):%d-%m-%Y}"
    lines = {"what_1": "Brief sturen", "owner_1": f"p-{desk.ref}", "due_on_1": day}
    lines |= {"what_3": "Pasje halen", "owner_3": "youth", "due_on_3": day}

    answer = client.post(create(case), facts(mentor, another=desk.ref, discussed="Wie belt wie.") | lines)

    row = Conference.objects.get()
    assert answer.url == row.get_absolute_url()
    page = client.get(answer.url).content.decode()
    assert all(
        text in page for text in ("J. de Wit", "Sam zat erbij en vond het goed", "Brief sturen", "Wie belt wie.")
    )
    page = client.get(youth.get_absolute_url()).content.decode()
    assert "<strong>J. de Wit, Jongerenloket</strong>" in page and "Overleg, Buurthuis" in page
    assert AuditEvent.objects.filter(verb="youth.read").count() == 2
    assert row.get_absolute_url() in client.get(case.get_absolute_url()).content.decode()


def test_partner_without_consent_is_refused_at_the_field(case, desk, mentor, client_of):
    page = client_of(mentor).post(create(case), facts(mentor, another=desk.ref, youth_agreed=""))

    assert page.status_code == 422
    assert "Geen akkoord om te delen met Jongerenloket" in page.content.decode()
    assert set(page.context["form"].errors) == {"contact_persons"}


def test_faults_of_a_line_stand_at_that_line(case, mentor, client_of):
    lines = {"what_2": "Bellen", "owner_4": "youth", "what_4": "Langsgaan", "due_on_4": "1-1-2020"}
    page = client_of(mentor).post(create(case), facts(mentor) | lines)
    assert set(page.context["form"].errors) == {"owner_2", "due_on_2"}

    lines |= {"owner_2": "youth", "due_on_2": f"{TODAY:%d-%m-%Y}"}
    page = client_of(mentor).post(create(case), facts(mentor) | lines)
    assert set(page.context["form"].errors) == {"due_on_4"}
    assert not Step.objects.exists()


def test_form_says_with_whom_we_may_share(case, youth, desk, mentor, client_of):
    make.consent(youth, desk.partner, items=["first_name", "question"])

    page = client_of(mentor).get(create(case)).content.decode()

    assert "voornaam, vraag" in page
    assert "J. de Wit (Jongerenloket)" in page


def test_take_back(case, youth, mentor, client_of):
    client = client_of(mentor)
    client.post(create(case), facts(mentor))

    answer = client.post(reverse("cases:conference-undo", args=[Conference.objects.get().ref]))

    assert answer.url == youth.get_absolute_url()
    assert not Conference.objects.exists()


def test_conference_of_somebody_else_is_not_there(case, mentor, other_mentor, outsider, client_of):
    client_of(mentor).post(create(case), facts(mentor))
    row = Conference.objects.get()

    for person in (other_mentor, outsider):
        client = client_of(person)
        assert client.get(create(case)).status_code == 404
        assert client.get(row.get_absolute_url()).status_code == 404
        assert client.post(reverse("cases:conference-undo", args=[row.ref])).status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_page_asks_the_same_for_more_rows(case, youth, mentor, client_of, count, django_assert_num_queries):
    client = client_of(mentor)
    client.post(create(case), facts(mentor))
    row = Conference.objects.get()
    for _number in range(count):
        make.step(youth, None, by_youth=True, conference=row)
        row.seats.create(
            organisation=row.organisation, contact_person=make.partner(row.organisation).contact_persons.get()
        )

    with django_assert_num_queries(13):
        client.get(row.get_absolute_url())
