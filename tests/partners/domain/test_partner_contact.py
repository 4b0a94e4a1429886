"""Contact with partners: what was said, and what follows."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from mentoraat.models import AuditEvent
from mentoraat.periods import now, pretend, today
from mentoraat.states import Refused
from partners.domain import partner_contact
from partners.models import PartnerContact
from tests import make

WORDS = {"with_whom": "J. de Wit", "about": "Antwoord kwam te laat."}


@pytest.fixture
def desk(organisation):
    return make.partner(organisation)


def last_event():
    return AuditEvent.objects.order_by("pk").last().verb


def test_log_keeps_who_with_whom_and_what_follows(desk, coordinator):
    step = {"next_step": "Lijst maken", "next_on": today() + timedelta(days=3)}

    row = partner_contact.log(desk, on=today(), **WORDS, **step, by=coordinator)

    assert (row.user, row.partner, row.next_step) == (coordinator, desk, "Lijst maken")
    assert last_event() == "partner_contact.logged"
    assert list(partner_contact.of(desk)) == [row]


@pytest.mark.parametrize(
    ("days", "step", "in_days", "field"),
    [
        (1, "", None, "on"),
        (0, "Bellen", None, "next_on"),
        (0, "", 3, "next_step"),
        (0, "Bellen", -1, "next_on"),
    ],
)
def test_log_refuses_what_cannot_be(desk, coordinator, days, step, in_days, field):
    next_on = None if in_days is None else today() + timedelta(days=in_days)

    with pytest.raises(Refused) as refusal:
        on = today() + timedelta(days=days)
        partner_contact.log(desk, on=on, **WORDS, next_step=step, next_on=next_on, by=coordinator)

    assert refusal.value.field == field


def test_finish_once_and_reopen_within_a_day(desk, coordinator):
    row = partner_contact.log(desk, on=today(), **WORDS, next_step="Bellen", next_on=today(), by=coordinator)

    partner_contact.finish(row, by=coordinator)
    assert (row.done_on, last_event()) == (today(), "partner_contact.finished")
    with pytest.raises(Refused):
        partner_contact.finish(row, by=coordinator)
    partner_contact.reopen(row, by=coordinator)
    assert (row.done_on, last_event()) == (None, "partner_contact.reopened")

    partner_contact.finish(row, by=coordinator)
    with pretend(now() + timedelta(hours=25)), pytest.raises(Refused):
        partner_contact.reopen(row, by=coordinator)


def test_edit_changes_words_and_keeps_a_done_step(desk, coordinator):
    row = partner_contact.log(desk, on=today(), **WORDS, next_step="Bellen", next_on=today(), by=coordinator)
    partner_contact.finish(row, by=coordinator)

    with pytest.raises(Refused) as refusal:
        partner_contact.edit(row, on=today(), **WORDS, by=coordinator)
    assert refusal.value.field == "next_step"

    step = {"next_step": "Bellen", "next_on": today()}
    partner_contact.edit(row, on=today(), with_whom="C. Bos", about="Anders.", **step, by=coordinator)
    row.refresh_from_db()
    assert (row.with_whom, last_event()) == ("C. Bos", "partner_contact.edited")


def test_take_back_within_a_day(desk, coordinator):
    row = partner_contact.log(desk, on=today(), **WORDS, by=coordinator)
    with pretend(now() + timedelta(hours=25)), pytest.raises(Refused):
        partner_contact.take_back(row, by=coordinator)

    partner_contact.take_back(row, by=coordinator)

    assert not PartnerContact.objects.exists()
    assert last_event() == "partner_contact.taken_back"


def test_due_for_gives_steps_to_who_keeps_the_partner(organisation, coordinator, administrator, outsider):
    kept = make.partner(organisation, "Kredietbank", owner=administrator)
    step = {"next_step": "Bellen"}
    soon, far = today() + timedelta(days=7), today() + timedelta(days=8)
    theirs = partner_contact.log(kept, on=today(), **WORDS, **step, next_on=soon, by=coordinator)
    partner_contact.log(kept, on=today(), **WORDS, **step, next_on=far, by=coordinator)
    mine = partner_contact.log(make.partner(organisation), on=today(), **WORDS, **step, next_on=soon, by=coordinator)

    assert list(partner_contact.due_for(administrator)) == [theirs]
    assert list(partner_contact.due_for(coordinator)) == [mine]
    assert not partner_contact.due_for(outsider)


@pytest.mark.parametrize(
    "wrong",
    [
        {"next_step": "Bellen", "next_on": None},
        {"next_step": "", "next_on": today()},
        {"next_step": "Bellen", "next_on": today() - timedelta(days=1)},
        {"next_step": "", "done_on": today(), "done_at": now()},
    ],
)
def test_table_refuses_half_a_step(desk, organisation, coordinator, wrong):
    whole = {"organisation": organisation, "partner": desk, "user": coordinator, "on": today(), **WORDS}

    with pytest.raises(IntegrityError), transaction.atomic():
        PartnerContact.objects.create(**whole, **wrong)
