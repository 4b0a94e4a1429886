from datetime import timedelta

import pytest

from cases.domain import youth_list
from mentoraat.periods import today
from tests import make

TODAY = today()


def names(page):
    return [row.name for row in page.rows]


def test_row_says_who_is_on_it_and_what_is_next(case, youth, mentor):
    make.step(youth, mentor, what="Later", due_on=TODAY + timedelta(days=9))
    make.step(youth, mentor, what="Eerst", due_on=TODAY - timedelta(days=1))

    row = youth_list.page(mentor).rows[0]

    assert (row.name, row.casemanager, row.step, row.step_late) == ("Sam van den Berg", "Nina", "Eerst", True)
    assert row.seen == ""


def test_mentor_sees_own_youths_and_coordinator_all(youth, mentor, other_mentor, coordinator, outsider):
    make.youth(known_by=other_mentor, first_name="Aya", surname="Kaya", infix="")

    assert names(youth_list.page(mentor)) == ["Sam van den Berg"]
    assert names(youth_list.page(coordinator)) == ["Aya Kaya", "Sam van den Berg"]
    assert names(youth_list.page(outsider)) == []


def test_street_name_stands_in_where_there_is_no_other(mentor):
    make.youth(known_by=mentor, first_name="", infix="", surname="", alias="Rode pet")

    row = youth_list.page(mentor).rows[0]

    assert (row.name, row.alias) == ("Rode pet", "")


def test_pages_follow_one_another_without_gaps_or_doubles(mentor, monkeypatch):
    monkeypatch.setattr(youth_list, "SIZE", 3)
    for number in range(8):
        make.youth(known_by=mentor, first_name=f"Sam{number // 3}", infix="", surname="")

    seen, after = [], ""
    for _page in range(3):
        page = youth_list.page(mentor, after=after)
        seen, after = seen + [row.url for row in page.rows], page.after

    assert len(set(seen)) == len(seen) == 8
    assert after == ""


@pytest.mark.parametrize("after", ["", "onzin", "~", "sam~x"])
def test_key_that_is_none_begins_at_the_start(youth, mentor, after):
    assert len(youth_list.page(mentor, after=after).rows) == 1


@pytest.mark.parametrize("count", [1, 3])
def test_page_is_one_query(mentor, coordinator, count, django_assert_num_queries):
    for _number in range(count):
        make.case(youth=make.youth(known_by=mentor), casemanager=mentor)
    assert coordinator.access

    with django_assert_num_queries(1):
        youth_list.page(coordinator)
