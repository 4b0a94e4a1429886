"""Every decided edge case of indicators.md 6, and the edges of days, months and empty registers."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.db import IntegrityError, transaction

from cases.models import AftercareCheck, Case, Placement
from mentoraat.periods import Quarter
from outreach.models import Contact
from reports.domain.figures import figures, headline
from reports.domain.scope import Period
from tests import make

Q2 = Quarter(2026, 2)
END = Q2.end


@pytest.fixture
def count(organisation):
    """One number of Q2 2026 by its key; `period` and `as_of` may differ."""

    def look_up(key, period=Q2, **changes):
        found = figures(organisation, period, **changes)
        for name in key.split("."):
            found = found[name]
        return found

    return look_up


def closed(youth, mentor, opened, on, **changes):
    return make.case(youth=youth, casemanager=mentor, opened_on=opened, closed_on=on, **changes)


def test_second_open_case_in_one_programme_is_refused(youth, mentor):
    make.case(youth=youth, casemanager=mentor)

    with pytest.raises(IntegrityError), transaction.atomic():
        make.case(youth=youth, casemanager=mentor)


def test_merged_duplicate_counts_nowhere(youth, mentor, count):
    """The case of a youth registered twice is closed as opened in error: neither inflow nor an earlier case."""
    closed(youth, mentor, date(2026, 4, 1), date(2026, 4, 9), ending=Case.Ending.OPENED_IN_ERROR, outcome="")
    make.case(youth=youth, casemanager=mentor, opened_on=date(2026, 4, 10))

    assert [count(f"caseload.{key}") for key in ("I3_inflow", "I3_re_entry", "I5_outflow", "I7_served")] == [1, 0, 0, 1]


@pytest.mark.parametrize(("days_later", "re_entries"), [(0, 1), (2, 1), (365, 1), (366, 0), (425, 0)])
def test_started_again_is_a_re_entry_for_a_year(youth, mentor, count, days_later, re_entries):
    end = date(2025, 5, 10)
    earlier = closed(youth, mentor, date(2025, 1, 5), end)
    again = end + timedelta(days=days_later)
    make.case(youth=youth, casemanager=mentor, opened_on=again, previous_case=earlier)

    quarter = Quarter.of(again)
    assert count("caseload.I3_inflow", quarter) == 1
    assert count("caseload.I3_re_entry", quarter) == re_entries


def test_closed_and_started_again_two_days_later_is_out_and_in(youth, mentor, count):
    closed(youth, mentor, date(2026, 1, 5), date(2026, 5, 10))
    make.case(youth=youth, casemanager=mentor, opened_on=date(2026, 5, 12))

    found = [count(f"caseload.{key}") for key in ("I5_outflow", "I3_inflow", "I3_re_entry", "I4_open_at_end")]
    assert found == [1, 1, 1, 1]


def test_job_lost_in_month_two_and_found_in_month_three_is_durable(youth, mentor, count):
    case = closed(youth, mentor, date(2025, 9, 1), date(2025, 11, 30), outcome="positive")
    done = {"status": AftercareCheck.Status.WORK, "done_on": date(2026, 2, 28)}
    make.placement(case, kind=Placement.Kind.WORK, hours_per_week=24, ends_on=date(2026, 1, 20))
    make.aftercare(case, due_on=date(2026, 2, 28), **done)

    assert count("outflow.by_class.positive", Quarter(2025, 4)) == 1
    assert count("I12_durable.3.durable", Quarter(2025, 4), as_of=date(2026, 5, 1)) == 1


def test_last_check_in_the_window_decides_and_not_reached_says_nothing(youth, mentor, count):
    """M is 28 February: there is no 30 February (G13); the window runs from 14 days before to 28 days after."""
    case = closed(youth, mentor, date(2025, 9, 1), date(2025, 11, 30), outcome="positive")
    month = date(2026, 2, 28)
    for days, status in ((-15, "work"), (-14, "school"), (3, "neither"), (28, "not_reached"), (29, "work")):
        make.aftercare(case, due_on=month, done_on=month + timedelta(days=days), status=status)

    found = count("I12_durable.3", Quarter(2025, 4), as_of=date(2026, 5, 1))
    assert (found["observed"], found["durable"]) == (1, 0)


def test_not_reached_alone_is_not_observed_and_stays_in_the_denominator(youth, mentor, count):
    case = closed(youth, mentor, date(2025, 9, 1), date(2025, 11, 30), outcome="positive")
    make.aftercare(case, due_on=date(2026, 2, 28), done_on=date(2026, 2, 28), status="not_reached")

    found = count("I12_durable.3", Quarter(2025, 4), as_of=date(2026, 5, 1))
    assert (found["positive"], found["observed"], found["rate"]) == (1, 0, 0.0)


def test_youth_who_turns_27_counts_by_the_day_of_opening(mentor, count):
    youth = make.youth(known_by=mentor, birth_date=date(1999, 5, 10))
    closed(youth, mentor, date(2026, 5, 9), date(2026, 6, 20), outcome="positive")

    assert count("inflow_profile.by_age")["23-26"] == 1
    assert count("outflow.by_class.positive") == 1


@pytest.mark.parametrize(("opened", "band"), [(date(2026, 5, 10), "27+"), (date(2026, 5, 9), "23-26")])
def test_birthday_is_the_first_day_of_the_next_band(mentor, count, opened, band):
    make.case(youth=make.youth(known_by=mentor, birth_date=date(1999, 5, 10)), casemanager=mentor, opened_on=opened)

    assert count("inflow_profile.by_age")[band] == 1


def test_unknown_birth_date_is_a_band_of_its_own(mentor, count):
    youth = make.youth(known_by=mentor, birth_date=None, about_age=17, about_age_on=date(2026, 4, 1))
    make.case(youth=youth, casemanager=mentor, opened_on=date(2026, 4, 1))

    ages = count("inflow_profile.by_age")
    assert ages == {"0-15": 0, "16-17": 0, "18-22": 0, "23-26": 0, "27+": 0, "unknown": 1}


def test_born_on_a_leap_day_has_birthdays_on_1_march(mentor, count):
    youth = make.youth(known_by=mentor, birth_date=date(2008, 2, 29))
    make.case(youth=youth, casemanager=mentor, opened_on=date(2026, 2, 28))

    assert count("inflow_profile.by_age", Quarter(2026, 1))["16-17"] == 1


def test_youth_who_refuses_to_be_registered_counts_without_a_name(mentor, count):
    make.contact(mentor, at=datetime(2026, 4, 3, 12, tzinfo=ZoneInfo("Europe/Amsterdam")), people=3)
    make.contact(mentor, at=datetime(2026, 4, 4, 12, tzinfo=ZoneInfo("Europe/Amsterdam")))

    found = count("reach")
    assert (found["I1_youths_reached"], found["two_way_contacts"], found["anonymous_people_spoken_to"]) == (0, 2, 4)


def test_anonymous_row_after_erasure_still_counts(youth, mentor, count):
    closed(youth, mentor, date(2026, 1, 5), date(2026, 5, 10), outcome="positive")
    type(youth).objects.filter(pk=youth.pk).update(first_name="", surname="", infix="", birth_date=None)

    assert count("outflow.by_class.positive") == 1
    assert count("inflow_profile.by_age", Quarter(2026, 1))["unknown"] == 1


def test_period_that_is_no_quarter_is_allowed(youth, mentor, count):
    make.case(youth=youth, casemanager=mentor, opened_on=date(2026, 5, 10))
    period = Period(date(2026, 5, 1), date(2026, 5, 31))

    assert period.quarter is None
    assert Period(Q2.start, Q2.end).quarter == Q2
    assert count("caseload.I6_case_days", period) == 22


def test_corrected_destination_follows_the_facts(youth, mentor, count):
    """Destination learnt later, before the freeze: the figure follows; a frozen one is another row and stays."""
    case = closed(youth, mentor, date(2026, 1, 5), date(2026, 5, 10))
    assert count("outflow.by_class.unknown") == 1

    Case.objects.filter(pk=case.pk).update(outcome="positive")

    assert count("outflow.by_class.positive") == 1


@pytest.mark.parametrize(
    ("moment", "quarter"),
    [
        (datetime(2026, 6, 30, 21, 59, tzinfo=ZoneInfo("UTC")), Q2),
        (datetime(2026, 6, 30, 22, 20, tzinfo=ZoneInfo("UTC")), Q2.next()),
    ],
)
def test_contact_just_after_midnight_in_amsterdam_is_of_the_new_day(youth, mentor, count, moment, quarter):
    """00:20 on 1 July in Amsterdam is still 30 June for the server (G2)."""
    make.contact(mentor, youth, at=moment)

    assert count("reach.I1_youths_reached", quarter) == 1
    assert count("reach.I1_youths_reached", Q2.next() if quarter == Q2 else Q2) == 0


def test_undone_contact_counts_nowhere(youth, mentor, count, organisation):
    at = datetime(2026, 5, 1, 12, tzinfo=ZoneInfo("Europe/Amsterdam"))
    make.contact(mentor, youth, at=at, undone_at=at)

    found = count("reach")
    assert not any(found[key] for key in found)
    assert headline(organisation, END)["persons"] == 0


def test_nothing_to_divide_by_is_no_figure(organisation):
    found = figures(organisation, Q2)

    assert found["outflow"]["I8_positive_rate"] is None
    assert found["outflow"]["I14_median_days"] is found["outflow"]["I14_p90_days"] is None
    assert found["I12_durable"]["3"]["rate"] is found["handovers"]["I16"]["rate"] is None
    assert found["measurement"]["I18"]["rate"] is found["measurement"]["I19_domains"]["wonen"]["baseline"] is None
    assert found["caseload"]["I6_average"] == 0.0


def test_other_organisations_are_never_counted(outsider, organisation):
    youth = make.youth(known_by=outsider)
    make.case(youth=youth, casemanager=outsider, opened_on=date(2026, 5, 1))
    make.contact(outsider, youth, at=datetime(2026, 5, 1, 12, tzinfo=ZoneInfo("UTC")), channel=Contact.Channel.STREET)

    found = figures(organisation, Q2)

    assert (found["caseload"]["I7_served"], found["reach"]["two_way_contacts"]) == (0, 0)


def test_change_of_casemanager_is_neither_inflow_nor_outflow(youth, mentor, other_mentor, count):
    case = make.case(youth=youth, casemanager=mentor, opened_on=date(2026, 1, 5))
    Case.objects.filter(pk=case.pk).update(casemanager=other_mentor)

    assert (count("caseload.I3_inflow"), count("caseload.I5_outflow"), count("caseload.I4_open_at_end")) == (0, 0, 1)


def test_latest_case_on_one_day_is_the_one_with_the_higher_number(youth, mentor, organisation):
    make.contact(mentor, youth, at=datetime(2026, 1, 2, 12, tzinfo=ZoneInfo("UTC")))
    day = {"opened": date(2026, 1, 5), "on": date(2026, 1, 9)}
    closed(youth, mentor, **day, number="T10", outcome="positive")
    closed(youth, mentor, **day, number="T9", outcome="dropped_out")

    assert headline(organisation, END)["positive"] == 1


def test_two_programmes_are_two_cases_and_one_person(youth, mentor, count):
    for name in ("A", "B"):
        programme = make.programme(mentor.organisation, name)
        make.case(youth=youth, casemanager=mentor, programme=programme, opened_on=date(2026, 4, 2))

    assert (count("caseload.I3_inflow"), count("caseload.I3_inflow_persons")) == (2, 1)
    assert count("caseload.I3_inflow", programme=programme) == 1


@pytest.mark.parametrize(
    ("numerator", "denominator", "expected"), [(1, 8, 12.5), (1, 16, 6.3), (3, 16, 18.8), (1, 2000, 0.1), (0, 7, 0.0)]
)
def test_halves_round_away_from_zero(numerator, denominator, expected):
    from reports.domain.indicators.numbers import percentage

    assert percentage(numerator, denominator) == expected


@pytest.mark.parametrize(("count", "place"), [(1, 1), (9, 9), (10, 9), (11, 10), (20, 18), (21, 19), (100, 90)])
def test_p90_is_the_nearest_rank(count, place):
    from reports.domain.indicators.numbers import p90

    assert p90(range(1, count + 1)) == place
