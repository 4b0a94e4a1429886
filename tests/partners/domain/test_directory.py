"""The directory: every part of the question counts, and old names still lead somewhere."""

import pytest

from partners.domain import agreement, directory, partner_name
from partners.domain import partner as partners
from tests import make

HELP = {"does": "Regelt schulden", "helps_with": ["geld", "no_income"], "for_whom": "wie werkt", "phases": ["after"]}


@pytest.fixture
def bank(organisation, coordinator):
    row = make.partner(organisation, "Kredietbank", kind="credit_bank")
    area = make.area(organisation, "Delfshaven")
    return partners.describe(row, **HELP, age_from=18, age_to=27, areas=[area], by=coordinator)


def found(organisation, **question):
    return [row.name for row in directory.find(organisation, **question)]


def test_entry_says_what_for_whom_where_and_whom_to_call(bank, organisation, coordinator):
    agreement.set(bank, answer_working_days=4, urgent_working_days=2, by=coordinator)
    partners.add_person(bank, name="A. Chef", role="escalation", by=coordinator)

    (entry,) = directory.find(organisation)

    assert (entry.help.does, entry.help.topics) == ("Regelt schulden", ("inkomen", "geld en schulden"))
    assert entry.help.for_whom == "wie werkt · 18 tot en met 27 jaar"
    assert (entry.help.areas, entry.help.phases) == (("Delfshaven",), ("na andere hulp",))
    assert [(one.name, one.role) for one in entry.people] == [
        ("J. de Wit", ""),
        ("A. Chef", "springt bij als het vastloopt"),
    ]
    assert (entry.answer_days, entry.urgent_days) == (4, 2)


@pytest.mark.parametrize(
    ("question", "fits"),
    [
        ({}, True),
        ({"topic": "geld"}, True),
        ({"topic": "wonen"}, False),
        ({"age": 18}, True),
        ({"age": 27}, True),
        ({"age": 17}, False),
        ({"age": 28}, False),
        ({"kind": "credit_bank"}, True),
        ({"kind": "school"}, False),
        ({"words": "SCHÚLDEN krediet"}, True),
        ({"words": "delfshaven"}, True),
        ({"words": "de wit"}, True),
        ({"words": "inkomen"}, True),
        ({"words": "schulden voetbal"}, False),
        ({"topic": "geld", "age": 17}, False),
    ],
)
def test_every_part_of_the_question_counts(bank, organisation, question, fits):
    assert bool(directory.find(organisation, **question)) is fits


def test_area_finds_those_of_the_area_and_of_the_whole_city(bank, organisation):
    make.partner(organisation, "Overal")
    here, elsewhere = make.area(organisation, "Delfshaven"), make.area(organisation, "Charlois")

    assert found(organisation, area=here) == ["Kredietbank", "Overal"]
    assert found(organisation, area=elsewhere) == ["Overal"]


def test_old_names_and_what_merged_lead_to_who_helps_now(bank, organisation, coordinator):
    first, second = make.partner(organisation, "Budgetwinkel"), make.partner(organisation, "Geldloket")
    partner_name.remember(first, name="De Spaarpot", by=coordinator)
    partner_name.succeed(first, successor=second, ends_on=second.created.date(), by=coordinator)
    partner_name.succeed(second, successor=bank, ends_on=second.created.date(), by=coordinator)

    for words in ("budgetwinkel", "spaarpot", "geldloket"):
        (entry,) = directory.find(organisation, words=words)
        assert entry.name == "Kredietbank"
        assert words in entry.found_by.lower()
    assert found(organisation) == ["Kredietbank"]


def test_closed_and_foreign_partners_and_who_left_are_not_there(organisation, other_organisation, coordinator, bank):
    partners.close(make.partner(organisation, "Weg"), by=coordinator)
    make.partner(other_organisation, "Elders")
    person = bank.contact_persons.get()
    partners.edit_person(person, name=person.name, active=False, by=coordinator)

    (entry,) = directory.find(organisation)

    assert (entry.name, entry.people) == ("Kredietbank", ())


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [(16, None, "vanaf 16 jaar"), (None, 23, "tot en met 23 jaar"), (0, 4, "0 tot en met 4 jaar"), (None, None, "")],
)
def test_ages_in_words(organisation, first, last, words):
    row = make.partner(organisation, age_from=first, age_to=last)

    assert directory.in_words(row).for_whom == words


@pytest.mark.parametrize("count", [1, 3])
def test_find_asks_five_questions(organisation, coordinator, count, django_assert_num_queries):
    kept = [make.partner(organisation, f"Partner {number}") for number in range(count)]
    for number, row in enumerate(kept):
        old = make.partner(organisation, f"Oud {number}")
        partner_name.succeed(old, successor=row, ends_on=row.created.date(), by=coordinator)

    with django_assert_num_queries(5):
        assert len(directory.find(organisation, words="oud")) == count
