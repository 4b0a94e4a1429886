"""The words of the inflow in a timeline."""

from cases.domain import provider_choice
from reports.domain import timeline
from reports.domain.timeline_words import TITLES
from tests import make


def test_referral_says_by_which_way():
    assert TITLES["referred"]("self", "") == "Aangemeld: de jongere zelf"


def test_choice_stands_in_the_timeline_with_the_reason(youth, mentor, organisation):
    options = [make.partner(organisation, name=name) for name in ("IDplein", "Jongerenloket")]
    facts = {"about": "werk", "options": options, "outcome": "chosen", "chosen": options[0], "why": "Dichtbij"}
    provider_choice.record(youth, **facts, by=mentor)

    (entry,) = timeline.page(youth).entries

    assert (entry.title, entry.who, entry.text) == ("Kon kiezen (werk): IDplein", "Nina", "Dichtbij")
