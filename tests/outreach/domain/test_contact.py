"""A contact is saved once, completed later, and taken back for a day."""

import uuid
from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.utils import timezone

from cases.domain import first_reached
from cases.models import Acquaintance, Youth
from mentoraat.models import AuditEvent, Notification
from mentoraat.periods import at, today
from mentoraat.states import Refused
from outreach.domain import contact as contacts
from outreach.domain import nameless
from outreach.models import Contact, Place
from tests import make

pytestmark = pytest.mark.django_db


def log(by, **changes):
    """Spoken on the street."""
    facts = {"outcome": "spoken", "channel": "street", "client_key": uuid.uuid4()} | changes
    return contacts.log(**facts, by=by)


def recorded(verb, thing):
    return AuditEvent.objects.filter(verb=verb, thing_id=thing.pk)


def test_log_keeps_day_area_and_author(mentor, organisation):
    place = make.place(organisation)

    contact = log(mentor, label="Rode pet", place=place)

    assert (contact.mentor, contact.on, contact.area) == (mentor, today(), place.area)
    assert recorded("contact.logged", contact).exists()


def test_log_counts_the_amsterdam_date(mentor):
    past_midnight = datetime(2026, 6, 30, 22, 20, tzinfo=UTC)

    assert log(mentor, at=past_midnight).on.isoformat() == "2026-07-01"


def test_log_refuses_the_future(mentor):
    with pytest.raises(Refused) as refusal:
        log(mentor, at=timezone.now() + timedelta(hours=1))

    assert refusal.value.field == "on"


def test_log_sent_again_is_the_same_row(mentor):
    key = uuid.uuid4()

    first, second = log(mentor, client_key=key, new_place="Plein"), log(mentor, client_key=key, new_place="Ander plein")

    assert first == second and Contact.objects.count() == Place.objects.count() == 1
    assert recorded("contact.logged", first).count() == 1


def test_log_with_the_key_of_a_colleague_is_a_contact_of_its_own(mentor, other_mentor):
    key = uuid.uuid4()

    assert log(mentor, client_key=key) != log(other_mentor, client_key=key)
    assert log(other_mentor, client_key=key).mentor == other_mentor
    assert Contact.objects.count() == 2


def test_log_of_a_youth_shows_them_to_the_mentor(youth, other_mentor):
    contact = log(other_mentor, youth=youth)

    assert Youth.objects.visible_to(other_mentor).filter(pk=youth.pk).exists()
    assert recorded("contact.logged", contact).get().youth_id == youth.pk
    assert AuditEvent.objects.filter(verb="youth.known", youth_id=youth.pk).exists()


def test_log_keeps_the_latest_moment_of_seeing(youth, mentor):
    contact = log(mentor, youth=youth)
    log(mentor, youth=youth, at=timezone.now() - timedelta(days=3))
    log(mentor, youth=youth, outcome="failed")

    youth.refresh_from_db()
    assert youth.last_seen_at == contact.at


def test_log_tells_the_casemanager_and_nobody_else(case, youth, mentor, other_mentor):
    log(mentor, youth=youth)
    assert not Notification.objects.exists()

    log(other_mentor, youth=youth)

    assert Notification.objects.get().user == mentor


def test_link_names_a_contact_and_keeps_its_label(youth, mentor):
    contact = log(mentor, label="Rode pet")

    contacts.link(contact, youth=youth, by=mentor)

    youth.refresh_from_db()
    assert (list(contact.youths.all()), contact.label, youth.last_seen_at) == ([youth], "Rode pet", contact.at)
    assert recorded("contact.linked", contact).get().youth_id == youth.pk


def test_introduce_registers_a_youth_with_the_label_as_street_name(mentor, organisation):
    contact = log(mentor, label="Rode pet", place=make.place(organisation))

    youth = contacts.introduce(contact, name="Redouan", by=mentor)

    assert (youth.name, youth.area, youth.last_seen_at) == ("Redouan", contact.area, contact.at)
    assert [alias.name for alias in youth.aliases.all()] == ["Rode pet"]
    assert recorded("contact.linked", contact).exists()


def test_note_and_outcome_can_be_added_alone(mentor):
    contact = log(mentor, outcome="")

    contacts.add_note(contact, note="Wil kok worden", by=mentor)
    contacts.settle(contact, outcome="spoken", by=mentor)

    contact.refresh_from_db()
    assert (contact.note, contact.outcome) == ("Wil kok worden", "spoken")
    assert [event.fields for event in recorded("contact.completed", contact).order_by("pk")] == [["note"], ["outcome"]]


@pytest.mark.parametrize("verb", [contacts.finish_nameless, contacts.undo, contacts.restore])
def test_contact_of_somebody_else_is_left_alone(verb, mentor, other_mentor):
    contact = log(mentor)

    with pytest.raises(Refused):
        verb(contact, by=other_mentor)


def test_coordinator_may_finish_for_a_mentor(mentor, coordinator):
    contact = log(mentor)

    contacts.finish_nameless(contact, by=coordinator)

    assert not contacts.unfinished(mentor).exists()
    assert recorded("contact.finished", contact).exists()


def test_saved_for_later_stays_unfinished_until_it_has_an_outcome(youth, mentor):
    contact = log(mentor, outcome="", youth=youth)
    assert list(contacts.unfinished(mentor)) == [contact]
    with pytest.raises(Refused):
        contacts.finish_nameless(contact, by=mentor)

    contacts.complete(contact, outcome="spoken", channel="street", by=mentor)

    youth.refresh_from_db()
    assert not contacts.unfinished(mentor) and youth.last_seen_at == contact.at
    assert recorded("contact.completed", contact).get().fields == ["outcome"]


def test_complete_moves_the_day_and_what_was_last_seen(youth, mentor):
    contact = log(mentor, youth=youth)
    yesterday = today() - timedelta(days=1)

    contacts.complete(contact, outcome="spoken", channel="street", at=at(yesterday), by=mentor)

    youth.refresh_from_db()
    assert (contact.on, youth.last_seen_at) == (yesterday, at(yesterday))


def test_undo_leaves_the_row_and_its_traces_out(youth, other_mentor):
    contact = log(other_mentor, youth=youth)

    contacts.undo(contact, by=other_mentor)

    youth.refresh_from_db()
    assert contact.undone_at and youth.last_seen_at is None
    assert not Contact.objects.kept().exists()
    assert not Youth.objects.visible_to(other_mentor).exists()
    assert recorded("contact.undone", contact).exists()


def test_undo_falls_back_to_the_contact_before(youth, mentor):
    earlier = log(mentor, youth=youth, at=timezone.now() - timedelta(days=3))

    contacts.undo(log(mentor, youth=youth), by=mentor)

    youth.refresh_from_db()
    assert youth.last_seen_at == earlier.at
    assert Acquaintance.objects.filter(user=mentor, how="contact").exists()


def test_undo_of_an_old_contact_leaves_a_later_sighting(youth, mentor):
    later = timezone.now() + timedelta(minutes=2)
    contact = log(mentor, youth=youth)
    Youth.objects.update(last_seen_at=later)

    contacts.undo(contact, by=mentor)

    youth.refresh_from_db()
    assert youth.last_seen_at == later


def test_undo_ends_after_a_day(mentor):
    contact = log(mentor)
    contact.created = timezone.now() - timedelta(hours=25)

    with pytest.raises(Refused):
        contacts.undo(contact, by=mentor)


def test_restore_brings_everything_back(youth, other_mentor):
    contact = log(other_mentor, youth=youth)
    contacts.undo(contact, by=other_mentor)

    contacts.restore(contact, by=other_mentor)

    youth.refresh_from_db()
    assert youth.last_seen_at == contact.at and contact.undone_at is None
    assert Youth.objects.visible_to(other_mentor).exists()
    assert recorded("contact.restored", contact).exists()


def test_first_day_follows_every_change_of_a_contact(youth, mentor):
    """I1: none while nobody spoke, the earliest when somebody did, another when that one changes or is taken back."""
    first, days = log(mentor, youth=youth, outcome="only_seen", at=at(today() - timedelta(days=9))), []

    def look():
        youth.refresh_from_db()
        days.append(youth.reached_on and (today() - youth.reached_on).days)

    look()
    second = contacts.link(log(mentor, label="Rode pet", at=at(today() - timedelta(days=3))), youth=youth, by=mentor)
    look()
    contacts.settle(first, outcome="spoken", by=mentor)
    look()
    contacts.complete(first, outcome="spoken", channel="street", at=at(today() - timedelta(days=6)), by=mentor)
    look()
    contacts.undo(first, by=mentor)
    look()
    contacts.restore(first, by=mentor)
    look()
    contacts.settle(first, outcome="failed", by=mentor)
    contacts.settle(second, outcome="failed", by=mentor)
    look()

    assert days == [None, 3, 9, 6, 3, 6, None]
    assert first_reached.watch(by=None) == 0
    assert nameless.watch(by=None) == 0


def test_trial_reaches_nobody(youth, mentor):
    log(mentor, youth=youth, trial=True)

    youth.refresh_from_db()
    assert youth.reached_on is None


def test_reading_is_written_down(youth, mentor):
    contact = log(mentor, youth=youth)

    assert contacts.read(contact, by=mentor) == [youth]
    assert recorded("contact.read", contact).get().youth_id == youth.pk


def test_nameless_contact_is_called_by_place_and_time(mentor, organisation):
    contact = log(mentor, place=make.place(organisation), at=at(date(2026, 11, 18), time(13, 10)))

    assert contact.known_as == "Onbekend, Zuidplein, wo 13.10"


def test_other_contacts_with_the_label_come_along_when_asked(youth, mentor, other_mentor):
    first, second = (make.contact(mentor, label=label) for label in ("Rode pet", "rode pet"))
    theirs, other = make.contact(other_mentor, label="Rode pet"), make.contact(mentor, label="Meisje")

    contacts.link(first, youth=youth, others=True, by=mentor)

    assert set(youth.contacts.all()) == {first, second}
    assert not (theirs.youths.exists() or other.youths.exists())


def test_other_contacts_stay_without_a_name_unless_asked(youth, mentor):
    first, second = (make.contact(mentor, label="Rode pet") for _ in "12")

    contacts.link(first, youth=youth, by=mentor)

    assert list(contacts.same_label(second)) == []
    assert list(contacts.same_label(make.contact(mentor, label="Rode pet"))) == [second]
