from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from cases.domain import need as needs
from cases.models import Acquaintance, Need
from mentoraat.models import AuditEvent
from mentoraat.periods import now, today
from mentoraat.states import Refused
from tests import make

TODAY = today()
Kind = Need.Kind


def verbs():
    return list(AuditEvent.objects.order_by("pk").values_list("verb", flat=True))


def test_flag_is_since_today_and_written_down(youth, mentor):
    need = needs.flag(youth, kind=Kind.NO_ROOF, by=mentor)

    assert (need.since, need.days, need.flagged_by) == (TODAY, 0, mentor)
    assert verbs() == ["need.flagged"]
    assert AuditEvent.objects.get().youth_id == youth.pk


def test_flag_twice_of_a_kind_is_refused_until_solved(youth, mentor):
    need = needs.flag(youth, kind=Kind.NO_ROOF, by=mentor)

    with pytest.raises(Refused) as refusal:
        needs.flag(youth, kind=Kind.NO_ROOF, by=mentor)
    assert refusal.value.field == "kind"

    needs.flag(youth, kind=Kind.NO_INCOME, by=mentor)
    needs.solve(need, by=mentor)
    needs.flag(youth, kind=Kind.NO_ROOF, by=mentor)
    assert Need.objects.open().count() == 2


def test_database_keeps_one_open_of_a_kind(youth):
    make.need(youth)
    make.need(youth, solved_on=TODAY)

    with pytest.raises(IntegrityError), transaction.atomic():
        make.need(youth)


def test_flag_that_a_colleague_beat_is_refused(youth, mentor, monkeypatch):
    make.need(youth)
    monkeypatch.setattr(type(Need.objects.open()), "exists", lambda rows: False)

    with pytest.raises(Refused, match="staat al"):
        needs.flag(youth, kind=Kind.NO_ROOF, by=mentor)


def test_flag_for_a_day_to_come_is_refused(youth, mentor):
    with pytest.raises(Refused) as refusal:
        needs.flag(youth, kind=Kind.NO_ROOF, since=TODAY + timedelta(days=1), by=mentor)

    assert refusal.value.field == "since"


def test_edit_tells_which_columns_changed(youth, mentor):
    need = make.need(youth)

    needs.edit(need, since=TODAY - timedelta(days=9), since_about=True, action="Belt Woonpunt", by=mentor)

    assert AuditEvent.objects.get(verb="need.edited").fields == ["action", "since", "since_about"]
    assert Need.objects.get().days == 9


def test_edit_to_after_the_solution_is_refused(youth, mentor):
    need = make.need(youth, solved_on=TODAY - timedelta(days=2))

    with pytest.raises(Refused, match="toen al opgelost"):
        needs.edit(need, since=TODAY, since_about=False, action="", by=mentor)


def test_solve_counts_the_days(youth, mentor):
    need = needs.solve(make.need(youth, since=TODAY - timedelta(days=18)), by=mentor)

    assert (need.days, need.solved_by) == (18, mentor)
    assert verbs() == ["need.solved"]
    with pytest.raises(Refused, match="al opgelost"):
        needs.solve(need, by=mentor)


@pytest.mark.parametrize("days", [-6, 1])
def test_solve_before_it_began_or_in_the_future_is_refused(youth, mentor, days):
    with pytest.raises(Refused) as refusal:
        needs.solve(make.need(youth), solved_on=TODAY + timedelta(days=days), by=mentor)

    assert refusal.value.field == "solved_on"


def test_reopen_within_a_day(youth, mentor):
    need = needs.solve(make.need(youth), by=mentor)

    needs.reopen(need, by=mentor)

    assert (need.solved_on, need.solved_at, need.solved_by) == (None, None, None)
    assert verbs() == ["need.solved", "need.reopened"]


def test_reopen_after_a_day_or_beside_another_is_refused(youth, mentor):
    old = make.need(youth, solved_on=TODAY, solved_at=now() - timedelta(hours=25))
    with pytest.raises(Refused, match="24 uur"):
        needs.reopen(old, by=mentor)

    recent = make.need(youth, solved_on=TODAY)
    make.need(youth)
    with pytest.raises(Refused, match="al open"):
        needs.reopen(recent, by=mentor)


def test_slip_can_be_taken_back_for_a_day(youth, mentor):
    needs.take_back(make.need(youth), by=mentor)
    assert (Need.objects.count(), verbs()) == (0, ["need.taken_back"])

    with pytest.raises(Refused, match="24 uur"):
        needs.take_back(make.need(youth, created=now() - timedelta(hours=25)), by=mentor)


@pytest.fixture
def delicate(youth, mentor):
    """Sam is not safe, as Nina wrote down."""
    return make.need(youth, kind=Kind.UNSAFE, action="Slaapt bij tante", flagged_by=mentor)


def details(user):
    return [need.detail for need in needs.open_for_team(user)]


def test_detail_of_unsafe_is_for_who_guides_and_the_coordinator(delicate, youth, mentor, other_mentor, coordinator):
    make.know(youth, other_mentor, how=Acquaintance.How.CONTACT)

    assert (details(mentor), details(coordinator), details(other_mentor)) == (["Slaapt bij tante"],) * 2 + ([""],)
    assert not Need.objects.visible_to(other_mentor).exists()
    assert Need.objects.visible_to(coordinator).exists()

    make.know(youth, other_mentor, how=Acquaintance.How.INVOLVED)
    assert details(other_mentor) == ["Slaapt bij tante"]


def test_detail_of_unsafe_stays_with_who_wrote_it_down(delicate, youth, other_mentor):
    make.know(youth, other_mentor, how=Acquaintance.How.CONTACT)
    Need.objects.update(flagged_by=other_mentor)

    assert details(other_mentor) == ["Slaapt bij tante"]


def test_detail_is_hidden_when_nobody_is_named(delicate, youth):
    make.need(youth, action="Woonpunt belt")

    assert [need.detail for need in Need.objects.with_detail().order_by("pk")] == ["", "Woonpunt belt"]


def test_open_for_team_is_one_query_the_longest_first(youth, mentor, outsider, django_assert_num_queries):
    make.need(youth)
    make.need(youth, kind=Kind.NO_INCOME, since=TODAY - timedelta(days=40))
    make.need(youth, kind=Kind.NO_INSURANCE, solved_on=TODAY)
    mentor.access, outsider.access  # noqa: B018 - read before counting

    with django_assert_num_queries(1):
        found = [(need.kind, need.youth.name) for need in needs.open_for_team(mentor)]
    with django_assert_num_queries(1):
        assert needs.open_counts(mentor) == {youth.pk: 2}
    assert found == [("no_income", "Sam van den Berg"), ("no_roof", "Sam van den Berg")]
    assert needs.open_counts(outsider) == {}
