"""What the pages about merging show."""

import pytest

from cases.domain import merge, merge_page
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def pair(mentor):
    return make.youth(known_by=mentor, alias="Samba"), make.youth(known_by=mentor, first_name="Samira")


def test_sides_tell_what_hangs_on_each(pair, mentor):
    make.contact(mentor, pair[0])
    for youth in pair:
        make.case(youth=youth, casemanager=mentor)

    page = merge_page.compare(pair[1], pair[0], by=mentor)

    assert (page.kept.youth, page.kept.aliases, page.twice) == (pair[0], "Samba", ("Straatmentoraat",))
    assert page.kept.about[1:] == ("1 contact", "Straatmentoraat met Nina", "bekend bij Nina")
    assert page.reasons == "zelfde geboortedatum, zelfde achternaam"
    assert ("Geboren", "14-03-2007") in page.one_way


def test_candidates_are_who_looks_alike_or_who_was_looked_for(pair, mentor, other_mentor):
    theirs = make.youth(known_by=other_mentor, first_name="Samuel")

    alike = merge_page.candidates(pair[0], user=mentor)
    sought = merge_page.candidates(pair[0], text="samu", user=mentor)

    assert {row.ref: row.mine for row in alike} == {pair[1].ref: True, theirs.ref: False}
    assert [row.name for row in sought] == ["Samuel van den Berg"]


def test_moved_is_told_in_words(pair, mentor):
    make.contact(mentor, pair[1])
    make.step(pair[1], mentor)
    make.step(pair[1], mentor)

    item = merge.merge(*pair, by=mentor)

    assert merge_page.moved(item) == "1 contact, 2 stappen"
