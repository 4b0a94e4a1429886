"""What makes two records look like one person, and what does not; answers are remembered."""

from datetime import date

import pytest

from cases.domain import likely_pair, merge
from cases.domain import youth as youths
from cases.models import LikelyPair, Youth
from mentoraat.models import AuditEvent
from tests import make

pytestmark = pytest.mark.django_db


def test_registering_writes_the_pair_down_with_its_reasons(mentor):
    first = make.youth(known_by=mentor, first_name="Joris", infix="", surname="Walthuis")

    second = youths.register(first_name="Joris", surname="Wolthuis", birth_date=first.birth_date, by=mentor)

    pair = LikelyPair.objects.get()
    assert (pair.first, pair.second) == (first, second)
    assert pair.reasons == ["birth_date", "near_surname", "first_name"]


def test_infix_accent_and_capital_make_no_difference(mentor):
    make.youth(known_by=mentor, first_name="Çağdaş", infix="van der", surname="Brûlée")

    alike = likely_pair.before_writing({"first_name": "cagdas", "surname": "Van der Brulee"}, user=mentor)

    assert [row.name for row in alike] == ["Çağdaş van der Brûlée"]


def test_two_people_are_remembered_also_when_they_are_looked_at_again(mentor):
    first, second = (make.youth(known_by=mentor) for _ in range(2))
    likely_pair.note(second, by=mentor)

    pair = likely_pair.part(LikelyPair.objects.get(), by=mentor)
    likely_pair.look_again(everybody=True, by=None)

    assert not likely_pair.waiting(mentor).exists()
    assert (pair.distinct_by, LikelyPair.objects.count()) == (mentor, 1)
    assert set(AuditEvent.objects.filter(verb="youth.told_apart").values_list("youth_id", flat=True)) == {
        first.pk,
        second.pk,
    }


def test_pair_can_be_asked_about_again(mentor):
    make.youth(known_by=mentor)
    likely_pair.note(make.youth(known_by=mentor), by=mentor)
    pair = likely_pair.part(LikelyPair.objects.get(), by=mentor)

    likely_pair.rejoin(pair, by=mentor)

    assert likely_pair.waiting(mentor).get() == pair
    assert AuditEvent.objects.filter(verb="youth.may_be_one").count() == 2


def test_pair_that_looks_alike_no_more_goes(mentor):
    make.youth(known_by=mentor)
    second = make.youth(known_by=mentor)
    likely_pair.note(second, by=mentor)

    youths.edit(second, first_name="Joris", surname="Walthuis", birth_date=date(2001, 1, 9), by=mentor)

    assert not LikelyPair.objects.exists()


def test_merged_pair_waits_no_more_and_undoing_asks_again(mentor):
    first, second = (make.youth(known_by=mentor) for _ in range(2))
    likely_pair.note(second, by=mentor)

    item = merge.merge(first, second, by=mentor)
    waits = likely_pair.waiting(mentor).exists()
    merge.undo(item, by=mentor)

    assert (waits, likely_pair.waiting(mentor).exists()) == (False, True)


def test_night_finds_what_an_import_brought_and_runs_twice_alike(mentor, outsider):
    for organisation in (mentor.organisation, mentor.organisation, outsider.organisation):
        make.youth(organisation=organisation)

    assert likely_pair.look_again(by=None) == 3
    likely_pair.look_again(by=None)

    assert LikelyPair.objects.count() == 1


def test_others_are_those_one_may_see(mentor, other_mentor):
    mine, theirs = make.youth(known_by=mentor), make.youth(known_by=other_mentor)
    likely_pair.note(mine, by=mentor)

    assert likely_pair.others(mine, user=mentor) == []
    make.know(theirs, mentor)
    assert likely_pair.others(mine, user=mentor) == [theirs]
    assert Youth.objects.count() == 2


def test_keep_apart_needs_no_question_first(mentor):
    one, two = make.youth(known_by=mentor), make.youth(known_by=mentor, first_name="Joris")

    assert likely_pair.keep_apart(two, one, by=mentor).distinct_by == mentor
