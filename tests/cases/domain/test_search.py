"""A youth is found by whatever one remembers of their name, and only a name is told of a colleague's youth."""

import pytest

from cases.domain import search
from tests import make
from tests.cases.domain.hard_names import PEOPLE, SOUGHT

pytestmark = pytest.mark.django_db


@pytest.fixture
def people(mentor):
    """All of Zuid, known by Nina."""
    return {
        key: make.youth(known_by=mentor, first_name=first, infix=infix, surname=surname, alias=alias)
        for key, (first, infix, surname, alias) in PEOPLE.items()
    }


def first_hit(text, user):
    hits = search.find(text, user=user).hits
    return hits[0].ref if hits else None


def test_top_hit_is_right_nearly_always(people, mentor):
    asked = [(text, key) for key, texts in SOUGHT.items() for text in texts]

    wrong = [(text, key) for text, key in asked if first_hit(text, mentor) != people[key].ref]

    assert len(asked) >= 100
    assert len(wrong) / len(asked) <= 0.02, wrong


@pytest.mark.parametrize("text", ["", " ", "q", "!", "van der van", "qqqqqq", "\x00", "%", "_", "x" * 500])
def test_nonsense_finds_nobody_and_breaks_nothing(text, people, mentor):
    assert not search.find(text, user=mentor).hits or text == "van der van"


def test_hits_are_at_most_eight_and_counted(mentor):
    for number in range(11):
        make.youth(known_by=mentor, first_name="Sam", surname=f"Jansen{number}")

    found = search.find("sam", user=mentor)

    assert (len(found.hits), found.total) == (8, 11)


def test_own_youth_comes_first(mentor, other_mentor):
    make.youth(known_by=other_mentor)
    mine = make.youth(known_by=mentor)

    assert first_hit("sam", mentor) == mine.ref


def test_own_youth_comes_first_among_many_of_that_name(mentor, other_mentor):
    for _ in range(45):  # more than are shown, all written down earlier
        make.youth(known_by=other_mentor)
    mine = make.youth(known_by=mentor)

    assert first_hit("sam", mentor) == mine.ref


def test_youth_of_a_colleague_is_a_name_and_who_knows_them(mentor, other_mentor):
    youth = make.youth(known_by=other_mentor, alias="Samba", area=make.area(mentor.organisation))
    make.case(youth=youth, casemanager=other_mentor)

    hit = search.find("berg", user=mentor).hits[0]

    assert (hit.name, hit.alias, hit.mine, hit.known_by) == ("Sam van den Berg", "", False, ("Marc",))
    assert (hit.age, hit.area) == (None, "")


def test_coordinator_sees_all_as_own(youth, coordinator):
    assert search.find("sam", user=coordinator).hits[0].mine


def test_other_organisation_finds_nobody(youth, outsider):
    assert search.find("sam", user=outsider) == search.Found()
    assert not search.findable(outsider).exists()


def test_old_name_is_found_and_not_shown(mentor):
    youth = make.youth(known_by=mentor, alias="Samantha")
    youth.aliases.update(shown=False)

    hit = search.find("samantha", user=mentor).hits[0]

    assert (hit.ref, hit.alias) == (youth.ref, "")


def test_exact_and_alike_are_told_apart(people, mentor):
    assert not search.find("redouan", user=mentor).alike
    assert search.find("radouan", user=mentor).alike


def test_search_asks_the_same_number_of_questions(people, mentor, django_assert_num_queries):
    assert mentor.access.permissions
    with django_assert_num_queries(7):
        search.find("redouan", user=mentor)
    with django_assert_num_queries(8):
        search.find("radouan", user=mentor)
