"""What never got a name becomes a count: nothing about anybody is left, and no figure changes."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from structlog.testing import capture_logs

from mentoraat.models import AuditEvent
from mentoraat.periods import add_months, today
from mentoraat.states import Refused
from outreach.domain import contact as contacts
from outreach.domain import nameless
from outreach.models import Contact
from tests import make

pytestmark = pytest.mark.django_db


def long_ago(mentor, youth=None, months=7, **changes):
    day = add_months(today(), -months)
    at = datetime(day.year, day.month, day.day, 21, 47, tzinfo=ZoneInfo("Europe/Amsterdam"))
    return make.contact(mentor, youth, at=at, **{"label": "Rode pet", "note": "Woont bij zijn oma"} | changes)


def test_name_note_and_hour_go_and_the_count_stays(mentor):
    row = long_ago(mentor, people=3, place=make.place(mentor.organisation), area=make.area(mentor.organisation))

    assert nameless.forget(by=None) == 1

    after = Contact.objects.get(pk=row.pk)
    assert (after.label, after.note, after.people, after.on, after.outcome) == ("", "", 3, row.on, "spoken")
    assert (after.place, after.area, after.channel, after.mentor) == (row.place, row.area, row.channel, mentor)
    assert after.at.astimezone(ZoneInfo("Europe/Amsterdam")).hour == 12
    assert list(AuditEvent.objects.values_list("verb", "thing_id", "actor_kind")) == [
        ("contact.anonymised", row.pk, "system")
    ]


def test_second_night_changes_nothing(mentor):
    long_ago(mentor)
    nameless.forget(by=None)

    assert nameless.forget(by=None) == 0
    assert AuditEvent.objects.count() == 1


def test_what_has_a_name_or_is_within_the_term_stays(mentor, youth):
    named, recent = long_ago(mentor, youth), long_ago(mentor, months=5)

    assert nameless.forget(by=None) == 0
    for row in (named, recent):
        row.refresh_from_db()
        assert row.label == "Rode pet"


def test_term_is_the_organisations(mentor, other_organisation):
    organisation = mentor.organisation
    organisation.keep_nameless_months = 12
    organisation.save()
    long_ago(mentor, months=11)

    assert nameless.forget(by=None) == 0
    assert not nameless.due(other_organisation).exists()


@pytest.mark.parametrize("outcome", ["", "only_seen", "failed"])
def test_every_outcome_goes_and_none_waits_to_be_finished(mentor, outcome):
    long_ago(mentor, outcome=outcome)

    nameless.forget(by=None)

    assert not contacts.unfinished(mentor).exists()


def test_it_can_never_be_about_somebody_any_more(mentor, youth):
    row = long_ago(mentor)
    nameless.forget(by=None)
    row.refresh_from_db()

    for verb in (
        lambda: contacts.link(row, youth=youth, by=mentor),
        lambda: contacts.introduce(row, name="Redouan", by=mentor),
        lambda: contacts.add_note(row, note="Toch nog iets", by=mentor),
        lambda: contacts.undo(row, by=mentor),
    ):
        with pytest.raises(Refused, match="gewist"):
            verb()
    assert not row.youths.exists()


def test_undone_contact_is_wiped_too_and_still_counts_nowhere(mentor):
    row = long_ago(mentor)
    Contact.objects.filter(pk=row.pk).update(undone_at=row.at + timedelta(hours=1))

    nameless.forget(by=None)

    row.refresh_from_db()
    assert (row.label, row.undone_at is not None) == ("", True)


def test_whoever_was_linked_meanwhile_is_no_count(mentor, youth):
    row = long_ago(mentor)
    read_before = Contact.objects.get(pk=row.pk)
    nameless.forget(by=None)

    with pytest.raises(Refused, match="gewist"):
        contacts.link(read_before, youth=youth, by=mentor)

    assert not row.youths.exists()


def test_night_sets_right_what_a_contact_says_about_its_name(mentor, youth):
    named, nobodys = make.contact(mentor, youth), make.contact(mentor)
    Contact.objects.filter(pk=named.pk).update(named=False)
    Contact.objects.filter(pk=nobodys.pk).update(named=True)

    with capture_logs() as logs:
        found = nameless.watch(by=None), nameless.watch(by=None)

    assert found == (2, 0)
    assert list(Contact.objects.filter(named=True)) == [named]
    assert [(entry["event"], entry["contacts"]) for entry in logs] == [("nameless.mended", [named.ref, nobodys.ref])]
    assert AuditEvent.objects.filter(verb="contact.naming_mended").count() == 2
