"""The plug: by hand unless somebody chose otherwise, and every adapter has all of it."""

import inspect

import pytest

from cases.domain import handover_port
from cases.domain.handover_port import Port
from cases.models import MunicipalLink
from mentoraat.periods import now

VERBS = [name for name in vars(Port) if not name.startswith("_")]


@pytest.mark.parametrize("kind", handover_port.ADAPTERS)
@pytest.mark.parametrize("verb", VERBS)
def test_adapter_does_what_the_port_says(kind, verb):
    asked = list(inspect.signature(getattr(Port, verb)).parameters)[1:]  # without self

    assert list(inspect.signature(getattr(handover_port.module_of(kind), verb)).parameters) == asked


@pytest.mark.parametrize(
    "link",
    [None, MunicipalLink(), MunicipalLink(kind="zgw"), MunicipalLink(kind="hand", active_since=now())],
    ids=["none", "new", "off", "by hand"],
)
def test_no_adapter_unless_it_is_chosen_and_on(link):
    assert handover_port.adapter(link) is None


def test_adapter_of_a_link_that_is_on():
    link = MunicipalLink(kind="zgw", active_since=now())

    assert handover_port.adapter(link).__name__ == "cases.domain.handover_zgw"
