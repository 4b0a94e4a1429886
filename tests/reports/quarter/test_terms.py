"""What was agreed about a report: below which count its numbers are hidden, and that it says so everywhere."""

import pytest

from reports.quarter import account, pages, paper
from reports.quarter.terms import STANDARD, STRICT, Terms, parse
from tests.reports.quarter import printed
from tests.reports.quarter.documents import stamp


@pytest.mark.parametrize(
    ("form", "limit", "hidden"), [(STANDARD, 5, 5), (STANDARD, 10, 10), (STRICT, 5, 8), (STRICT, 10, 10)]
)
def test_hidden_below_is_what_was_agreed_and_at_least_8_in_the_strict_form(form, limit, hidden):
    terms = parse(Terms(form=form, limit=limit).plain())

    assert terms.hidden_below == hidden


@pytest.mark.parametrize(("limit", "below"), [(5, 7), (10, 9)])
def test_strict_report_says_everywhere_what_it_really_hides(limit, below):
    facts = printed.full(terms=Terms(reader="Rotterdam", form=STRICT, limit=limit))

    document = pages.build(facts, organisation="Mentoraat Zuid", reader="Rotterdam")

    said = f"1 tot en met {below}"
    assert marks_in(document) == {f"<{below + 1}"}
    assert dict(account.marks(document.terms))[f"<{below + 1}"].startswith(said)
    assert said in next(rule.text for rule in document.rules if rule.id == "K")
    assert said in document.chapters[0].parts[0].lines[0]
    assert f"strenge vorm: {said} verborgen" in paper.html(document, stamp(document))


def marks_in(document):
    """The marks of small counts that stand in its tables."""
    rows = (row for chapter in document.chapters for part in chapter.flat for row in getattr(part, "rows", ()))
    return {cell for row in rows for cell in row.cells if cell.startswith("<")}


def test_rule_of_small_numbers_says_what_a_percentage_needs():
    facts = printed.full(terms=Terms(reader="Rotterdam", least=20))

    document = pages.build(facts, organisation="Mentoraat Zuid", reader="Rotterdam")

    assert "over 20 of meer" in next(rule.text for rule in document.rules if rule.id == "K")


@pytest.mark.parametrize(
    ("agreed", "said"),
    [
        ({}, "Totalen van de organisatie staan er zoals ze zijn."),
        ({"programme": "Na school"}, "Kleine totalen tonen we daarom ook niet."),
        ({"area": "Charlois"}, "Kleine totalen tonen we daarom ook niet."),
        ({"form": STRICT}, "Elk ander aantal, ook een totaal, is afgerond op een vijftal."),
    ],
)
def test_rule_of_small_numbers_says_what_is_done_with_totals(agreed, said):
    facts = printed.full(terms=Terms(reader="Rotterdam", **agreed))

    document = pages.build(facts, organisation="Mentoraat Zuid", reader="Rotterdam")

    assert next(rule.text for rule in document.rules if rule.id == "K").endswith(said)
