"""Bringing in: all or nothing, once, and within one organisation."""

import pytest

from cases.domain import merge
from cases.models import AftercareCheck, Case, Measurement, Score, Youth
from mentoraat.models import Area, AuditEvent, Membership, Organisation, User
from outreach.models import Contact
from partners.models import ContactPerson, MentorFile, Partner
from reports.imports import aftercare
from reports.models import ImportedRow
from tests import make
from tests.reports.imports.registers import plain, row_of

TABLES = (User, Membership, MentorFile, Partner, ContactPerson, Youth, Case, Contact, AftercareCheck, ImportedRow, Area)


def sizes():
    """How many rows each table has."""
    return {model.__name__: model.objects.count() for model in TABLES}


def test_each_row_becomes_what_it_says(bring_in, organisation):
    result = bring_in(
        plain(
            medewerkers={"vog_datum": "2026-01-05", "caseload_norm": 20},
            partners={"laag": 2, "email": "loket@example.org", "telefoon": "010-1234567"},
            jongeren={"geslacht": "v", "geboortedatum": "14-03-2007", "bekend_bij_gemeente": "nee"},
        ),
        organisation,
    )

    mentor, youth, person = MentorFile.objects.get(), Youth.objects.get(), ContactPerson.objects.get()
    assert result.new == 8
    assert (mentor.user.name, mentor.user.email, mentor.caseload_norm) == ("Nina", None, 20)
    assert mentor.user.access.roles == {"mentor"}
    assert not mentor.user.has_usable_password()
    assert (youth.name, youth.name_key, youth.gender) == ("Sam van den Berg", "sam berg", "female")
    assert (person.name, str(person.phone), person.partner.layer) == ("J. de Wit", "010 123 4567", 2)
    assert {row.organisation for model in (Youth, Case, Contact) for row in model.objects.all()} == {organisation}


def test_youth_without_a_name_is_called_by_the_number(bring_in):
    bring_in(plain(jongeren=[{"nummer": "J1", "geslacht": "v"}]))

    assert Youth.objects.get().name == "J1"


def test_empty_score_makes_no_row(bring_in):
    bring_in(plain(metingen={"wonen": 2, "geld": 5, "school": None}))

    steps = dict(Score.objects.values_list("area__code", "step"))
    assert steps == {"wonen": 2, "geld": 5}
    assert Measurement.objects.get().finished_at


def test_aftercare_falls_due_months_after_closing(bring_in):
    bring_in(plain())

    check = AftercareCheck.objects.get()
    assert (str(check.due_on), str(check.done_on), check.status) == ("2026-09-01", "2026-09-01", "school")


def test_second_import_changes_nothing(bring_in, organisation):
    bring_in(plain(), organisation)
    before, deeds = sizes(), AuditEvent.objects.count()

    result = bring_in(plain(), organisation)

    assert result.new == 0
    assert (sizes(), AuditEvent.objects.count()) == (before, deeds)


def test_known_row_that_says_something_else_is_counted_and_left_alone(bring_in, organisation):
    bring_in(plain(), organisation)

    result = bring_in(plain(jongeren={"roepnaam": "Samira"}), organisation)

    assert result.counts["jongeren"] == {"new": 0, "known": 0, "changed": 1}
    assert Youth.objects.get().first_name == "Sam"


def test_only_what_is_new_is_added(bring_in, organisation):
    bring_in(plain(), organisation)

    result = bring_in(plain(contacten=[row_of("contacten"), row_of("contacten", nummer="C2")]), organisation)

    assert result.counts["contacten"] == {"new": 1, "known": 1, "changed": 0}
    assert Youth.objects.get().contacts.count() == 2


def test_two_organisations_have_the_same_numbers_side_by_side(bring_in, organisation, other_organisation):
    bring_in(plain(), organisation)
    bring_in(plain(), other_organisation)

    assert Youth.objects.filter(organisation=other_organisation).get().cases.get().number == "T1"
    assert sizes()["Youth"] == 2


def test_fault_writes_nothing_at_all(bring_in, organisation):
    before = sizes()

    result = bring_in(plain(nazorg={"peilmoment": 4}))

    assert result.faults
    assert sizes() == before
    assert list(Organisation.objects.all()) == [organisation]


@pytest.mark.django_db(transaction=True)
def test_import_that_breaks_off_leaves_nothing_and_can_be_done_again(bring_in, organisation, monkeypatch):
    before = sizes()

    with monkeypatch.context() as broken, pytest.raises(RuntimeError):
        broken.setattr(aftercare, "write", lambda rows, register: (_ for _ in ()).throw(RuntimeError))
        bring_in(plain(), organisation)

    assert sizes() == before
    assert bring_in(plain(), organisation).new == 8


def test_audit_trail_gets_one_event_with_numbers_alone(bring_in, organisation):
    bring_in(plain(), organisation)

    event = AuditEvent.objects.get(verb="register.imported")
    assert event.organisation_id == organisation.pk
    assert event.reason.startswith("medewerkers 1, partners 1, jongeren 1")


def test_number_of_queries_does_not_grow_with_the_rows(bring_in, django_assert_max_num_queries):
    youths = [row_of("jongeren", nummer=f"J{n}") for n in range(1, 41)]
    contacts = [row_of("contacten", nummer=f"C{n}", jongere=f"J{n}") for n in range(1, 41)]

    with django_assert_max_num_queries(75):
        bring_in(plain(jongeren=youths, contacten=contacts), make.organisation())


def test_row_about_a_merged_youth_goes_to_the_record_that_was_kept(bring_in, organisation):
    book = plain(jongeren=[row_of("jongeren"), row_of("jongeren", nummer="J2", roepnaam="Rode pet", achternaam=None)])
    bring_in(book, organisation)
    kept, other = Youth.objects.order_by("pk")
    merge.merge(kept, other, by=make.user("Wil", organisation, "coordinator"))

    more = row_of("contacten", nummer="C9", jongere="J2")
    bring_in(plain(jongeren=book["jongeren"], contacten=[row_of("contacten"), more]), organisation)

    assert kept.contacts.count() == 2
    assert not other.contacts.exists()
