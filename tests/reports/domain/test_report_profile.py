"""What was agreed with a funder: the terms of a report, which reports are due, and what cannot be agreed."""

from datetime import date

import pytest

from mentoraat.models import AuditEvent, Commission
from mentoraat.periods import HalfYear, Quarter, Year
from mentoraat.states import Refused, RefusedLines
from reports.domain import report_profile
from reports.models import QuarterReport
from tests import make

pytestmark = pytest.mark.django_db
Q3 = Quarter(2026, 3)
FIRST = date(2026, 1, 1)


def verbs():
    return list(AuditEvent.objects.order_by("pk").values_list("verb", flat=True))


@pytest.fixture
def profile(organisation):
    return make.report_profile(organisation, name="ESF+", starts_on=FIRST)


def agree(organisation, by, **changes):
    words = {"name": "ESF+", "reader": "Uitvoering van Beleid", "starts_on": FIRST}
    return report_profile.create(organisation, **words | changes, by=by)


def refused(organisation, by, **changes):
    with pytest.raises(RefusedLines) as refusal:
        agree(organisation, by, **changes)
    return set(refusal.value.lines)


def test_usual_terms_are_those_of_the_organisation(organisation, municipality):
    organisation.small_number_limit = 6

    terms = report_profile.terms(None, organisation=organisation, municipality=municipality, period=Q3)

    assert (terms.reader, terms.limit, terms.least, terms.chapters) == (municipality.name, 6, 10, ())


def test_terms_are_what_was_agreed(organisation):
    agreed = {"outflow.I8_positive_rate": {"start": 61.5, "agreed": 70}}
    profile = make.report_profile(organisation, reader="Fonds A", chapters=["bereik"], agreed=agreed, stories=3)

    terms = report_profile.terms(profile, organisation=organisation, period=Q3)

    assert (terms.reader, terms.chapters, terms.agreed, terms.stories) == ("Fonds A", ("bereik",), agreed, 3)


@pytest.mark.parametrize(("period", "share"), [(Q3, 25_000), (HalfYear(2026, 1), 50_000), (Year(2026), 100_000)])
def test_budget_of_a_year_is_shared_over_its_periods(organisation, period, share):
    profile = make.report_profile(organisation, budget=100_000)

    assert report_profile.terms(profile, organisation=organisation, period=period).budget == share


@pytest.mark.parametrize(("agreed", "limit"), [(None, 7), (5, 7), (9, 9)])
def test_profile_never_hides_less_than_the_organisation_does_now(organisation, agreed, limit):
    organisation.small_number_limit = 7
    profile = make.report_profile(organisation, small_limit=agreed)

    assert report_profile.terms(profile, organisation=organisation).limit == limit


def test_due_is_the_usual_report_of_the_quarter_before(organisation, municipality):
    for day in (date(2026, 10, 1), date(2026, 12, 31)):
        assert report_profile.due(organisation, day) == [(None, municipality, Q3)]


def test_due_once_when_a_municipality_asked_anew_within_the_quarter(organisation, municipality):
    Commission.objects.update(ends_on=date(2026, 8, 1))
    Commission.objects.create(organisation=organisation, municipality=municipality, starts_on=date(2026, 9, 1))

    assert report_profile.due(organisation, date(2026, 10, 1)) == [(None, municipality, Q3)]


def test_profile_of_the_quarters_comes_in_place_of_the_usual_report(organisation, municipality):
    profile = make.report_profile(organisation, municipality=municipality)

    assert report_profile.due(organisation, date(2026, 10, 1)) == [(profile, municipality, Q3)]


@pytest.mark.parametrize("narrow", ["programme", "area"])
def test_narrow_profile_comes_beside_the_usual_report(organisation, municipality, narrow):
    part = {"programme": make.programme, "area": make.area}[narrow](organisation)
    profile = make.report_profile(organisation, municipality=municipality, **{narrow: part})

    assert report_profile.due(organisation, date(2026, 10, 1)) == [
        (profile, municipality, Q3),
        (None, municipality, Q3),
    ]


def test_profile_that_is_made_by_hand_still_replaces_the_usual_report(organisation, municipality):
    make.report_profile(organisation, municipality=municipality, scheduled=False)

    assert report_profile.due(organisation, date(2026, 10, 1)) == []


@pytest.mark.parametrize(
    ("period", "found"), [("quarter", Quarter(2025, 4)), ("half_year", HalfYear(2025, 2)), ("year", Year(2025))]
)
def test_due_is_the_last_whole_period_of_the_profile(organisation, period, found):
    profile = make.report_profile(organisation, period=period)

    assert report_profile.due(organisation, date(2026, 1, 1)) == [(profile, None, found)]


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "asked"),
    [
        (date(2026, 9, 30), None, True),  # the last day of the period
        (date(2026, 10, 1), None, False),
        (FIRST, date(2026, 7, 1), True),  # the first day of the period
        (FIRST, date(2026, 6, 30), False),
    ],
)
def test_due_when_the_agreement_held_on_a_day_of_the_period(organisation, starts_on, ends_on, asked):
    make.report_profile(organisation, starts_on=starts_on, ends_on=ends_on)

    assert bool(report_profile.due(organisation, date(2026, 10, 1))) is asked


def test_due_knows_nothing_of_another_organisation(organisation, other_organisation):
    make.report_profile(other_organisation)
    make.municipality(other_organisation)

    assert report_profile.due(organisation, date(2026, 10, 1)) == []


def test_create_keeps_what_was_agreed(organisation, coordinator):
    agreed = {"outflow.I8_positive_rate": {"start": None, "agreed": 70}, "caseload.I3_inflow": {"start": None}}

    profile = agree(organisation, coordinator, agreed=agreed, intro="Vooraf.", stories=0)

    profile.refresh_from_db()
    assert profile.agreed == {"outflow.I8_positive_rate": {"start": None, "agreed": 70}}
    assert (profile.intro, profile.stories, verbs()) == ("Vooraf.", 0, ["report_profile.created"])


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"name": " "}, "name"),
        ({"reader": ""}, "reader"),
        ({"chapters": ["nergens"]}, "chapters"),
        ({"left_out": ["reach.I1_youths_reached"]}, "left_out"),
        ({"least": 9}, "least"),
        ({"least": 101}, "least"),
        ({"small_limit": 4}, "small_limit"),
        ({"stories": 5}, "stories"),
        ({"deadline_days": 0}, "deadline_days"),
        ({"deadline_days": 121}, "deadline_days"),
        ({"budget": 0}, "budget"),
        ({"agreed": {"outflow.I8_positive_rate": {"agreed": 100.5}}}, "agreed_I8"),
        ({"agreed": {"outflow.I8_positive_rate": {"start": -1}}}, "start_I8"),
        ({"agreed": {"caseload.I3_inflow": {"agreed": 10.5}}}, "agreed_I3"),
        ({"agreed": {"caseload.I3_inflow": {"agreed": 100_001}}}, "agreed_I3"),
    ],
)
def test_create_refuses_what_cannot_be_meant(organisation, coordinator, changes, field):
    assert refused(organisation, coordinator, **changes) == {field}
    assert not verbs()


def test_create_refuses_a_municipality_and_a_reader_at_once(organisation, coordinator, municipality):
    assert refused(organisation, coordinator, municipality=municipality) == {"reader"}


def test_create_says_all_faults_at_once(organisation, coordinator):
    assert refused(organisation, coordinator, least=3, stories=9) == {"least", "stories"}


def test_create_refuses_a_name_that_is_taken(organisation, coordinator, profile):
    with pytest.raises(Refused) as refusal:
        agree(organisation, coordinator, name=" ESF+ ")

    assert refusal.value.field == "name" and not verbs()


def test_text_for_a_report_names_no_youth(organisation, coordinator):
    make.youth(organisation=organisation, first_name="Sam", surname="Berg")

    with pytest.raises(Refused) as refusal:
        agree(organisation, coordinator, intro="Zoals Sam Berg vertelde.")

    assert refusal.value.field == "intro"


def test_edit_writes_down_what_changed(profile, coordinator):
    edited = report_profile.edit(profile, least=20, reader=profile.reader, by=coordinator)

    event = AuditEvent.objects.get()
    assert (edited.least, event.verb, event.fields) == (20, "report_profile.edited", ["least"])


def test_edit_without_a_change_is_no_event(profile, coordinator):
    report_profile.edit(profile, least=profile.least, by=coordinator)

    assert not verbs()


def used(profile, **changes):
    frozen = {"terms": report_profile.terms(profile, organisation=profile.organisation).plain()}
    return QuarterReport.objects.create(
        organisation=profile.organisation, profile=profile, year=2026, number=3, figures=frozen, **changes
    )


def test_edit_of_a_used_profile_leaves_old_reports_as_they_are(profile, coordinator):
    report = used(profile)

    report_profile.edit(profile, least=30, name="ESF+ vanaf 2027", by=coordinator)

    report.refresh_from_db()
    assert (report.figures["terms"]["least"], report.figures["terms"]["name"]) == (10, "ESF+")


@pytest.mark.parametrize("what", ["period", "programme", "area", "municipality"])
def test_used_profile_stays_about_the_same(profile, coordinator, organisation, municipality, what):
    used(profile)
    other = {
        "period": "year",
        "programme": make.programme(organisation),
        "area": make.area(organisation),
        "municipality": municipality,
    }
    reader = {"reader": ""} if what == "municipality" else {}

    with pytest.raises(Refused, match="nieuwe afspraak"):
        report_profile.edit(profile, **{what: other[what]}, **reader, by=coordinator)

    profile.refresh_from_db()
    assert (profile.period, profile.programme, profile.area, profile.municipality) == ("quarter", None, None, None)


def test_unused_profile_may_be_about_something_else(profile, coordinator):
    assert report_profile.edit(profile, period="year", by=coordinator).period == "year"


def test_edit_refuses_a_first_day_after_the_last(profile, coordinator):
    report_profile.end(profile, ends_on=date(2026, 3, 1), by=coordinator)

    with pytest.raises(Refused) as refusal:
        report_profile.edit(profile, starts_on=date(2026, 3, 2), by=coordinator)

    assert refusal.value.field == "starts_on"


def test_end_and_resume(profile, coordinator):
    report_profile.end(profile, ends_on=date(2026, 9, 30), by=coordinator)
    profile.refresh_from_db()
    assert profile.ends_on == date(2026, 9, 30)

    report_profile.resume(profile, by=coordinator)
    profile.refresh_from_db()
    assert profile.ends_on is None and verbs() == ["report_profile.ended", "report_profile.resumed"]


def test_of_two_who_end_or_resume_one_did(profile, coordinator, organisation):
    again = report_profile.of(organisation).get()
    report_profile.end(profile, ends_on=date(2026, 9, 30), by=coordinator)

    with pytest.raises(Refused):
        report_profile.end(again, ends_on=date(2027, 9, 30), by=coordinator)
    report_profile.resume(profile, by=coordinator)
    with pytest.raises(Refused):
        report_profile.resume(again, by=coordinator)


def test_end_refuses_a_day_before_the_first(profile, coordinator):
    with pytest.raises(Refused) as refusal:
        report_profile.end(profile, ends_on=date(2025, 12, 31), by=coordinator)

    assert refusal.value.field == "ends_on" and not verbs()
