"""The report on screen, for whom it was made and for who made it."""

import re
from html import unescape

import pytest
from django.urls import reverse

from mentoraat.access import Role
from reports.domain import quarter_report
from reports.quarter import paper
from tests import make
from tests.reports.quarter import printed
from tests.reports.quarter.shelf import published
from tests.reports.quarter.twin import Page

BEHIND = re.compile(r'href="(/cijfers/trajecten/[^"]+)"')


@pytest.fixture
def report(organisation, municipality, settings, tmp_path):
    settings.MENTORAAT_FILES = tmp_path
    return published(organisation, municipality, printed.figures(), printed.figures())


def page_of(client, report):
    return client.get(report.get_absolute_url()).content.decode()


def test_page_holds_the_tables_of_the_paper(client_of, official, report):
    page = Page(page_of(client_of(official), report))
    *tables, _account = Page(paper.html(quarter_report.document(report), quarter_report.stamp(report))).tables

    assert page.tables == tables
    assert set(quarter_report.document(report).answer) <= set(page.said)


def test_every_chapter_and_rule_can_be_gone_to(client_of, official, report):
    page = page_of(client_of(official), report)

    targets = set(re.findall(r'href="#([^"]+)"', page)) - {"inhoud"}
    assert targets <= set(re.findall(r'id="([^"]+)"', page))
    assert {chapter.anchor for chapter in quarter_report.document(report).chapters} <= targets


def test_official_gets_no_list_behind_a_figure(client_of, official, report):
    page = page_of(client_of(official), report)

    assert not BEHIND.search(page)
    assert "lijst erachter" not in page


@pytest.mark.slow
def test_every_list_behind_a_figure_is_there_for_the_coordinator(client_of, coordinator, report):
    client = client_of(coordinator)

    addresses = {unescape(url) for url in BEHIND.findall(page_of(client, report))}

    assert len(addresses) > 30
    assert not [url for url in addresses if client.get(url).status_code != 200]


def test_files_that_are_there_are_offered_and_no_others(client_of, official, report):
    page = page_of(client_of(official), report)

    assert reverse("reports:report-download", args=[report.ref]) in page
    assert reverse("reports:report-download-json", args=[report.ref]) not in page


def test_control_code_is_the_one_that_was_frozen(client_of, official, report):
    assert report.checksum in page_of(client_of(official), report)


def test_older_revision_leads_to_the_newer(client_of, official, report, organisation, municipality):
    newer = published(organisation, municipality, printed.figures(), revision=2)

    assert newer.get_absolute_url() in page_of(client_of(official), report)
    assert "nieuwere herziening" not in page_of(client_of(official), newer)


def test_words_of_people_stand_as_text(client_of, official, organisation, municipality, report):
    texts = {"texts": {"explanation": "<script>x</script>", "stories": [], "signals": []}}
    odd = published(organisation, municipality, printed.figures(), facts=texts, year=2006)

    assert "&lt;script&gt;x&lt;/script&gt;" in page_of(client_of(official), odd)


def test_report_of_others_is_not_there(client_of, outsider, report):
    stranger = make.user("Ossi", make.municipality(), Role.OFFICIAL)

    assert client_of(stranger).get(report.get_absolute_url()).status_code == 404
    assert client_of(outsider).get(report.get_absolute_url()).status_code in (403, 404)


@pytest.mark.parametrize(("who", "queries"), [("coordinator", 9), ("official", 7)])
def test_page_costs_a_fixed_number_of_questions(client_of, request, report, who, queries, django_assert_num_queries):
    client = client_of(request.getfixturevalue(who))
    client.get(report.get_absolute_url())

    with django_assert_num_queries(queries):
        client.get(report.get_absolute_url())
