"""Agreements of a youth: what, with whom, until when; and gone at once when withdrawn."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from cases.domain import consent as consents
from cases.domain import handover as handovers
from cases.domain import handover_answer, handover_course
from cases.models import Consent, Handover
from mentoraat.models import AuditEvent, Job
from mentoraat.periods import add_months, now, today
from mentoraat.states import Refused
from partners.domain import link as links
from tests import make

MINIMUM = list(Consent.MINIMUM)


@pytest.fixture
def partner(organisation):
    return make.partner(organisation)


def last_event():
    return AuditEvent.objects.order_by("pk").last()


def test_record_keeps_how_it_was_said_and_runs_a_year(youth, partner, mentor):
    found = consents.record(youth, partner=partner, items=["question", "first_name"], how="spoken", by=mentor)

    assert found.items == ["first_name", "question"]
    assert found.until == add_months(today(), 12)
    assert found.recorded_by == mentor
    assert (last_event().verb, last_event().youth_id) == ("consent.recorded", youth.pk)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"items": []}, "items"),
        ({"items": ["bsn"]}, "items"),
        ({"given_on": today() + timedelta(days=1)}, "given_on"),
        ({"until": today() - timedelta(days=1)}, "until"),
    ],
)
def test_record_is_refused_at_its_field(youth, partner, mentor, changes, field):
    with pytest.raises(Refused) as refusal:
        consents.record(youth, partner=partner, **{"items": MINIMUM, "how": "spoken"} | changes, by=mentor)

    assert refusal.value.field == field


def sent(case, partner, mentor):
    draft = handovers.draft(
        case, partner=partner, question="Inkomen", items=MINIMUM, how="spoken", agreed=True, by=mentor
    )
    return handovers.send(draft, by=mentor)


@pytest.mark.parametrize("how_far", ["sent", "accepted", "met"])
def test_withdraw_ends_links_and_open_handovers_at_once(case, partner, mentor, how_far):
    handover = sent(case, partner, mentor)
    if how_far != "sent":
        handover_answer.accept(handover, by=mentor)
    if how_far == "met":
        handover_course.met(handover, who="Sam en Nina", by=mentor)

    consents.withdraw(handover.consent, reason="Wil het zelf doen", by=mentor)

    handover.refresh_from_db()
    assert handover.state == "withdrawn"
    assert links.find(links.token_of(handover.link)).gone
    assert last_event().verb == "consent.withdrawn"


def test_withdraw_does_not_undo_what_had_arrived_but_ends_the_link(case, partner, mentor):
    handover = sent(case, partner, mentor)
    handover_answer.accept(handover, by=mentor)
    handover_course.arrived(handover, by=mentor)

    consents.withdraw(handover.consent, by=mentor)

    handover.refresh_from_db()
    assert handover.state == "arrived"
    assert links.find(links.token_of(handover.link)).gone


def test_withdraw_twice_is_refused(youth, partner, mentor):
    found = make.consent(youth, partner, items=MINIMUM)
    consents.withdraw(found, by=mentor)

    with pytest.raises(Refused):
        consents.withdraw(found, by=mentor)


def test_running_and_covering_leave_out_withdrawn_and_past(youth, partner, mentor):
    past = {"given_on": today() - timedelta(days=9), "until": today() - timedelta(days=1)}
    make.consent(youth, partner, items=MINIMUM, **past)
    withdrawn = make.consent(youth, partner, items=MINIMUM)
    consents.withdraw(withdrawn, by=mentor)
    little = make.consent(youth, partner, items=["first_name"])

    assert list(consents.running(youth)) == [little]
    assert consents.covering(youth, partner=partner, items=["first_name"]) == little
    assert consents.covering(youth, partner=partner, items=MINIMUM) is None


def test_labels_are_words_in_order():
    assert consents.labels(["question", "first_name"]) == ["voornaam", "vraag en toelichting"]


def told_who(**who):
    return {"items": MINIMUM, "how": "spoken", "purpose": "Inkomen"} | who


@pytest.fixture
def young(mentor):
    return make.youth(known_by=mentor, birth_date=add_months(today(), -15 * 12))


@pytest.fixture
def ageless(mentor):
    return make.youth(known_by=mentor, birth_date=None, about_age=None, about_age_on=None)


@pytest.mark.parametrize("which", ["young", "ageless"])
def test_of_a_young_or_unknown_age_somebody_says_what_came_of_asking(request, which, partner, mentor):
    youth = request.getfixturevalue(which)

    with pytest.raises(Refused) as refusal:
        consents.record(youth, partner=partner, **told_who(), by=mentor)

    assert refusal.value.field == "representative"
    assert not Consent.objects.exists()


def test_representative_agrees_for_a_young_one(young, partner, mentor):
    who = told_who(representative="Fatima", relation="moeder", present="Nina en oma")

    found = consents.record(young, partner=partner, **who, by=mentor)

    assert (found.given_by, found.representative, found.relation) == ("representative", "Fatima", "moeder")
    assert found.asks_representative
    assert found.present == "Nina en oma"


def test_reason_stands_in_for_a_representative(young, partner, mentor):
    found = consents.record(young, partner=partner, **told_who(no_representative_reason="Niet veilig"), by=mentor)

    assert (found.given_by, found.no_representative_reason) == ("youth", "Niet veilig")


def test_relation_goes_with_the_name(young, partner, mentor):
    with pytest.raises(Refused) as refusal:
        consents.record(young, partner=partner, **told_who(representative="Fatima"), by=mentor)

    assert refusal.value.field == "relation"


@pytest.mark.parametrize(
    "columns",
    [{"asks_representative": True}, {"given_by": "representative", "relation": "moeder"}],
)
def test_database_refuses_a_young_one_without_representative_or_reason(young, partner, columns):
    with pytest.raises(IntegrityError), transaction.atomic():
        make.consent(young, partner, items=MINIMUM, **columns)


def test_sixteen_agrees_alone(partner, mentor):
    youth = make.youth(known_by=mentor, birth_date=add_months(today(), -16 * 12))

    assert not consents.record(youth, partner=partner, **told_who(), by=mentor).asks_representative


def test_read_and_visible(youth, partner, mentor, privacy_officer, administrator, outsider):
    found = make.consent(youth, partner, items=MINIMUM)

    consents.read(found, by=mentor)

    assert (last_event().verb, last_event().youth_id) == ("consent.read", youth.pk)
    assert list(consents.visible(mentor)) == list(consents.visible(privacy_officer)) == [found]
    assert not consents.visible(administrator) and not consents.visible(outsider)


@pytest.mark.parametrize(
    ("changes", "stand"),
    [
        ({}, "running"),
        ({"until": today() + timedelta(days=31)}, "ending"),
        ({"until": today() - timedelta(days=1), "given_on": today() - timedelta(days=9)}, "past"),
        ({"withdrawn_at": now()}, "withdrawn"),
    ],
)
def test_stand_in_one_word(youth, partner, changes, stand):
    assert consents.stand(make.consent(youth, partner, **changes)) == stand


def test_summary_says_what_to_whom_for_what_until_when(youth, partner):
    year = today().year + 1
    found = make.consent(youth, partner, items=["first_name"], purpose="Inkomen", until=date(year, 11, 12))

    assert consents.summary(found) == f"Jongerenloket (voornaam), Inkomen, tot en met 12-11-{year}"


@pytest.mark.parametrize("mailed", [True, False])
def test_withdraw_asks_who_was_mailed_to_delete(case, partner, mentor, mailed):
    handover = sent(case, partner, mentor)
    if mailed:
        Handover.objects.update(mailed_at=now())

    consents.withdraw(handover.consent, by=mentor)

    jobs = Job.objects.filter(kind="consent.withdrawn")
    assert [job.payload for job in jobs] == ([{"handover": handover.pk}] if mailed else [])
