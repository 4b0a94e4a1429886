"""Our own instrument: eight areas, five worded steps, made once."""

from cases.domain import instrument
from cases.models import Instrument, LifeArea
from reports.domain import register_codes


def test_own_instrument_is_made_once(db):
    first = instrument.own()

    assert instrument.own() == first
    assert (Instrument.objects.count(), LifeArea.objects.count()) == (1, 8)


def test_areas_stand_in_the_order_of_the_register(db):
    codes = [area.code for area in instrument.own().areas.all()]

    assert tuple(codes) == register_codes.LIFE_AREAS


def test_steps_are_worded_from_now_to_fine(db):
    steps = instrument.own().steps

    assert (len(steps), steps[0], steps[-1]) == (5, "Dit moet nu anders", "Goed zo")
