from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from cases.domain import case as cases
from cases.domain.closing import Attempts
from cases.models import Acquaintance, Case, CasemanagerPeriod, Youth
from mentoraat.models import AuditEvent, Notification
from mentoraat.periods import add_months, today
from mentoraat.states import Refused
from tests import make

TODAY = today()
Ending, Outcome = Case.Ending, Case.Outcome


def verbs(thing=None):
    events = AuditEvent.objects.order_by("pk")
    events = events.filter(thing="case") if thing is None else events.filter(thing=thing)
    return list(events.values_list("verb", flat=True))


@pytest.fixture
def opened(youth, mentor):
    """A case that was opened by its verb, sixty days ago."""
    programme = make.programme(youth.organisation)
    return cases.open(youth, programme=programme, casemanager=mentor, opened_on=TODAY - timedelta(days=60), by=mentor)


def close(case, by, **changes):
    facts = {"closed_on": TODAY, "ending": Ending.ACCORDING_TO_PLAN, "destination": Case.Destination.UNKNOWN} | changes
    return cases.close(case, **facts, by=by)


def place(**changes):
    facts = {"kind": "school", "detail": "mbo 2 kok", "hours_per_week": None, "starts_on": TODAY, "ends_on": None}
    return facts | changes


def test_open_needs_little_and_names_a_casemanager(opened, youth, mentor):
    assert opened.number == f"T{opened.opened_on.year}-0001"
    assert (opened.state, opened.casemanager, opened.previous_case) == ("open", mentor, None)
    period = opened.casemanager_periods.get()
    assert (period.user, period.starts_on, period.ends_on) == (mentor, opened.opened_on, None)
    assert verbs() == ["case.opened"]


def test_open_for_somebody_still_at_school_says_so(youth, mentor):
    case = cases.open(
        youth, programme=make.programme(youth.organisation), casemanager=mentor, preventive=True, by=mentor
    )

    case.refresh_from_db()
    assert case.preventive


def test_open_lets_the_casemanager_see_and_tells_them(youth, mentor, other_mentor):
    cases.open(youth, programme=make.programme(youth.organisation), casemanager=other_mentor, by=mentor)

    assert Youth.objects.visible_to(other_mentor).get() == youth
    assert "vaste mentor van Sam" in Notification.objects.get(user=other_mentor).text


def test_numbers_follow_one_another_per_organisation_and_year(opened, mentor, outsider):
    second = cases.open(
        make.youth(known_by=mentor),
        programme=opened.programme,
        casemanager=mentor,
        opened_on=opened.opened_on,
        by=mentor,
    )
    other = make.youth(known_by=outsider)
    elsewhere = cases.open(other, programme=make.programme(other.organisation), casemanager=outsider, by=outsider)

    assert second.number.endswith("-0002")
    assert elsewhere.number == f"T{TODAY.year}-0001"


def test_numbers_go_on_after_9999_and_pass_over_foreign_ones(opened, mentor):
    year = TODAY.year
    make.case(youth=make.youth(known_by=mentor), casemanager=mentor, number=f"T{year}-9999")
    make.case(youth=make.youth(known_by=mentor), casemanager=mentor, number=f"T{year}-oud")
    for wanted in ("10000", "10001"):
        sam = make.youth(known_by=mentor)
        assert cases.open(sam, programme=opened.programme, casemanager=mentor, by=mentor).number == f"T{year}-{wanted}"


def test_second_open_case_in_a_programme_is_refused_with_the_way_to_the_first(opened, youth, mentor):
    with pytest.raises(Refused) as refusal:
        cases.open(youth, programme=opened.programme, casemanager=mentor, by=mentor)

    assert refusal.value.field == "programme"
    assert opened.number in str(refusal.value.message)
    assert cases.open(youth, programme=make.programme(youth.organisation, "Groep"), casemanager=mentor, by=mentor)


def test_new_case_is_linked_to_the_latest_that_ended(opened, youth, mentor):
    close(opened, mentor)
    wrong = cases.open(youth, programme=opened.programme, casemanager=mentor, by=mentor)
    close(wrong, mentor, ending=Ending.OPENED_IN_ERROR)

    again = cases.open(youth, programme=opened.programme, casemanager=mentor, by=mentor)

    assert again.previous_case == opened


@pytest.mark.parametrize("field", ["opened_on", "programme", "casemanager"])
def test_open_with_something_that_cannot_be_is_refused(youth, mentor, outsider, field):
    right = {"programme": make.programme(youth.organisation), "casemanager": mentor, "opened_on": TODAY}
    wrong = {
        "programme": make.programme(outsider.organisation),
        "casemanager": outsider,
        "opened_on": TODAY + timedelta(days=1),
    }

    with pytest.raises(Refused) as refusal:
        cases.open(youth, **right | {field: wrong[field]}, by=mentor)

    assert refusal.value.field == field


def test_assign_keeps_history_and_moves_sight(opened, youth, mentor, other_mentor, coordinator):
    Acquaintance.objects.filter(user=mentor).exclude(how="casemanager").delete()

    cases.assign(opened, casemanager=other_mentor, reason="Nina gaat weg", by=coordinator)

    first, second = opened.casemanager_periods.all()
    assert (first.user, first.ends_on) == (mentor, TODAY)
    assert (second.user, second.starts_on, second.ends_on, second.reason) == (
        other_mentor,
        TODAY,
        None,
        "Nina gaat weg",
    )
    assert not Youth.objects.visible_to(mentor)
    assert Youth.objects.visible_to(other_mentor)
    assert AuditEvent.objects.get(verb="case.assigned").reason == "Nina gaat weg"


def test_assign_leaves_sight_to_who_guards_another_case_of_the_youth(opened, youth, mentor, other_mentor):
    cases.open(youth, programme=make.programme(youth.organisation, "Groep"), casemanager=mentor, by=mentor)

    cases.assign(opened, casemanager=other_mentor, reason="Verdeling", by=mentor)

    assert Youth.objects.visible_to(mentor)


def test_assign_without_a_reason_is_refused(opened, mentor, other_mentor):
    with pytest.raises(Refused) as refusal:
        cases.assign(opened, casemanager=other_mentor, reason="  ", by=mentor)

    assert refusal.value.field == "reason"


def test_assign_to_the_same_or_a_stranger_is_refused(opened, mentor, outsider):
    for person in (mentor, outsider):
        with pytest.raises(Refused):
            cases.assign(opened, casemanager=person, reason="Zomaar", by=mentor)


def test_assign_by_who_saw_an_old_casemanager_is_refused(opened, mentor, other_mentor, coordinator):
    stale = Case.objects.get(pk=opened.pk)
    cases.assign(opened, casemanager=other_mentor, reason="Eerst", by=mentor)

    with pytest.raises(Refused, match="net voor"):
        cases.assign(stale, casemanager=coordinator, reason="Ook", by=mentor)

    assert CasemanagerPeriod.objects.filter(case=opened, ends_on__isnull=True).get().user == other_mentor


def test_waiting_for_a_start_and_going_on(opened, mentor):
    cases.wait(opened, until=TODAY + timedelta(days=40), by=mentor)
    assert (opened.state, opened.waiting_until) == ("waiting", TODAY + timedelta(days=40))

    cases.resume(opened, by=mentor)
    assert (opened.state, opened.waiting_until) == ("open", None)
    assert verbs() == ["case.opened", "case.waiting", "case.resumed"]


def test_waiting_until_today_is_refused(opened, mentor):
    with pytest.raises(Refused):
        cases.wait(opened, until=TODAY, by=mentor)


def test_close_derives_the_class_and_plans_aftercare(opened, mentor):
    close(opened, mentor, place=place())

    opened.refresh_from_db()
    assert (opened.state, opened.outcome, opened.destination) == ("closed", Outcome.POSITIVE, "placed")
    assert opened.casemanager_periods.get().ends_on == TODAY
    due = list(opened.aftercare_checks.order_by("month").values_list("due_on", flat=True))
    assert due == [add_months(TODAY, month) for month in (3, 6, 12)]
    assert verbs() == ["case.opened", "case.closed", "aftercare.planned"]


@pytest.mark.parametrize(
    ("changes", "outcome"),
    [
        ({}, Outcome.UNKNOWN),
        ({"destination": "other"}, Outcome.OTHER),
        ({"ending": Ending.BY_YOUTH}, Outcome.DROPPED_OUT),
        ({"ending": Ending.BY_YOUTH, "place": place(kind="work", hours_per_week=16)}, Outcome.POSITIVE),
        ({"place": place(kind="work", hours_per_week=8)}, Outcome.ACTIVATION),
        ({"place": place(starts_on=TODAY + timedelta(days=29))}, Outcome.OTHER),
        ({"ending": Ending.MOVED}, Outcome.NEUTRAL),
        ({"ending": Ending.OPENED_IN_ERROR}, ""),
    ],
)
def test_close_gives_the_class_of_the_contract(opened, mentor, changes, outcome):
    assert close(opened, mentor, **changes).outcome == outcome


def test_close_by_handing_over_names_who_took_over(opened, mentor):
    partner = make.partner(opened.organisation)

    assert close(opened, mentor, ending=Ending.BY_AGREEMENT, taken_over_by=partner).outcome == Outcome.HANDED_OVER


@pytest.mark.parametrize("ending", [Ending.OPENED_IN_ERROR, Ending.DECEASED])
def test_close_plans_no_aftercare_where_nobody_can_be_asked(opened, mentor, ending):
    close(opened, mentor, ending=ending)

    assert not opened.aftercare_checks.exists()


@pytest.mark.parametrize("days", [1, -61])
def test_close_in_the_future_or_before_opening_is_refused(opened, mentor, days):
    with pytest.raises(Refused) as refusal:
        close(opened, mentor, closed_on=TODAY + timedelta(days=days))

    assert refusal.value.field == "closed_on"


def test_close_twice_is_refused(opened, mentor):
    stale = Case.objects.get(pk=opened.pk)
    close(opened, mentor)
    for case in (opened, stale):
        with pytest.raises(Refused):
            close(case, mentor)

    assert opened.aftercare_checks.count() == 3


def test_close_with_a_place_that_is_not_there_is_refused(opened, mentor):
    with pytest.raises(Refused) as refusal:
        close(opened, mentor, destination=Case.Destination.PLACED)

    assert refusal.value.field == "kind"


def test_refused_close_leaves_nothing_behind(opened, mentor):
    with pytest.raises(Refused):
        close(opened, mentor, place=place(ends_on=TODAY - timedelta(days=1)))

    opened.refresh_from_db()
    assert opened.state == "open"
    assert not opened.placements.exists()


@pytest.mark.parametrize(
    ("last_days_ago", "days", "allowed"), [(56, 3, True), (55, 3, False), (56, 2, False), (None, 3, True)]
)
def test_no_contact_any_more_needs_silence_and_attempts(opened, mentor, last_days_ago, days, allowed):
    last = TODAY - timedelta(days=last_days_ago) if last_days_ago else None  # None: counted from opening, 60 days ago
    evidence = Attempts(last, days)

    if allowed:
        assert close(opened, mentor, ending=Ending.CONTACT_LOST, attempts=evidence).outcome == Outcome.DROPPED_OUT
    else:
        with pytest.raises(Refused) as refusal:
            close(opened, mentor, ending=Ending.CONTACT_LOST, attempts=evidence)
        assert refusal.value.field == "ending"


def test_close_before_the_last_casemanager_began_keeps_the_periods_true(opened, mentor, other_mentor):
    cases.assign(opened, casemanager=other_mentor, reason="Verdeling", by=mentor)

    close(opened, mentor, closed_on=TODAY - timedelta(days=5))

    assert opened.casemanager_periods.last().ends_on == TODAY


def test_undo_close_brings_everything_back(opened, mentor):
    close(opened, mentor, note="Klaar")

    cases.undo_close(opened, by=mentor)

    opened.refresh_from_db()
    assert (opened.state, opened.closed_on, opened.outcome, opened.ending, opened.closing_note) == (
        "open",
        None,
        "",
        "",
        "",
    )
    assert opened.casemanager_periods.get().ends_on is None
    assert not opened.aftercare_checks.exists()
    assert verbs()[-1] == "case.reopened"


def test_undo_close_after_the_freeze_is_refused(opened, mentor):
    close(opened, mentor, closed_on=TODAY - timedelta(days=10))

    with pytest.raises(Refused, match="vastgesteld"):
        cases.undo_close(opened, frozen_until=TODAY - timedelta(days=10), by=mentor)
    assert cases.undo_close(opened, frozen_until=TODAY - timedelta(days=11), by=mentor)


def test_undo_close_of_an_open_case_is_refused(opened, mentor):
    with pytest.raises(Refused):
        cases.undo_close(opened, by=mentor)


def test_undo_close_beside_a_new_case_is_refused(opened, youth, mentor):
    close(opened, mentor)
    cases.open(youth, programme=opened.programme, casemanager=mentor, by=mentor)

    with pytest.raises(Refused, match="nieuw traject"):
        cases.undo_close(opened, by=mentor)


def refused_by_database(name, act):
    with pytest.raises(IntegrityError, match=f"{name}|UNIQUE"), transaction.atomic():
        act()


def test_database_keeps_one_open_period_per_case(opened, other_mentor):
    extra = {
        "organisation": opened.organisation,
        "case": opened,
        "user": other_mentor,
        "starts_on": TODAY,
        "reason": "x",
    }

    refused_by_database("casemanager_one_at_a_time", lambda: CasemanagerPeriod.objects.create(**extra))
    refused_by_database("casemanager_change_has_reason", lambda: opened.casemanager_periods.update(reason=""))
    early = opened.opened_on - timedelta(days=1)
    refused_by_database("casemanager_ends_after_start", lambda: opened.casemanager_periods.update(ends_on=early))


def test_database_keeps_a_case_with_a_casemanager(opened):
    with pytest.raises(IntegrityError), transaction.atomic():
        Case.objects.filter(pk=opened.pk).update(casemanager=None)


def test_database_keeps_cases_true(opened, youth, mentor):
    mine = Case.objects.filter(pk=opened.pk)

    refused_by_database("case_one_open_per_programme", lambda: make.case(youth=youth, casemanager=mentor))
    refused_by_database("case_closed_says_when_and_how", lambda: mine.update(state="closed"))
    refused_by_database("case_closed_says_when_and_how", lambda: mine.update(closed_on=TODAY))
    refused_by_database(
        "case_closed_after_opened",
        lambda: mine.update(state="closed", ending="moved", outcome="neutral", closed_on=date(2000, 1, 1)),
    )
    other = {"youth": make.youth(known_by=mentor), "casemanager": mentor, "number": opened.number}
    refused_by_database("case_number_once", lambda: make.case(**other))


def test_open_keeps_by_which_way_somebody_came(youth, mentor):
    facts = {"programme": make.programme(youth.organisation), "casemanager": mentor, "source": "street"}

    row = cases.open(youth, **facts, by=mentor)

    assert row.get_source_display() == "op straat ontmoet"
