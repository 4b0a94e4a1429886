"""Names that changed, and who came after whom."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from mentoraat.models import AuditEvent
from mentoraat.periods import now, pretend, today
from mentoraat.states import Refused
from partners.domain import partner as partners
from partners.domain import partner_name
from partners.models import Partner, PartnerName
from tests import make


@pytest.fixture
def desk(organisation):
    return make.partner(organisation, "SoZaWe")


def verbs():
    return list(AuditEvent.objects.order_by("pk").values_list("verb", flat=True))


def test_rename_keeps_the_name_before(desk, coordinator):
    partner_name.rename(desk, name="Werk en Inkomen", since=date(2012, 1, 1), by=coordinator)
    partner_name.rename(desk, name="Jongerenloket", since=date(2020, 6, 1), by=coordinator)

    kept = [(row.name, row.starts_on, row.ends_on) for row in desk.names.all()]
    assert kept == [("Werk en Inkomen", date(2012, 1, 1), date(2020, 5, 31)), ("SoZaWe", None, date(2011, 12, 31))]
    assert (desk.name, desk.name_since) == ("Jongerenloket", date(2020, 6, 1))
    assert verbs() == ["partner.renamed", "partner.renamed"]


def test_rename_refuses_what_cannot_be(desk, organisation, coordinator):
    make.partner(organisation, "Loket")
    partner_name.rename(desk, name="DWI", since=date(2020, 1, 1), by=coordinator)
    tomorrow = today() + timedelta(days=1)
    wrong = [("dwi", today(), "name"), ("Nieuw", tomorrow, "since"), ("Nieuw", date(2019, 1, 1), "since")]

    for name, since, field in [*wrong, ("LOKET", today(), "name")]:
        with pytest.raises(Refused) as refusal:
            partner_name.rename(desk, name=name, since=since, by=coordinator)
        assert refusal.value.field == field

    assert desk.names.count() == 1


def test_remember_and_forget_another_name(desk, coordinator):
    row = partner_name.remember(desk, name="De Sociale Dienst", by=coordinator)
    for name, first, last, field in (
        ("sozawe", None, None, "name"),
        ("de sociale dienst", None, None, "name"),
        ("Oud", date(2010, 1, 2), date(2010, 1, 1), "ends_on"),
    ):
        with pytest.raises(Refused) as refusal:
            partner_name.remember(desk, name=name, starts_on=first, ends_on=last, by=coordinator)
        assert refusal.value.field == field

    partner_name.forget(row, by=coordinator)

    assert not PartnerName.objects.exists()
    assert verbs() == ["partner_name.remembered", "partner_name.forgotten"]


def test_successor_is_found_from_the_first_to_the_last(organisation, desk, coordinator):
    second, third = make.partner(organisation, "DWI"), make.partner(organisation, "Loket")
    partner_name.succeed(desk, successor=second, ends_on=date(2012, 1, 1), by=coordinator)
    partner_name.succeed(second, successor=third, ends_on=date(2020, 1, 1), by=coordinator)
    desk.refresh_from_db()

    assert (desk.active, desk.ends_on) == (False, date(2012, 1, 1))
    assert partner_name.now_at(desk) == partner_name.now_at(third) == third
    assert list(partner_name.predecessors(second)) == [desk]
    assert verbs() == ["partner.succeeded", "partner.succeeded"]


def test_successor_must_be_another_that_is_open(organisation, desk, coordinator):
    closed = partners.close(make.partner(organisation, "Weg"), by=coordinator)
    tomorrow = today() + timedelta(days=1)
    other = make.partner(organisation, "Open")

    for successor, day, field in (
        (desk, today(), "successor"),
        (closed, today(), "successor"),
        (other, tomorrow, "ends_on"),
    ):
        with pytest.raises(Refused) as refusal:
            partner_name.succeed(desk, successor=successor, ends_on=day, by=coordinator)
        assert refusal.value.field == field


def test_reopening_takes_the_successor_away(organisation, desk, coordinator):
    partner_name.succeed(desk, successor=make.partner(organisation, "DWI"), ends_on=today(), by=coordinator)

    partners.reopen(desk, by=coordinator)

    desk.refresh_from_db()
    assert (desk.active, desk.successor, desk.ends_on) == (True, None, None)


@pytest.mark.parametrize(
    "wrong",
    [
        {"age_from": 20, "age_to": 19},
        {"age_to": 100},
        {"ends_on": date(2020, 1, 1)},  # and still open
        {"layer": 5},
    ],
)
def test_tables_refuse_what_cannot_be(desk, wrong):
    with pytest.raises(IntegrityError), transaction.atomic():
        Partner.objects.filter(pk=desk.pk).update(**wrong)


def test_table_refuses_that_a_partner_succeeds_itself_or_lives_on(organisation, desk):
    other = make.partner(organisation, "DWI")

    for wrong in ({"successor": desk, "active": False}, {"successor": other, "active": True}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Partner.objects.filter(pk=desk.pk).update(**wrong)


def test_table_refuses_a_name_that_ends_before_it_began(organisation, desk):
    days = {"starts_on": date(2020, 1, 2), "ends_on": date(2020, 1, 1)}

    with pytest.raises(IntegrityError), transaction.atomic():
        PartnerName.objects.create(organisation=organisation, partner=desk, name="Oud", **days)


def test_rename_can_be_taken_back_within_a_day_while_it_is_the_last(desk, coordinator):
    partner_name.rename(desk, name="DWI", since=date(2012, 1, 1), by=coordinator)
    first = partner_name.before(desk)
    with pretend(now() + timedelta(hours=25)), pytest.raises(Refused):
        partner_name.take_back(first, by=coordinator)
    partner_name.rename(desk, name="Loket", since=date(2020, 1, 1), by=coordinator)
    first.refresh_from_db()
    with pytest.raises(Refused):
        partner_name.take_back(first, by=coordinator)

    partner_name.take_back(partner_name.before(desk), by=coordinator)
    desk.refresh_from_db()

    assert (desk.name, desk.name_since) == ("DWI", date(2012, 1, 1))
    assert list(desk.names.all()) == [first]
    assert verbs() == ["partner.renamed"] * 3
