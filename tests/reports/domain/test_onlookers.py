from datetime import timedelta

from cases.domain import referral, referral_talk
from cases.models import Acquaintance
from mentoraat import audit
from mentoraat.models import AuditEvent
from mentoraat.periods import now, today
from partners.domain import link as links
from reports.domain import onlookers
from tests import make

LOOK = "youth.read"


def look(youth, by, days=0, verb=LOOK, **more):
    event = audit.event(verb, youth, youth=youth, by=by, **more)
    return AuditEvent.objects.create(**event, at=now() - timedelta(days=days))


def test_onlookers_say_who_in_which_role_how_often_and_why(youth, mentor, coordinator):
    look(youth, mentor, days=2)
    look(youth, mentor, days=2)
    look(youth, mentor)
    look(youth, coordinator, days=1)

    first, second = onlookers.of(youth)

    assert (first.name, first.role, first.why, first.days) == ("Nina", "mentor", "begeleidt jou", 2)
    assert first.last == today()
    assert (second.role, second.why) == ("coördinator", "let op dat niemand uit beeld raakt")


def test_onlooker_with_a_reason_says_the_reason(youth, other_mentor):
    make.know(youth, other_mentor, how=Acquaintance.How.CONTACT)
    look(youth, other_mentor, verb="youth.opened_with_reason", reason="Nina is ziek vandaag")
    look(youth, other_mentor)

    (one,) = onlookers.of(youth)

    assert (one.why, one.days) == ("schreef als reden: Nina is ziek vandaag", 1)


def test_onlookers_of_long_ago_of_others_and_the_system_stay_out(youth, mentor):
    look(youth, mentor, days=91)
    look(make.youth(known_by=mentor), mentor)
    look(youth, None)

    assert onlookers.of(youth) == ()


def test_partner_with_several_links_is_told_once(youth, mentor):
    partner = make.partner(youth.organisation)
    for days in (1, 3):
        made, _token = links.make(partner=partner, purpose="handover", days=14, by=mentor)
        look(youth, made, days=days, verb="link.code_right")

    (one,) = onlookers.of(youth)

    assert (one.name, one.role, one.days) == ("Jongerenloket", "partner", 2)
    assert one.last == today() - timedelta(days=1)


def test_onlookers_ask_the_same_for_one_and_three(youth, mentor, other_mentor, coordinator, django_assert_num_queries):
    look(youth, mentor)
    with django_assert_num_queries(4):
        onlookers.of(youth)
    for person in (other_mentor, coordinator):
        look(youth, person)

    with django_assert_num_queries(4):
        assert len(onlookers.of(youth)) == 3


def test_referrer_who_sent_a_message_is_no_partner(youth, case, mentor, coordinator):
    item = make.referral(youth.organisation)
    referral.take_up(item, who=youth, programme=case.programme, casemanager=mentor, by=coordinator)

    referral_talk.say(item, text="Hij belde mij", by=item.link)

    assert ("wie jou aanmeldde", "aanmelder") in [(one.name, one.role) for one in onlookers.of(youth)]
