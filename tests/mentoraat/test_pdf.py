"""One PDF for archive and accessibility, from our own files alone, the same bytes every time."""

import os
import re
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from io import BytesIO

import pikepdf
import pytest

from mentoraat import pdf
from tests.mentoraat.verapdf import verdict

MOMENT = datetime(2007, 4, 15, 10, 30, tzinfo=UTC)
PAGE = """<!doctype html><html lang="nl"><head><title>Kwartaalrapport</title>
<link rel="stylesheet" href="/css/paper.css">{head}</head><body><main><h1>Kwartaalrapport</h1>
<p>Een korte zin over kennismakingsgesprekken. <a href="#d">Definitie</a></p>{body}
<h2 id="d">Definities</h2><table><thead><tr><th scope="col">Cijfer</th><th scope="col">Aantal</th></tr></thead>
<tbody><tr><th scope="row">Bereik</th><td>147</td></tr></tbody></table>
<svg role="img" viewBox="0 0 10 10" width="40" height="40"><title>Een vlak</title>
<rect width="10" height="10" fill="#12436D"/></svg></main></body></html>"""
CSV = pdf.Attached("cijfers.csv", b"regel;waarde\r\nI1;147\r\n", "De cijfers als tabel")
JSON = pdf.Attached("cijfers.json", b'{"I1": 147}', "De cijfers als gegevens", "Source")


def page(head="", body=""):
    return PAGE.replace("{head}", head).replace("{body}", body)


@pytest.fixture(scope="module")
def made():
    return pdf.render(page(), attachments=(CSV, JSON), created=MOMENT)


def test_render_tags_names_and_language(made):
    with pikepdf.open(BytesIO(made)) as file:
        assert str(file.Root.Lang) == "nl"
        assert bool(file.Root.MarkInfo.Marked)
        assert "/StructTreeRoot" in file.Root
        assert str(file.docinfo["/Title"]) == "Kwartaalrapport"


def test_render_identifies_as_both_standards(made):
    with pikepdf.open(BytesIO(made)) as file:
        metadata = file.Root.Metadata.read_bytes().decode()

    assert re.search(r'pdfaid:part="3"', metadata) and re.search(r'pdfaid:conformance="A"', metadata)
    assert "<pdfuaid:part>1</pdfuaid:part>" in metadata


def test_render_attaches_with_relationship(made):
    with pikepdf.open(BytesIO(made)) as file:
        kinds = {str(item.UF): str(item.AFRelationship) for item in file.Root.AF}
        content = file.attachments["cijfers.csv"].get_file().read_bytes()

    assert kinds == {"cijfers.csv": "/Data", "cijfers.json": "/Source"}
    assert content == CSV.data


def test_render_passes_verapdf(made, tmp_path):
    passed, said = verdict(made, tmp_path, "3a", "ua1")

    assert passed, said


def test_verapdf_refuses_a_document_without_title(tmp_path):
    bad = pdf.render(page().replace("<title>Kwartaalrapport</title>", ""), created=MOMENT)

    passed, said = verdict(bad, tmp_path, "ua1")

    assert not passed and "7.1" in said


def test_render_same_input_same_bytes_at_another_time(made):
    time.sleep(1.1)  # a second later: a font that is dated with the clock would show

    assert pdf.render(page(), attachments=(CSV, JSON), created=MOMENT) == made


def test_render_other_moment_other_bytes(made):
    other = datetime(2007, 4, 16, tzinfo=UTC)

    assert pdf.render(page(), attachments=(CSV, JSON), created=other) != made


ASKING = {
    "file in picture": ("", '<img alt="x" src="file://{secret}">'),
    "http in picture": ("", '<img alt="x" src="http://127.0.0.1:9/x.png">'),
    "data in picture": ("", '<img alt="x" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'),
    "file as attachment": ('<link rel="attachment" href="file://{secret}">', ""),
    "file as linked attachment": ("", '<a rel="attachment" href="file://{secret}">x</a>'),
    "file as stylesheet": ('<link rel="stylesheet" href="file://{secret}">', ""),
    "import": ('<style>@import url("file://{secret}");</style>', ""),
    "font": ('<style>@font-face{{font-family:x;src:url("file://{secret}")}}p{{font-family:x}}</style>', ""),
    "background": ('<style>body{{background:url("file://{secret}")}}</style>', ""),
    "our own secrets": ("", '<img alt="x" src="/css/../../mentoraat/settings.py">'),
    "svg image": ("", '<svg role="img"><title>x</title><image href="file://{secret}" width="9" height="9"/></svg>'),
    "object": ("", '<object data="file://{secret}"></object>'),
}


@pytest.mark.parametrize("asking", ASKING)
def test_render_asked_for_something_not_ours_fails(asking, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("GEHEIM")
    head, body = (part.format(secret=secret) for part in ASKING[asking])

    with pytest.raises(pdf.Unrenderable):
        pdf.render(page(head, body), created=MOMENT)


def test_render_naive_moment_refused():
    with pytest.raises(ValueError, match="aware"):
        pdf.render(page(), created=datetime(2007, 4, 15))


def test_two_threads_print_without_hindering_each_other(made):
    with ThreadPoolExecutor(2) as threads:
        found = list(threads.map(lambda _turn: pdf.render(page(), attachments=(CSV, JSON), created=MOMENT), range(2)))

    assert found == [made, made]
    assert "SOURCE_DATE_EPOCH" not in os.environ
