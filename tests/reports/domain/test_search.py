"""Searching reads youths and own contacts without a name together."""

import pytest

from cases.domain import merge
from outreach.domain import contact as contacts
from reports.domain import search
from tests import make

pytestmark = pytest.mark.django_db


def test_own_youth_leads_to_their_page_and_to_a_contact(youth, mentor):
    row = search.look(" sam ", user=mentor).rows[0]

    assert row.url == youth.get_absolute_url()
    assert row.contact.endswith(f"?jongere={youth.ref}")
    assert "bekend bij Nina" in row.about


def test_youth_of_a_colleague_leads_to_a_reason(youth, other_mentor):
    row = search.look("sam", user=other_mentor).rows[0]

    assert row.url.endswith(f"/jongeren/{youth.ref}/openen/") and not row.mine
    assert row.about == "bekend bij Nina"


def test_labels_are_ones_own_and_not_linked(mentor, other_mentor, youth):
    make.contact(mentor, label="Rode pet")
    make.contact(mentor, youth, label="Rode pet, gekoppeld")
    make.contact(other_mentor, label="Rode pet van Marc")

    assert [row.name for row in search.look("rode", user=mentor).labels] == ["Rode pet"]


@pytest.mark.parametrize("text", ["", "  ", "s", "\x00"])
def test_too_short_a_text_asks_nothing(text, youth, mentor):
    found = search.look(text, user=mentor)

    assert not found.asked and not found.count


def test_more_than_eight_says_so(mentor):
    for _ in range(9):
        make.youth(known_by=mentor)

    found = search.look("sam", user=mentor)

    assert (found.count, found.more) == (8, True)


def test_merged_youth_comes_up_once_and_undoing_brings_both_back(mentor):
    one, two = make.youth(known_by=mentor), make.youth(known_by=mentor, first_name="Samira")

    item = merge.merge(one, two, by=mentor)
    merged = {row.url for row in search.look("sam", user=mentor).rows}
    merge.undo(item, by=mentor)

    assert merged == {one.get_absolute_url()}
    assert {row.url for row in search.look("sam", user=mentor).rows} == {
        one.get_absolute_url(),
        two.get_absolute_url(),
    }


def test_undone_contact_leaves_no_label(mentor):
    row = make.contact(mentor, label="Rode pet")
    there = search.look("rode", user=mentor).count

    contacts.undo(row, by=mentor)

    assert (there, search.look("rode", user=mentor).count) == (1, 0)
