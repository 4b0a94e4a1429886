"""Open wishes of everybody: in order, alive after a second-best start, and only of whom one may see."""

from datetime import timedelta

import pytest

from cases.domain import wish as wishes
from cases.domain import wish_list
from mentoraat.periods import today
from tests import make


def shown(page):
    return [(row.name, [(line.what, line.place, line.meanwhile) for line in row.wishes]) for row in page.rows]


def test_wish_stays_after_a_second_best_start_and_says_what_is_done_now(case, youth, mentor):
    for what, kind in (("Kok", "work"), ("Kamer", "housing")):
        wishes.add(youth, what=what, kind=kind, by=mentor)
    make.placement(case, kind="work", detail="Magazijn", starts_on=today())

    assert shown(wish_list.page(mentor)) == [("Sam van den Berg", [("Kok", 1, "Magazijn"), ("Kamer", 2, "")])]


def test_place_that_ended_or_is_still_to_come_is_not_done_now(case, youth, mentor):
    wishes.add(youth, what="Kok", kind="work", by=mentor)
    make.placement(case, kind="work", starts_on=today() - timedelta(days=9), ends_on=today())
    make.placement(case, kind="school", starts_on=today() + timedelta(days=1))

    assert shown(wish_list.page(mentor)) == [("Sam van den Berg", [("Kok", 1, "")])]


def test_fulfilled_and_resting_wishes_are_left_out_and_others_move_up(youth, mentor):
    kok, bakker, kamer = (wishes.add(youth, what=w, kind="work", by=mentor) for w in ("Kok", "Bakker", "Kamer"))
    wishes.fulfil(kok, by=mentor)
    wishes.rest(bakker, reason="Te vroeg", by=mentor)

    assert shown(wish_list.page(mentor)) == [("Sam van den Berg", [("Kamer", 1, "")])]


def test_one_kind_keeps_the_place_in_the_whole_order(youth, mentor):
    for what, kind in (("Kok", "work"), ("Kamer", "housing")):
        wishes.add(youth, what=what, kind=kind, by=mentor)
    wishes.add(make.youth(known_by=mentor, first_name="Aya"), what="Bakker", kind="work", by=mentor)

    assert shown(wish_list.page(mentor, kind="housing")) == [("Sam van den Berg", [("Kamer", 2, "")])]


def test_wishes_of_youths_of_others_are_not_seen(youth, mentor, other_mentor, coordinator, outsider):
    wishes.add(youth, what="Kok", kind="work", by=mentor)

    assert [len(wish_list.page(person).rows) for person in (mentor, coordinator, other_mentor, outsider)] == [
        1,
        1,
        0,
        0,
    ]


def test_pages_follow_one_another(mentor, monkeypatch):
    monkeypatch.setattr(wish_list, "SIZE", 2)
    for name in ("Aya", "Bo", "Cas", "Daan", "Eva"):
        wishes.add(make.youth(known_by=mentor, first_name=name, surname=""), what="Kok", kind="work", by=mentor)

    names, after = [], ""
    for _page in range(3):
        page = wish_list.page(mentor, after=after)
        names, after = [*names, *(row.name.split()[0] for row in page.rows)], page.after

    assert (names, after) == (["Aya", "Bo", "Cas", "Daan", "Eva"], "")


@pytest.mark.parametrize("count", [1, 3])
def test_page_is_two_queries(count, mentor, django_assert_num_queries):
    for _time in range(count):
        wishes.add(make.youth(known_by=mentor), what="Kok", kind="work", by=mentor)
    mentor.access  # noqa: B018  # any page asks for it

    with django_assert_num_queries(2):
        assert len(wish_list.page(mentor).rows) == count
