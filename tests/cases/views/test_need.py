from datetime import timedelta

import pytest
from django.urls import reverse

from cases.models import Acquaintance, Need
from mentoraat.periods import now, today
from tests import make

TODAY = today()


def url(name, row):
    return reverse(f"cases:{name}", args=[row.ref])


def test_one_press_on_the_page_flags_a_need(youth, mentor, client_of):
    client = client_of(mentor)

    page = client.post(url("need-create", youth), {"kind": "no_roof"}, follow=True).content.decode()

    need = Need.objects.get()
    assert (need.kind, need.since, need.flagged_by) == ("no_roof", TODAY, mentor)
    assert "Geen slaapplek</strong> sinds vandaag" in page
    assert url("need-take-back", need) in page and url("need-edit", need) in page


def test_notice_says_since_when_and_how_many_days_before_strengths(youth, mentor, client_of):
    make.need(youth, since=TODAY - timedelta(days=18), since_about=True, action="Belt Woonpunt")

    page = client_of(mentor).get(youth.get_absolute_url()).content.decode()

    assert "sinds ongeveer" in page and "(18 dagen)" in page and "Belt Woonpunt" in page
    assert page.index("Geen slaapplek") < page.index("kop-kracht")


def test_need_without_a_kind_comes_back(youth, mentor, client_of):
    page = client_of(mentor).post(url("need-create", youth), {"since": "03-11-2026"})

    assert page.status_code == 422
    assert "Kies wat niet op orde is." in page.content.decode()


def test_need_twice_is_an_error_at_its_field(youth, mentor, client_of):
    make.need(youth)

    page = client_of(mentor).post(url("need-create", youth), {"kind": "no_roof"})

    assert page.status_code == 422
    assert "kind" in page.context["form"].errors


def test_need_is_edited_solved_and_reopened(youth, mentor, client_of):
    need, client = make.need(youth), client_of(mentor)
    client.post(url("need-edit", need), {"since": f"{TODAY - timedelta(days=20):%d-%m-%Y}", "action": "Belt"})
    assert (Need.objects.get().days, Need.objects.get().action) == (20, "Belt")

    page = client.post(url("need-solve", need), follow=True).content.decode()
    assert Need.objects.get().solved_on == TODAY
    assert "opgelost na 20 dagen" in page and url("need-reopen", need) in page
    assert "Opgelost: geen slaapplek (na 20 dagen)" in page

    client.post(url("need-reopen", need))
    assert Need.objects.get().solved_on is None


def test_solved_in_the_future_is_an_error_at_its_field(youth, mentor, client_of):
    need = make.need(youth)

    page = client_of(mentor).post(url("need-solve", need), {"klaar-solved_on": "01-01-2099"})

    assert page.status_code == 422
    assert "solved_on" in page.context["solved"].errors


def test_slip_goes_and_an_old_one_does_not(youth, mentor, client_of):
    client = client_of(mentor)
    client.post(url("need-take-back", make.need(youth)))
    assert not Need.objects.exists()

    old = make.need(youth, created=now() - timedelta(days=2))
    assert client.post(url("need-take-back", old)).status_code == 409


@pytest.fixture
def delicate(youth, mentor):
    """Sam is not safe, as Nina wrote down."""
    return make.need(youth, kind="unsafe", action="Slaapt bij tante", flagged_by=mentor)


def test_unsafe_detail_is_not_for_who_only_met_the_youth(delicate, youth, mentor, other_mentor, client_of):
    make.know(youth, other_mentor, how=Acquaintance.How.CONTACT)
    client = client_of(other_mentor)

    page = client.get(youth.get_absolute_url()).content.decode()

    assert "Niet veilig" in page and "Vraag de vaste mentor" in page
    assert "tante" not in page
    assert client.get(url("need-edit", delicate)).status_code == 404
    assert client.post(url("need-solve", delicate)).status_code == 404
    assert "tante" in client_of(mentor).get(youth.get_absolute_url()).content.decode()


def test_unsafe_detail_never_stands_in_the_timeline(delicate, youth, mentor, client_of):
    entries = client_of(mentor).get(youth.get_absolute_url()).context["page"].timeline.entries

    assert [(entry.title, entry.text) for entry in entries] == [("Basis niet op orde: niet veilig", "")]


@pytest.mark.parametrize("name", ["need-edit", "need-solve", "need-reopen", "need-take-back"])
def test_need_of_somebody_elses_youth_is_not_there(youth, other_mentor, outsider, client_of, name):
    need = make.need(youth)

    for person in (other_mentor, outsider):
        assert client_of(person).post(url(name, need)).status_code == 404


def test_need_for_somebody_elses_youth_is_not_there(youth, outsider, client_of):
    assert client_of(outsider).post(url("need-create", youth), {"kind": "no_roof"}).status_code == 404


def test_every_form_on_the_page_of_a_need_carries_its_token(youth, mentor, client_of):
    page = client_of(mentor).get(url("need-edit", make.need(youth))).content.decode()
    main = page[page.index("<main") : page.index("</main>")]

    assert main.count("<form") == main.count("csrfmiddlewaretoken") == 3
