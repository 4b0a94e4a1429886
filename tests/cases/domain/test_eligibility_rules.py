"""The rules follow one another without a gap, each with its explanation."""

from datetime import timedelta

from cases.domain.eligibility_rules import COUNTS, RULES, rule_on


def test_each_rule_begins_the_day_after_the_one_before():
    for before, after in zip(RULES, RULES[1:], strict=False):
        assert before.ends_on + timedelta(days=1) == after.starts_on
    assert RULES[-1].ends_on is None


def test_every_rule_and_count_explains_itself():
    assert all(len(str(item.text)) > 60 and str(item.name) for item in (*RULES, *COUNTS))


def test_rule_changes_at_midnight():
    for rule in RULES:
        assert rule_on(rule.starts_on) == rule
