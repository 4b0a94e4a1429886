"""A handover on paper: for everybody to read, the same bytes each time, with the data inside."""

from io import BytesIO

import pikepdf
import pytest

from cases.domain import handover_document, handover_paper
from cases.models import Consent, Handover
from mentoraat.states import Refused
from tests import make
from tests.mentoraat.verapdf import verdict


def full(case):
    """A handover that shares all that may travel without a further agreement, with long texts."""
    items = [item for item in Consent.Item.values if item not in Consent.SENSITIVE]
    partner = make.partner(case.organisation, name="Jongerenloket van een gemeente met een heel lange naam")
    consent = make.consent(case.youth, partner, items=items)
    shared = dict.fromkeys(items, "Zegt dat het zo niet langer gaat. " * 20)
    return make.sent_handover(case, partner, consent=consent, shared=shared, urgent=True, urgent_reason="GEHEIM")


@pytest.mark.slow
def test_paper_is_for_every_reader(case, tmp_path):
    passed, said = verdict(handover_paper.paper(full(case)), tmp_path, "3a", "ua1")

    assert passed, said


@pytest.mark.slow
def test_paper_is_the_same_for_the_same_data_and_carries_them(case):
    item = make.sent_handover(case)

    made = handover_paper.paper(item)

    assert made == handover_paper.paper(Handover.objects.get(pk=item.pk))
    with pikepdf.open(BytesIO(made)) as file:
        assert file.attachments["overdracht.json"].get_file().read_bytes() == handover_document.text(item)
        assert str(file.docinfo["/Title"]) == "Overdracht van Mentoraat Zuid"


def test_context_says_who_asks_what_and_until_when_it_counts(case):
    found = handover_paper.context(make.sent_handover(case))

    assert ("voornaam", "Sam") in found["rows"]
    assert found["asked"][0].startswith("Laat ons uiterlijk ")
    assert found["consent"].startswith("Gegeven mondeling, in gesprek op ")


def test_context_holds_nothing_once_the_agreement_is_over(case, mentor):
    item = make.sent_handover(case)
    item.consent.items = []

    assert handover_paper.context(item)["rows"] == []


def test_asked_has_a_first_line_without_a_day(case):
    assert handover_paper.asked(make.handover(case))[0] == "Laat ons weten of u de vraag oppakt."


def test_paper_of_a_draft_is_refused(case):
    with pytest.raises(Refused):
        handover_paper.paper(make.handover(case))
