"""Sheet contacten: what a row becomes, with and without a name."""

from datetime import UTC, date, datetime

import pytest

from cases.models import Acquaintance, Youth
from mentoraat.models import Area
from outreach.models import Contact, Place
from tests.reports.imports.registers import plain, row_of


@pytest.mark.parametrize(
    ("changes", "column"),
    [
        ({"jongere": "J9"}, "jongere"),
        ({"medewerker": None}, "medewerker"),
        ({"tijdstip": None}, "tijdstip"),
        ({"tijdstip": datetime(2026, 11, 21, 12, 1)}, "tijdstip"),
        ({"aantal": 0}, "aantal"),
        ({"kanaal": "fax"}, "kanaal"),
        ({"notitie": ("formula", "=1+1")}, "notitie"),
        ({"notitie": "bsn 111222333"}, "notitie"),
        ({"vindplaats": "x" * 81}, "vindplaats"),
    ],
)
def test_fault_is_found_at_its_column(faults_of, changes, column):
    assert set(faults_of(plain(contacten=changes))) == {("contacten", 2, column)}


def test_contact_is_kept_on_its_amsterdam_day(bring_in):
    bring_in(plain(contacten={"tijdstip": datetime(2026, 7, 1, 0, 20), "notitie": "=1+1 stond er"}))

    contact = Contact.objects.get()
    assert contact.at == datetime(2026, 6, 30, 22, 20, tzinfo=UTC)
    assert (contact.on, contact.note) == (date(2026, 7, 1), "=1+1 stond er")


def test_contact_lets_the_mentor_know_the_youth_who_was_seen(bring_in):
    later = row_of("contacten", nummer="C2", tijdstip=datetime(2026, 3, 9, 9, 0), resultaat="niet_gelukt")

    bring_in(plain(contacten=[row_of("contacten"), later]))

    youth = Youth.objects.get()
    assert (youth.last_seen_at, youth.reached_on) == (datetime(2026, 3, 2, 13, 30, tzinfo=UTC), date(2026, 3, 2))
    assert youth.acquaintances.filter(how=Acquaintance.How.CONTACT).count() == 1


def test_nameless_contact_keeps_its_number_of_people_and_is_finished(bring_in):
    bring_in(plain(contacten={"jongere": None, "aantal": 4}))

    contact = Contact.objects.get()
    assert (contact.people, contact.youths.count()) == (4, 0)
    assert not Contact.objects.unfinished().exists()


def test_places_and_areas_are_made_once(bring_in):
    bring_in(plain(contacten=[row_of("contacten", nummer=f"C{n}") for n in range(3)]))

    assert Place.objects.get().area == Area.objects.get(name="Charlois")
