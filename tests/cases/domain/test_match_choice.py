"""What is done with an offer that fits: a next step at once, a reason, or a start that counts down."""

from datetime import timedelta

import pytest

from cases.domain import match_choice, step
from cases.models import Case, Match, Step
from mentoraat.models import AuditEvent
from mentoraat.periods import now, pretend, today
from mentoraat.states import Refused
from tests import make


@pytest.fixture
def found(youth, organisation):
    """Sam wants to be a cook, and there is a course."""
    offer = make.offer(make.partner(organisation), intakes=[{"starts_on": today() + timedelta(days=70)}])
    return make.match(make.wish(youth), offer)


def verbs():
    return list(AuditEvent.objects.filter(verb__startswith="match.").order_by("pk").values_list("verb", flat=True))


def test_propose_makes_the_next_step_of_who_does_it(found, youth, mentor):
    item = match_choice.propose(found, by=mentor)

    made = Step.objects.get()
    assert (made.youth, made.owner, made.what) == (youth, mentor, "Aanbod bespreken: Koksopleiding")
    assert made.due_on == today() + timedelta(days=7)
    assert (item.state, item.step) == ("proposed", made)
    assert verbs() == ["match.proposed"]


def test_step_comes_before_the_last_day_to_sign_up(found, mentor):
    found.offer.intakes.update(sign_up_by=today() + timedelta(days=2))

    assert match_choice.propose(found, by=mentor).step.due_on == today() + timedelta(days=2)


def test_propose_in_a_second_best_says_when_it_was_offered_again(found, case, mentor):
    make.placement(case, kind="work", starts_on=today() - timedelta(days=3))

    match_choice.propose(found, by=mentor)
    assert Match.objects.get().wish.offered_again_on == today()

    match_choice.take_back(Match.objects.get(), by=mentor)
    assert Match.objects.get().wish.offered_again_on is None


def test_first_place_is_not_offered_again(found, case, mentor):
    make.placement(case, kind="work", starts_on=today() + timedelta(days=3))

    assert match_choice.propose(found, by=mentor).wish.offered_again_on is None


def test_take_back_takes_the_step_along(found, mentor):
    match_choice.propose(found, by=mentor)

    item = match_choice.take_back(Match.objects.get(), by=mentor)

    assert (item.state, item.proposed_at, Step.objects.count()) == ("found", None, 0)
    assert verbs() == ["match.proposed", "match.taken_back"]


def test_take_back_is_refused_after_a_day_and_after_the_step_was_done(found, mentor):
    item = match_choice.propose(found, by=mentor)
    with pretend(now() + timedelta(hours=25)), pytest.raises(Refused, match="24 uur"):
        match_choice.take_back(item, by=mentor)

    step.finish(item.step, by=mentor)
    with pytest.raises(Refused):
        match_choice.take_back(Match.objects.get(), by=mentor)
    assert Match.objects.get().state == "proposed"


@pytest.mark.parametrize("how", ["full", "fulfilled"])
def test_propose_is_refused_when_place_or_wish_is_gone(found, mentor, how):
    if how == "full":
        found.offer.state = "full"
        found.offer.save()
    else:
        found.wish.fulfilled_on = today()
        found.wish.save()

    with pytest.raises(Refused):
        match_choice.propose(found, by=mentor)
    assert not Step.objects.exists()


def test_of_two_who_propose_one_succeeds_and_one_step_is_made(found, mentor, other_mentor):
    same = Match.objects.get()
    match_choice.propose(found, by=mentor)

    with pytest.raises(Refused, match="net voor"):
        match_choice.propose(same, by=other_mentor)
    assert Step.objects.count() == 1


def test_not_now_keeps_the_reason_and_can_be_looked_at_again(found, mentor):
    item = match_choice.not_now(found, reason="Eerst rust", by=mentor)
    assert (item.state, item.reason) == ("not_now", "Eerst rust")

    item = match_choice.take_back(item, by=mentor)

    assert (item.state, item.reason) == ("found", "")
    assert AuditEvent.objects.get(verb="match.not_now").reason == "Eerst rust"


def test_start_further_on_lets_the_case_wait_and_can_be_taken_back(found, case, mentor):
    begins = match_choice.start_for(found)
    assert begins == today() + timedelta(days=70)

    item = match_choice.start(match_choice.propose(found, by=mentor), starts_on=begins, by=mentor)
    case.refresh_from_db()
    assert (item.state, item.chosen_on, item.starts_on) == ("started", today(), begins)
    assert (case.state, case.waiting_until) == (Case.State.WAITING, begins)

    match_choice.take_back(item, by=mentor)
    case.refresh_from_db()
    assert (Match.objects.get().state, case.state) == ("proposed", Case.State.OPEN)


def test_start_today_or_without_a_case_lets_nothing_wait(found, mentor):
    item = match_choice.start(found, starts_on=today(), by=mentor)

    assert (item.state, Case.objects.count()) == ("started", 0)
    assert verbs() == ["match.started"]


def test_start_is_taken_back_for_a_day(found, mentor):
    item = match_choice.start(found, starts_on=today(), by=mentor)

    with pretend(now() + timedelta(days=3)), pytest.raises(Refused, match="24 uur"):
        match_choice.take_back(item, by=mentor)
