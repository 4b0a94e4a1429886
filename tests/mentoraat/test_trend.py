"""The small line beside a number."""

from mentoraat.trend import trend

NAMES = ("1e", "2e", "3e", "4e")


def test_trend_of_three_values_is_no_line():
    drawn = trend("Jongeren: 8 in 1e, 12 in 4e", NAMES, [8, 9, None, 12], write=str)

    assert drawn is None


def test_trend_names_its_ends_and_writes_its_first_value():
    drawn = trend("Jongeren: 8 in 1e, 12 in 4e", NAMES, [8, 9, 10, 12], write=str).small

    assert "<polyline" in drawn
    for words in ("Jongeren: 8 in 1e, 12 in 4e", ">1e<", ">4e<", ">8<"):
        assert words in drawn


def test_trend_leaves_a_gap_and_begins_where_there_is_a_value():
    drawn = trend("Titel", (*NAMES, "5e"), [None, 9, 10, 12, 0], write=str).small

    assert ">9<" in drawn
    assert drawn.count("<circle") == 2


def test_trend_of_nothing_but_zero_stays_on_the_ground():
    assert "<polyline" in trend("Titel", NAMES, [0, 0, 0, 0], write=str).small
