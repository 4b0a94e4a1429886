from datetime import timedelta

import pytest
from django.urls import reverse

from cases.models import Letter, Step
from mentoraat.models import AuditEvent
from mentoraat.periods import today
from tests import make

TODAY = today()
INPUT = {
    "sender": "Belastingdienst",
    "subject": "zorgtoeslag",
    "received_on": f"{TODAY:%d-%m-%Y}",
    "deadline": f"{TODAY + timedelta(days=5):%d-%m-%Y}",
    "what": "Je kreeg te veel.",
    "to_do": "Bel.",
    "who_helps": "Nina",
    "step": "me",
}


def url(name, row):
    return reverse(f"cases:{name}", args=[row.ref])


def test_letter_is_kept_with_its_step_and_stands_on_the_page(youth, mentor, client_of):
    client = client_of(mentor)

    page = client.post(url("letter-create", youth), INPUT, follow=True).content.decode()

    letter = Letter.objects.get()
    assert letter.step == Step.objects.get()
    for words in ("Wat is dit?", "Wat moet ik doen?", "Vóór wanneer?", "Wie helpt mij?", "Je kreeg te veel."):
        assert words in page
    youth_page = client.get(youth.get_absolute_url()).content.decode()
    assert "Zorgtoeslag" in youth_page and "uiterlijk over 5 dagen" in youth_page


def test_letter_form_offers_the_mentor_as_help_and_keeps_no_scan(youth, mentor, client_of):
    page = client_of(mentor).get(url("letter-create", youth)).content.decode()

    assert "Nina, je mentor." in page
    assert "bewaren we niet, ook geen foto" in page
    assert 'type="file"' not in page


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("what", "a" * 301, "hoogstens 300 tekens, dit zijn er 301"),
        ("to_do", "a\n" * 6, "hoogstens 5 regels"),
        ("subject", "", "Schrijf waar de brief over gaat."),
        ("sender", "", "Zeg van wie de brief is"),
        ("deadline", "morgen", "Vul een datum in"),
    ],
)
def test_letter_that_does_not_fit_comes_back_with_words_at_the_field(youth, mentor, client_of, field, value, words):
    page = client_of(mentor).post(url("letter-create", youth), INPUT | {field: value})

    assert page.status_code == 422
    assert words in str(page.context["form"].errors[field])
    assert not Letter.objects.exists()


def test_letter_of_a_partner_is_edited(youth, mentor, client_of):
    partner, client = make.partner(youth.organisation), client_of(mentor)
    letter = make.letter(youth, partner=partner)
    assert partner.name in client.get(url("letter-edit", letter)).content.decode()

    client.post(url("letter-edit", letter), INPUT | {"sender": "", "partner": partner.ref, "to_do": "Ga mee."})

    assert Letter.objects.get().to_do == "Ga mee."


def test_letter_is_handled_and_reopened(youth, mentor, client_of):
    letter, client = make.letter(youth), client_of(mentor)

    page = client.post(url("letter-handle", letter), follow=True).content.decode()
    assert "Brief klaar: Belastingdienst" in page and url("letter-reopen", letter) in page

    client.post(url("letter-reopen", letter))
    assert Letter.objects.get().state == "open"


def test_paper_is_a_pdf_that_nobody_keeps_and_is_written_down(youth, mentor, client_of):
    page = client_of(mentor).get(url("letter-paper", make.letter(youth)))

    assert page.content.startswith(b"%PDF")
    assert (page["Content-Type"], page["Cache-Control"]) == ("application/pdf", "no-store")
    assert youth.first_name not in page["Content-Disposition"]
    assert AuditEvent.objects.get().verb == "letter.printed"


@pytest.mark.parametrize("name", ["letter-show", "letter-edit", "letter-paper"])
def test_letter_of_somebody_elses_youth_is_not_there(youth, other_mentor, outsider, client_of, name):
    letter = make.letter(youth)

    for person in (other_mentor, outsider):
        assert client_of(person).get(url(name, letter)).status_code == 404


@pytest.mark.parametrize("name", ["letter-handle", "letter-reopen"])
def test_acts_on_somebody_elses_letter_are_not_there(youth, other_mentor, outsider, client_of, name):
    letter = make.letter(youth)

    for person in (other_mentor, outsider):
        assert client_of(person).post(url(name, letter)).status_code == 404
