"""Partners and their contact persons."""

from datetime import timedelta

import pytest

from mentoraat.models import AuditEvent
from mentoraat.periods import today
from mentoraat.states import Refused
from partners.domain import agreement
from partners.domain import partner as partners
from partners.models import Partner
from tests import make


def last_event():
    return AuditEvent.objects.order_by("pk").last().verb


def test_add_makes_a_partner(organisation, administrator):
    row = partners.add(organisation=organisation, name="Kredietbank", kind="debt_help", by=administrator)

    assert row.active
    assert last_event() == "partner.added"


def test_add_refuses_a_name_that_is_there(organisation, administrator):
    make.partner(organisation, "Kredietbank")

    with pytest.raises(Refused) as refusal:
        partners.add(organisation=organisation, name="kredietbank", kind="debt_help", by=administrator)

    assert refusal.value.field == "name"


def test_same_name_in_another_organisation_is_fine(organisation, other_organisation, administrator):
    make.partner(other_organisation, "Kredietbank")

    assert partners.add(organisation=organisation, name="Kredietbank", kind="debt_help", by=administrator)


def test_edit_changes_the_name(organisation, administrator):
    row = make.partner(organisation)

    partners.edit(row, name="Loket", kind="youth_desk", layer=2, by=administrator)

    row.refresh_from_db()
    assert (row.name, row.layer) == ("Loket", 2)
    assert last_event() == "partner.edited"


def test_close_and_reopen(organisation, administrator):
    row = make.partner(organisation)

    partners.close(row, by=administrator)
    assert not Partner.objects.active().exists()
    assert last_event() == "partner.closed"

    partners.reopen(row, by=administrator)
    assert Partner.objects.active().get() == row
    assert last_event() == "partner.reopened"


def test_add_person_and_edit_person(organisation, administrator):
    row = make.partner(organisation)

    person = partners.add_person(row, name="A. Bakker", email="a@example.org", by=administrator)
    assert last_event() == "contact_person.added"
    partners.edit_person(person, name="A. Bakker", active=False, by=administrator)

    assert last_event() == "contact_person.edited"
    assert [one.name for one in partners.people_of(row)] == ["J. de Wit", "A. Bakker"]


def test_choosable_and_reachable_leave_out_closed_and_foreign(organisation, other_organisation, administrator):
    row = make.partner(organisation)
    make.partner(other_organisation, "Elders")
    partners.close(make.partner(organisation, "Weg"), by=administrator)
    partners.add_person(row, name="Zonder mail", by=administrator)

    assert list(partners.choosable(organisation)) == [row]
    assert [person.name for person in partners.reachable(organisation)] == ["J. de Wit"]


def test_listing_shows_closed_ones_last_with_who_answers(organisation, other_organisation):
    make.partner(organisation, "Aap", active=False)
    make.partner(organisation, "Noot")
    make.partner(other_organisation, "Elders")

    found = partners.listing(organisation)

    assert [row.name for row in found] == ["Noot", "Aap"]
    assert [person.name for person in found[0].people] == ["J. de Wit"]


def test_describe_says_what_for_whom_and_where(organisation, administrator):
    row, area = make.partner(organisation), make.area(organisation)
    words = {"does": "Kamers", "helps_with": ["wonen"], "for_whom": "jonge ouders", "phases": ["before"]}

    partners.describe(row, **words, age_from=18, age_to=18, areas=[area], by=administrator)

    row.refresh_from_db()
    assert (row.does, row.helps_with, row.phases, row.age_to) == ("Kamers", ["wonen"], ["before"], 18)
    assert list(row.areas.all()) == [area]
    assert last_event() == "partner.edited"


def test_describe_refuses_ages_the_wrong_way_round(organisation, administrator):
    words = {"does": "", "helps_with": [], "for_whom": "", "phases": [], "areas": []}

    with pytest.raises(Refused) as refusal:
        partners.describe(make.partner(organisation), **words, age_from=20, age_to=19, by=administrator)

    assert refusal.value.field == "age_to"


def test_value_keeps_what_they_stand_for(organisation, administrator):
    row = partners.value(make.partner(organisation), core_values="Eerlijk.", not_ours="Huizen.", by=administrator)

    assert (row.core_values, row.not_ours, last_event()) == ("Eerlijk.", "Huizen.", "partner.edited")


def test_closing_keeps_the_day_until_it_opens_again(organisation, administrator):
    row = partners.close(make.partner(organisation), by=administrator)
    assert row.ends_on == today()

    assert partners.reopen(row, by=administrator).ends_on is None


def test_keepers_are_those_who_can_open_its_page(organisation, mentor, coordinator, administrator, outsider):
    assert list(partners.keepers(organisation)) == [administrator, coordinator]


def test_who_is_called_when_it_gets_stuck_gets_no_handovers(organisation, administrator):
    row = make.partner(organisation)
    person = {"name": "A. Chef", "email": "a@example.org"}

    partners.add_person(row, **person, role="city_marine", by=administrator)

    assert [one.name for one in partners.reachable(organisation)] == ["J. de Wit"]
    assert [one.name for one in partners.answering(row)] == ["J. de Wit", "A. Chef"]


def test_who_left_stays_by_name_and_day(organisation, administrator):
    person = make.partner(organisation).contact_persons.get()

    partners.edit_person(person, name=person.name, active=False, by=administrator)
    assert person.left_on == today()
    partners.edit_person(person, name=person.name, active=True, by=administrator)

    assert person.left_on is None


def test_listing_says_which_agreement_ends_soon(organisation, administrator):
    for name, days in (("Aap", 60), ("Noot", 61)):
        terms = {"answer_working_days": 3, "ends_on": today() + timedelta(days=days)}
        agreement.set(make.partner(organisation, name), **terms, by=administrator)

    assert [len(row.ending) for row in partners.listing(organisation)] == [1, 0]
