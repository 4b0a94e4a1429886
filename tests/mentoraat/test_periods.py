"""Days, months and quarters by the calendar of Amsterdam."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentoraat import periods
from mentoraat.periods import Quarter


def test_contact_just_after_midnight_in_amsterdam_is_of_the_new_day():
    moment = datetime(2026, 6, 30, 22, 20, tzinfo=UTC)  # 00:20 on 1 July

    assert periods.local_date(moment) == date(2026, 7, 1)


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (date(2025, 11, 30), 3, date(2026, 2, 28)),
        (date(2023, 11, 30), 3, date(2024, 2, 29)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2026, 6, 30), 6, date(2026, 12, 30)),
        (date(2026, 10, 15), 12, date(2027, 10, 15)),
    ],
)
def test_add_months_takes_the_last_day_where_there_is_none(day, months, then):
    assert periods.add_months(day, months) == then


@pytest.mark.parametrize(
    ("day", "count", "then"),
    [
        (date(2026, 11, 20), 3, date(2026, 11, 25)),  # over a weekend
        (date(2026, 12, 24), 1, date(2026, 12, 28)),  # over Christmas
        (date(2026, 4, 24), 3, date(2026, 4, 30)),  # over King's day
        (date(2026, 5, 13), 1, date(2026, 5, 15)),  # over Ascension day
    ],
)
def test_add_working_days_leaves_weekends_and_holidays_out(day, count, then):
    assert periods.add_working_days(day, count) == then


@pytest.mark.parametrize(
    ("born", "day", "age"),
    [
        (date(2008, 2, 29), date(2026, 2, 28), 17),
        (date(2008, 2, 29), date(2026, 3, 1), 18),
        (date(1999, 11, 21), date(2026, 11, 21), 27),
        (date(1999, 11, 22), date(2026, 11, 21), 26),
    ],
)
def test_age_on_counts_whole_years(born, day, age):
    assert periods.age_on(born, day) == age


@given(st.dates(date(1900, 1, 1), date(2200, 1, 1)))
def test_every_day_lies_in_its_quarter_and_in_no_other(day):
    quarter = Quarter.of(day)

    assert quarter.start <= day <= quarter.end
    assert quarter.previous().end < day < quarter.next().start


def test_quarter_reads_and_writes_itself():
    assert str(Quarter.parse("2007-Q4")) == "2007-Q4"
    assert Quarter.parse("2007-Q4").end == date(2007, 12, 31)
    assert Quarter.parse("2007-Q1").label == "1e kwartaal 2007"


@pytest.mark.parametrize("text", ["2007-Q5", "2007Q1", "07-Q1", "2007-Q1 ", ""])
def test_quarter_of_nonsense_says_how_to_write_it(text):
    with pytest.raises(ValueError, match="2007-Q1"):
        Quarter.parse(text)


def test_pretend_moves_today_and_gives_it_back():
    real = periods.today()

    with periods.pretend(datetime(2025, 1, 1, 12, tzinfo=UTC)):
        assert periods.today() == date(2025, 1, 1)

    assert periods.today() == real


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 3, 2), date(2026, 3, 2)),
        (date(2026, 2, 28), date(2026, 3, 2)),  # a Saturday
        (date(2026, 4, 27), date(2026, 4, 28)),  # King's Day
        (date(2026, 12, 25), date(2026, 12, 28)),  # Christmas, Boxing Day and a Sunday
    ],
)
def test_on_working_day_is_the_day_itself_or_the_next(day, expected):
    assert periods.on_working_day(day) == expected
