"""The team page tells who is out of sight, who waits for whom, what is due and who is full."""

from datetime import timedelta

import pytest
from django.utils import timezone

from cases.domain import measurement_due
from cases.models import Case, Handover, Instrument, Measurement, MeasurementGap
from mentoraat.models import AuditEvent, Notification
from mentoraat.periods import add_months, at, today
from mentoraat.states import Refused
from reports.domain import caseload
from reports.domain.team_group import EVERYBODY, Narrow
from tests import make

pytestmark = pytest.mark.django_db
ALL = EVERYBODY


def guided(mentor, name, *, seen, **changes):
    """A youth with an open case, seen so many days ago; None for never."""
    moment = None if seen is None else at(today() - timedelta(days=seen))
    youth = make.youth(known_by=mentor, first_name=name, last_seen_at=moment)
    return make.case(youth=youth, casemanager=mentor, **changes)


def names(group):
    return [row["name"].split()[0] for row in group.rows]


def test_out_of_sight_is_never_seen_first_then_the_longest_ago(organisation, mentor):
    for name, seen in (("Aya", 33), ("Deniz", 41), ("Sam", None), ("Mo", 30), ("Jay", 29)):
        guided(mentor, name, seen=seen)

    group = caseload.out_of_sight(organisation, ALL)

    assert (names(group), group.count) == (["Sam", "Deniz", "Aya", "Mo"], 4)
    assert [row["days"] for row in group.rows[1:]] == ["41 dagen", "33 dagen", "30 dagen"]
    assert group.rows[0]["days"].startswith("nog nooit, sinds ")


def test_out_of_sight_leaves_closed_and_just_opened_cases_out(organisation, mentor):
    guided(mentor, "Klaar", seen=50, closed_on=today())
    guided(mentor, "Net", seen=None, opened_on=today())

    assert caseload.out_of_sight(organisation, ALL).count == 0


def test_out_of_sight_names_a_youth_with_two_cases_once(organisation, mentor):
    case = guided(mentor, "Sam", seen=50)
    make.case(youth=case.youth, casemanager=mentor, programme=make.programme(organisation, "Tweede"))

    assert caseload.out_of_sight(organisation, ALL).count == 1


def test_out_of_sight_shows_mentor_and_next_step(organisation, mentor):
    case = guided(mentor, "Sam", seen=50)
    make.step(case.youth, mentor, what="Bellen", due_on=today() - timedelta(days=1))

    row = caseload.out_of_sight(organisation, ALL).rows[0]

    assert (row["mentor"], row["step"], row["step_when"], row["step_late"]) == ("Nina", "Bellen", "gisteren", True)


@pytest.mark.parametrize("column", ["mentor", "area", "phase"])
def test_lists_can_be_narrowed(column, organisation, mentor, other_mentor):
    area, other_area = make.area(organisation, "Charlois"), make.area(organisation, "Feijenoord")
    guided(mentor, "Sam", seen=50, area=area)
    guided(other_mentor, "Mo", seen=50, area=other_area, state=Case.State.WAITING)
    wanted = {"mentor": mentor.ref, "area": area.ref, "phase": "open"}[column]

    assert names(caseload.out_of_sight(organisation, Narrow(**{column: wanted}))) == ["Sam"]


def test_waiting_shows_who_has_the_ball_longest_first(organisation, mentor):
    for name, days in (("Sam", 2), ("Mo", 9)):
        day = today() - timedelta(days=days)
        sent = {"state": Handover.State.SENT, "consent_on": day, "sent_on": day}
        make.handover(guided(mentor, name, seen=1), answer_due_on=day + timedelta(days=5), **sent)
    make.handover(guided(mentor, "Aya", seen=1))

    group = caseload.waiting(organisation, ALL)

    assert names(group) == ["Mo", "Sam"]
    assert (group.rows[0]["what"], group.rows[0]["late"]) == ("Jongerenloket, 9 dagen", True)


def test_stuck_names_who_of_us_has_it(organisation, mentor):
    day = today() - timedelta(days=30)
    sent = {"state": Handover.State.SENT, "consent_on": day, "sent_on": day}
    make.handover(guided(mentor, "Sam", seen=1), unanswered_on=today() - timedelta(days=2), **sent)
    make.handover(guided(mentor, "Mo", seen=1), **sent)

    group = caseload.stuck(organisation, ALL)

    assert names(group) == ["Sam"]
    assert (group.rows[0]["mentor"], group.rows[0]["what"]) == ("Nina", "Nina, 2 dagen")


def test_measurement_is_due_at_the_start_and_after_six_months(organisation, mentor):
    instrument = Instrument.objects.create(slug="leefgebieden", name="Acht gebieden")
    guided(mentor, "Start", seen=1, opened_on=today() - timedelta(days=40))
    guided(mentor, "Net", seen=1, opened_on=today() - timedelta(days=3))
    for name, day in (("Vervolg", add_months(today(), -7)), ("Gemeten", today())):
        case = guided(mentor, name, seen=1, opened_on=today() - timedelta(days=300))
        taken = {"case": case, "instrument": instrument, "kind": "baseline", "finished_at": timezone.now()}
        Measurement.objects.create(organisation=organisation, taken_on=day, **taken)

    group = caseload.measurements(organisation, ALL)

    assert names(group) == ["Vervolg", "Start"]
    assert [(row["meta"], row["late"]) for row in group.rows] == [
        ("vervolgmeting · Nina", True),
        ("startmeting · Nina", False),
    ]


def test_measurement_that_is_missing_for_a_reason_is_not_due(organisation, mentor, coordinator):
    instrument = Instrument.objects.create(slug="leefgebieden", name="Acht gebieden")
    for name, kind in (("Start", "baseline"), ("Vervolg", "follow_up"), ("Nodig", "")):
        case = guided(mentor, name, seen=1, opened_on=today() - timedelta(days=300))
        if kind == "follow_up":
            day = add_months(today(), -7)
            taken = {"case": case, "instrument": instrument, "kind": "baseline", "finished_at": timezone.now()}
            Measurement.objects.create(organisation=organisation, taken_on=day, **taken)
        if kind:
            due = {"due_on": add_months(today(), -1), "recorded_on": today(), "reason": "no_time"}
            MeasurementGap.objects.create(organisation=organisation, case=case, kind=kind, **due)

    assert names(caseload.measurements(organisation, ALL)) == ["Nodig"]
    assert [row.case.youth.first_name for row in measurement_due.in_team(coordinator)] == ["Nodig"]


def test_following_and_new(organisation, mentor):
    case = guided(
        mentor, "Sam", seen=1, opened_on=today() - timedelta(days=200), closed_on=today() - timedelta(days=92)
    )
    make.aftercare(case)
    guided(mentor, "Mo", seen=1, opened_on=today())

    assert names(caseload.following(organisation, ALL)) == ["Sam"]
    assert names(caseload.new(organisation, ALL)) == ["Mo"]


@pytest.mark.parametrize(
    ("sort", "order"),
    [("seen", "Bo Cem Aya"), ("name", "Aya Bo Cem"), ("mentor", "Cem Bo Aya"), ("step", "Bo Aya Cem")],
)
def test_out_of_sight_in_another_order(sort, order, organisation, mentor, other_mentor):
    for name, days, who, due in (("Bo", 60, mentor, None), ("Cem", 50, other_mentor, 5), ("Aya", 40, mentor, 2)):
        case = guided(who, name, seen=days)
        if due:
            make.step(case.youth, who, due_on=today() + timedelta(days=due))

    assert " ".join(names(caseload.out_of_sight(organisation, ALL, sort=sort))) == order


def test_lists_can_be_narrowed_to_a_programme(organisation, mentor):
    guided(mentor, "Sam", seen=50)
    group = make.programme(organisation, "Groepsaanpak")
    guided(mentor, "Mo", seen=50, programme=group)

    assert names(caseload.out_of_sight(organisation, Narrow(programme=group.ref))) == ["Mo"]


def test_quiet_counts_who_is_out_of_sight_too(organisation, mentor):
    for seen in (10, 20, 40):
        guided(mentor, "Sam", seen=seen)

    assert caseload.quiet(organisation) == 2


def test_other_organisation_is_not_counted(other_organisation, mentor):
    guided(mentor, "Sam", seen=50)

    assert caseload.out_of_sight(other_organisation, ALL).count == 0


def test_ask_mentor_puts_it_on_their_page(case, youth, mentor, coordinator):
    assert caseload.ask_mentor(youth, by=coordinator) == ["Nina"]

    assert Notification.objects.get(user=mentor).text == "Wil vraagt: hoe gaat het met Sam?"
    assert AuditEvent.objects.filter(verb="youth.asked_about", youth_id=youth.pk).exists()


def test_asking_again_before_it_was_seen_adds_nothing(case, youth, mentor, coordinator):
    caseload.ask_mentor(youth, by=coordinator)
    caseload.ask_mentor(youth, by=coordinator)
    assert mentor.notifications.count() == 1

    mentor.notifications.update(read_at=timezone.now())
    caseload.ask_mentor(youth, by=coordinator)
    assert mentor.notifications.count() == 2


def test_ask_mentor_without_a_case_is_refused(youth, coordinator):
    with pytest.raises(Refused):
        caseload.ask_mentor(youth, by=coordinator)
