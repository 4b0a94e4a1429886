"""Who draws a report gets no number that it hides: not in the page, not in a file beside it (T11)."""

import subprocess
import zipfile
from io import BytesIO

import pikepdf
import pytest

from mentoraat.periods import Quarter
from reports.domain import release_gate
from reports.quarter import exports, pages, paper
from reports.quarter.terms import Terms
from tests.reports.quarter.figures import busy
from tests.reports.quarter.snapshots import snapshot

CANARIES = ("613", "5237", "617", "5233")  # in no other number of the report: two small counts, and two beside them
CODE = "0" * 64  # a real control code could hold a canary by chance
ALOUD = ("/Alt", "/ActualText", "/Contents", "/Title", "/E")  # what a PDF says to who cannot see it
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


def drawn(facts):
    """The document of these facts, and where its version stands."""
    document = pages.build(facts, organisation="Mentoraat Zuid", reader="Rotterdam")
    return document, paper.Stamp(as_of=Quarter(2007, 1).end, checksum=CODE)


def told_by(data):
    """All that a PDF says: its pages, what stands there for who cannot see, what it says of itself, its files."""
    text = subprocess.run(["pdftotext", "-layout", "-", "-"], input=data, capture_output=True, check=True).stdout
    with pikepdf.open(BytesIO(data)) as file:
        found = {name: said(file.attachments[name].get_file().read_bytes()) for name in file.attachments}
        found |= {f"about {name}": str(file.attachments[name].description) for name in file.attachments}
        found["info"] = str([value for name, value in file.docinfo.items() if "Date" not in name])
        found["metadata"] = str([value for name, value in file.open_metadata().items() if "Date" not in name])
        groups = [thing for thing in file.objects if isinstance(thing, pikepdf.Dictionary)]
        words = [one[name] for one in groups for name in ALOUD if name in one]
        found["aloud"] = "\n".join(str(word) for word in words if isinstance(word, pikepdf.String))
    return found | {"text": text.decode()}


def canaries_in(text):
    """The hidden numbers that a text holds, also when it writes them with a point."""
    plain = text.replace(".", "").replace("\u202f", "").replace("\xa0", "")
    return [number for number in CANARIES if number in plain]


def test_nothing_hidden_reaches_page_or_file():
    facts = release_gate.check(made(), earlier=[]).facts
    document, stamp = drawn(facts)
    texts = {"html": paper.html(document, stamp)}
    texts |= {kind: said(data) for kind, data in exports.all_of(document).items()}
    texts |= {name: said(data) for name, data, _about in exports.tables(document)}

    assert facts["now"]["outflow"]["by_class"]["handed_over"] == "<1000"
    assert not {kind: found for kind, text in texts.items() if (found := canaries_in(text))}


@pytest.mark.slow
def test_nothing_hidden_reaches_the_pdf():
    data = paper.render(*drawn(release_gate.check(made(), earlier=[]).facts))

    texts = told_by(data)

    shown = {kind for kind, text in texts.items() if "9043" in text.replace(".", "")}  # a count beside them that prints
    assert {"text", "cijfers.json", "cijfers.csv"} <= shown
    assert "Rotterdam" in texts["text"] and "Kwartaalrapport" in texts["info"] and len(texts["aloud"]) > 100
    assert not {kind: found for kind, text in texts.items() if (found := canaries_in(text))}


def test_canaries_sing_where_nothing_is_hidden():
    facts = made()
    facts["now"]["outflow"]["by_class"] = dict(CLASSES)
    document, _stamp = drawn(facts)

    assert "613" in said(exports.all_of(document)["csv"]) and "613" in said(exports.all_of(document)["xlsx"])
