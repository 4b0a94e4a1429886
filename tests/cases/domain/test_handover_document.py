"""A handover as data: what the schema describes in every state, and never more than the youth agreed to."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, ValidationError

from cases.domain import consent as consents
from cases.domain import handover_document
from cases.domain.handover_document import document
from cases.models import Consent, Handover
from mentoraat.periods import at, today
from mentoraat.states import Refused
from tests import make

SCHEMA = json.loads((Path(__file__).parents[3] / "docs" / "handover-schema-1.json").read_text())
State = Handover.State
DAYS = {"accepted_on": today(), "met_on": today(), "arrived_on": today(), "feedback_on": today()}
STATES = {
    State.SENT: {},
    State.ACCEPTED: {"accepted_on": today()},
    State.REFUSED: {"refused_on": today(), "reason": "GEHEIM", "contact_person": None},
    State.WITHDRAWN: {"withdrawn_on": today(), "reason": "GEHEIM"},
    State.MET: DAYS | {"arrived_on": None, "feedback_on": None, "met_with": "GEHEIM"},
    State.ARRIVED: DAYS | {"feedback_on": None},
    State.RETURNED: {"accepted_on": today(), "returned_on": today(), "reason": "GEHEIM"},
    State.FED_BACK: DAYS | {"feedback": "GEHEIM"},
    State.CLOSED: DAYS | {"feedback": "GEHEIM", "closed_on": today()},
}


def check(found):
    Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER).validate(found)


def test_schema_is_a_schema_that_explains_itself():
    Draft202012Validator.check_schema(SCHEMA)
    parts = {**SCHEMA["properties"], **SCHEMA["properties"]["dates"]["properties"], **SCHEMA["$defs"]}

    assert not [name for name, part in parts.items() if not (part.get("title") and part.get("description"))]
    assert SCHEMA["$defs"]["item"]["enum"] == Consent.Item.values
    assert SCHEMA["properties"]["state"]["enum"] == [state for state in State if state != State.DRAFT]


@pytest.mark.parametrize("state", [state for state in State if state != State.DRAFT])
def test_document_follows_the_schema_in_every_state(case, state):
    found = document(make.sent_handover(case, state=state, **STATES[state]))

    check(found)
    assert found["state"] == state
    assert "GEHEIM" not in json.dumps(found)


def test_document_holds_what_was_agreed(case, mentor):
    mentor.phone = "+31612345678"
    mentor.save()
    moment = {
        "meeting_at": at(date(2026, 11, 30)),
        "meeting_place": "Zuidplein",
        "responsible_until": date(2026, 12, 9),
    }
    found = document(make.sent_handover(case, **moment))

    check(found)
    assert found["from"] == {"organisation": "Mentoraat Zuid", "person": "Nina", "phone": "+31612345678"}
    assert found["to"] == {"organisation": "Jongerenloket", "person": "J. de Wit"}
    assert found["meeting"] == {"at": "2026-11-30T12:00+01:00", "place": "Zuidplein"}
    assert found["dates"]["responsible_until"] == "2026-12-09"
    assert [line["item"] for line in found["shared"]] == ["first_name", "age", "question"]
    assert "surname" in found["not_shared"] and "first_name" not in found["not_shared"]


@pytest.mark.parametrize("end", ["withdrawn", "over"])
def test_document_is_empty_once_the_agreement_is_over(case, mentor, end):
    item = make.sent_handover(case, meeting_at=at(today()))
    if end == "withdrawn":
        consents.withdraw(item.consent, by=mentor)
        item.consent.refresh_from_db()
    else:
        item.consent.until = today() - timedelta(days=1)

    found = document(item)

    check(found)
    assert found["shared"] == [] and found["meeting"] is None


def test_document_of_a_draft_is_refused(case):
    with pytest.raises(Refused):
        document(make.handover(case))


@pytest.mark.parametrize(
    "extra",
    [
        {"bsn": "123456782"},
        {"from": {"organisation": "x", "person": "y", "phone": None, "note": "z"}},
        {"shared": [{"item": "first_name", "label": "voornaam", "text": "Sam", "source": "x"}]},
        {"shared": [{"item": "bsn", "label": "bsn", "text": "123456782"}]},
        {"schema": "mentoraat-handover/2"},
        {"state": "draft"},
    ],
)
def test_schema_refuses_what_it_does_not_know(case, extra):
    found = document(make.sent_handover(case))

    with pytest.raises(ValidationError):
        check(found | extra)


def test_text_is_the_same_for_the_same_data(case):
    item = make.sent_handover(case)

    assert handover_document.text(item) == handover_document.text(Handover.objects.get(pk=item.pk))
    assert json.loads(handover_document.text(item)) == document(item)
