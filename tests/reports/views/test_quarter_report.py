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
from tests.reports.domain.report_life import counted, established  # noqa: F401

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
    return quarter_report.publish(established(draft, coordinator), by=coordinator)


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
    jobs.run(QuarterReport.objects.get().job_id)
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


def test_explain_keeps_what_was_typed_when_too_many_stories_are_chosen(client_of, coordinator, draft, youth):
    stories = [make.story(youth, by=coordinator).ref for _number in range(3)]

    answer = client_of(coordinator).post(at("explain", draft), {"explanation": "Er kwam wat.", "stories": stories})

    assert answer.status_code == 422
    assert "Er kwam wat." in answer.content.decode()
    assert "hoogstens 2 verhalen" in answer.content.decode()


def test_explain_keeps_the_stories_that_were_chosen(client_of, coordinator, draft, youth):
    story = make.story(youth, by=coordinator)

    client_of(coordinator).post(at("explain", draft), {"explanation": "", "stories": [story.ref]})

    assert QuarterReport.objects.get().stories.get() == story
    page = client_of(coordinator).get(at("explain", draft))
    assert page.context["form"]["stories"].value() == [story.ref]


def test_explain_offers_no_story_of_another_organisation(client_of, coordinator, draft, outsider):
    story = make.story(make.youth(organisation=outsider.organisation), by=outsider)

    answer = client_of(coordinator).post(at("explain", draft), {"explanation": "", "stories": [story.ref]})

    assert story.title not in answer.content.decode()
    assert not QuarterReport.objects.get().stories.exists()


def test_establishing_shows_how_far_it_is(client_of, coordinator, draft):
    answer = client_of(coordinator).post(at("establish", draft), follow=True)

    assert "Je mag weg van deze pagina" in answer.content.decode()


def test_held_report_says_what_can_be_done(client_of, coordinator, draft):
    held = {"held": [{"path": "x", "how": "", "why": "Anders is “Gestopt” uit te rekenen."}]}
    QuarterReport.objects.update(state="held", figures=None, file="", gate=held, trouble="Er is iets uit te rekenen.")

    page = client_of(coordinator).get(at("show", draft)).content.decode()

    assert "Anders is “Gestopt” uit te rekenen." in page and "Wat kun je doen?" in page


def test_draft_says_what_is_missing_and_why_it_is_a_draft_again(client_of, coordinator, draft):
    QuarterReport.objects.update(trouble="Er is geen ruimte meer.")

    page = client_of(coordinator).get(at("show", draft)).content.decode()

    assert "Je toelichting is nog leeg" in page and "Er is geen ruimte meer." in page


def test_create_by_agreement_needs_no_municipality(client_of, coordinator, organisation, mentor):
    make.case(youth=make.youth(known_by=mentor), casemanager=mentor, opened_on=QUARTER.start)
    profile = make.report_profile(organisation)

    client_of(coordinator).post(at("create"), {"period": "2007", "profile": profile.ref})

    assert QuarterReport.objects.get().profile == profile


def test_create_by_agreement_for_one_area_is_refused_at_the_area(client_of, coordinator, organisation, mentor):
    make.case(youth=make.youth(known_by=mentor), casemanager=mentor, opened_on=QUARTER.start)
    area, _other = make.area(organisation), make.area(organisation, "Feijenoord")
    asked = {"period": "2007-H1", "profile": make.report_profile(organisation).ref, "area": area.ref}

    answer = client_of(coordinator).post(at("create"), asked)

    assert answer.status_code == 422 and "De afspraak zegt al" in answer.content.decode()


def test_create_without_reader_is_refused(client_of, coordinator, organisation, municipality, mentor):
    make.case(youth=make.youth(known_by=mentor), casemanager=mentor, opened_on=QUARTER.start)
    make.report_profile(organisation)

    answer = client_of(coordinator).post(at("create"), {"period": "2007-Q1"})

    assert answer.status_code == 422 and "Kies een gemeente, of" in answer.content.decode()
