"""Partners keep their own offers: one link, one mail a month, sooner where an offer grew stale."""

from datetime import date, timedelta

import pytest

from mentoraat.models import AuditEvent, Job
from mentoraat.periods import at, pretend, today
from mentoraat.states import Refused
from partners.domain import link as links
from partners.domain import offer_keeper
from partners.models import Offer, OfferKeeper, PublicLink
from tests import make

MONDAY = date(2027, 3, 1)


@pytest.fixture
def partner(organisation):
    """A school with one contact person."""
    return make.partner(organisation, name="ROC Maasoever")


@pytest.fixture
def keeper(partner, coordinator):
    """J. de Wit keeps the offers."""
    return offer_keeper.appoint(partner, contact_person=partner.contact_persons.get(), by=coordinator)


def ask(day):
    with pretend(at(day)):
        return offer_keeper.ask_monthly(by=None)


def mails():
    return [job.payload for job in Job.objects.filter(kind="mail").order_by("pk")]


def test_ask_mails_the_link_that_opens_only_offers(keeper, partner):
    make.offer(partner)

    assert offer_keeper.ask_monthly(by=None) == 1

    [mail] = mails()
    token = mail["body"].split("/ons-aanbod/")[1].split("/")[0]
    assert mail["to"] == "loket@example.org" and "1 aanbod" in mail["body"]
    assert offer_keeper.of_link(links.find(token)).partner == partner
    assert AuditEvent.objects.filter(verb="offer_keeper.asked").count() == 1


def test_month_is_asked_once_however_often_this_runs(keeper):
    sent = [ask(MONDAY + timedelta(days=days)) for days in (0, 0, 1, 30, 31, 32)]

    assert sent == [1, 0, 0, 0, 1, 0]
    assert PublicLink.objects.filter(purpose="offers").count() == 1


def test_stale_offer_asks_sooner_but_not_within_two_weeks(keeper, partner):
    make.offer(partner)
    Offer.objects.update(checked_on=MONDAY - timedelta(days=61))

    assert [ask(MONDAY + timedelta(days=days)) for days in (0, 14, 15, 16)] == [1, 0, 1, 0]
    assert "niet of het nog klopt" in mails()[0]["body"]


@pytest.mark.parametrize("off", ["switch", "partner", "person", "mail"])
def test_who_is_not_to_be_asked_is_not(keeper, partner, off):
    person = keeper.contact_person
    if off == "switch":
        OfferKeeper.objects.update(active=False)
    elif off == "partner":
        partner.active = False
        partner.save()
    else:
        person.active, person.email = off != "person", "" if off == "mail" else person.email
        person.save()

    assert offer_keeper.ask_monthly(by=None) == 0


def test_link_that_ended_is_made_anew(keeper):
    offer_keeper.ask_monthly(by=None)
    keeper.refresh_from_db()
    links.revoke(keeper.link, by=None)

    ask(today() + timedelta(days=40))

    assert OfferKeeper.objects.get().link_id != keeper.link_id


def test_another_person_gets_another_link(keeper, partner, coordinator):
    offer_keeper.ask_now(partner, by=coordinator)
    before = OfferKeeper.objects.get().link
    other = partner.contact_persons.create(organisation=partner.organisation, name="Bea", email="bea@example.org")

    changed = offer_keeper.appoint(partner, contact_person=other, by=coordinator)

    assert changed.link is None and PublicLink.objects.get(pk=before.pk).revoked_at


def test_ask_now_goes_once_a_day_and_needs_somebody(keeper, partner, organisation, coordinator):
    offer_keeper.ask_now(partner, by=coordinator)

    with pytest.raises(Refused, match="vandaag al"):
        offer_keeper.ask_now(partner, by=coordinator)
    with pytest.raises(Refused, match="Kies eerst"):
        offer_keeper.ask_now(make.partner(organisation, name="Ander"), by=coordinator)
    assert len(mails()) == 1


def test_link_for_handovers_does_not_open_offers(partner, mentor):
    _link, token = links.make(partner=partner, purpose="handover", days=14, by=mentor)

    assert offer_keeper.of_link(links.find(token)) is None and links.find("x" * 43) is None


def test_fault_at_one_stops_no_other(keeper, organisation, coordinator, monkeypatch):
    other = make.partner(organisation, name="Ander")
    offer_keeper.appoint(other, contact_person=other.contact_persons.get(), by=coordinator)
    real = offer_keeper._mail
    monkeypatch.setattr(
        offer_keeper, "_mail", lambda item, by: 1 / 0 if item.partner_id != other.pk else real(item, by=by)
    )

    assert offer_keeper.ask_monthly(by=None) == 1
    monkeypatch.undo()
    assert offer_keeper.ask_monthly(by=None) == 1


def test_beat_that_finds_it_asked_sends_nothing(keeper):
    same = OfferKeeper.objects.select_related("contact_person").get()
    assert offer_keeper.ask_monthly(by=None) == 1

    assert offer_keeper._ask_once(same, by=None) == 0  # the other beat read the row before the first one wrote it
    assert len(mails()) == 1
