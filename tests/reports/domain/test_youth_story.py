"""Stories on the page of a youth, the newest first, in words."""

from datetime import date

import pytest

from reports.domain import youth_facts, youth_story
from tests import make

pytestmark = pytest.mark.django_db


def test_stories_stand_with_how_they_stand(youth, mentor):
    make.story(youth, by=mentor, title="Eerste")
    make.draft_story(youth, by=mentor, title="Tweede", written_on=date(2026, 2, 1))

    rows = youth_story.rows(youth_facts.read(youth))

    assert [(row.title, row.about, row.state, row.kind) for row in rows] == [
        ("Tweede", "als Noor", "concept", "wait"),
        ("Eerste", "als Noor, akkoord op 05-01-2026", "de jongere is akkoord", "ok"),
    ]
