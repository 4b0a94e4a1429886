"""Figures before and after: a merge makes one person of two, undoing makes two again, forgetting names changes none."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from cases.domain import merge
from mentoraat.periods import Quarter
from outreach.domain import nameless
from reports.domain import figures
from tests import make

pytestmark = pytest.mark.django_db
LAST = Quarter(2025, 2)


def at(month, day, hour=16):
    return datetime(2025, month, day, hour, tzinfo=ZoneInfo("Europe/Amsterdam"))


@pytest.fixture
def twice(mentor):
    """One person, spoken to under two names, with a case opened twice."""
    known = make.youth(known_by=mentor, first_name="Redouan", infix="", surname="Pinas")
    capped = make.youth(known_by=mentor, first_name="Rode pet", infix="", surname="", birth_date=None)
    for youth, day in ((known, 3), (capped, 5)):
        make.contact(mentor, youth, at=at(4, day))
    first = make.case(youth=known, casemanager=mentor, opened_on=date(2025, 4, 10))
    second = make.case(youth=capped, casemanager=mentor, opened_on=date(2025, 5, 10))
    make.sent_handover(second, sent_on=date(2025, 5, 20), consent_on=date(2025, 5, 20))
    return known, capped, first, second


def told(organisation):
    found = figures.figures(organisation, LAST)
    return {
        "reached": found["reach"]["I1_youths_reached"],
        "contacts": found["reach"]["two_way_contacts"],
        "ever": found["I25_all_ever_reached"]["persons"],
        "guided": found["I25_all_ever_reached"]["in_guidance"],
        "inflow": found["caseload"]["I3_inflow"],
        "stock": found["caseload"]["I4_open_at_end"],
        "handovers": found["handovers"]["sent"],
    }


def test_figures_are_right_after_merging_and_after_undoing(mentor, twice):
    before, whole = told(mentor.organisation), figures.figures(mentor.organisation, LAST)

    item = merge.merge(twice[0], twice[1], by=mentor)
    after = told(mentor.organisation)
    merge.undo(item, by=mentor)

    two = {"reached": 2, "contacts": 2, "ever": 2, "guided": 2, "inflow": 2, "stock": 2, "handovers": 1}
    assert before == two
    assert after == two | {"reached": 1, "ever": 1, "guided": 1, "inflow": 1, "stock": 1}
    assert figures.figures(mentor.organisation, LAST) == whole


def test_contact_with_both_is_one_person_and_one_contact(mentor, twice):
    known, capped, *_cases = twice
    make.contact(mentor, known, capped, at=at(6, 1))

    item = merge.merge(known, capped, by=mentor)
    after = told(mentor.organisation)
    merge.undo(item, by=mentor)

    assert (after["reached"], after["contacts"]) == (1, 3)
    assert told(mentor.organisation)["reached"] == 2


def test_earlier_case_of_the_other_makes_it_a_re_entry(mentor):
    known, capped = (make.youth(known_by=mentor, first_name=name) for name in ("Redouan", "Rode pet"))
    make.case(youth=capped, casemanager=mentor, opened_on=date(2024, 9, 1), closed_on=date(2024, 12, 1))
    make.case(youth=known, casemanager=mentor, opened_on=date(2025, 4, 10))

    merge.merge(known, capped, by=mentor)

    caseload = figures.figures(mentor.organisation, LAST)["caseload"]
    assert [value for name, value in caseload.items() if "re_entr" in name] == [1]


def test_no_figure_changes_when_names_are_forgotten(mentor, twice):
    place = make.place(mentor.organisation)
    for day, people in ((2, None), (3, 4), (4, 1)):
        facts = {"people": people, "place": place, "area": place.area, "label": "Rode pet", "note": "Bij de metro"}
        make.contact(mentor, at=at(4, day, 23), channel="network", **facts)
    make.contact(mentor, at=at(6, 30, 23), outcome="failed", label="Meisje")
    scopes = [{}, {"area": place.area}, {"programme": twice[2].programme}]
    before = [figures.figures(mentor.organisation, LAST, **scope) for scope in scopes]

    assert nameless.forget(by=None) == 4

    assert [figures.figures(mentor.organisation, LAST, **scope) for scope in scopes] == before
    assert before[0]["reach"]["anonymous_people_spoken_to"] == 6
