"""Referrals: coming in, and what we do with them."""

from datetime import timedelta

import pytest
from django.db import IntegrityError

from cases.domain import referral
from cases.models import Case, Referral, Youth
from mentoraat.models import AuditEvent, Job, Notification
from mentoraat.periods import add_working_days, now, today
from mentoraat.states import Refused
from tests import make


@pytest.fixture
def item(organisation, coordinator):
    return make.referral(organisation)


def taken_up(item, mentor, by, **changes):
    facts = {"who": None, "programme": make.programme(item.organisation), "casemanager": mentor} | changes
    return referral.take_up(item, **facts, by=by)


def verbs():
    return set(AuditEvent.objects.values_list("verb", flat=True))


def test_receive_keeps_it_tells_coordinators_and_mails_a_link(organisation, coordinator, mentor):
    item = make.referral(organisation)

    assert item.due_on == add_working_days(today(), 2)
    assert Notification.objects.get().user == coordinator
    assert "Romy" not in Notification.objects.get().text
    assert Job.objects.get(kind="referral.mail").payload == {
        "referral": item.pk,
        "link": item.link_id,
        "kind": "received",
    }
    assert {"referral.received", "link.made"} <= verbs()


def test_receive_without_agreement_keeps_nothing_about_the_youth(organisation):
    item = make.referral(organisation, agreed=False)

    assert (item.name, item.about_age, item.reach, item.text) == ("", None, "", "")


def test_database_refuses_a_youth_without_agreement(item):
    with pytest.raises(IntegrityError):
        Referral.objects.filter(pk=item.pk).update(agreed=False)


def test_receive_is_refused_when_the_form_is_closed(organisation, coordinator):
    referral.switch(organisation, on=False, by=coordinator)

    with pytest.raises(Refused):
        make.referral(organisation)
    assert "organisation.edited" in verbs()


def test_receive_knows_the_partner_by_an_address_there(organisation, other_organisation):
    make.partner(other_organisation, name="Elders")
    partner = make.partner(organisation)

    assert make.referral(organisation, by_email="Loket@example.org").partner == partner
    assert make.referral(organisation, by_email="", by_phone="+31612345678").partner is None


def test_receive_does_the_same_work_for_a_known_youth(organisation, mentor, django_assert_num_queries):
    with django_assert_num_queries(14):
        make.referral(organisation, name="Niemand", reach="iemand@example.org")
    make.youth(known_by=mentor, first_name="Romy", phone="+31612345678")

    with django_assert_num_queries(14):
        make.referral(organisation)


def test_take_up_makes_youth_and_case_with_the_source(item, mentor, coordinator):
    taken_up(item, mentor, coordinator)

    case = Case.objects.get()
    assert (case.source, case.casemanager, item.state) == ("youth_work", mentor, "taken_up")
    assert (case.youth.first_name, case.youth.phone.as_e164, case.youth.about_age) == ("Romy", "+31612345678", 17)
    assert item.first_answer_on == today() and item.opened_case
    assert "referral.taken_up" in verbs()


def test_take_up_links_a_known_youth_and_the_case_that_runs(item, case, youth, other_mentor, coordinator):
    taken_up(item, other_mentor, coordinator, who=youth)

    assert (item.youth, item.case, item.opened_case) == (youth, case, False)
    assert Case.objects.get().source == ""


def test_take_up_needs_the_agreement_of_the_youth(organisation, mentor, coordinator):
    item = make.referral(organisation, agreed=False)

    with pytest.raises(Refused):
        taken_up(item, mentor, coordinator)

    referral.agree(item, name="Romy", reach="via S. Kaya", by=coordinator)
    taken_up(item, mentor, coordinator)
    assert Youth.objects.get().first_name == "Romy"
    assert "referral.agreed" in verbs()


def test_agree_twice_is_refused(item, coordinator):
    with pytest.raises(Refused):
        referral.agree(item, name="Ander", by=coordinator)


def test_second_answer_is_refused(item, mentor, coordinator):
    stale = Referral.objects.get(pk=item.pk)
    taken_up(item, mentor, coordinator)

    with pytest.raises(Refused):
        referral.decline(stale, reason="full", by=coordinator)


def test_decline_says_why_and_where_to(item, coordinator):
    referral.decline(item, reason="other_help", pointed_to=" het wijkteam ", by=coordinator)

    assert (item.state, item.reason, item.pointed_to) == ("declined", "other_help", "het wijkteam")
    assert "referral.declined" in verbs()


def test_decline_otherwise_needs_words(item, coordinator):
    with pytest.raises(Refused) as refusal:
        referral.decline(item, reason="elsewhere", by=coordinator)

    assert refusal.value.field == "pointed_to"


def test_reopen_takes_a_slip_back_and_the_case_with_it(item, mentor, coordinator):
    taken_up(item, mentor, coordinator)

    referral.reopen(item, by=coordinator)

    assert (item.state, item.youth, item.case) == ("new", None, None)
    assert Case.objects.get().ending == "opened_in_error"
    assert not item.news.exists()
    assert "referral.reopened" in verbs()


def test_reopen_leaves_a_case_that_ran_before(item, case, youth, mentor, coordinator):
    taken_up(item, mentor, coordinator, who=youth)

    referral.reopen(item, by=coordinator)

    case.refresh_from_db()
    assert case.closed_on is None


def test_reopen_is_refused_after_a_day(item, coordinator):
    referral.decline(item, reason="full", by=coordinator)
    item.settled_at = now() - timedelta(hours=25)

    with pytest.raises(Refused):
        referral.reopen(item, by=coordinator)


def test_end_link_ends_it_at_once(item, coordinator):
    referral.end_link(item, by=coordinator)

    item.link.refresh_from_db()
    assert item.link.revoked_at
    assert {"referral.link_ended", "link.revoked"} <= verbs()


def test_end_link_without_a_link_is_refused(organisation, coordinator):
    item = make.referral(organisation, by_email="", by_phone="+31612345678")

    with pytest.raises(Refused):
        referral.end_link(item, by=coordinator)


def test_read_is_written_down(item, coordinator):
    referral.read(item, by=coordinator)

    assert "referral.read" in verbs()


def test_link_is_over_sixty_days_after_the_case(item, mentor, coordinator):
    assert not referral.link_is_over(item)
    taken_up(item, mentor, coordinator)

    item.case.closed_on = today() - timedelta(days=60)
    assert not referral.link_is_over(item)
    item.case.closed_on -= timedelta(days=1)
    assert referral.link_is_over(item)


def test_other_organisation_and_mentor_see_nothing(item, mentor, other_mentor, coordinator, outsider):
    assert not Referral.objects.visible_to(outsider).exists()
    assert not Referral.objects.visible_to(mentor).exists()

    taken_up(item, mentor, coordinator)

    assert Referral.objects.visible_to(mentor).get() == item
    assert not Referral.objects.visible_to(other_mentor).exists()
