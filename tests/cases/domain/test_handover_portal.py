"""What an account at a partner reaches: what was mailed to that person while they answer, and nothing beside it."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from cases.domain import handover_portal
from cases.models import Handover
from mentoraat.models import User
from mentoraat.periods import today
from partners.domain import account as accounts
from partners.domain import partner as partners
from tests import make


@pytest.fixture
def desk(organisation):
    return make.partner(organisation)


@pytest.fixture
def person(desk):
    return desk.contact_persons.get()


@pytest.fixture
def user(person, coordinator):
    """J. de Wit, who signs in."""
    return accounts.invite(person, by=coordinator).user


@pytest.fixture
def sent(case, desk):
    return make.sent_handover(case, desk, mailed_at=timezone.now())


def seen(user):
    return list(handover_portal.visible(User.objects.get(pk=user.pk)))


def test_what_was_mailed_to_them_is_there(sent, user):
    assert seen(user) == [sent]
    assert handover_portal.listing(user) == [sent]
    assert handover_portal.waiting(user) == 1


@pytest.mark.parametrize("changes", [{"state": "draft", "sent_on": None}, {"mailed_at": None}])
def test_what_can_still_be_taken_back_is_not(sent, user, changes):
    Handover.objects.update(**changes)

    assert seen(user) == []


def test_what_went_to_a_colleague_or_another_partner_is_not(sent, case, desk, user, coordinator):
    colleague = partners.add_person(desk, name="Ander", email="ander@example.org", by=coordinator)
    make.sent_handover(case, desk, contact_person=colleague, mailed_at=timezone.now())
    shares = partners.add_person(desk, name="Zelfde bus", email=user.email, by=coordinator)
    make.sent_handover(case, desk, contact_person=shares, mailed_at=timezone.now())
    make.sent_handover(case, desk, contact_person=None, mailed_at=timezone.now())
    make.sent_handover(case, make.partner(case.organisation, name="Elders"), mailed_at=timezone.now())

    assert seen(user) == [sent]


@pytest.mark.parametrize("end", ["left", "other address", "role ended"])
def test_nothing_is_left_when_the_account_ends(sent, user, person, end):
    if end == "left":  # whatever changed the row: the account looks at it, not at who should have told it
        type(person).objects.update(active=False)
    elif end == "other address":
        type(person).objects.update(email="opvolger@example.org")
    else:
        user.memberships.update(ends_on=user.memberships.get().starts_on)

    assert seen(user) == []


def test_who_has_no_account_sees_nothing(sent, mentor):
    assert seen(mentor) == []


def test_listing_puts_what_waits_first_and_leaves_out_what_is_over(case, desk, user):
    ours = make.sent_handover(case, desk, state="accepted", accepted_on=timezone.now(), mailed_at=timezone.now())
    waits = make.sent_handover(case, desk, mailed_at=timezone.now())
    for state in ("withdrawn", "closed"):
        make.sent_handover(case, desk, state=state, mailed_at=timezone.now())

    assert handover_portal.listing(user) == [waits, ours]


def test_feedback_waits_from_the_day_that_it_is_asked(case, desk, user):
    days = {"accepted_on": today(), "arrived_on": today(), "mailed_at": timezone.now(), "state": "arrived"}
    make.sent_handover(case, desk, **days, round_on=today() + timedelta(days=1))
    assert handover_portal.waiting(user) == 0

    asked = make.sent_handover(case, desk, **days, round_on=today())

    assert handover_portal.waiting(user) == 1
    assert handover_portal.listing(user)[0] == asked


def test_question_of_theirs_waits_for_us_and_urgent_ones_come_first(case, desk, user):
    moment = {"mailed_at": timezone.now()}
    make.sent_handover(case, desk, asked_on=today(), **moment)
    calm = make.sent_handover(case, desk, **moment)
    urgent = make.sent_handover(case, desk, urgent=True, urgent_kind="deadline", urgent_reason="x", **moment)

    assert handover_portal.waiting(user) == 2
    assert handover_portal.listing(user)[:2] == [urgent, calm]


def test_link_is_theirs_when_it_was_sent_to_them_and_they_signed_in(sent, case, desk, user, mentor):
    assert handover_portal.is_sent_to(user, sent)
    assert not handover_portal.is_sent_to(mentor, sent)
    assert not handover_portal.is_sent_to(AnonymousUser(), sent)
    assert not handover_portal.is_sent_to(user, make.sent_handover(case, desk, contact_person=None))
