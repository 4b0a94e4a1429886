"""It goes wrong again after a closing: told once, taken up by somebody, and taken back within a day."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from cases.domain import aftercare, relapse
from cases.models import Case
from mentoraat.models import AuditEvent, Notification
from mentoraat.periods import now, pretend, today
from mentoraat.states import Refused
from tests import make

TOLD = {"kind": "work", "source": "parent", "certainty": "heard", "note": "Zit weer thuis"}


@pytest.fixture
def ended(youth, mentor):
    """A case that ended two months ago."""
    return make.case(
        youth=youth, casemanager=mentor, closed_on=today() - timedelta(days=60), opened_on=today() - timedelta(days=200)
    )


def told(case, *, by, **more):
    return relapse.report(case, seen_on=today(), **TOLD | more, by=by)


def way(case, casemanager):
    return {"programme": case.programme, "casemanager": casemanager, "despite": ""}


def test_report_with_a_mentor_opens_a_linked_case(ended, mentor):
    item = told(ended, way=way(ended, mentor), by=mentor)

    case = Case.objects.open().get(youth=ended.youth)
    assert (item.state, item.new_case, case.previous_case, case.casemanager) == ("returned", case, ended, mentor)
    assert (item.source, item.certainty, item.note) == ("parent", "heard", "Zit weer thuis")
    verbs = set(AuditEvent.objects.filter(thing="relapse", thing_id=item.pk).values_list("verb", flat=True))
    assert verbs == {"relapse.reported", "relapse.returned"}
    ended.refresh_from_db()
    assert ended.is_closed  # a closing stands (G6)


def test_report_links_the_case_that_it_is_about(ended, youth, mentor):
    later = make.programme(youth.organisation, "Na school")
    make.case(youth=youth, casemanager=mentor, programme=later, closed_on=today() - timedelta(days=5))

    item = told(ended, way=way(ended, mentor), by=mentor)

    assert Case.objects.get(pk=item.new_case_id).previous_case == ended


def test_report_without_a_mentor_asks_the_coordinators(ended, mentor, coordinator):
    item = told(ended, by=mentor)

    notice = Notification.objects.get(user=coordinator)
    assert item.state == "open"
    assert notice.url == item.get_absolute_url()
    assert list(relapse.waiting(coordinator)) == [item]


def test_report_where_a_case_runs_is_taken_up_there(ended, youth, mentor, other_mentor):
    other = make.programme(youth.organisation, "Groepsaanpak")
    running = make.case(youth=youth, casemanager=other_mentor, programme=other)

    item = told(ended, way=way(ended, mentor), by=mentor)

    assert (item.state, item.new_case, item.opened_case) == ("returned", running, False)
    assert Notification.objects.filter(user=other_mentor).exists()


@pytest.mark.parametrize("days", [-1, 61])
def test_report_on_an_impossible_day_is_refused_at_its_field(ended, mentor, days):
    with pytest.raises(Refused) as refusal:
        relapse.report(ended, seen_on=today() - timedelta(days=days), **TOLD, by=mentor)

    assert refusal.value.field == "seen_on"


def test_report_on_a_running_case_is_refused(case, mentor):
    with pytest.raises(Refused):
        told(case, by=mentor)


def test_report_twice_is_refused(ended, mentor):
    told(ended, by=mentor)

    with pytest.raises(Refused):
        told(ended, by=mentor)


def test_database_keeps_one_waiting_per_case(ended):
    make.relapse(ended)

    with pytest.raises(IntegrityError), transaction.atomic():
        make.relapse(ended)


def test_bring_back_opens_the_way_for_what_was_told(ended, mentor, coordinator, other_mentor):
    item = told(ended, by=mentor)

    item = relapse.bring_back(item, **way(ended, other_mentor), by=coordinator)

    assert item.new_case.casemanager == other_mentor
    assert list(relapse.waiting(coordinator)) == []
    with pytest.raises(Refused):
        relapse.bring_back(item, **way(ended, other_mentor), by=coordinator)


def test_settle_keeps_how(ended, mentor, coordinator):
    item = relapse.settle(told(ended, by=mentor), how="Ouders pakken het op", by=coordinator)

    assert (item.state, item.settled_how) == ("settled", "Ouders pakken het op")
    assert AuditEvent.objects.filter(verb="relapse.settled", thing_id=item.pk).exists()


def test_undo_of_one_act_takes_both_back(ended, mentor):
    item = told(ended, way=way(ended, mentor), by=mentor)

    undone = relapse.undo(item, by=mentor)

    assert undone.state == "undone"
    assert Case.objects.open().filter(youth=ended.youth).count() == 0
    assert Case.objects.counted().filter(youth=ended.youth).count() == 1
    assert AuditEvent.objects.filter(verb="relapse.undone", thing_id=item.pk).exists()


def test_undo_of_a_later_answer_leaves_what_was_told(ended, mentor, coordinator):
    item = told(ended, by=mentor)
    with pretend(now() + timedelta(hours=2)):
        relapse.bring_back(item, **way(ended, mentor), by=coordinator)

        undone = relapse.undo(item, by=coordinator)

    assert (undone.state, undone.new_case, undone.answered_at) == ("open", None, None)


@pytest.mark.parametrize("settled", [True, False])
def test_undo_without_a_case_goes_one_act_back(ended, mentor, settled):
    item = told(ended, by=mentor)
    with pretend(now() + timedelta(hours=1)):
        if settled:
            relapse.settle(item, how="Bij oma", by=mentor)
        assert relapse.undo(item, by=mentor).state == ("open" if settled else "undone")


def test_undo_after_a_day_is_refused(ended, mentor):
    item = told(ended, by=mentor)

    with pretend(now() + timedelta(hours=25)), pytest.raises(Refused):
        relapse.undo(item, by=mentor)


def test_undo_is_refused_once_somebody_worked_on_the_case(ended, mentor):
    item = told(ended, way=way(ended, mentor), by=mentor)
    make.handover(item.new_case)

    with pytest.raises(Refused):
        relapse.undo(item, by=mentor)


def test_check_at_which_it_was_seen_cannot_be_undone_first(ended, mentor):
    check = aftercare.record(make.aftercare(ended, due_on=today()), status="neither", done_on=today(), by=mentor)
    told(ended, check=check, by=mentor)

    with pytest.raises(Refused):
        aftercare.undo(check, by=mentor)


def test_remind_tells_the_coordinators_once(ended, mentor, coordinator):
    item = told(ended, by=mentor)
    Notification.objects.all().delete()

    with pretend(now() + timedelta(days=4)):
        assert (relapse.remind(by=None), relapse.remind(by=None)) == (1, 0)

    assert Notification.objects.filter(user=coordinator).count() == 1
    assert AuditEvent.objects.filter(verb="relapse.reminded", thing_id=item.pk).count() == 1


def test_former_is_nobody_when_they_left(ended, mentor):
    assert relapse.former(ended) == mentor

    mentor.memberships.update(ends_on=today() - timedelta(days=1))

    assert relapse.former(ended) is None


def test_waiting_is_one_query_and_foreign_to_others(ended, mentor, outsider, django_assert_num_queries):
    make.relapse(ended)

    with django_assert_num_queries(1):
        assert [row.case.youth.call_name for row in relapse.waiting(mentor)] == ["Sam"]
    assert list(relapse.waiting(outsider)) == []
