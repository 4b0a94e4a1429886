import pytest
from django.db import IntegrityError

from cases.domain import placement as placements
from cases.domain import wish as wishes
from cases.models import Wish
from mentoraat.models import AuditEvent
from mentoraat.periods import today
from mentoraat.states import Refused


def verbs():
    return list(AuditEvent.objects.order_by("pk").values_list("verb", flat=True))


def test_add_puts_a_wish_last(youth, mentor):
    first = wishes.add(youth, what="ROC koken", kind="learning", by=mentor)
    second = wishes.add(youth, what="Eigen kamer", kind="housing", by=mentor)

    assert (first.rank, second.rank) == (1, 2)
    assert verbs() == ["wish.added", "wish.added"]


def test_fulfil_and_take_back(youth, mentor):
    wish = wishes.add(youth, what="ROC koken", kind="learning", by=mentor)

    wishes.fulfil(wish, by=mentor)
    assert Wish.objects.get().fulfilled_on == today()
    with pytest.raises(Refused):
        wishes.fulfil(wish, by=mentor)

    wishes.unfulfil(wish, by=mentor)
    assert Wish.objects.get().fulfilled_on is None
    with pytest.raises(Refused):
        wishes.unfulfil(wish, by=mentor)
    assert verbs() == ["wish.added", "wish.fulfilled", "wish.reopened"]


def test_remove_is_written_down(youth, mentor):
    wishes.remove(wishes.add(youth, what="ROC koken", kind="learning", by=mentor), by=mentor)

    assert not Wish.objects.exists()
    assert AuditEvent.objects.get(verb="wish.removed").youth_id == youth.pk


@pytest.fixture
def three(youth, mentor):
    """Three wishes in order."""
    return [wishes.add(youth, what=what, kind="work", by=mentor) for what in ("kok", "magazijn", "bakker")]


def order(youth):
    return [wish.what for wish in wishes.of(youth)]


def test_wish_moves_up_and_down_with_one_line_in_the_trail(three, youth, mentor):
    wishes.move_up(three[2], by=mentor)
    assert order(youth) == ["kok", "bakker", "magazijn"]

    wishes.move_down(Wish.objects.get(what="kok"), by=mentor)

    assert order(youth) == ["bakker", "kok", "magazijn"]
    assert [wish.rank for wish in wishes.of(youth)] == [1, 2, 3]
    assert verbs()[3:] == ["wish.reordered", "wish.reordered"]


def test_first_wish_cannot_go_up_and_last_cannot_go_down(three, mentor):
    with pytest.raises(Refused):
        wishes.move_up(three[0], by=mentor)
    with pytest.raises(Refused):
        wishes.move_down(three[2], by=mentor)


def test_move_passes_over_wishes_that_are_not_alive(three, youth, mentor):
    wishes.fulfil(three[1], by=mentor)

    wishes.move_up(three[2], by=mentor)

    assert order(youth) == ["bakker", "kok", "magazijn"]
    with pytest.raises(Refused):
        wishes.move_up(three[1], by=mentor)


def test_equal_ranks_from_before_are_set_right_by_a_move(three, youth, mentor):
    Wish.objects.update(rank=1)

    wishes.move_down(three[0], by=mentor)

    assert order(youth) == ["magazijn", "kok", "bakker"]


def test_wish_rests_with_a_reason_and_is_taken_up_last(three, youth, mentor):
    wishes.rest(three[0], reason="Te ver reizen", by=mentor)
    assert order(youth) == ["magazijn", "bakker", "kok"]
    with pytest.raises(Refused):
        wishes.rest(three[0], reason="Nog eens", by=mentor)

    wishes.take_up(three[0], by=mentor)

    assert order(youth) == ["magazijn", "bakker", "kok"]
    assert list(Wish.objects.open()) and not Wish.objects.exclude(rest_reason="").exists()
    assert verbs()[3:] == ["wish.rested", "wish.taken_up"]
    with pytest.raises(Refused):
        wishes.take_up(three[0], by=mentor)


def test_resting_wish_that_works_out_after_all_rests_no_more(three, mentor):
    wishes.rest(three[0], reason="Te ver", by=mentor)

    wishes.fulfil(three[0], by=mentor)

    row = Wish.objects.get(pk=three[0].pk)
    assert (row.fulfilled_on, row.rested_on, row.rest_reason) == (today(), None, "")


def test_second_best_start_leaves_every_wish_open(three, case, mentor):
    placements.add(case, kind="work", detail="magazijn", starts_on=today(), by=mentor)

    assert Wish.objects.open().count() == 3


def test_place_that_is_the_wish_fulfils_it(three, case, mentor):
    placements.add(case, kind="work", detail="kok", starts_on=today(), wish=three[0], by=mentor)

    assert [wish.what for wish in Wish.objects.open()] == ["magazijn", "bakker"]
    assert verbs()[-2:] == ["placement.added", "wish.fulfilled"]


@pytest.mark.parametrize("changes", [{"rested_on": today()}, {"rest_reason": "zomaar"}])
def test_database_wants_a_reason_with_rest(youth, changes):
    with pytest.raises(IntegrityError):
        Wish.objects.create(organisation=youth.organisation, youth=youth, what="x", kind="work", **changes)
