"""A report that was frozen before the present layout: a PDF and no other file, and every page about it stands."""

import pytest
from django.urls import reverse

from tests.reports.quarter.figures import busy
from tests.reports.quarter.printed import first_layout
from tests.reports.quarter.shelf import published

PAGES = ("report-show", "report-index", "report-download", "overview", "benchmark")
OURS = (*PAGES, "report-hidden", "report-gaps", "report-correct", "story-index")


@pytest.fixture
def old(organisation, municipality, settings, tmp_path):
    settings.MENTORAAT_FILES = tmp_path
    more = {"checksum": "0" * 64, "explanation": "Een rustig kwartaal.", "gate": None}
    row = published(organisation, municipality, busy(), **more)
    row.figures = first_layout()
    row.save()
    return row


def at(name, report):
    bare = ("report-index", "overview", "benchmark", "story-index")
    return reverse(f"reports:{name}", args=[] if name in bare else [report.ref])


@pytest.mark.parametrize(("who", "names"), [("official", PAGES), ("coordinator", OURS)])
def test_every_page_about_it_stands(who, names, old, client_of, request):
    client = client_of(request.getfixturevalue(who))

    assert {name: client.get(at(name, old)).status_code for name in names} == dict.fromkeys(names, 200)


@pytest.mark.parametrize("form", ["xlsx", "csv", "json"])
def test_file_that_was_never_made_is_not_offered_and_says_so(form, old, client_of, official):
    client, address = client_of(official), at(f"report-download-{form}", old)

    page = client.get(address)

    assert page.status_code == 409 and "alleen een PDF" in page.text
    assert address not in client.get(at("report-show", old)).text
    assert address not in client.get(at("report-index", old)).text


def test_page_on_screen_tells_its_numbers_and_its_explanation(old, client_of, official):
    page = client_of(official).get(at("report-show", old)).text

    assert "66,7%" in page and "Een rustig kwartaal." in page
    assert at("report-download", old) in page
