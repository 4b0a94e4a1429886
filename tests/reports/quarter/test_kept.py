"""A breakdown that stands as an earlier report printed it says so to the reader, and nothing else does."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, ValidationError

from reports.quarter import exports, kept, pages, paper
from reports.quarter.chapters import CODES
from reports.quarter.facts import told
from reports.quarter.parts import Table
from tests.reports.quarter.documents import stamp
from tests.reports.quarter.figures import QUIET, busy
from tests.reports.quarter.snapshots import snapshot

SCHEMA = json.loads((Path(__file__).parents[3] / "docs" / "report-schema-1.json").read_text())


def document(*paths):
    facts = snapshot(busy(), QUIET) | ({"kept": list(paths)} if paths else {})
    return pages.build(facts, organisation="Mentoraat Zuid", reader="Rotterdam")


def noted(made):
    """The captions of tables with the note."""
    flat = (part for chapter in made.chapters for part in chapter.flat)
    return {part.caption for part in flat if isinstance(part, Table) and kept.NOTE in part.note}


@pytest.mark.parametrize(
    ("path", "caption"),
    [
        ("outflow.by_class", "Uitkomst van de afgesloten trajecten"),
        ("inflow_profile.by_age", "Trajecten per leeftijd"),
        ("reach.two_way_by_channel", "Gesprekken per manier"),
        ("measurement.I19_domains.wonen", "Verandering per leefgebied"),
    ],
)
def test_table_of_a_kept_breakdown_says_so(path, caption):
    assert noted(document(path)) == {caption}


def test_table_in_two_directions_says_so_with_its_totals():
    found = noted(document("inflow_profile.cause_by_school_type"))

    assert found == {"Waarom de jongere van school ging", "Trajecten per school"}


def test_report_that_keeps_nothing_says_nothing():
    assert noted(document()) == set()


def test_note_stands_on_paper_once_for_each_table():
    made = document("outflow.by_class")

    assert paper.html(made, stamp(made)).count(kept.NOTE) == 1


def test_what_is_kept_is_in_the_schema_and_in_the_file():
    facts = json.loads(exports.as_json(document("outflow.by_class").facts))

    Draft202012Validator(SCHEMA).validate(facts)
    assert facts["kept"] == ["outflow.by_class"]
    with pytest.raises(ValidationError):
        Draft202012Validator(SCHEMA).validate(facts | {"kept": "outflow.by_class"})


def test_earlier_period_says_in_the_file_which_breakdowns_are_of_then():
    facts = json.loads(exports.as_json(document().facts))
    facts["history"][-1]["kept"] = ["outflow.by_class"]

    Draft202012Validator(SCHEMA).validate(facts)


@pytest.mark.parametrize("chapter", CODES)
def test_file_of_one_chapter_fits_the_schema(chapter):
    facts = snapshot(busy(), QUIET)
    facts |= {"now": told(facts["now"], [chapter]), "terms": facts["terms"] | {"chapters": [chapter]}}

    Draft202012Validator(SCHEMA).validate(json.loads(exports.as_json(facts)))
