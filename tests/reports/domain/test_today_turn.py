"""Aan de beurt: what falls due by itself."""

from datetime import timedelta

import pytest

from cases.domain import case as cases
from cases.domain import referral
from cases.models import ReferralNews
from mentoraat.periods import add_months, today
from partners.domain import partner_contact
from reports.domain import today as days
from tests import make

pytestmark = pytest.mark.django_db


def closed_case(mentor, days_ago, **facts):
    """A case that this mentor guarded to its end, so many days ago."""
    ended = {"opened_on": today() - timedelta(days=days_ago + 200), "closed_on": today() - timedelta(days=days_ago)}
    return make.case(youth=make.youth(known_by=mentor, **facts), casemanager=mentor, **ended)


def test_what_falls_due_by_itself_has_its_turn(mentor):
    make.aftercare(closed_case(mentor, 92))
    make.relapse(closed_case(mentor, 30, first_name="Aya"))
    fresh = make.case(
        youth=make.youth(known_by=mentor, first_name="Mo", birth_date=add_months(today(), 1 - 12 * 23)),
        casemanager=mentor,
        opened_on=today() - timedelta(days=50),
    )

    turn = {section.slug: section.rows for section in days.of(mentor).turn}

    assert list(turn) == ["weer-mis", "meten", "volgen", "leeftijd"]
    assert turn["weer-mis"][0]["name"].startswith("Aya")
    assert (turn["meten"][0]["meta"], turn["meten"][0]["late"]) == ("startmeting", True)
    assert turn["volgen"][0]["meta"] == "na 3 maanden"
    assert (turn["leeftijd"][0]["name"], turn["leeftijd"][0]["meta"]) == (fresh.youth.name, "wordt 23")


def test_turn_of_a_colleague_is_not_mine(mentor, other_mentor):
    make.aftercare(closed_case(mentor, 92))

    assert not days.of(other_mentor).turn


def test_activity_that_was_asks_who_was_there(mentor, other_mentor):
    make.activity(mentor)

    assert [section.title for section in days.of(mentor).turn] == ["Wie was erbij?"]
    assert not days.of(other_mentor).turn


def test_start_and_last_day_to_sign_up_count_down(mentor):
    case = make.case(youth=make.youth(known_by=mentor), casemanager=mentor)
    cases.wait(case, until=today() + timedelta(days=12), by=mentor)

    (section,) = [section for section in days.of(mentor).turn if section.slug == "start"]

    assert section.rows[0]["meta"] == "nog 12 dagen tot de start"
    assert not section.rows[0]["late"]


def test_step_agreed_with_a_partner_waits_for_who_keeps_it(mentor, other_mentor, organisation):
    partner = make.partner(organisation, name="Jongerenloket", owner=mentor)
    facts = {"on": today(), "with_whom": "J. de Wit", "about": "kennismaken"}
    partner_contact.log(partner, **facts, next_step="Werkafspraak sturen", next_on=today(), by=other_mentor)

    (section,) = days.of(mentor).turn

    assert (section.slug, section.rows[0]["meta"]) == ("partners", "Werkafspraak sturen")
    assert not days.of(other_mentor).turn


def test_referrer_is_told_how_it_goes(mentor, coordinator, organisation):
    facts = {"who": None, "programme": make.programme(organisation), "casemanager": mentor}
    item = referral.take_up(make.referral(organisation), **facts, by=coordinator)
    ReferralNews.objects.update(due_on=today())

    (section,) = [section for section in days.of(mentor).turn if section.slug == "aanmelder"]

    assert section.rows[0]["name"] == item.youth.name
