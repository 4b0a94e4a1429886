"""Activities: being there is a contact, once; taking it back takes the contact back."""

from datetime import time, timedelta

import pytest

from mentoraat.models import AuditEvent
from mentoraat.periods import at, now, pretend, today
from mentoraat.states import Refused
from outreach.domain import activity
from outreach.models import Attendance, Contact
from reports.domain.indicators import reach
from reports.domain.scope import Period, Scope
from tests import make

pytestmark = pytest.mark.django_db
P = Attendance.Presence


def verbs():
    found = AuditEvent.objects.filter(verb__startswith="activity").order_by("pk")
    return list(found.values_list("verb", flat=True))


@pytest.fixture
def circus(mentor):
    return make.activity(mentor, place=make.place(mentor.organisation))


def test_planning_and_changing_are_noted(mentor, other_mentor):
    row = activity.plan(name="Samen koken", on=today(), clock=time(18, 30), by=mentor)
    activity.edit(row, name="Samen koken", on=today(), clock=time(19), leader=other_mentor, by=mentor)

    row.refresh_from_db()
    assert (row.at, row.on, row.leader) == (at(today(), time(19)), today(), other_mentor)
    assert verbs() == ["activity.planned", "activity.edited"]
    assert set(AuditEvent.objects.get(verb="activity.edited").fields) == {"at", "leader"}


def test_being_there_is_a_contact_once(mentor, youth, circus):
    for _time in range(2):
        activity.attend(circus, marks={youth: P.PRESENT}, by=mentor)

    contact = Contact.objects.get()
    assert (contact.channel, contact.outcome, contact.at) == ("event", "spoken", circus.at)
    assert contact.place == circus.place and list(contact.youths.all()) == [youth]
    youth.refresh_from_db()
    assert youth.last_seen_at == circus.at
    assert verbs() == ["activity.attended"]


def test_late_is_there_and_absent_is_not(mentor, circus):
    late, absent = make.youth(known_by=mentor), make.youth(known_by=mentor, first_name="Noor")

    activity.attend(circus, marks={late: P.LATE, absent: P.ABSENT}, by=mentor)

    assert list(Contact.objects.values_list("youths", flat=True)) == [late.pk]
    absent.refresh_from_db()
    assert absent.last_seen_at is None


def test_who_was_there_is_known_to_who_wrote_it_down(mentor, other_mentor, circus):
    theirs = make.youth(known_by=other_mentor)

    activity.attend(circus, marks={}, added=theirs, by=mentor)

    assert theirs.acquaintances.filter(user=mentor, how="contact").exists()


def test_correction_takes_the_contact_back_and_restores_it(mentor, youth, circus):
    activity.attend(circus, marks={youth: P.PRESENT}, by=mentor)

    activity.attend(circus, marks={youth: P.ABSENT}, by=mentor)
    youth.refresh_from_db()
    assert Contact.objects.get().undone_at and youth.last_seen_at is None
    activity.attend(circus, marks={youth: P.LATE}, by=mentor)

    youth.refresh_from_db()
    assert Contact.objects.get().undone_at is None and youth.last_seen_at == circus.at
    assert Attendance.objects.get().presence == P.LATE


def test_correction_after_a_day_leaves_a_contact_that_did_not_come_about(mentor, youth, circus):
    activity.attend(circus, marks={youth: P.PRESENT}, by=mentor)

    with pretend(now() + timedelta(days=3)):
        activity.attend(circus, marks={youth: P.ABSENT}, by=mentor)
        assert Contact.objects.get().outcome == Contact.Outcome.FAILED
        activity.attend(circus, marks={youth: P.PRESENT}, by=mentor)

    assert Contact.objects.get().outcome == Contact.Outcome.SPOKEN


def test_colleague_makes_no_second_contact(mentor, coordinator, youth, circus):
    activity.attend(circus, marks={youth: P.PRESENT}, by=mentor)
    activity.attend(circus, marks={youth: P.LATE}, by=coordinator)

    assert Contact.objects.count() == 1


def test_what_has_not_begun_has_nobody(mentor, youth):
    later = make.activity(mentor, at=now() + timedelta(days=1))

    with pytest.raises(Refused, match="nog niet begonnen"):
        activity.attend(later, marks={youth: P.PRESENT}, by=mentor)


def test_nobody_is_said_about_makes_no_line(mentor, youth, circus):
    activity.attend(circus, marks={youth: ""}, others=12, by=mentor)

    circus.refresh_from_db()
    assert circus.others == 12 and not Attendance.objects.exists()
    assert not Contact.objects.exists()  # people without a name at an activity are no figure
    assert verbs() == ["activity.counted"]


def test_figures_by_channel_follow(mentor, youth, circus):
    activity.attend(circus, marks={youth: P.PRESENT}, by=mentor)
    scope = Scope(mentor.organisation, Period(circus.on, circus.on))

    figures = reach.figures(scope, reach.persons(scope))

    assert figures["two_way_by_channel"] == {"activiteit": 1}
    assert (figures["two_way_contacts"], figures["I1_youths_reached"]) == (1, 1)


def test_contacts_follow_the_moment_of_the_activity(mentor, youth, circus):
    activity.attend(circus, marks={youth: P.PRESENT}, by=mentor)
    earlier = circus.on - timedelta(days=2)

    activity.edit(circus, name=circus.name, on=earlier, place=circus.place, by=mentor)

    assert Contact.objects.get().on == earlier
    youth.refresh_from_db()
    assert youth.last_seen_at == at(earlier)


def test_page_lists_members_and_marked_that_one_may_see(mentor, other_mentor, youth):
    hidden = make.youth(known_by=other_mentor, first_name="Verborgen")
    circus = make.activity(mentor, group=make.group(mentor, youth, hidden), at=now() - timedelta(minutes=1))
    activity.attend(circus, marks={hidden: P.PRESENT}, by=other_mentor)

    assert [(mark.youth, mark.presence) for mark in activity.marks(circus, by=mentor)] == [(youth, "")]
    assert [mark.presence for mark in activity.marks(circus, by=other_mentor)] == ["present"]
    assert [row.here for row in activity.listing(mentor)] == [0]


def test_activity_of_a_hidden_group_is_hidden(mentor, other_mentor, outsider, youth):
    circus = make.activity(mentor, group=make.group(mentor, youth))

    assert not activity.listing(other_mentor).filter(pk=circus.pk)
    assert not activity.listing(outsider).filter(pk=circus.pk)
    assert activity.listing(mentor).filter(pk=circus.pk)


def test_list_is_split_by_day(mentor, circus):
    coming = make.activity(mentor, at=now() + timedelta(days=1))

    assert activity.split([coming, circus]) == ([coming], [circus])
    assert activity.has_begun(circus) and not activity.has_begun(coming)


def test_led_activity_waits_until_somebody_is_marked(mentor, other_mentor, youth, circus):
    make.activity(mentor, at=now() + timedelta(hours=2))
    make.activity(mentor, at=now() - timedelta(days=30))

    assert list(activity.to_mark(mentor)) == [circus] and not activity.to_mark(other_mentor)
    activity.attend(circus, marks={youth: P.ABSENT}, by=mentor)

    assert not activity.to_mark(mentor)


def test_called_off_activity_has_nobody_until_it_is_on_again(mentor, youth, circus):
    activity.call_off(circus, by=mentor)
    with pytest.raises(Refused, match="niet door"):
        activity.attend(circus, marks={youth: P.PRESENT}, by=mentor)
    assert not activity.to_mark(mentor)

    for _time in range(2):
        activity.call_on(circus, by=mentor)
    activity.attend(circus, marks={youth: P.PRESENT}, by=mentor)

    with pytest.raises(Refused, match="al iemand bij"):
        activity.call_off(circus, by=mentor)
    assert verbs() == ["activity.called_off", "activity.called_on", "activity.attended"]


def test_leader_of_a_group_is_somebody_who_sees_it(mentor, other_mentor, youth):
    group = make.group(mentor, youth)
    facts = {"name": "Oefencircus", "on": today(), "group": group, "leader": other_mentor}

    with pytest.raises(Refused) as refusal:
        activity.plan(**facts, by=mentor)
    assert refusal.value.field == "leader"
    make.know(youth, other_mentor)

    assert activity.plan(**facts, by=mentor).leader == other_mentor


def test_leader_who_sees_the_group_no_more_sees_its_activity_no_more(mentor, other_mentor, youth):
    make.activity(other_mentor, group=make.group(mentor, youth))

    assert not activity.listing(other_mentor) and not activity.to_mark(other_mentor)
