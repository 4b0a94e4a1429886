"""What is written for one handover: texts that travel when they were agreed on, urgency, and who watches."""

from datetime import timedelta

import pytest

from cases.domain import consent_terms, handover_draft
from cases.domain import handover as handovers
from cases.models import Consent, Involvement
from mentoraat.periods import now, today
from mentoraat.states import Refused
from tests import make
from tests.journeys.canary import let_travel

ASKED = {"question": "Inkomen regelen", "items": ["first_name"], "how": "spoken", "agreed": True}


@pytest.fixture
def partner(organisation):
    return make.partner(organisation)


def drafted(case, partner, by, **asked):
    return handovers.draft(case, partner=partner, **ASKED | asked, by=by)


def test_what_is_written_is_shared_and_agreed_on(case, partner, mentor):
    item = drafted(case, partner, mentor, parts={"own_words": " Ik wil rust. ", "safety": "  "})

    assert item.parts == {"own_words": "Ik wil rust."}
    assert item.shared == {"first_name": "Sam", "own_words": "Ik wil rust."}
    assert item.consent.items == ["first_name", "own_words"]


def test_unknown_part_is_refused(case, partner, mentor):
    with pytest.raises(Refused):
        drafted(case, partner, mentor, parts={"surname": "van den Berg"})


@pytest.mark.parametrize("item", Consent.SENSITIVE)
def test_sensitive_text_is_refused_at_its_field_unless_all_say_so(case, partner, mentor, item):
    with pytest.raises(Refused) as refusal:
        drafted(case, partner, mentor, parts={item: "Iets"})
    assert refusal.value.field == item

    let_travel(partner)
    case.organisation.refresh_from_db()
    case.youth.organisation.refresh_from_db()

    assert drafted(case, partner, mentor, parts={item: "Iets"}).shared[item] == "Iets"


def test_sensitive_text_is_refused_at_sending_when_the_organisation_changed_its_mind(case, partner, mentor):
    let_travel(partner)
    for one in (case.organisation, case.youth.organisation):
        one.refresh_from_db()
    item = drafted(case, partner, mentor, parts={"health": "Slaapt slecht"})
    consent_terms.change(item.organisation, shares_health=False, shares_criminal=False, age=16, by=mentor)

    with pytest.raises(Refused) as refusal:
        handovers.send(item, by=mentor)

    assert refusal.value.field == "health"


@pytest.mark.parametrize(
    ("asked", "field"),
    [
        ({"responsible_until": today() - timedelta(days=1)}, "responsible_until"),
        ({"meeting_at": now() - timedelta(hours=1)}, "meeting_on"),
        ({"meeting_place": "Zuidplein"}, "meeting_on"),
    ],
)
def test_what_is_past_is_refused_at_its_field(case, partner, mentor, asked, field):
    with pytest.raises(Refused) as refusal:
        drafted(case, partner, mentor, **asked)

    assert refusal.value.field == field


def test_urgent_has_kind_and_a_coordinator_who_watches(case, partner, mentor, coordinator):
    item = drafted(case, partner, mentor, urgent=True, urgent_kind="on_the_street", urgent_reason="Geen bed")

    assert (item.urgent_kind, item.urgent_coordinator) == ("on_the_street", coordinator)


def test_not_urgent_keeps_nothing_of_it(case, partner, mentor, coordinator):
    item = drafted(
        case, partner, mentor, urgent_kind="deadline", urgent_reason="1 april", urgent_coordinator=coordinator
    )

    assert (item.urgent, item.urgent_kind, item.urgent_reason, item.urgent_coordinator) == (False, "", "", None)


def test_helpers_are_proposed_in_words(case, partner, mentor):
    Involvement.objects.create(
        organisation=case.organisation, case=case, partner=partner, task="schulden", since=today()
    )
    past = {"since": today() - timedelta(days=9), "until": today()}
    Involvement.objects.create(organisation=case.organisation, case=case, user=mentor, task="koffie", **past)

    assert handover_draft.helpers(case) == ["Jongerenloket: schulden"]


def test_begun_gives_the_form_what_it_asked(case, partner, mentor):
    at = now().replace(second=0, microsecond=0) + timedelta(days=3)
    item = drafted(case, partner, mentor, parts={"helpers": "A: b\nC: d"}, meeting_at=at, who={"present": "Oma"})

    begun = handover_draft.begun(item)

    assert begun["items"] == ["first_name"]
    assert begun["helpers"] == ["A: b", "C: d"]
    assert (begun["how"], begun["present"]) == ("spoken", "Oma")
    assert begun["meeting_on"] and begun["meeting_time"]
