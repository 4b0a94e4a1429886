"""Progress on complete pairs: per instrument, per programme, and who is behind each number."""

from datetime import date

import pytest

from cases.models import Instrument, LifeArea
from mentoraat.models import AuditEvent
from mentoraat.periods import Quarter
from reports.domain import progress
from reports.domain.figures import scope_of
from tests import make
from tests.reports.domain.indicators.test_measurement import measured

START, LATER = date(2026, 1, 10), date(2026, 6, 1)
Q2 = Quarter(2026, 2)


@pytest.fixture
def own(organisation):
    """Three words for two areas of the organisation's own."""
    item = Instrument.objects.create(organisation=organisation, slug="eigen", name="Eigen", steps=["Nee", "Wat", "Ja"])
    for place, (code, label) in enumerate((("rust", "Rust"), ("wonen", "Wonen")), start=1):
        LifeArea.objects.create(instrument=item, code=code, label=label, question="?", position=place)
    return item


@pytest.fixture
def pair(mentor):
    """Makes a case with two measurements."""

    def make_pair(before, after, instrument=None, **changes):
        case = make.case(youth=make.youth(known_by=mentor), casemanager=mentor, opened_on=START, **changes)
        measured(case, "baseline", START, instrument=instrument, **before)
        if after:
            measured(case, "follow_up", LATER, instrument=instrument, **after)
        return case

    return make_pair


def parts(organisation, **narrow):
    return progress.read(scope_of(organisation, Q2, **narrow), lambda *key: "/".join(key))


def cells(part):
    return {row[0]: [str(cell) for cell in row[1:]] for row in part.table.rows}


def test_only_complete_pairs_count_each_instrument_apart(organisation, pair, own):
    pair({"wonen": 2}, {"wonen": 4})
    pair({"wonen": 5}, None)
    for before, after in (({"rust": 1, "wonen": 2}, {"rust": 3}), ({"rust": 2}, {"rust": 2})):
        pair(before, after, own)

    first, second = parts(organisation)

    assert (first.name, first.pairs.text) == ("Eigen", "2 trajecten met twee metingen")
    assert cells(first) == {
        "Rust": ["1,5", "2,5", "1", "1", "0", "2", "0"],
        "Wonen": ["–", "–", "0", "0", "0", "0", "2"],
    }
    assert first.sentence == "Rust ging het vaakst vooruit: bij 1 van de 2."
    assert first.scale == "Gemiddelde op een schaal van 1 (“Nee”) tot 3 (“Ja”)."
    assert (second.name, second.pairs.text) == ("Test", "1 traject met twee metingen")


def test_programme_narrows(organisation, pair, own):
    groups = make.programme(organisation, "Groepsaanpak")
    pair({"rust": 1}, {"rust": 2}, own, programme=groups)
    pair({"rust": 1}, {"rust": 2}, own)

    assert [part.pairs.text for part in parts(organisation, programme=groups)] == ["1 traject met twee metingen"]


def test_nobody_measured_twice_shows_nothing(organisation, pair):
    pair({"wonen": 2}, None)

    assert parts(organisation) == ()


def test_nobody_moved_says_so(organisation, pair):
    pair({"wonen": 2}, {"wonen": 2})

    assert parts(organisation)[0].sentence == "Nog op geen enkel punt ging iemand vooruit."


def test_area_of_an_earlier_version_is_still_shown(organisation, pair, own):
    pair({"oud_punt": 1}, {"oud_punt": 2}, own)
    Instrument.objects.create(organisation=organisation, slug="eigen", name="Nieuw", version=2, steps=own.steps)

    assert "Oud punt" in cells(parts(organisation)[0])


@pytest.mark.parametrize(("kind", "found"), [("improved", 0), ("equal", 1), ("n", 1), ("missing", 1)])
def test_youths_behind_a_number_are_those_that_were_counted(organisation, pair, own, coordinator, kind, found):
    pair({"rust": 2}, {"rust": 2}, own)
    pair({"wonen": 2}, {"wonen": 2}, own)

    scope = scope_of(organisation, Q2)
    listing = progress.behind(scope, ref=own.ref, area="rust", kind=kind, by=coordinator)

    assert len(listing.rows) == found
    assert AuditEvent.objects.get().verb == "progress.read"
    if kind == "equal":
        assert [str(cell) for cell in listing.rows[0]][2:] == ["Wat", "Wat", "01-06-2026"]


def test_all_pairs_behind_an_instrument(organisation, pair, own, coordinator):
    case = pair({"rust": 2}, {"rust": 3, "wonen": 1}, own)

    listing = progress.behind(scope_of(organisation, Q2), ref=own.ref, by=coordinator)

    assert [str(cell) for cell in listing.rows[0]][:4] == [
        case.youth.name, "Straatmentoraat", "1 antwoord", "2 antwoorden",
    ]  # fmt: skip


@pytest.mark.parametrize("asked", [{"ref": "x"}, {"area": "niets", "kind": "n"}, {"area": "rust"}, {"kind": "n"}])
def test_no_youths_behind_what_is_no_number(organisation, pair, own, coordinator, asked):
    pair({"rust": 2}, {"rust": 2}, own)

    with pytest.raises(KeyError):
        progress.behind(scope_of(organisation, Q2), **{"ref": own.ref} | asked, by=coordinator)
