"""The inbox, who it may be, and how many came from whom."""

from datetime import timedelta

from cases.domain import referral, referral_list, referral_talk
from cases.models import Referral
from mentoraat.periods import today
from tests import make


def test_inbox_has_new_ones_first_and_says_how_long(organisation, coordinator, django_assert_num_queries):
    old = make.referral(organisation, name="Oud")
    asked = make.referral(organisation, name="Gevraagd")
    make.referral(organisation, name="Nieuw")
    referral_talk.ask(asked, text="Welke school?", by=coordinator)
    Referral.objects.filter(pk=old.pk).update(
        received_on=today() - timedelta(days=5), due_on=today() - timedelta(days=2)
    )

    with django_assert_num_queries(1):
        rows = referral_list.inbox(coordinator)

    assert [(row.name, row.word, row.late) for row in rows] == [
        ("Oud", "te laat, wacht 5 dagen", True),
        ("Nieuw", "nieuw, sinds vandaag", False),
        ("Gevraagd", "meer gevraagd, sinds vandaag", False),
    ]
    assert referral_list.waiting_count(coordinator) == 2
    assert [row.pk for row in referral_list.overdue_for(coordinator)] == [old.pk]


def test_inbox_of_another_organisation_is_empty(organisation, outsider, mentor):
    make.referral(organisation)

    assert referral_list.inbox(outsider) == []
    assert referral_list.waiting_count(outsider) == 0
    assert not referral_list.overdue_for(mentor)


def test_answered_ones_stand_apart(organisation, coordinator):
    item = make.referral(organisation)
    referral.decline(item, reason="full", by=coordinator)

    assert referral_list.inbox(coordinator) == []
    assert [row.code for row in referral_list.inbox(coordinator, done=True)] == ["declined"]


def test_alike_names_who_may_be_this_one_to_who_receives_alone(organisation, coordinator, mentor, outsider):
    youth = make.youth(known_by=mentor, first_name="Romy")
    make.youth(known_by=outsider, first_name="Romy")
    item = make.referral(organisation)

    assert [row[0] for row in referral_list.alike(item, user=coordinator)] == [youth.ref]
    assert referral_list.alike(item, user=mentor) == ()


def test_without_agreement_nobody_is_looked_up(organisation, coordinator):
    item = make.referral(organisation, agreed=False)

    assert referral_list.alike(item, user=coordinator) == ()
    assert referral_list.name_of(item) == "Nog zonder naam"


def test_counts_per_referring_organisation(organisation, coordinator, mentor, django_assert_num_queries):
    partner = make.partner(organisation, name="Jongerenwerk Zuid")
    first, second = make.referral(organisation), make.referral(organisation)
    make.referral(organisation, source="self", by_organisation="", by_email="")
    referral.decline(first, reason="full", by=coordinator)
    programme = make.programme(organisation)
    referral.take_up(second, who=None, programme=programme, casemanager=mentor, by=coordinator)
    Referral.objects.filter(pk=first.pk).update(received_on=today() - timedelta(days=3))

    with django_assert_num_queries(1):
        rows = referral_list.per_organisation(organisation, start=today() - timedelta(days=30), end=today())

    assert [(row.partner, row.received, row.taken_up, row.declined, row.median_days) for row in rows] == [
        (partner, 2, 1, 1, 1.5),
        (None, 1, 0, 0, None),
    ]
    assert rows[1].name == "de jongere zelf"


def test_organisation_is_found_by_its_ref_alone(organisation):
    assert referral_list.organisation(organisation.ref) == organisation
    assert referral_list.organisation("nietbestaand") is None


def test_areas_are_those_in_use_here(organisation, other_organisation):
    make.area(other_organisation)
    area = make.area(organisation, "Feijenoord")

    assert list(referral_list.areas(organisation)) == [area]
