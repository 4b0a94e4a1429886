"""Telling that it goes wrong again, and the way back in one act."""

from datetime import timedelta

import pytest

from cases.models import Case, Relapse
from mentoraat.periods import today
from tests import make


@pytest.fixture
def ended(youth, mentor):
    """A case that ended a month ago."""
    return make.case(youth=youth, casemanager=mentor, closed_on=today() - timedelta(days=30))


def answer(case, **changes):
    """What the form sends, with the proposed way back."""
    told = {"kind": "work", "source": "youth", "certainty": "told", "seen_on": today().strftime("%d-%m-%Y")}
    return told | {"casemanager": case.casemanager.ref, "programme": case.programme.ref} | changes


def test_form_proposes_the_former_mentor_with_history_in_view(ended, mentor, client_of):
    make.placement(ended, detail="Bakkerij De Korenaar", starts_on=ended.closed_on)

    page = client_of(mentor).get(f"/trajecten/{ended.ref}/weer-mis/").content.decode()

    assert f'value="{mentor.ref}" selected' in page
    assert "Wat er eerder was" in page
    assert "Bakkerij De Korenaar" in page


def test_one_act_opens_the_way_back_and_can_be_undone(ended, mentor, client_of):
    client = client_of(mentor)

    response = client.post(f"/trajecten/{ended.ref}/weer-mis/", answer(ended))

    item = Relapse.objects.get()
    assert response.url == ended.youth.get_absolute_url()
    assert item.new_case.previous_case == ended
    client.post(f"/weer-mis/{item.ref}/ongedaan/")
    assert not Case.objects.open().filter(youth=ended.youth).exists()


def test_form_takes_over_what_was_heard_at_the_check(ended, mentor, client_of):
    check = make.aftercare(
        ended, done_on=today(), status="neither", source="employer", certainty="heard", note="Ontslagen"
    )

    client_of(mentor).post(f"/trajecten/{ended.ref}/weer-mis/?vraag={check.ref}", answer(ended))

    page = client_of(mentor).get(f"/trajecten/{ended.ref}/weer-mis/?vraag={check.ref}").content.decode()
    assert Relapse.objects.get().check_done == check
    assert "Ontslagen" in page


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"kind": ""}, "Kies wat er aan de hand is."),
        ({"source": ""}, "Kies van wie je het weet."),
        ({"programme": ""}, "Kies een programma."),
        ({"seen_on": "01-01-2099"}, "Kies vandaag of een dag die al is geweest."),
    ],
)
def test_errors_stand_at_their_fields(ended, mentor, client_of, changes, words):
    response = client_of(mentor).post(f"/trajecten/{ended.ref}/weer-mis/", answer(ended, **changes))

    assert response.status_code == 422
    assert words in response.content.decode()
    assert not Relapse.objects.exists()


def test_without_a_mentor_the_coordinator_opens_it_later(ended, mentor, coordinator, client_of):
    client_of(mentor).post(f"/trajecten/{ended.ref}/weer-mis/", answer(ended, casemanager=""))
    item, client = Relapse.objects.get(), client_of(coordinator)
    assert item.state == "open"
    assert "Opgelost zonder traject" in client.get(f"/weer-mis/{item.ref}/").content.decode()

    way = {"casemanager": mentor.ref, "programme": ended.programme.ref}
    client.post(f"/weer-mis/{item.ref}/weg-terug/", way)

    item.refresh_from_db()
    assert item.state == "returned"


def test_settle_wants_to_know_how(ended, mentor, client_of):
    item, client = make.relapse(ended), client_of(mentor)

    assert client.post(f"/weer-mis/{item.ref}/opgelost/", {"how": ""}).status_code == 422
    client.post(f"/weer-mis/{item.ref}/opgelost/", {"how": "Woont bij oma"})

    page = client.get(f"/weer-mis/{item.ref}/").content.decode()
    assert "Woont bij oma" in page


@pytest.mark.parametrize("path", ["/trajecten/{case}/weer-mis/", "/weer-mis/{item}/", "/weer-mis/{item}/weg-terug/"])
def test_foreign_rows_are_missing(ended, outsider, client_of, path):
    item = make.relapse(ended)

    assert client_of(outsider).get(path.format(case=ended.ref, item=item.ref)).status_code == 404


def test_second_page_of_the_same_case_leads_to_what_was_told(ended, mentor, client_of):
    item = make.relapse(ended)

    page = client_of(mentor).get(f"/trajecten/{ended.ref}/weer-mis/").content.decode()

    assert item.get_absolute_url() in page
