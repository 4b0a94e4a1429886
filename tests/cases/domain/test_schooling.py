"""What is known about school on a day."""

from datetime import date

import pytest

from cases.domain import schooling
from cases.domain.schooling import Stretch
from cases.models import Youth
from tests import make

DAY = date(2026, 11, 18)


def facts(*rows, **told):
    return schooling.facts_on(Youth(first_name="Sam", **told), DAY, rows)


@pytest.mark.parametrize(
    ("row", "enrolled"),
    [
        (Stretch("mbo_2", "running", None, None), True),
        (Stretch("mbo_2", "running", date(2026, 11, 18), None), True),
        (Stretch("mbo_2", "running", date(2026, 11, 19), None), None),
        (Stretch("mbo_2", "left", date(2025, 9, 1), date(2026, 11, 19)), True),
        (Stretch("mbo_2", "left", date(2025, 9, 1), DAY), False),
        (Stretch("mbo_2", "left", None, None), False),
        (Stretch("other_training", "running", None, None), None),  # a course is no school
    ],
)
def test_enrolled_follows_the_rows(row, enrolled):
    assert facts(row).enrolled is enrolled


def test_told_counts_where_no_row_covers_the_day():
    ended = Stretch("vmbo_bb", "diploma", None, date(2022, 7, 1))

    assert facts(ended, in_school="yes").enrolled is True
    assert facts(ended, in_school="no").enrolled is False
    assert facts(in_school="unknown").enrolled is None


def test_diploma_is_the_highest_of_rows_and_what_was_told():
    rows = Stretch("vmbo_tl", "diploma", None, date(2022, 7, 1)), Stretch("mbo_3", "left", None, date(2025, 1, 1))

    assert facts(*rows).diploma == "vmbo"
    assert facts(*rows, diploma="mbo_2").diploma == "mbo_2"
    assert facts(Stretch("havo", "diploma", None, date(2026, 11, 19))).diploma == ""  # not yet on the day
    assert facts(Stretch("hbo", "left", None, None)).qualified


def test_left_on_is_the_last_end():
    rows = Stretch("vmbo_tl", "diploma", None, date(2022, 7, 1)), Stretch("mbo_3", "left", None, date(2025, 1, 1))

    assert facts(*rows).left_on == date(2025, 1, 1)
    assert facts(*rows, left_school_on=date(2025, 3, 1)).left_on == date(2025, 3, 1)
    assert facts(Stretch("mbo_2", "running", None, None)).left_on is None


def test_months_of_mbo_add_up():
    rows = (
        Stretch("mbo_2", "left", date(2023, 9, 1), date(2024, 9, 1)),
        Stretch("mbo_3", "left", date(2024, 9, 1), date(2025, 8, 31)),
        Stretch("havo", "left", date(2020, 9, 1), date(2022, 9, 1)),
        Stretch("mbo_1", "left", None, date(2023, 1, 1)),
    )

    assert facts(*rows).mbo_months == 23


def test_history_holds_rows_and_school_placements(youth, case, django_assert_num_queries):
    make.education(youth, kind="vmbo_bb", ends_on=date(2022, 7, 1))
    make.placement(case, starts_on=date(2026, 9, 1))
    make.placement(case, kind="work", hours_per_week=20)

    with django_assert_num_queries(2):
        rows = schooling.history(youth)

    assert {row.kind for row in rows} == {"vmbo_bb", schooling.PLACE}
    assert schooling.facts_on(youth, DAY, rows).enrolled is True


def test_place_that_ended_covers_its_days_only():
    place = schooling.of_place(date(2026, 1, 1), date(2026, 6, 1))

    assert place.covers(date(2026, 5, 31))
    assert not place.covers(date(2026, 6, 1))


def test_higher_knows_every_diploma():
    assert set(schooling.RANKS) == {"", *Youth.Diploma.values}
    assert schooling.higher("mbo_1", "mbo_2") == "mbo_2"
