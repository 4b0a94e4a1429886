"""The figures as files: the same numbers, the same bytes, and no words that calculate."""

import csv
import hashlib
import io
import json
from pathlib import Path

import pytest
import time_machine
from jsonschema import Draft202012Validator, ValidationError

from mentoraat.periods import HalfYear, Year
from reports.quarter import exports, grids, pages
from tests.reports.quarter import printed
from tests.reports.quarter.documents import FORMULAS, odd, usual
from tests.reports.quarter.figures import QUIET, busy
from tests.reports.quarter.snapshots import snapshot

SCHEMA = json.loads((Path(__file__).parents[3] / "docs" / "report-schema-1.json").read_text())

SAMPLES = printed.SAMPLES


def check(facts):
    checker = Draft202012Validator.FORMAT_CHECKER
    Draft202012Validator(SCHEMA, format_checker=checker).validate(json.loads(exports.as_json(facts)))


def rows(data):
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig")), delimiter=";"))


def parts_of(schema):
    for name, part in schema.get("properties", {}).items():
        yield name, part
        yield from parts_of(part)


def test_files_are_the_same_whenever_they_are_made():
    with time_machine.travel("2026-01-01 09:00"):
        first = exports.all_of(usual())
    with time_machine.travel("2027-07-07 17:00"):
        second = exports.all_of(usual())

    assert first == second
    assert set(first) == {"xlsx", "csv", "json"}


def test_json_is_what_the_control_code_is_of():
    document = usual()

    data = exports.all_of(document)["json"]

    assert hashlib.sha256(data).hexdigest() == exports.checksum(document.facts)
    assert json.loads(data) == document.facts


def test_csv_holds_every_cell_of_every_table_once():
    document = usual()
    heading, *lines = rows(exports.all_of(document)["csv"])

    cells = [cell for grid in grids.of(document) for line in grid.lines for cell in line.cells if cell]
    assert tuple(heading) == exports.HEADING
    assert len(lines) == len(cells)


def test_csv_is_one_that_a_dutch_excel_reads():
    data = exports.all_of(usual())["csv"]

    assert data.startswith("\ufeff".encode())
    line = next(row for row in rows(data) if row[2] == "Naar school of werk" and row[4] == "66,7")
    assert (line[5], line[6]) == ("%", "I8")


@pytest.mark.parametrize("kind", ["all", "table"])
def test_words_in_csv_never_calculate(kind):
    document = odd()
    data = exports.all_of(document)["csv"] if kind == "all" else exports.tables(document)[1][1]

    found = [cell for row in rows(data) for cell in row]

    assert not [cell for cell in found if cell.lstrip(" ").startswith(("=", "+", "@", "\t", "\r", "＝"))]
    assert {cell for cell in found if cell.startswith("-")} == {"-1250"}
    assert {f"'{word}" for word in FORMULAS} <= set(found)


def test_tables_travel_under_names_of_their_own():
    document = usual()
    names, files, said = zip(*exports.tables(document), strict=True)

    assert names[0] == "cijfers.csv"
    assert len(set(names)) == len(names) == len(grids.of(document)) + 1
    assert all(name.isascii() for name in names) and all(said)
    assert rows(files[1])[0][-1] == "Telregel"


def test_schema_is_a_schema_that_explains_itself():
    Draft202012Validator.check_schema(SCHEMA)

    top = {**SCHEMA["properties"], **SCHEMA["$defs"], **SCHEMA["properties"]["terms"]["properties"]}
    top |= SCHEMA["properties"]["now"]["properties"]
    assert not [name for name, part in top.items() if not (part.get("title") and part.get("description"))]


@pytest.mark.parametrize("period", [HalfYear(2026, 1), Year(2026, 1), None])
def test_report_of_every_kind_follows_the_schema(period):
    check(snapshot(busy(), QUIET, QUIET, **({"period": period} if period else {})))
    check(snapshot(QUIET, **({"period": period} if period else {})))


@pytest.mark.parametrize("name", SAMPLES)
def test_every_sample_follows_the_schema(name):
    check(pages.build(SAMPLES[name], organisation="Zuid", reader="Stad").facts)


def test_name_of_an_area_that_looks_like_a_formula_stays_a_name():
    figures = printed.figures()
    figures["places"]["inflow_by_area"] = {"=cmd|' /C calc'!A0": 30, "+Zuid": 35}
    document = pages.build(printed.made(figures), organisation="Zuid", reader="Stad")

    found = {row[2] for row in rows(exports.all_of(document)["csv"])}

    assert {"'=cmd|' /C calc'!A0", "'+Zuid"} <= found


def test_odd_report_follows_the_schema():
    check(odd().facts)


def test_report_of_the_first_layout_follows_the_schema_when_it_is_read():
    facts = snapshot(busy(), QUIET)
    old = {"quarter": "2026-Q2", "as_of": "2026-07-15", "definition_version": 1, "small_number_limit": 5,
           "work_hours": 12, "now": facts["now"], "before": facts["now"], "corrections": []}  # fmt: skip

    check(pages.build(old, organisation="Zuid", reader="Stad").facts)


@pytest.mark.parametrize(
    ("group", "name", "value"),
    [("reach", "I1_youths_reached", -1), ("reach", "I1_youths_reached", "Sam"), ("outflow", "I8_positive_rate", 101),
     ("caseload", "I3_inflow", 1.5), ("reach", "two_way_by_channel", {"straat": "Sam"})],
)  # fmt: skip
def test_schema_refuses_what_no_report_says(group, name, value):
    facts = snapshot(busy(), QUIET)
    facts["now"][group][name] = value

    with pytest.raises(ValidationError):
        check(facts)
