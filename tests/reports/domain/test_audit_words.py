"""Every verb that the product writes down has words."""

import re

from reports.domain.audit_words import WORDS
from tests.guards.source import ROOT

APPS = ("mentoraat", "partners", "cases", "outreach", "reports")
RECORDED = re.compile(r'audit\.(?:record|event)\(\s*"([a-z_]+\.[a-z_]+)"')
MOVED = re.compile(r'verb="([a-z_]+)"')


def recorded():
    """The verbs in the source; those of a handover are named where it moves."""
    for app in APPS:
        for path in (ROOT / app).rglob("*.py"):
            text = path.read_text()
            yield from RECORDED.findall(text)
            if path.name.startswith("handover"):
                yield from (f"handover.{verb}" for verb in MOVED.findall(text))


def test_every_verb_has_words():
    verbs = set(recorded())

    assert len(verbs) > 70
    assert not verbs - set(WORDS)
