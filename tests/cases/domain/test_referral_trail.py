"""The words of the trail about referrals."""

from cases.domain.referral_trail import WORDS


def test_words_are_the_rest_of_a_sentence():
    assert all(str(words)[0].islower() and not str(words).endswith(".") for words in WORDS.values())
