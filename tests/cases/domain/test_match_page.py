"""Aanbod & wensen: what fits most first, only youths that one may see, and every reason."""

import pytest

from cases.domain import match_page
from mentoraat.periods import now, today
from partners.domain import offer as offers
from tests import make


@pytest.fixture
def partner(organisation):
    """A school."""
    return make.partner(organisation, name="ROC Maasoever")


def rows(user, **narrowed):
    return [(row.offer.title, row.fitting) for row in match_page.index(user, **narrowed).rows]


def test_what_fits_most_comes_first_then_by_title(youth, mentor, partner):
    cook, baker = make.offer(partner), make.offer(partner, title="Bakker", kind="work")
    make.offer(partner, title="Autotechniek", tailor_made=True)
    make.match(make.wish(youth), cook)
    make.match(make.wish(youth, what="Kok in de zorg", rank=2), cook)
    make.match(make.wish(youth, what="Bakker", kind="work", rank=3), baker)

    assert rows(mentor) == [("Koksopleiding", 2), ("Bakker", 1), ("Autotechniek", 0)]
    assert rows(mentor, kind="work") == [("Bakker", 1)]
    assert rows(mentor, only=True) == [("Koksopleiding", 2), ("Bakker", 1)]
    assert rows(mentor, tailored=True) == [("Autotechniek", 0)]


def test_only_youths_that_one_may_see_are_counted(youth, partner, mentor, coordinator, other_mentor, outsider):
    make.match(make.wish(youth), make.offer(partner))

    seen = [rows(person) for person in (mentor, coordinator, other_mentor, outsider)]
    assert seen == [[("Koksopleiding", 1)], [("Koksopleiding", 1)], [("Koksopleiding", 0)], []]


@pytest.mark.parametrize(
    ("change", "shown"),
    [({}, 1), ({"state": "full"}, 1), ({"state": "closed"}, 0), ({"ends_on": "2020-01-01"}, 0)],
)
def test_full_is_shown_and_closed_or_past_is_not(mentor, partner, change, shown):
    make.offer(partner, **change)

    assert len(rows(mentor)) == shown


def test_start_in_words(mentor, partner):
    day = today().replace(month=2, day=1, year=today().year + 1)
    weekday = "ma di wo do vr za zo".split()[day.weekday()]
    terms = {"all_year": True, "covenant": "Delfshaven", "area": make.area(partner.organisation)}
    make.offer(partner, title="A", intakes=[{"starts_on": day}])
    make.offer(partner, title="B", intakes=[terms | {"valid_from": today()}])
    make.offer(partner, title="C", intakes=[])

    assert [row.start for row in match_page.index(mentor).rows] == [f"start {weekday} 1 feb {day.year}", "kan nu", ""]


def test_pages_follow_one_another(mentor, partner, monkeypatch):
    monkeypatch.setattr(match_page, "SIZE", 2)
    for title in ("A", "B", "C"):
        make.offer(partner, title=title)

    first, second = match_page.index(mentor), match_page.index(mentor, number=2)

    assert [row.offer.title for row in (*first.rows, *second.rows)] == ["A", "B", "C"]
    assert (first.next, second.next, first.count) == (2, 0, 3)


@pytest.mark.parametrize("count", [1, 3])
def test_index_takes_as_many_queries_for_one_as_for_three(mentor, partner, count, django_assert_num_queries):
    for number in range(count):
        make.match(make.wish(make.youth(known_by=mentor)), make.offer(partner, title=f"Kok {number}"))
    assert mentor.access.organisation_id

    with django_assert_num_queries(5):
        assert len(match_page.index(mentor).rows) == count


def test_candidates_stand_in_order_with_reasons_and_apart_from_what_was_done(mentor, partner):
    offer = make.offer(partner)
    names = ("Aya", "Sam", "Mo")
    wishes = [make.wish(make.youth(known_by=mentor, first_name=name), rank=3 - at) for at, name in enumerate(names)]
    for wish in wishes:
        make.match(wish, offer)
    make.match(make.wish(make.youth(known_by=mentor, first_name="Jay")), offer, state="proposed", proposed_at=now())

    fitting, done = match_page.candidates(mentor, offers.whole(offer))

    assert [row.name for row in fitting] == ["Mo", "Sam", "Aya"] and [row.name for row in done] == ["Jay"]
    assert [row.says.value for row in fitting[0].reasons] == ["yes"] * 7 and fitting[0].fits


@pytest.mark.parametrize("count", [1, 3])
def test_candidates_take_one_query(mentor, partner, count, django_assert_num_queries):
    offer = offers.whole(make.offer(partner))
    for number in range(count):
        make.match(make.wish(make.youth(known_by=mentor, first_name=f"Sam {number}")), offer)
    assert mentor.access.organisation_id

    with django_assert_num_queries(1):
        assert len(match_page.candidates(mentor, offer)[0]) == count


def test_fulfilled_wish_and_foreign_youth_are_left_out(youth, partner, mentor, other_mentor):
    offer = make.offer(partner)
    make.match(make.wish(youth, fulfilled_on=today()), offer)
    make.match(make.wish(make.youth(known_by=other_mentor)), offer)

    assert match_page.candidates(mentor, offers.whole(offer)) == ([], [])


def test_use_of_tailored_counts_proposed_and_started(youth, organisation, partner):
    tailored = make.offer(partner, tailor_made=True)
    make.offer(partner, title="Nog een", tailor_made=True)
    make.match(make.wish(youth), tailored, state="proposed", proposed_at=now())
    make.match(make.wish(youth, rank=2), tailored, state="started", chosen_on=today(), starts_on=today())
    make.match(make.wish(youth, rank=3), make.offer(partner, title="Gewoon"), state="proposed", proposed_at=now())

    assert match_page.use_of_tailored(organisation) == {"offers": 2, "proposed": 2, "started": 1}


def test_terms_are_short_lines(partner):
    offer = make.offer(partner, age_from=18, diploma="vmbo", dutch="some")

    assert match_page.terms(offer) == ["vanaf 18 jaar", "vmbo", "een beetje Nederlands"]
