"""Two records of one person become one, nothing is lost, and for a day both can come back."""

from datetime import date, timedelta

import pytest

from cases.domain import first_reached, merge, search
from cases.models import Acquaintance, Case, Youth, YouthMerge
from mentoraat.models import AuditEvent
from mentoraat.periods import at, now, today
from mentoraat.states import Refused
from partners.domain import link as links
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def redouan(mentor):
    """Known by his whole name, and written down first."""
    return make.youth(known_by=mentor, first_name="Redouan", infix="", surname="Pinas", phone="+31612345678")


@pytest.fixture
def red_cap(mentor, redouan):
    """The same person, met on the street."""
    return make.youth(
        known_by=mentor, first_name="Rode pet", infix="", surname="", birth_date=None, alias="Rooie", languages="Frans"
    )


def verbs(youth):
    return list(AuditEvent.objects.filter(youth_id=youth.pk).order_by("pk").values_list("verb", flat=True))


def test_earliest_record_stays_and_gets_what_the_other_knew(redouan, red_cap, mentor):
    make.step(red_cap, mentor)
    make.contact(mentor, red_cap)

    item = merge.merge(red_cap, redouan, why="zelfde straatnaam", by=mentor)

    redouan.refresh_from_db()
    red_cap.refresh_from_db()
    assert (item.kept, item.other, item.why) == (redouan, red_cap, "zelfde straatnaam")
    assert (redouan.name, redouan.languages) == ("Redouan Pinas", "Frans")
    assert (redouan.steps.count(), redouan.contacts.count(), red_cap.merged_into) == (1, 1, redouan)
    assert {verbs(redouan)[-1], verbs(red_cap)[-1]} == {"youth.merged"}


def test_both_names_find_the_kept_record_alone(redouan, red_cap, mentor):
    merge.merge(redouan, red_cap, by=mentor)

    found = {text: [hit.ref for hit in search.find(text, user=mentor).hits] for text in ("redouan", "rode", "rooie")}

    assert found == dict.fromkeys(found, [redouan.ref])
    assert not Youth.objects.visible_to(mentor).filter(pk=red_cap.pk).exists()


def test_chosen_facts_stay(redouan, red_cap, mentor):
    Youth.objects.filter(pk=red_cap.pk).update(phone="+31687654321", strengths="Rustig")
    Youth.objects.filter(pk=redouan.pk).update(strengths="Snel")

    merge.merge(redouan, red_cap, choose={"name": "other", "phone": "other"}, by=mentor)

    redouan.refresh_from_db()
    assert (redouan.name, redouan.phone.as_e164) == ("Rode pet", "+31687654321")
    assert redouan.strengths == "Snel\nRustig"
    assert redouan.aliases.filter(name="Redouan Pinas", shown=False).exists()


def test_second_open_case_of_a_programme_was_opened_in_error(redouan, red_cap, mentor, other_mentor):
    later = make.case(youth=redouan, casemanager=mentor, opened_on=today() - timedelta(days=10))
    first = make.case(youth=red_cap, casemanager=other_mentor, opened_on=today() - timedelta(days=30))
    handover = make.sent_handover(later)

    merge.merge(redouan, red_cap, by=mentor)

    first.refresh_from_db()
    later.refresh_from_db()
    handover.refresh_from_db()
    assert (first.state, first.youth) == ("open", redouan)
    assert (later.state, later.ending, later.closed_on) == ("closed", "opened_in_error", today())
    assert handover.case == first
    assert list(Case.objects.counted().filter(youth=redouan)) == [first]
    assert not later.casemanager_periods.filter(ends_on__isnull=True).exists()


def test_cases_of_two_programmes_both_go_on(redouan, red_cap, mentor):
    make.case(youth=redouan, casemanager=mentor)
    make.case(youth=red_cap, casemanager=mentor, programme=make.programme(mentor.organisation, "Na school"))

    merge.merge(redouan, red_cap, by=mentor)

    assert Case.objects.open().filter(youth=redouan).count() == 2


def test_later_case_is_linked_to_the_earlier_one_of_the_other(redouan, red_cap, mentor):
    earlier = make.case(youth=red_cap, casemanager=mentor, opened_on=date(2020, 1, 1), closed_on=date(2020, 3, 1))
    later = make.case(youth=redouan, casemanager=mentor)

    merge.merge(redouan, red_cap, by=mentor)

    later.refresh_from_db()
    assert later.previous_case == earlier


def test_sight_of_both_is_joined_and_given_back(redouan, red_cap, mentor, other_mentor):
    make.know(red_cap, other_mentor)

    item = merge.merge(redouan, red_cap, by=mentor)
    joined = set(Acquaintance.objects.filter(youth=redouan).values_list("user__name", flat=True))
    merge.undo(item, by=mentor)

    assert joined == {"Nina", "Marc"}
    assert set(Acquaintance.objects.filter(youth=redouan).values_list("user__name", flat=True)) == {"Nina"}
    assert Acquaintance.objects.filter(youth=red_cap).count() == 2


def test_last_sight_is_the_latest_of_both(redouan, red_cap, mentor):
    moment = now() - timedelta(days=1)
    Youth.objects.filter(pk=red_cap.pk).update(last_seen_at=moment)

    merge.merge(redouan, red_cap, by=mentor)

    redouan.refresh_from_db()
    assert redouan.last_seen_at == moment


def test_who_sees_only_one_of_them_is_refused(redouan, other_mentor):
    theirs = make.youth(known_by=other_mentor)

    with pytest.raises(Refused, match="niet allebei"):
        merge.merge(redouan, theirs, by=other_mentor)


def test_youth_is_never_merged_with_itself_or_twice(redouan, red_cap, mentor):
    with pytest.raises(Refused, match="dezelfde"):
        merge.merge(redouan, redouan, by=mentor)
    merge.merge(redouan, red_cap, by=mentor)
    with pytest.raises(Refused, match="al samengevoegd"):
        merge.merge(redouan, red_cap, by=mentor)


def test_address_of_the_other_leads_on_through_two_merges(redouan, red_cap, mentor, outsider):
    first = make.youth(known_by=mentor, first_name="Eerste")
    Youth.objects.filter(pk=first.pk).update(created=now() - timedelta(days=900))
    merge.merge(redouan, red_cap, by=mentor)
    merge.merge(first, redouan, by=mentor)

    assert merge.leads_to(red_cap.ref, by=mentor) == first
    assert merge.leads_to(first.ref, by=mentor) is None
    assert merge.leads_to(red_cap.ref, by=outsider) is None


def test_undo_is_over_after_a_day(redouan, red_cap, mentor):
    item = merge.merge(redouan, red_cap, by=mentor)
    YouthMerge.objects.filter(pk=item.pk).update(at=now() - timedelta(hours=25))
    item.refresh_from_db()

    with pytest.raises(Refused, match="24 uur"):
        merge.undo(item, by=mentor)


def test_only_the_last_of_two_merges_can_be_undone(redouan, red_cap, mentor):
    first = merge.merge(redouan, red_cap, by=mentor)
    second = merge.merge(redouan, make.youth(known_by=mentor), by=mentor)

    with pytest.raises(Refused, match="nog een keer"):
        merge.undo(first, by=mentor)
    merge.undo(second, by=mentor)
    merge.undo(first, by=mentor)

    assert Youth.objects.filter(merged_into__isnull=True).count() == 3


def test_undo_twice_is_refused(redouan, red_cap, mentor):
    item = merge.merge(redouan, red_cap, by=mentor)
    stale = YouthMerge.objects.get(pk=item.pk)
    merge.undo(item, by=mentor)

    with pytest.raises(Refused, match="net voor"):
        merge.undo(stale, by=mentor)
    assert verbs(redouan)[-1] == "youth.unmerged"


def test_what_was_written_since_stays_with_the_kept_record(redouan, red_cap, mentor):
    make.step(red_cap, mentor)
    item = merge.merge(redouan, red_cap, by=mentor)
    newer = make.step(redouan, mentor, what="Nieuw")
    Youth.objects.filter(pk=redouan.pk).update(languages="Frans, Arabisch")

    stayed = merge.undo(item, by=mentor)

    redouan.refresh_from_db()
    assert stayed == 1
    assert list(redouan.steps.all()) == [newer]
    assert redouan.languages == "Frans, Arabisch"


def test_after_a_day_only_an_address_is_left(redouan, red_cap, mentor):
    item = merge.merge(redouan, red_cap, by=mentor)
    YouthMerge.objects.filter(pk=item.pk).update(at=now() - timedelta(hours=25))

    assert (merge.settle(by=None), merge.settle(by=None)) == (1, 0)

    item.refresh_from_db()
    red_cap.refresh_from_db()
    assert (item.before, red_cap.name, red_cap.languages, red_cap.name_key) == ({}, "", "", "")
    assert merge.leads_to(red_cap.ref, by=mentor) == redouan
    assert verbs(redouan)[-1] == "youth.merge_settled"


def test_first_day_is_that_of_the_one_person_and_each_their_own_again_after_undoing(redouan, red_cap, mentor):
    days = [today() - timedelta(days=days) for days in (4, 9)]
    for youth, day in zip((redouan, red_cap), days, strict=True):
        make.contact(mentor, youth, at=at(day))

    def kept():
        return [Youth.objects.get(pk=youth.pk).reached_on for youth in (redouan, red_cap)]

    item = merge.merge(redouan, red_cap, by=mentor)
    together = kept()
    merge.undo(item, by=mentor)

    assert (together, kept()) == ([days[1], None], days)


def test_who_knows_the_other_by_number_finds_the_kept(redouan, red_cap, mentor, outsider):
    merge.merge(redouan, red_cap, by=mentor)

    assert merge.standing_for(mentor.organisation) == {red_cap.pk: redouan.pk}
    assert merge.standing_for(outsider.organisation) == {}


def test_what_came_at_the_very_moment_of_merging_is_moved_along_later(redouan, red_cap, mentor):
    item = merge.merge(redouan, red_cap, by=mentor)
    late = make.contact(mentor, red_cap)  # began before the merge, was written after it
    YouthMerge.objects.filter(pk=item.pk).update(at=now() - timedelta(hours=25))

    merge.settle(by=None)

    assert list(late.youths.all()) == [redouan]
    assert first_reached.watch(by=None) == 0


def test_link_of_a_handover_keeps_working(redouan, red_cap, mentor, client):
    case = make.case(youth=red_cap, casemanager=mentor)
    make.case(youth=redouan, casemanager=mentor, opened_on=today() - timedelta(days=90))
    address = f"/o/{links.token_of(make.sent_handover(case).link)}/"

    before = client.get(address).status_code
    merge.merge(redouan, red_cap, by=mentor)

    assert (before, client.get(address).status_code) == (200, 200)


def test_coordinator_sees_the_kept_record_alone(redouan, red_cap, mentor, coordinator):
    merge.merge(redouan, red_cap, by=coordinator)

    assert list(Youth.objects.visible_to(coordinator)) == [redouan]
    assert not search.findable(coordinator).filter(pk=red_cap.pk).exists()
