"""The words for stories and agreements on reports stand in the one list, and nowhere twice."""

from reports.domain import audit_words, audit_words_profile


def test_words_are_part_of_the_trail():
    assert audit_words_profile.WORDS.items() <= audit_words.WORDS.items()


def test_words_speak_of_stories_and_agreements_alone():
    assert {verb.partition(".")[0] for verb in audit_words_profile.WORDS} == {"story", "report", "report_profile"}
