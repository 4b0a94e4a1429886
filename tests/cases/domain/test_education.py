"""School as dated facts, what they fill about the youth, and the causes of leaving."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from cases.domain import education
from cases.models import Education, OtherCause
from mentoraat.models import AuditEvent
from mentoraat.periods import today
from mentoraat.states import Refused
from tests import make

LEFT = {"kind": "mbo_2", "route": "bbl", "outcome": "left", "ends_on": date(2025, 6, 1)}


def test_add_keeps_the_stretch(youth, mentor):
    row = education.add(youth, subject="Kok", institution="ROC Elders", **LEFT, by=mentor)

    assert (row.kind, row.route, row.outcome, row.institution) == ("mbo_2", "bbl", "left", "ROC Elders")
    assert AuditEvent.objects.filter(verb="education.added", youth_id=youth.pk).exists()


def test_add_drops_what_does_not_belong_to_the_kind(youth, mentor):
    school = make.partner(youth.organisation, kind="roc")

    row = education.add(
        youth,
        kind="havo",
        route="bol",
        sector="care",
        partner=school,
        institution="Elders",
        outcome="running",
        by=mentor,
    )

    assert (row.route, row.sector, row.partner, row.institution) == ("", "", school, "")


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"outcome": "running"}, "ends_on"),
        ({"starts_on": date(2025, 6, 2)}, "ends_on"),
        ({"ends_on": today() + timedelta(days=1)}, "ends_on"),
        ({"absent_since": date(2025, 5, 1)}, "absent_since"),
        ({"outcome": "running", "ends_on": None, "absent_since": today() + timedelta(days=1)}, "absent_since"),
    ],
)
def test_add_refuses_what_cannot_be(youth, mentor, changes, field):
    with pytest.raises(Refused) as refusal:
        education.add(youth, **LEFT | changes, by=mentor)

    assert refusal.value.field == field


def test_add_knows_no_other_facts(youth, mentor):
    with pytest.raises(TypeError):
        education.add(youth, **LEFT, ethnicity="x", by=mentor)


@pytest.mark.parametrize(
    "changes", [{"route": "bol", "kind": "havo"}, {"sector": "care"}, {"outcome": "running"}, {"absent_since": today()}]
)
def test_database_refuses_it_too(youth, changes):
    with pytest.raises(IntegrityError), transaction.atomic():
        make.education(youth, **changes)


def test_what_nobody_told_is_filled_from_the_row(youth, mentor):
    education.add(youth, kind="vmbo_kb", outcome="diploma", ends_on=date(2023, 7, 1), by=mentor)
    education.add(youth, **LEFT, by=mentor)

    youth.refresh_from_db()
    assert (youth.school_type, youth.diploma) == ("vmbo", "vmbo")


def test_what_was_told_stays_for_the_figures(youth, mentor):
    youth.school_type, youth.diploma = "havo_vwo", "none"
    youth.save()

    education.add(youth, kind="mbo_4", outcome="diploma", ends_on=date(2020, 7, 1), by=mentor)

    youth.refresh_from_db()
    assert (youth.school_type, youth.diploma) == ("havo_vwo", "none")


def test_what_came_after_the_opening_is_no_fact_of_the_inflow(youth, case, mentor):
    education.add(
        youth, kind="mbo_2", outcome="diploma", starts_on=case.opened_on + timedelta(days=1), ends_on=today(), by=mentor
    )

    youth.refresh_from_db()
    assert (youth.school_type, youth.diploma) == ("", "")


def test_ending_what_ran_says_that_the_youth_left(youth, mentor):
    row = education.add(youth, kind="mbo_1", outcome="running", by=mentor)
    assert youth.in_school == "yes"

    education.edit(row, kind="mbo_1", outcome="left", ends_on=today(), by=mentor)

    youth.refresh_from_db()
    assert (youth.in_school, youth.left_school_on) == ("no", today())
    assert AuditEvent.objects.filter(verb="education.edited", thing_id=row.pk).exists()


def test_edit_works_out_anew_what_it_filled(youth, mentor):
    row = education.add(youth, kind="havo", outcome="diploma", by=mentor)

    education.edit(row, kind="vmbo_tl", outcome="diploma", by=mentor)

    youth.refresh_from_db()
    assert (youth.school_type, youth.diploma) == ("vmbo", "vmbo")


def test_remove_takes_back_what_it_filled_and_nothing_else(youth, mentor):
    row = education.add(youth, kind="havo", outcome="diploma", by=mentor)
    youth.school_type = "ve"  # told otherwise since
    youth.save()

    education.remove(row, by=mentor)

    youth.refresh_from_db()
    assert (youth.school_type, youth.diploma) == ("ve", "")
    assert not Education.objects.exists()
    assert AuditEvent.objects.filter(verb="education.removed", youth_id=youth.pk).exists()


def test_of_shows_what_runs_first_then_the_latest(youth):
    old, late = make.education(youth, ends_on=date(2020, 1, 1)), make.education(youth, ends_on=date(2024, 1, 1))
    running = make.education(youth, ends_on=None, outcome="running")

    assert education.of(youth) == [running, late, old]


def test_causes_have_one_main_and_any_others(youth, mentor):
    education.set_causes(youth, main="climate", others=["climate", "personal", "weight"], by=mentor)

    youth.refresh_from_db()
    assert education.causes(youth) == {"main": "climate", "others": ["personal", "weight"]}
    assert AuditEvent.objects.filter(verb="education.causes_set", youth_id=youth.pk).exists()


def test_causes_can_change(youth, mentor):
    education.set_causes(youth, main="climate", others=["personal"], by=mentor)

    education.set_causes(youth, main="personal", others=["weight"], by=mentor)

    assert education.causes(youth) == {"main": "personal", "others": ["weight"]}


@pytest.mark.parametrize("main", ["", "unknown"])
def test_other_causes_need_a_main_one(youth, mentor, main):
    with pytest.raises(Refused) as refusal:
        education.set_causes(youth, main=main, others=["personal"], by=mentor)

    assert refusal.value.field == "main"


@pytest.mark.parametrize("causes", [("personal", "personal"), ("unknown",)])
def test_database_keeps_other_causes_apart(youth, causes):
    with pytest.raises(IntegrityError), transaction.atomic():
        for cause in causes:
            OtherCause.objects.create(organisation=youth.organisation, youth=youth, cause=cause)


def test_known_gives_what_a_form_shows(youth):
    row = make.education(youth, subject="Kok")

    assert education.known(row)["subject"] == "Kok"
    assert education.known(row)["partner"] is None
