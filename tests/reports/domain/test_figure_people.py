"""The sections about handovers, youths and measurements."""

import copy

from reports.domain import figure_people
from reports.domain.figure_writer import Writer
from tests.reports.answers import ANSWERS


def to(**changes):
    found = copy.deepcopy(ANSWERS[0]["figures"])
    for path, value in changes.items():
        *above, last = path.split("__")
        part = found
        for name in above:
            part = part[name]
        part[last] = value
    return Writer(found, "rows:{}".format)


def test_handovers_say_which_quarter_they_fell_back_to():
    rates = figure_people.handovers(to()).tables[1]

    assert [str(cell) for cell in rates.rows[0]] == ["Geslaagd, verstuurd in 1e kwartaal 2006", "35", "62", "56,5%"]


def test_unknown_cause_is_a_row_when_it_occurs():
    names = [str(row[0]) for row in figure_people.causes(to()).tables[0].rows]
    unknown = {"vmbo": {"inhoud_opleiding": 1, "unknown": 2}, "ve": {"inhoud_opleiding": 0}}

    rows = figure_people.causes(to(inflow_profile__cause_by_school_type=unknown)).tables[0].rows

    assert "Onbekend" not in names
    assert [[str(cell) for cell in row] for row in rows] == [
        ["Inhoud van de opleiding", "1", "0"],
        ["Onbekend", "2", "0"],
    ]


def test_measurements_without_pairs_have_no_drawing():
    empty = {"n": 0, "missing": 0, "baseline": None, "follow_up": None, "improved": 0, "equal": 0, "worse": 0}
    nothing = dict.fromkeys(ANSWERS[0]["figures"]["measurement"]["I19_domains"], empty)

    section = figure_people.measurement(to(measurement__I19_pairs=0, measurement__I19_domains=nothing))

    assert section.charts == ()
    assert str(section.below[0].rows[0][1]) == "–"


def test_profile_draws_the_ages():
    assert figure_people.profile(to()).charts[0].rows[2] == ("18 tot en met 22 jaar", "33")
