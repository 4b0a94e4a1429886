"""What each kind of column understands, and what it says when it does not."""

from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest

from reports.imports.cells import BROKEN, FORMULA
from reports.imports.columns import Code, Column, Day, Email, Hours, Moment, Number, Phone, Text, Whole
from reports.imports.faults import Wrong

BSN = "111222333"


@pytest.mark.parametrize(
    ("column", "raw", "value"),
    [
        (Text("naam"), "  Sam   van\u00a0den Berg ", "Sam van den Berg"),
        (Text("naam"), "Zoe\u0308", "Zoë"),
        (Text("naam"), "S\u202eam\u200b", "Sam"),
        (Text("naam"), "=1+1", "=1+1"),
        (Text("naam"), "@ +-", "@ +-"),
        (Text("naam"), 12.0, "12"),
        (Text("naam"), date(2026, 3, 27), "27-03-2026"),
        (Text("naam"), "   ", None),
        (Text("naam"), None, None),
        (Text("notitie", lines=True), "een\r\ntwee ", "een\ntwee"),
        (Number(), 1001, "1001"),
        (Number(), "0012", "0012"),
        (Code("geslacht", table={"m": "male"}), " M ", "male"),
        (Code("jaar", table={"1": "first"}), 1, "first"),
        (Whole("score", least=1, most=5), 5, 5),
        (Whole("score", least=1, most=5), 5.0, 5),
        (Whole("score", least=1, most=5), "5", 5),
        (Whole("peilmoment", only=(3, 6)), "6", 6),
        (Hours("uren"), "7,5", Decimal("7.5")),
        (Hours("uren"), 11.96, Decimal("11.9")),
        (Day("dag"), "27-03-2026", date(2026, 3, 27)),
        (Day("dag"), "2026-03-27", date(2026, 3, 27)),
        (Day("dag"), "7-3-2026", date(2026, 3, 7)),
        (Day("dag"), datetime(2026, 3, 27), date(2026, 3, 27)),
        (Day("dag"), date(2026, 11, 21), date(2026, 11, 21)),
        (Day("dag"), "01-01-1900", date(1900, 1, 1)),
        (Day("dag", planned=True), "21-11-2027", date(2027, 11, 21)),
        (Email("email"), "wil@voorbeeld.nl", "wil@voorbeeld.nl"),
        (Phone("telefoon"), "010-1234567", "010-1234567"),
        (Phone("telefoon"), "+31 (0)6 12 34 56 78", "+31 (0)6 12 34 56 78"),
    ],
)
def test_value_is_understood(column, raw, value):
    assert column.clean(raw) == value


@pytest.mark.parametrize(
    ("column", "raw", "words"),
    [
        (Text("naam", required=True), " ", "Vul dit in"),
        (Text("naam", longest=3), "vier", "te lang"),
        (Text("naam"), "a\x00b", "tekens"),
        (Text("naam"), "a\ud800b", "tekens"),
        (Text("naam"), FORMULA, "formule, vul de waarde in"),
        (Text("naam"), BROKEN, "foutwaarde"),
        (Code("geslacht", table={"m": 1, "v": 2}), "man", "Kies uit: m, v"),
        (Whole("score", least=1, most=5), 6, "van 1 tot en met 5"),
        (Whole("score", least=1, most=5), 2.5, "heel getal"),
        (Whole("score", least=1, most=5), True, "heel getal"),
        (Whole("score", least=1, most=5), "1e309", "heel getal"),
        (Whole("score", least=1, most=5), float("inf"), "heel getal"),
        (Whole("peilmoment", only=(3, 6, 12)), 4, "Kies uit: 3, 6, 12"),
        (Hours("uren"), "veel", "uren per week"),
        (Hours("uren"), "NaN", "uren per week"),
        (Hours("uren"), -1, "uren per week"),
        (Day("dag"), "31-02-1988", "bestaat niet"),
        (Day("dag"), "27/03/2026", "27-03-2026"),
        (Day("dag"), 38000, "27-03-2026"),
        (Day("dag"), time(12), "27-03-2026"),
        (Day("dag"), "22-11-2026", "toekomst"),
        (Day("dag", planned=True), "01-01-2099", "toekomst"),
        (Day("dag"), "31-12-1899", "1900"),
        (Email("email"), "wil@", "e-mailadres"),
        (Phone("telefoon"), "bel Wil", "telefoonnummer"),
    ],
)
def test_fault_says_what_would_be_right(column, raw, words):
    with pytest.raises(Wrong, match=words):
        column.clean(raw)


@pytest.mark.parametrize("raw", [BSN, int(BSN), float(BSN), f"zie {BSN}.", "1112.22.333", "111 222 333"])
@pytest.mark.parametrize("column", [Text("notitie"), Phone("telefoon"), Whole("aantal"), Day("dag"), Number()])
def test_bsn_is_refused_wherever_it_stands_and_not_repeated(column, raw):
    with pytest.raises(Wrong) as caught:
        column.clean(raw)

    assert caught.value.secret
    assert BSN not in str(caught.value)


@pytest.mark.parametrize(
    ("raw", "moment"),
    [
        (datetime(2026, 1, 5, 0, 20), datetime(2026, 1, 4, 23, 20)),
        (datetime(2026, 7, 1, 0, 20), datetime(2026, 6, 30, 22, 20)),
        ("05-01-2026 14:30", datetime(2026, 1, 5, 13, 30)),
        ("2026-01-05T14:30:15", datetime(2026, 1, 5, 13, 30, 15)),
        ("5-1-2026 9.05", datetime(2026, 1, 5, 8, 5)),
        ("05-01-2026", datetime(2026, 1, 4, 23, 0)),
        (datetime(2026, 3, 29, 2, 30), datetime(2026, 3, 29, 1, 30)),  # the clock skipped it: half past three
        (datetime(2026, 10, 25, 2, 30), datetime(2026, 10, 25, 0, 30)),  # it came twice: the first
        (datetime(2026, 1, 5, 14, 29, 59, 999_999), datetime(2026, 1, 5, 13, 30)),
    ],
)
def test_moment_is_by_the_clock_of_amsterdam(raw, moment):
    assert Moment("tijdstip").clean(raw) == moment.replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (datetime(2026, 11, 21, 12, 1), "toekomst"),
        (datetime(9999, 12, 31, 23, 59), "toekomst"),
        (datetime(1899, 12, 31), "1900"),
        ("05-01-2026 25:00", "tijd bestaat niet"),
        ("30-02-2026 10:00", "dag bestaat niet"),
        ("gisteren", "27-03-2026"),
        ("05-01-2026 half drie", "14:30"),
        (0.5, "14:30"),
        (time(12), "14:30"),
    ],
)
def test_moment_that_cannot_be_is_refused(raw, words):
    with pytest.raises(Wrong, match=words):
        Moment("tijdstip").clean(raw)


def test_column_without_a_kind_reads_nothing():
    with pytest.raises(NotImplementedError):
        Column("naam").clean("x")
