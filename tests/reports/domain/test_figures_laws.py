"""What holds for any register: sums, persons and cases, order of rows, clocks, years, merges, parts, next year."""

from datetime import date, time, timedelta

import pytest
from django.db import connection

from cases.domain import merge
from cases.models import AftercareCheck, Case, Handover, Measurement, Youth
from mentoraat import periods
from mentoraat.periods import Quarter, Year
from reports.domain.figures import figures
from tests import make
from tests.reports import other_order
from tests.reports.random_register import World

QUARTER, AS_OF = Quarter(2025, 2), date(2026, 3, 31)
PERSONS = ("reach.I1_youths_reached", "reach.first_time")  # and whatever ends in _persons, and I25
NO_COUNT = ("median", "p90")


def flat(part, path=""):
    for name, value in part.items():
        if isinstance(value, dict):
            yield from flat(value, f"{path}{name}.")
        else:
            yield f"{path}{name}", value


def counts(found):
    """Every whole number that counts something, by its path."""
    return {
        path: value
        for path, value in flat(found)
        if isinstance(value, int) and not any(word in path for word in NO_COUNT)
    }


def is_persons(path):
    return path in PERSONS or path.endswith("_persons") or path.startswith("I25")


def with_edges(seed, mentor):
    """A random register, and beside it what begins, ends and happens on the days around both ends of the quarter."""
    world = World(seed, youths=30, mentor=mentor)
    one, two = world.programmes
    for number, day in enumerate(around(QUARTER)):
        youth = make.youth(organisation=world.organisation)
        make.case(youth=youth, casemanager=mentor, programme=one, opened_on=day, number=f"E{number}")
        ended = {"opened_on": date(2025, 1, 2), "closed_on": day, "ending": "moved", "outcome": "neutral"}
        make.case(youth=youth, casemanager=mentor, programme=two, number=f"F{number}", **ended)
        # More at the end than at the start: what a wrong clock loses on one side, it does not win on the other.
        for clock in (time(0, 20), time(23, 50)) * (2 if day > QUARTER.start + timedelta(days=1) else 1):
            contact = make.contact(mentor, youth, at=periods.at(day, clock))
            assert contact.on == day
    return world


def around(quarter):
    return [edge + timedelta(days=days) for edge in (quarter.start, quarter.end) for days in (-1, 0, 1)]


@pytest.fixture
def world(mentor):
    return with_edges(7, mentor)


def scopes(world):
    yield {}
    yield {"area": world.areas[1]}
    yield {"programme": world.programmes[1]}


@pytest.mark.parametrize("seed", [11, 12])
def test_shares_of_a_whole_add_up(seed, mentor):
    world = with_edges(seed, mentor)

    for scope in scopes(world):
        found = figures(world.organisation, QUARTER, as_of=AS_OF, **scope)
        case, out, who = found["caseload"], found["outflow"], found["inflow_profile"]
        after = figures(world.organisation, QUARTER.next(), **scope)["caseload"]

        assert case["I4_open_at_start"] + case["I3_inflow"] - case["I5_outflow"] == case["I4_open_at_end"]
        assert case["I4_open_at_end"] == after["I4_open_at_start"]
        assert sum(out["by_class"].values()) == case["I5_outflow"] == out["counted"] + out["by_class"]["neutral"]
        assert sum(who["by_age"].values()) == sum(who["by_school_type"].values()) == case["I3_inflow"]
        assert {k: sum(row.values()) for k, row in who["cause_by_school_type"].items()} == who["by_school_type"]
        assert sum(found["reach"]["two_way_by_channel"].values()) == found["reach"]["two_way_contacts"]
        for area in found["measurement"]["I19_domains"].values():
            assert area["improved"] + area["equal"] + area["worse"] == area["n"]
            assert area["n"] + area["missing"] == found["measurement"]["I19_pairs"]


def test_everyone_ever_reached_is_in_one_state(world):
    found = counts(figures(world.organisation, QUARTER)["I25_all_ever_reached"])

    assert found.pop("persons") == sum(found.values())


@pytest.mark.parametrize("seed", [21, 22])
def test_persons_are_never_more_than_cases_and_parts_never_more_than_wholes(seed, mentor):
    world = with_edges(seed, mentor)

    for scope in scopes(world):
        found = figures(world.organisation, QUARTER, as_of=AS_OF, **scope)
        case = found["caseload"]

        for name in ("I3_inflow", "I4_open_at_end", "I7_served"):
            assert case[f"{name}_persons"] <= case[name]
        assert case["I3_re_entry"] <= case["I3_inflow"] <= case["I7_served"]
        assert case["I5_outflow"] + case["I4_open_at_end"] == case["I7_served"]
        assert found["reach"]["first_time"] <= found["reach"]["I1_youths_reached"]
        for durable in found["I12_durable"].values():
            assert durable["durable"] <= durable["observed"] <= durable["positive"]
        assert found["measurement"]["I18"]["covered"] <= found["measurement"]["I18"]["expected"]
        assert found["handovers"]["I16"]["succeeded"] <= found["handovers"]["I16"]["sent"]


@pytest.mark.parametrize("seed", [31, 32])
def test_order_in_which_rows_were_written_changes_nothing(seed, mentor, outsider):
    world = World(seed, youths=40, mentor=mentor)
    area, programme = other_order.copy(world, outsider.organisation, seed=seed)

    here = [figures(world.organisation, Year(2025), as_of=AS_OF, **scope) for scope in scopes(world)]

    wanted = ({}, {"area": area}, {"programme": programme})
    assert here == [figures(outsider.organisation, Year(2025), as_of=AS_OF, **scope) for scope in wanted]


@pytest.fixture
def worker_in(settings, db):
    """Let the process and the database's session live in another zone."""

    def move(zone):
        settings.TIME_ZONE = zone  # sets the process's zone too
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT set_config('TimeZone', %s, false)", [zone])

    yield move
    move("Europe/Amsterdam")


@pytest.mark.parametrize("zone", ["UTC", "Asia/Tokyo", "America/Los_Angeles"])
def test_clock_of_the_worker_and_the_database_changes_nothing(zone, mentor, outsider, worker_in):
    """The register has contacts at 00:20 and at 23:50 (G2)."""
    world = with_edges(41, mentor)
    at_home = [figures(world.organisation, QUARTER, **scope) for scope in scopes(world)]

    worker_in(zone)
    again = [figures(world.organisation, QUARTER, **scope) for scope in scopes(world)]
    made_there = with_edges(41, outsider)

    assert again == at_home
    assert [figures(made_there.organisation, QUARTER, **scope) for scope in scopes(made_there)] == at_home


@pytest.mark.parametrize("zone", ["UTC", "Asia/Tokyo", "America/Los_Angeles"])
def test_days_are_those_of_amsterdam_everywhere(zone, worker_in, time_machine):
    worker_in(zone)
    time_machine.move_to("2026-06-30T22:20:00+00:00", tick=False)

    assert periods.today() == periods.local_date(periods.now()) == date(2026, 7, 1)
    assert periods.at(date(2026, 7, 1)).isoformat() == "2026-07-01T12:00:00+02:00"


def test_year_is_the_sum_of_its_quarters_but_for_persons(world):
    year = counts(figures(world.organisation, Year(2025)))
    quarters = [counts(figures(world.organisation, quarter)) for quarter in Year(2025).quarters()]

    for path in (path for path in year if is_summed(path)):
        parts = [quarter.get(path, 0) for quarter in quarters]
        if is_persons(path) and path != "reach.first_time":
            assert max(parts) <= year[path] <= sum(parts), path
        else:
            assert year[path] == sum(parts), path
    assert year["caseload.I4_open_at_start"] == quarters[0]["caseload.I4_open_at_start"]
    assert year["caseload.I4_open_at_end"] == quarters[-1]["caseload.I4_open_at_end"]


def is_summed(path):
    """Counts of what happened in the period; not of a stock, nor of a cohort that lies elsewhere (G12, G7)."""
    happened = ("reach.", "caseload.", "outflow.", "handovers.", "inflow_profile.")
    stands = ("I4_open", "I7_served", "waiting_for_answer", "I16")
    return path.startswith(happened) and not any(word in path for word in stands)


@pytest.mark.parametrize("seed", [51, 52, 53])
def test_merging_two_youths_changes_only_who_is_one_person(seed, mentor, coordinator):
    world = World(seed, youths=30, mentor=mentor)
    facts = {"birth_date": date(2005, 5, 5), "school_type": "", "leaving_cause": "", "diploma": "", "housing": ""}
    Youth.objects.update(**facts, known_to_municipality="")  # what is counted at opening is the youth's, and stays
    one, two = without_open_cases(world)
    before = [dict(flat(figures(world.organisation, QUARTER, as_of=AS_OF, **scope))) for scope in scopes(world)]

    merge.merge(one, two, by=coordinator)

    for was, scope in zip(before, scopes(world), strict=True):
        now = dict(flat(figures(world.organisation, QUARTER, as_of=AS_OF, **scope)))
        changed = {path for path in was if was[path] != now[path] and not is_persons(path)}
        if "programme" in scope:  # contacts of youths with a case in it: the one person has one now
            changed = {path for path in changed if not path.startswith("reach.")}
        assert changed <= {"caseload.I3_re_entry"}
        assert was["caseload.I7_served_persons"] - now["caseload.I7_served_persons"] in (0, 1)
        assert now["caseload.I3_re_entry"] >= was["caseload.I3_re_entry"]


def without_open_cases(world):
    """Two youths who were both served in the quarter, and nothing of whom can be a double case."""
    served = Case.objects.counted().filter(opened_on__lte=QUARTER.end, closed_on__gte=QUARTER.start)
    chosen = [youth for youth in world.youths if served.filter(youth=youth) and not youth.cases.open()]
    return chosen[:2]


def test_merging_two_youths_makes_one_person_of_them(mentor, coordinator):
    world = World(51, youths=30, mentor=mentor)
    one, two = without_open_cases(world)
    before = figures(world.organisation, QUARTER)["caseload"]

    merge.merge(one, two, by=coordinator)

    now = figures(world.organisation, QUARTER)["caseload"]
    assert now["I7_served_persons"] == before["I7_served_persons"] - 1
    assert now["I7_served"] == before["I7_served"]


def test_same_quarter_asked_a_year_later_is_the_same(world, time_machine):
    """Nothing was added: the figures hang on E + 15 days, not on the day of asking (G7)."""
    time_machine.move_to("2025-07-15T12:00:00+00:00", tick=False)
    before = [figures(world.organisation, QUARTER, **scope) for scope in scopes(world)]

    time_machine.move_to("2026-07-15T12:00:00+00:00", tick=False)

    assert [figures(world.organisation, QUARTER, **scope) for scope in scopes(world)] == before


def test_what_happened_after_the_as_of_day_changes_nothing(world, mentor):
    before = [dict(flat(figures(world.organisation, QUARTER, **scope))) for scope in scopes(world)]

    live_on(world, mentor, date(2026, 10, 1))

    for was, scope in zip(before, scopes(world), strict=True):
        now = dict(flat(figures(world.organisation, QUARTER, **scope)))
        assert not {path: (was[path], now[path]) for path in was if was[path] != now[path]}


def live_on(world, mentor, day):
    """Everybody is met, everything open ends, is answered, asked and measured, on this one day."""
    here = {"organisation": world.organisation}
    Case.objects.open().filter(opened_on__lt=day).update(
        state="closed", closed_on=day, ending="by_youth", outcome="dropped_out"
    )
    unanswered = Handover.objects.filter(sent_on__isnull=False, accepted_on=None, refused_on=None)
    unanswered.update(accepted_on=day, arrived_on=day, feedback_due_on=day, feedback_on=day)
    Handover.objects.filter(withdrawn_on=None).update(withdrawn_on=day)
    for youth in world.youths:
        if not youth.cases.open():
            again = {"programme": world.programmes[0], "opened_on": day, "number": f"Z{youth.pk}"}
            make.case(youth=youth, casemanager=mentor, **again)
        make.contact(mentor, youth, at=periods.at(day))
    mine = Measurement.objects.first().instrument
    for case in world.cases:
        for kind in Measurement.Kind.values:
            taken = {"taken_on": day, "finished_at": periods.at(day)}
            Measurement.objects.create(**here, case=case, instrument=mine, kind=kind, **taken)
        AftercareCheck.objects.create(**here, case=case, month=3, due_on=day, done_on=day, status="school")


def test_programmes_add_up_to_the_whole_and_areas_stay_under_it(world):
    whole = counts(figures(world.organisation, QUARTER, as_of=AS_OF))
    by_area = [counts(figures(world.organisation, QUARTER, as_of=AS_OF, area=area)) for area in world.areas[1:]]
    by_programme = [
        counts(figures(world.organisation, QUARTER, as_of=AS_OF, programme=programme)) for programme in world.programmes
    ]

    for path in (path for path in whole if not path.startswith("I25")):
        for part in (*by_area, *by_programme):
            assert part.get(path, 0) <= whole[path], path
        assert is_persons(path) or sum(part.get(path, 0) for part in by_area) <= whole[path], path
        if not is_persons(path) and not path.startswith("reach."):
            assert sum(part.get(path, 0) for part in by_programme) == whole[path], path
