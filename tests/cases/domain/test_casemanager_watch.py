"""What the database cannot hold back is broken here by hand, past the product."""

import pytest
from django.db import IntegrityError, connection, transaction
from structlog.testing import capture_logs

from cases import tasks
from cases.domain import casemanager_watch as watch
from mentoraat.models import Notification
from tests import make


def sql(text, *values):
    with connection.cursor() as cursor:
        cursor.execute(text, values)


def second_period(case):
    sql(
        "INSERT INTO cases_casemanagerperiod (created, updated, organisation_id, case_id, user_id, starts_on, reason,"
        " works, runs, remember, reads, chosen_with_youth) SELECT created, updated, organisation_id, case_id, user_id,"
        " starts_on, reason, works, runs, remember, reads, chosen_with_youth FROM cases_casemanagerperiod"
        " WHERE case_id = %s",
        case.pk,
    )


def test_nothing_is_wrong_with_what_the_product_makes(case, mentor, organisation):
    make.case(youth=make.youth(known_by=mentor), casemanager=mentor, closed_on=case.opened_on)

    assert watch.faults(organisation) == ()
    with capture_logs() as lines:
        assert watch.watch(by=None) == 0
    assert not lines


def test_case_without_a_casemanager_is_seen(case, organisation, django_assert_num_queries):
    sql("UPDATE cases_casemanagerperiod SET ends_on = starts_on WHERE case_id = %s", case.pk)

    with django_assert_num_queries(1):
        found = watch.faults(organisation)
    assert [(row.number, row.name, row.what) for row in found] == [(case.number, case.youth.name, "geen vaste mentor")]


def test_second_casemanager_is_held_back_by_the_database_and_else_seen(case):
    with pytest.raises(IntegrityError), transaction.atomic():
        second_period(case)

    connection.check_constraints()  # what waits for the end of the transaction would hold the index
    sql("DROP INDEX casemanager_one_at_a_time")
    second_period(case)
    assert [row.what for row in watch.faults()] == ["meer dan één vaste mentor"]


def test_period_of_somebody_else_is_seen(case, other_mentor):
    sql("UPDATE cases_casemanagerperiod SET user_id = %s WHERE case_id = %s", other_mentor.pk, case.pk)

    assert [row.what for row in watch.faults()] == ["twee namen als vaste mentor"]


@pytest.mark.parametrize("how", ["deactivated", "role ended", "elsewhere"])
def test_casemanager_who_left_is_seen(case, mentor, outsider, how):
    if how == "deactivated":
        mentor.is_active = False
        mentor.save()
    elif how == "role ended":
        sql("UPDATE mentoraat_membership SET ends_on = starts_on WHERE user_id = %s", mentor.pk)
    else:
        mentor.memberships.update(organisation=outsider.organisation)

    assert [row.what for row in watch.faults()] == ["Nina werkt hier niet meer"]


def test_alarm_goes_off_and_is_told_once_a_day(case, coordinator, outsider, organisation):
    sql("UPDATE cases_casemanagerperiod SET ends_on = starts_on WHERE case_id = %s", case.pk)

    with capture_logs() as lines:
        tasks.watch_casemanagers()
        tasks.watch_casemanagers()

    assert [(line["event"], line["log_level"], line["cases"]) for line in lines] == [
        ("casemanager.alarm", "error", [case.number])
    ] * 2
    told = Notification.objects.get()
    assert (told.user, told.url) == (coordinator, "/team/")
    assert told.text == "Bij 1 traject klopt de vaste mentor niet. Kijk bij Team."
