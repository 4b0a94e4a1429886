"""Partners and their contact persons."""

import pytest

from mentoraat.models import AuditEvent
from mentoraat.states import Refused
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
