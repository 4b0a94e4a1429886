"""The words of the inflow in a timeline."""

from cases.domain import provider_choice, story
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


def test_story_stands_there_when_it_was_agreed_to_and_when_it_was_taken_back(youth, mentor):
    item = make.story(youth, by=mentor)
    story.withdraw(item, by=mentor)

    entries = timeline.page(youth).entries

    assert [(entry.title, entry.url) for entry in entries] == [
        ("Verhaal ingetrokken: Weer naar school", item.get_absolute_url()),
        ("Akkoord met verhaal: Weer naar school", item.get_absolute_url()),
    ]


def test_draft_of_a_story_is_no_event(youth, mentor):
    make.draft_story(youth, by=mentor)

    assert timeline.page(youth).entries == ()
