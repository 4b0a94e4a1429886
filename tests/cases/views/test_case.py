from datetime import timedelta

import pytest
from django.urls import reverse

from cases.models import Case
from mentoraat.models import AuditEvent
from mentoraat.periods import today
from partners.models import MentorFile
from tests import make

TODAY = today()


def url(name, row):
    return reverse(f"cases:{name}", args=[row.ref])


def test_open_a_case_with_little(youth, mentor, client_of):
    programme = make.programme(mentor.organisation)
    client = client_of(mentor)
    form = client.get(url("case-create", youth)).context["form"]
    assert form["programme"].value() == programme.ref  # the only one there is

    answer = client.post(
        url("case-create", youth),
        {"programme": programme.ref, "casemanager": mentor.ref, "opened_on": f"{TODAY:%d-%m-%Y}"},
    )

    assert answer.url == youth.get_absolute_url()
    assert Case.objects.get().casemanager == mentor


def test_second_case_is_refused_with_the_way_to_the_first(case, youth, mentor, client_of):
    page = client_of(mentor).post(
        url("case-create", youth),
        {"programme": case.programme.ref, "casemanager": mentor.ref, "opened_on": f"{TODAY:%d-%m-%Y}"},
    )

    assert page.status_code == 422
    assert "Er loopt al een traject in dit programma" in page.content.decode()
    assert case.get_absolute_url() in page.content.decode()


def test_show_tells_who_guarded_when_and_is_written_down(case, mentor, client_of, django_assert_num_queries):
    make.placement(case, detail="mbo 2 kok")
    client = client_of(mentor)

    with django_assert_num_queries(7 + 10):  # the frame, and the case with five lists and its audit row
        page = client.get(case.get_absolute_url()).content.decode()

    assert "mbo 2 kok" in page
    assert "Start" in page
    assert AuditEvent.objects.get().verb == "youth.read"


def test_assign_with_a_reason(case, youth, mentor, other_mentor, client_of):
    client = client_of(mentor)
    assert client.post(url("case-assign", case), {"casemanager": other_mentor.ref}).status_code == 422

    note = {"works": "Samen lopen", "runs": "Inschrijving ROC", "reads": "all"}
    answer = client.post(url("case-assign", case), {"casemanager": other_mentor.ref, "reason": "Verdeling"} | note)

    case.refresh_from_db()
    assert case.casemanager == other_mentor
    assert answer.url == "/jongeren/"  # Nina sees Sam no more


def test_wait_and_resume(case, mentor, client_of):
    client = client_of(mentor)
    client.post(url("case-wait", case), {"until": f"{TODAY + timedelta(days=40):%d-%m-%Y}"})
    assert Case.objects.get().state == "waiting"
    assert "Weer verder" in client.get(case.get_absolute_url()).content.decode()

    client.post(url("case-resume", case))
    assert Case.objects.get().state == "open"


def test_resume_of_an_open_case_says_why_not(case, mentor, client_of):
    assert client_of(mentor).post(url("case-resume", case)).status_code == 409


@pytest.mark.parametrize("name", ["case-show", "case-assign", "case-wait", "involvement-create", "placement-create"])
def test_case_of_somebody_else_is_not_there(case, other_mentor, outsider, client_of, name):
    for person in (other_mentor, outsider):
        assert client_of(person).get(url(name, case)).status_code == 404


def test_resume_of_somebody_elses_case_is_not_there(case, outsider, client_of):
    assert client_of(outsider).post(url("case-resume", case)).status_code == 404


def test_full_mentor_is_chosen_with_a_tick_and_a_reason(client_of, mentor, other_mentor, case, organisation):
    MentorFile.objects.create(organisation=organisation, user=other_mentor, caseload_norm=0)
    client, url = client_of(mentor), f"/trajecten/{case.ref}/vaste-mentor/"
    answer = {"casemanager": other_mentor.ref, "reason": "Verhuisd", "works": "Lopen", "runs": "ROC", "reads": "all"}

    assert "Toch kiezen" not in client.get(url).text
    asked = client.post(url, answer)
    assert asked.status_code == 422 and "Marc begeleidt 0 jongeren, afgesproken is 0." in asked.text
    unsaid = client.post(url, answer | {"anyway": "on", "despite": ""})
    assert unsaid.status_code == 422 and "Schrijf waarom dit erbij kan." in unsaid.text
    assert client.post(url, answer | {"despite": "Zonder vinkje"}).status_code == 422
    client.post(url, answer | {"anyway": "on", "despite": "Kent hem goed"})

    case.refresh_from_db()
    assert case.casemanager == other_mentor
