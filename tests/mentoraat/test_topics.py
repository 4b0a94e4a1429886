"""One list of what youths need help with, for partners and youths alike."""

from cases.domain import instrument
from cases.models import Need
from mentoraat.topics import Topic


def test_every_life_area_and_basic_need_is_a_topic():
    asked = {code for code, _label, _question in instrument.AREAS} | set(Need.Kind.values)

    assert asked == set(Topic.values)
