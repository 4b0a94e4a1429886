"""A list shows its first rows, and says how many there are in all."""

import pytest

from cases.models import Youth
from reports.domain import team_group
from tests import make

pytestmark = pytest.mark.django_db


def names(organisation, shown, dress=lambda rows: rows):
    rows = Youth.objects.filter(organisation=organisation)
    return team_group.group(rows, ("-first_name",), lambda youth: youth.first_name, dress=dress, shown=shown)


@pytest.fixture(autouse=True)
def four(organisation):
    for name in "BADC":
        make.youth(organisation=organisation, first_name=name)


def test_group_shows_the_first_and_counts_all(organisation):
    group = names(organisation, 2)

    assert (group.rows, group.count, group.left) == (("D", "C"), 4, 2)


def test_group_dresses_only_what_it_shows_and_in_parts(organisation, monkeypatch, django_assert_num_queries):
    monkeypatch.setattr(team_group, "PART", 3)

    with django_assert_num_queries(1 + 2):
        assert names(organisation, 100).rows == ("D", "C", "B", "A")


def test_row_that_goes_while_we_look_is_left_out(organisation):
    assert names(organisation, 3, dress=lambda rows: rows.exclude(first_name="C")).rows == ("D", "B")


def test_empty_list_is_empty(other_organisation):
    group = names(other_organisation, 2)

    assert (group.rows, group.count, group.left) == ((), 0, 0)


def test_narrow_is_true_when_something_is_asked():
    assert not team_group.EVERYBODY and team_group.Narrow(programme="x")
