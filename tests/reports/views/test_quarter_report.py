"""The library and the way of a report on screen: who sees which report when, and what leaves."""

import pytest
from django.urls import reverse

from mentoraat import jobs
from mentoraat.access import Role
from mentoraat.periods import Quarter
from reports.domain import quarter_report
from reports.models import QuarterReport
from reports.quarter import paper
from tests import make

QUARTER = Quarter(2007, 1)


@pytest.fixture(autouse=True)
def cheap_files(settings, tmp_path, monkeypatch):
    """Files of one test, with a drawing that costs nothing."""
    settings.MENTORAAT_FILES = tmp_path
    monkeypatch.setattr(paper, "render", lambda document, stamp: b"%PDF-1.7 " + stamp.checksum.encode())


@pytest.fixture
def asked(organisation, municipality, coordinator):
    return quarter_report.ask(organisation=organisation, municipality=municipality, period=QUARTER, by=coordinator)


@pytest.fixture
def draft(asked):
    jobs.run(asked.job_id)
    return QuarterReport.objects.get(pk=asked.pk)


@pytest.fixture
def published(draft, coordinator):
    quarter_report.establish(draft, by=coordinator)
    return quarter_report.publish(draft, by=coordinator)


def at(name, report=None):
    return reverse(f"reports:report-{name}", args=[report.ref] if report else [])


def test_library_shows_the_last_quarter_first(client_of, coordinator, published):
    page = client_of(coordinator).get(at("index"))

    assert "Laatste kwartaal: 1e kwartaal 2007" in page.content.decode()


def test_library_of_an_official_holds_the_pdf_in_one_click(client_of, official, published):
    page = client_of(official).get(at("index")).content.decode()

    assert at("download", published) in page
    assert at("create") not in page


def test_library_hides_a_draft_from_the_official(client_of, official, draft):
    client = client_of(official)

    assert draft.ref not in client.get(at("index")).content.decode()
    assert client.get(at("show", draft)).status_code == 404
    assert client.get(at("download", draft)).status_code == 404
    assert client.get(at("figures", draft)).status_code == 404


def test_report_of_another_municipality_is_not_there(client_of, published):
    stranger = make.user("Ossi", make.municipality(), Role.OFFICIAL)

    assert client_of(stranger).get(at("show", published)).status_code == 404


def test_report_of_another_organisation_is_not_there(client_of, outsider, published):
    assert client_of(outsider).get(at("show", published)).status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_library_costs_the_same_for_more_rows(
    client_of, coordinator, organisation, municipality, count, django_assert_max_num_queries
):
    for number in range(1, count + 1):
        quarter = Quarter(2007, number)
        quarter_report.ask(organisation=organisation, municipality=municipality, period=quarter, by=coordinator)
    client = client_of(coordinator)
    client.get(at("index"))

    with django_assert_max_num_queries(7):
        client.get(at("index"))


def test_create_asks_and_shows_the_progress(client_of, coordinator, organisation, municipality, mentor):
    make.case(youth=make.youth(known_by=mentor), casemanager=mentor, opened_on=QUARTER.start)
    client = client_of(coordinator)

    answer = client.post(at("create"), {"period": "2007-Q1", "municipality": municipality.ref}, follow=True)

    assert QuarterReport.objects.get().state == QuarterReport.State.QUEUED
    assert "in de wachtrij" in answer.content.decode()
    assert 'http-equiv="refresh"' in answer.content.decode()


def test_create_twice_keeps_what_was_chosen(client_of, coordinator, municipality, asked, mentor):
    make.case(youth=make.youth(known_by=mentor), casemanager=mentor, opened_on=QUARTER.start)

    answer = client_of(coordinator).post(at("create"), {"period": "2007-Q1", "municipality": municipality.ref})

    assert answer.status_code == 422
    assert "Dit rapport is er al" in answer.content.decode()


def test_progress_asked_by_script_ends_with_a_refresh(client_of, coordinator, draft):
    answer = client_of(coordinator).get(at("show", draft), headers={"HX-Request": "true"})

    assert answer["HX-Refresh"] == "true"


def test_show_has_each_chapter_and_each_rule(client_of, coordinator, draft):
    page = client_of(coordinator).get(at("show", draft)).content.decode()

    for chapter in quarter_report.document(draft).chapters:
        assert f'id="{chapter.anchor}"' in page
    for rule in quarter_report.document(draft).rules:
        assert f'id="{rule.anchor}"' in page


def test_explain_then_establish_then_publish(client_of, coordinator, official, draft):
    client = client_of(coordinator)

    client.post(at("explain", draft), {"explanation": "Er kwam een mentor bij."})
    client.post(at("establish", draft))
    client.post(at("publish", draft))

    assert "Er kwam een mentor bij." in client_of(official).get(at("show", draft)).content.decode()


@pytest.mark.parametrize("step", ["establish", "publish"])
def test_confirm_page_changes_nothing(client_of, coordinator, draft, step):
    answer = client_of(coordinator).get(at(step, draft))

    assert answer.status_code == 200
    assert QuarterReport.objects.get().state == QuarterReport.State.DRAFT


def test_explain_what_is_established_is_refused_and_keeps_the_text(client_of, coordinator, published):
    answer = client_of(coordinator).post(at("explain", published), {"explanation": "Toch anders."})

    assert answer.status_code == 422
    assert "Toch anders." in answer.content.decode()


def test_correct_makes_a_second_revision(client_of, coordinator, official, published):
    client_of(coordinator).post(at("correct", published), {"reason": "Een traject was vergeten."})

    assert QuarterReport.objects.filter(revision=2, correction_reason="Een traject was vergeten.").exists()
    assert client_of(official).get(at("show", published)).status_code == 200


def test_download_is_a_pdf_with_its_own_name_that_no_cache_keeps(client_of, official, published):
    answer = client_of(official).get(at("download", published))

    assert b"".join(answer.streaming_content).startswith(b"%PDF-1.7")
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"] == 'attachment; filename="kwartaalrapport-2007-1-zuid.pdf"'
    assert answer["Cache-Control"] == "no-store"


def test_figures_are_a_sheet_for_excel(client_of, official, published):
    answer = client_of(official).get(at("figures", published))

    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert answer.content.decode("utf-8-sig").startswith('"cijfer";"2007-Q1";"periode ervoor"')
