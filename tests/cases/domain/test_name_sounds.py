"""Names that differ on paper and sound the same are alike; names that only share letters are not."""

import pytest

from cases.domain import name_sounds


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("riemens", "riemers"),
        ("wolthuis", "walthuis"),
        ("youssef", "joesoef"),
        ("aicha", "aisha"),
        ("sjantal", "chantal"),
    ],
)
def test_spellings_of_one_name_are_alike(one, two):
    assert name_sounds.alike(one, two) >= name_sounds.ALIKE
    assert name_sounds.alike(two, one) >= name_sounds.ALIKE


@pytest.mark.parametrize(("one", "two"), [("bakker", "jansen"), ("mo", "samir"), ("deniz", "kaya")])
def test_other_names_are_not(one, two):
    assert name_sounds.alike(one, two) == 0


def test_every_word_is_alike_to_itself_and_shares_its_beginnings():
    assert name_sounds.alike("ozturk", "ozturk") == 1
    assert name_sounds.beginning("oz") in name_sounds.pieces("ozturk")
    assert name_sounds.beginning("ozturkoglu") in name_sounds.pieces("ozturk")


def test_words_alike_share_pieces():
    assert len(name_sounds.pieces("riemens") & name_sounds.pieces("riemers")) >= 4
