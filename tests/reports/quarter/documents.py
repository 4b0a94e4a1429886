"""Documents for tests: a usual one, and one whose words all look like formulas."""

from dataclasses import replace
from datetime import UTC, date, datetime

from reports.quarter import exports, pages, paper
from reports.quarter.parts import Chapter, Row, Table
from tests.reports.quarter.figures import QUIET, busy
from tests.reports.quarter.snapshots import snapshot

FORMULAS = ("=1+1", "+31 6", "-2 dagen", "@SUM(A1)", "\tgat", "\rgat", "＝1+1", " =HYPERLINK(\"x\")")  # fmt: skip
MOMENT = datetime(2007, 4, 20, 9, 30, tzinfo=UTC)


def usual(**more):
    """A busy quarter after a quiet one."""
    facts = snapshot(busy(), QUIET, **more)
    return pages.build(facts, organisation="Mentoraat Zuid", reader="Rotterdam")


def odd():
    """Words of people, names of areas and of readers that a spreadsheet would calculate."""
    texts = {
        "explanation": "\n".join(FORMULAS),
        "stories": [{"pseudonym": "=A1", "title": "+1", "text": "@x"}],
        "signals": [],
    }
    rows = tuple(Row(word, (word, "12", "−1.250", "66,7%", "<5"), "I1") for word in FORMULAS)
    chapter = Chapter("wijken", "=Wijken", "-", (Table("=Wijk", ("@wijk", "+a", "n", "c", "d", "e"), rows, note="=1"),))
    facts = snapshot(busy(), QUIET, texts=texts)
    return replace(pages.build(facts, organisation="=cmd|' /C calc'!A0", reader="+Stad"), chapters=(chapter,))


def stamp(document, **more):
    """Where a version of it stands; a draft unless told."""
    return paper.Stamp(as_of=date(2007, 4, 15), checksum=exports.checksum(document.facts), **more)
