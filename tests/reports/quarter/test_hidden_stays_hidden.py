"""Who draws a report gets no number that it hides: not in the page, not in a file beside it (T11)."""

import zipfile
from io import BytesIO

from mentoraat.periods import Quarter
from reports.domain import release_gate
from reports.quarter import exports, pages, paper
from reports.quarter.terms import Terms
from tests.reports.quarter.figures import busy
from tests.reports.quarter.snapshots import snapshot

CANARIES = ("613", "5237", "617", "5233")  # in no other number of the report: two small counts, and two beside them
CLASSES = {"neutral": 0, "positive": 9043, "dropped_out": 5237, "handed_over": 613, "activation": 0, "other": 0,
           "unknown": 0}  # fmt: skip
AGES = {"0-15": 0, "16-17": 617, "18-22": 9049, "23-26": 5233, "27+": 0}


def made():
    """The facts of a large organisation of which counts under a thousand are small."""
    figures, ended, opened = busy(), sum(CLASSES.values()), sum(AGES.values())
    figures["outflow"] |= {
        "by_class": dict(CLASSES),
        "counted": ended,
        "I10_ended_early": 0,
        "I10_ended_early_rate": 0.0,
    }
    figures["outflow"] |= {"I8_positive_rate": 60.7, "I9_dropout_rate": 35.2}
    figures["outflow"]["I11_distribution"] |= {"positive": 60.7, "dropped_out": 35.2, "handed_over": 4.1}
    figures["caseload"] |= {"I3_inflow": opened, "I5_outflow": ended, "I3_inflow_persons": opened}
    figures["caseload"] |= {"I4_open_at_start": 20000, "I4_open_at_end": 20000 + opened - ended}
    figures["caseload"] |= {"I7_served": 20000 + opened}
    figures["inflow_profile"]["by_age"] = dict(AGES)
    figures["inflow_profile"]["by_school_type"] = {}
    figures["inflow_profile"]["cause_by_school_type"] = {}
    return snapshot(figures, period=Quarter(2007, 1), terms=Terms(reader="Rotterdam", limit=1000))


def said(data):
    """All text in a file, of a workbook all parts of it."""
    if not data.startswith(b"PK"):
        return data.decode()
    with zipfile.ZipFile(BytesIO(data)) as book:
        return "".join(book.read(name).decode(errors="replace") for name in book.namelist())


def test_nothing_hidden_reaches_page_or_file():
    facts = release_gate.check(made(), earlier=[]).facts
    document = pages.build(facts, organisation="Mentoraat Zuid", reader="Rotterdam")
    html = paper.html(document, paper.Stamp(as_of=Quarter(2007, 1).end, checksum=exports.checksum(facts)))
    texts = {"html": html} | {kind: said(data) for kind, data in exports.all_of(document).items()}
    texts |= {name: said(data) for name, data, _about in exports.tables(document)}

    assert facts["now"]["outflow"]["by_class"]["handed_over"] == "<1000"
    for kind, text in texts.items():
        plain = text.replace(".", "").replace("\u202f", "")
        assert not [number for number in CANARIES if number in plain], kind


def test_canaries_sing_where_nothing_is_hidden():
    facts = made()
    facts["now"]["outflow"]["by_class"] = dict(CLASSES)
    document = pages.build(facts, organisation="Mentoraat Zuid", reader="Rotterdam")

    assert "613" in said(exports.all_of(document)["csv"]) and "613" in said(exports.all_of(document)["xlsx"])
