"""Warm handovers of a year in figures, in total and per partner: a world counted by hand, and what always holds."""

import json
import random
from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine

from cases.models import Handover
from mentoraat.periods import Quarter
from reports.domain.figures import figures as quarter_figures
from tests import make
from tests.reports import handover_world as world
from tests.reports.handover_world import found


def test_warm_handover_and_feedback_of_the_example(total):
    assert total["I16"] == {"sent": 12, "succeeded": 4, "rate": 33.3, "open": 0}
    assert total["I17"] == {"due": 6, "on_time": 2, "rate": 33.3, "open": 0}


def test_partner_has_its_own_figures_that_add_up_to_the_total(case):
    partners = world.build(case)

    figures = found(case.organisation)

    mine = {name: figures["partners"][partner.pk] for name, partner in partners.items()}
    assert [mine[name]["sent"] for name in ("Loket", "Roc", "Zorg")] == [5, 6, 1]
    assert mine["Loket"]["I16"] == {"sent": 5, "succeeded": 2, "rate": 40.0, "open": 0}
    assert mine["Zorg"]["I17"]["rate"] is None
    for key in ("standing", "ladder", "answers"):
        for name in figures["total"][key]:
            if name != "rate":
                assert sum(one[key][name] for one in mine.values()) == figures["total"][key][name]


def test_quarter_is_the_same_as_in_the_report(case):
    world.build(case)
    quarter = Quarter(2026, 2)

    mine, theirs = (
        found(case.organisation, quarter)["total"],
        quarter_figures(case.organisation, quarter, as_of=world.TODAY)["handovers"],
    )

    for name in ("I16", "I17"):
        shared = mine[name].keys() & theirs[name].keys()
        assert len(shared) == 3
        assert {key: mine[name][key] for key in shared} == {key: theirs[name][key] for key in shared}


def test_windows_that_are_still_open_are_not_judged(case):
    """On 27 July the 28 days of 30 June are not over: the second quarter waits, as in the report."""
    world.build(case)

    total = found(case.organisation, as_of=date(2026, 7, 27))["total"]

    assert total["I16"] == {"sent": 5, "succeeded": 2, "rate": 40.0, "open": 7}


def test_what_happened_after_the_day_has_not_happened_yet(case):
    world.build(case)

    total = found(case.organisation, as_of=date(2026, 4, 27))["total"]

    assert total["sent"] == 7  # L3 to L5, R5 and R6 were not sent yet
    assert (total["standing"]["accepted"], total["standing"]["waiting"], total["arrived"]) == (1, 1, 2)
    assert total["joint"]["with"] == {"accepted": 2, "arrived": 1, "lost": 0, "open": 1, "rate": 100.0}


def test_shares_and_ladders_add_up_for_any_world(case):
    figures = found(case.organisation)
    assert figures["partners"] == {}
    assert figures["total"]["I16"]["rate"] is figures["total"]["answers"]["rate"] is None

    chance = random.Random(16)
    partners = world.build(case, ())
    for _row in range(40):
        world.one(case, partners, *_any_row(chance))

    figures = found(case.organisation)
    for one in (figures["total"], *figures["partners"].values()):
        assert sum(one["standing"].values()) == sum(one["ladder"].values()) == one["sent"]
        assert sum(one["refusals"].values()) == one["standing"]["refused"]
        assert one["I16"]["sent"] + one["I16"]["open"] == one["sent"]
        assert one["answers"]["on_time"] <= one["answers"]["answered"] <= one["answers"]["due"] <= one["sent"]
        groups = one["joint"].values()
        assert sum(group["accepted"] for group in groups) == one["accepted"]
        assert all(group["arrived"] + group["lost"] + group["open"] == group["accepted"] for group in groups)


def _any_row(chance):
    """A handover that took some steps in an order that can be."""
    sent = date(2025, 7, 1) + timedelta(days=chance.randrange(360))
    day, told = sent, {}
    for step in chance.choice(
        [(), ("refused",), ("accepted", "met", "arrived"), ("accepted", "arrived", "feedback"),
         ("accepted", "withdrawn"), ("withdrawn",), ("accepted", "met"), ("accepted", "arrived", "met"),
         ("accepted", "met", "arrived", "returned", "closed"), ("refused", "closed")]
    ):  # fmt: skip
        day += timedelta(days=chance.randrange(20))
        told[step] = day.isoformat()
    for count in range(chance.randrange(4)):
        told[f"remind_{count + 1}"] = (sent + timedelta(days=7 * count + 7)).isoformat()
    return chance.choice(["Loket", "Roc", "Zorg"]), sent.isoformat(), (sent + timedelta(days=3)).isoformat(), told


def test_figures_can_be_frozen(case):
    world.build(case)

    figures = found(case.organisation)

    assert json.loads(json.dumps(figures["total"])) == figures["total"]
    assert figures["of"] == {
        "start": "2025-07-01",
        "end": "2026-06-30",
        "as_of": "2026-07-28",
        "judged_until": "2026-06-30",
    }


def test_order_of_the_rows_changes_nothing(case):
    partners = world.build(case)
    first = found(case.organisation)
    Handover.objects.all().delete()
    names = list(world.ROWS)
    random.Random(4).shuffle(names)
    for name in names:
        world.one(case, partners, *world.ROWS[name])

    assert found(case.organisation) == first


def test_other_organisations_are_not_counted(case, other_organisation):
    world.build(case)

    assert found(other_organisation)["total"]["sent"] == 0


def test_day_in_amsterdam_decides_not_the_clock_of_the_server(case):
    """Half past midnight in Amsterdam on 1 July is still 30 June in London (G2)."""
    with time_machine.travel(datetime(2026, 6, 30, 22, 30, tzinfo=UTC), tick=False):
        make.sent_handover(case)

    assert found(case.organisation)["total"]["sent"] == 0
    assert found(case.organisation, Quarter(2026, 3))["total"]["sent"] == 1


@pytest.mark.parametrize("rows", [3, 30])
def test_number_of_queries_does_not_depend_on_the_rows(case, rows, django_assert_num_queries):
    chance = random.Random(rows)
    partners = world.build(case, ())
    for _row in range(rows):
        world.one(case, partners, *_any_row(chance))
    world.one(case, partners, *world.ROWS["L1"])

    with django_assert_num_queries(8):
        found(case.organisation)
