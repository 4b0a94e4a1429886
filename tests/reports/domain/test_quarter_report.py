"""The verbs of a report: asked, explained, established, published, corrected; frozen when established."""

from datetime import timedelta

import pytest

from mentoraat.models import Job, Notification
from mentoraat.periods import HalfYear, Quarter, Year
from mentoraat.states import Refused
from reports.domain import quarter_report
from reports.models import QuarterReport
from tests import make
from tests.reports.domain.report_life import *  # noqa: F403
from tests.reports.domain.report_life import QUARTER, State, done, established, verbs


def again(report, **changes):
    """The same report asked for once more, with changes."""
    same = {"organisation": report.organisation, "municipality": report.municipality, "period": report.period}
    return quarter_report.ask(**same | {"by": report.asked_by} | changes)


def test_ask_queues_a_job(asked, coordinator):
    assert (asked.state, asked.period, asked.asked_by) == (State.QUEUED, QUARTER, coordinator)
    assert Job.objects.get().payload == {"report": asked.pk}
    assert verbs() == ["report.asked"]


def test_ask_twice_refused(asked):
    with pytest.raises(Refused):
        again(asked)

    assert QuarterReport.objects.count() == 1


def test_ask_running_quarter_refused(organisation, municipality, coordinator):
    with pytest.raises(Refused, match="nog niet voorbij"):
        quarter_report.ask(
            organisation=organisation, municipality=municipality, period=Quarter(2026, 3), by=coordinator
        )


@pytest.mark.parametrize("period", [HalfYear(2026, 1), Year(2025)])
def test_ask_half_a_year_or_a_year(asked, period):
    assert again(asked, period=period).period == period


def test_ask_for_a_programme_and_for_an_area_beside_the_whole(asked, organisation):
    again(asked, programme=make.programme(organisation))
    again(asked, area=make.area(organisation))

    assert QuarterReport.objects.count() == 3


def test_ask_for_the_same_area_twice_refused(asked, organisation):
    area = make.area(organisation)
    again(asked, area=area)

    with pytest.raises(Refused):
        again(asked, area=area)


def test_ask_for_a_programme_in_an_area_refused(asked, organisation):
    with pytest.raises(Refused, match="niet allebei"):
        again(asked, programme=make.programme(organisation), area=make.area(organisation))


def test_ask_by_profile_takes_reader_and_part_from_it(asked, organisation):
    profile = make.report_profile(organisation, programme=make.programme(organisation))

    report = again(asked, profile=profile, municipality=None)

    assert (report.reader, report.programme) == (profile.reader, profile.programme)


def test_remake_of_a_draft_queues_another_job(draft, coordinator):
    before = draft.job_id

    quarter_report.remake(draft, by=coordinator)

    assert draft.state == State.QUEUED and draft.job_id != before
    assert verbs()[-1] == "report.asked"


def test_remake_after_a_worker_that_was_killed_each_time(asked, coordinator):
    QuarterReport.objects.update(state=State.BEING_MADE)
    Job.objects.update(state=Job.State.FAILED)
    asked = QuarterReport.objects.get()
    assert asked.has_failed

    quarter_report.remake(asked, by=coordinator)

    assert QuarterReport.objects.get().state == State.QUEUED


def test_remake_of_what_was_not_established_brings_the_draft_back(draft, coordinator):
    quarter_report.establish(draft, by=coordinator)
    Job.objects.update(state=Job.State.FAILED)

    quarter_report.remake(QuarterReport.objects.get(), by=coordinator)

    assert QuarterReport.objects.get().state == State.DRAFT


def test_explain_a_draft(draft, coordinator):
    quarter_report.explain(draft, explanation="Er kwam een mentor bij.", by=coordinator)

    assert QuarterReport.objects.get().explanation == "Er kwam een mentor bij."
    assert verbs()[-1] == "report.explained"


def test_explain_with_more_stories_than_agreed_refused(draft, coordinator, youth):
    stories = [make.story(youth, by=coordinator) for _number in range(3)]

    with pytest.raises(Refused, match="hoogstens 2"):
        quarter_report.explain(draft, explanation="", stories=stories, by=coordinator)


def test_explain_after_establishing_refused(standing, coordinator):
    with pytest.raises(Refused):
        quarter_report.explain(standing, explanation="Toch anders", by=coordinator)

    assert QuarterReport.objects.get().explanation == ""


def test_establish_queues_and_nothing_can_be_changed_meanwhile(draft, coordinator):
    quarter_report.establish(draft, by=coordinator)

    assert QuarterReport.objects.get().state == State.ESTABLISHING
    assert verbs()[-1] == "report.establishing"
    with pytest.raises(Refused):
        quarter_report.explain(draft, explanation="Toch anders", by=coordinator)


def test_establish_twice_refused(draft, coordinator):
    stale = QuarterReport.objects.get()
    quarter_report.establish(draft, by=coordinator)

    with pytest.raises(Refused):
        quarter_report.establish(stale, by=coordinator)

    assert Job.objects.filter(kind="report.establish").count() == 1


@pytest.mark.parametrize(("first", "then"), [("remake", "establish"), ("establish", "remake")])
def test_establish_while_it_is_made_again_refused(draft, coordinator, first, then):
    stale = QuarterReport.objects.get()
    getattr(quarter_report, first)(draft, by=coordinator)

    with pytest.raises(Refused):
        getattr(quarter_report, then)(stale, by=coordinator)


def test_establish_a_draft_that_changed_meanwhile_refused(draft, coordinator):
    stale = QuarterReport.objects.get()
    quarter_report.explain(draft, explanation="Nieuwer.", by=coordinator)

    with pytest.raises(Refused, match="intussen"):
        quarter_report.establish(stale, by=coordinator)

    assert QuarterReport.objects.get().state == State.DRAFT


def test_publish_tells_the_official_once(standing, coordinator, official):
    quarter_report.publish(standing, by=coordinator)

    assert QuarterReport.objects.visible_to(official).get() == standing
    assert Notification.objects.filter(user=official).count() == 1
    assert Job.objects.filter(kind="report.mail").count() == 1
    assert verbs()[-1] == "report.published"


def test_publish_a_draft_refused(draft, coordinator):
    with pytest.raises(Refused):
        quarter_report.publish(draft, by=coordinator)


def test_publish_for_a_reader_who_is_no_municipality_tells_nobody(asked, organisation, official, coordinator):
    other = done(again(asked, profile=make.report_profile(organisation), municipality=None))

    quarter_report.publish(established(other, coordinator), by=coordinator)

    assert not Notification.objects.filter(user=official).exists()


def test_correct_makes_a_revision_and_leaves_the_old_one(standing, coordinator):
    revision = quarter_report.correct(standing, reason="Een traject was vergeten.", by=coordinator)

    standing.refresh_from_db()
    assert standing.state == State.ESTABLISHED
    assert (revision.revision, revision.state) == (2, State.QUEUED)
    assert verbs()[-1] == "report.corrected"


def test_correct_twice_refused(standing, coordinator):
    quarter_report.correct(standing, reason="Een traject was vergeten.", by=coordinator)

    with pytest.raises(Refused):
        quarter_report.correct(standing, reason="Nog een.", by=coordinator)


def test_correct_tells_what_changed_and_keeps_words(really_counted, draft, coordinator, mentor, youth):
    story = make.story(youth, by=coordinator)
    quarter_report.explain(draft, explanation="Rustig kwartaal.", stories=[story], by=coordinator)
    standing = established(draft, coordinator)
    make.case(youth=make.youth(known_by=mentor), casemanager=mentor, opened_on=QUARTER.start)

    revision = done(quarter_report.correct(standing, reason="Een traject was vergeten.", by=coordinator))

    assert ["2026-Q2", "caseload.I3_inflow", 0, 1] in revision.figures["corrections"]
    assert revision.explanation == "Rustig kwartaal."
    assert revision.figures["texts"]["stories"][0]["title"] == story.title


def test_document_of_a_frozen_report_asks_nothing_of_the_database(standing, django_assert_num_queries):
    report = QuarterReport.objects.select_related("organisation", "municipality").get()

    with django_assert_num_queries(0):
        quarter_report.document(report)


def test_paper_of_a_draft_is_the_file_that_the_job_made(draft, organisation, municipality, own_files):
    made = quarter_report.paper_of(organisation, QUARTER, municipality=municipality)

    assert made == (own_files / draft.file).read_bytes()


def test_paper_of_a_frozen_quarter_stays_a_year_later(
    really_counted, standing, organisation, municipality, now, own_files
):
    make.case(youth=make.youth(organisation=organisation), casemanager=standing.asked_by, opened_on=QUARTER.start)
    now.shift(timedelta(days=365))

    made = quarter_report.paper_of(organisation, QUARTER, municipality=municipality)

    assert made == (own_files / standing.file).read_bytes()


def test_paper_by_a_profile_or_about_a_part_is_the_file_that_the_job_made(asked, organisation, municipality, own_files):
    programme, area = make.programme(organisation), make.area(organisation)
    profile = make.report_profile(organisation, programme=programme, reader="", municipality=municipality)
    for about in ({"profile": profile}, {"municipality": municipality, "area": area}):
        made = done(again(asked, **{"municipality": None} | about))

        paper = quarter_report.paper_of(organisation, QUARTER, **about)

        assert paper == (own_files / made.file).read_bytes()


def test_paper_about_a_part_is_not_the_frozen_one_about_everything(standing, organisation, municipality, own_files):
    about = {"municipality": municipality, "programme": make.programme(organisation)}

    assert quarter_report.paper_of(organisation, QUARTER, **about) != (own_files / standing.file).read_bytes()


def test_frozen_paper_of_a_profile_is_its_own(asked, standing, organisation, coordinator, own_files):
    profile = make.report_profile(organisation, small_form="strict")
    theirs = established(done(again(asked, profile=profile)), coordinator)

    paper = quarter_report.paper_of(organisation, QUARTER, profile=profile)

    assert paper == (own_files / theirs.file).read_bytes() != (own_files / standing.file).read_bytes()
