"""The network around handovers: who refers, whether there was a choice, how long a start takes."""

from datetime import date, timedelta

from cases.domain import provider_choice
from cases.models import Referral
from mentoraat.periods import today
from reports.domain import network_figures
from reports.domain.scope import Period
from tests import make

NOW = Period(today() - timedelta(days=30), today())


def texts(section):
    table = (section.tables + section.below)[0]
    return [tuple(str(cell) for cell in row) for row in table.rows]


def refer(organisation, **changes):
    fields = {"source": "school", "received_on": today() - timedelta(days=5), "due_on": today(), "wants_news": False}
    return Referral.objects.create(organisation=organisation, **fields | changes)


def test_without_anything_there_is_nothing_to_say(organisation):
    assert network_figures.sections(organisation, NOW) == ()


def test_referrals_stand_under_who_brought_them(organisation, other_organisation):
    zadkine = make.partner(organisation, "Zadkine")
    refer(organisation, partner=zadkine, first_answer_on=today() - timedelta(days=2))
    refer(organisation, partner=zadkine, first_answer_on=today(), state="declined", reason="full")
    refer(organisation, by_organisation="Wijkteam Noord")
    refer(organisation, partner=zadkine, received_on=NOW.start - timedelta(days=1))
    refer(other_organisation)

    [section] = network_figures.sections(organisation, NOW)

    assert texts(section) == [("Zadkine", "2", "0", "1", "4,0"), ("Wijkteam Noord", "1", "0", "0", "te weinig")]


def test_choices_say_how_often_and_between_how_many(organisation, youth, mentor):
    options = [make.partner(organisation, name) for name in ("Zadkine", "Albeda")]
    provider_choice.record(youth, about="kok", options=options, outcome="chosen", chosen=options[0], by=mentor)
    provider_choice.record(youth, about="kok", options=options, outcome="later", on=date(2020, 1, 1), by=mentor)

    [section] = network_figures.sections(organisation, NOW)

    assert [row[1] for row in texts(section)] == ["1", "1", "0", "0", "2,0"]


def test_starts_say_how_long_it_takes(organisation, monkeypatch):
    monkeypatch.setattr(network_figures.match_start, "waiting_days", lambda *asked: [3, 30, 90])

    [section] = network_figures.sections(organisation, NOW)

    assert [row[1] for row in texts(section)] == ["3", "30,0", "90"]


def test_four_queries_whatever_there_is(organisation, django_assert_num_queries):
    for number in range(3):
        refer(organisation, by_organisation=f"School {number}")

    with django_assert_num_queries(4):
        network_figures.sections(organisation, NOW)
