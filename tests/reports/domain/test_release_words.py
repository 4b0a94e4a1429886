"""What hidden counts are called: each by a Dutch name, and by a whole one where it stands alone."""

import re

import pytest

from reports.domain import release_words
from reports.domain.release_repair import MAY_GO
from reports.domain.release_tellings import BREAKDOWNS, COHORTS, paths_of
from reports.quarter import facts
from tests.reports.quarter import printed

CODE = re.compile(r"_|\b(other|all|slowest|unknown|missing|lost|open at|equal|worse|positive|no reason|rate|n)\b")
FIGURES = printed.figures()
CELLS = {path for rule in BREAKDOWNS for path in paths_of(FIGURES, rule)} | COHORTS
# In a report about a part every count may be hidden.
COUNTS = {path for path, value in facts.flat(FIGURES) if isinstance(value, int)}
PATHS = sorted(CELLS | COUNTS)


def test_every_count_that_can_be_hidden_has_a_dutch_name():
    said = {path: release_words.name_alone(path) for path in PATHS}

    assert len(PATHS) > 100
    assert not {path: name for path, name in said.items() if not name or CODE.search(name)}


def test_every_breakdown_and_every_group_that_may_go_has_a_title():
    said = {path: release_words.title(path) for path in [*(rule.path for rule in BREAKDOWNS), *MAY_GO]}

    assert not {path: title for path, title in said.items() if not title or CODE.search(title)}


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("outflow.by_class.handed_over", "Overgedragen"),
        ("outflow.by_class", "Hoe trajecten eindigden"),
        ("places", "Gebieden"),
        ("places.inflow_by_area.Charlois", "Begonnen, naar gebied: Charlois"),
        ("complexity.outflow_by_stratum.4+.other", "Op 4 of meer leefgebieden: anders geëindigd"),
        ("inflow_profile.cause_by_school_type.vmbo.schoolklimaat", "Vmbo: Schoolklimaat"),
        ("needs.no_roof.open_at_end", "Geen slaapplek, nog open"),
        ("I22_aftercare.3.asked", "Blijven volgen, na 3 maanden: gevraagd"),
        ("network.wishes.by_kind.housing", "Wensen, naar soort: Wonen"),
        ("handover_course.rounds.14.silent", "Na 14 dagen gevraagd: Geen antwoord"),
        ("measurement.I19_domains.thuis.worse", "Verandering: Thuis en familie: Achteruit"),
        ("I19_excused.not_wanted", "Waarom een vervolgmeting ontbreekt: Jongere wil niet"),
    ],
)
def test_count_that_stands_alone_says_what_it_is_about(path, expected):
    assert release_words.name_alone(path) == expected


def test_count_in_its_own_table_has_a_short_name():
    assert release_words.name("network.wishes.by_kind.housing") == "Wonen"
