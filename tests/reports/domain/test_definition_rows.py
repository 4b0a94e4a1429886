"""What the new figures count, in words: each by a rule that is printed, in short sentences, with its base."""

import pytest

from reports.domain.definition_rows import GROUPS
from reports.domain.definitions import definition
from reports.quarter.definitions import RULES

ROWS = [(group, *row) for group, rows in GROUPS.items() for row in rows]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row[0]}.{row[1]}")
def test_each_figure_has_a_rule_that_is_printed_and_is_found_by_its_key(row):
    group, key, rule, label, text, *_parts = row

    found = definition(f"{group}.{key}".rstrip("."))

    assert rule in RULES
    assert (found.rule, found.label, found.text) == (rule, label, text)
    assert all(len(sentence.split()) <= 20 for sentence in text.split("."))


def test_shares_and_medians_say_what_they_are_over():
    over = [row for row in ROWS if row[1].endswith(("rate", "rates", "_days", "per_served", "per_positive"))]

    assert over and all(len(row) == 7 for row in over)
