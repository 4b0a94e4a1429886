"""Who referred a youth, and what they could choose from, on their page and in the timeline."""

from cases.domain import provider_choice, referral
from reports.domain import timeline, youth_facts, youth_inflow
from tests import make


def chosen(youth, mentor, organisation):
    options = [make.partner(organisation, name=name) for name in ("IDplein", "Jongerenloket")]
    facts = {"about": "werk", "options": options, "outcome": "chosen", "chosen": options[0], "why": "Dichtbij"}
    return provider_choice.record(youth, **facts, by=mentor)


def test_choice_stands_with_all_options_and_own_words(youth, mentor, organisation, django_assert_num_queries):
    chosen(youth, mentor, organisation)

    with django_assert_num_queries(1):
        facts = youth_facts.read(youth)

    row = youth_inflow.of(facts).choices[0]
    assert (row.about, row.outcome, row.offered, row.why) == ("werk", "IDplein", "IDplein, Jongerenloket", "Dichtbij")
    assert row.fresh


def test_none_of_them_is_said(youth, mentor, organisation):
    options = [make.partner(organisation, name=name) for name in ("IDplein", "Jongerenloket")]
    provider_choice.record(youth, about="werk", options=options, outcome="none", by=mentor)

    assert youth_inflow.of(youth_facts.read(youth)).choices[0].outcome == "geen van deze"


def test_referrer_stands_there_once_it_was_taken_up(youth, case, organisation, mentor, coordinator):
    item = make.referral(organisation)
    assert youth_inflow.of(youth_facts.read(youth)).referrals == ()

    referral.take_up(item, who=youth, programme=case.programme, casemanager=mentor, by=coordinator)

    row = youth_inflow.of(youth_facts.read(youth)).referrals[0]
    assert (row["who"], row["source"]) == ("S. Kaya, Jongerenwerk Zuid", "jongerenwerk")
    assert "Aangemeld: jongerenwerk, Jongerenwerk Zuid" in [entry.title for entry in timeline.page(youth).entries]
