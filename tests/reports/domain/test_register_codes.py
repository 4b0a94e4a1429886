"""The register's codes beside ours: none left out, none twice."""

import pytest

from cases.models import AftercareCheck, Case, Measurement, Placement, Youth
from outreach.models import Contact
from partners.models import Partner
from reports.domain import register_codes as codes

PAIRS = [
    (codes.GENDER, Youth.Gender),
    (codes.SCHOOL_TYPE, Youth.SchoolType),
    (codes.DIPLOMA, Youth.Diploma),
    (codes.HOUSING, Youth.Housing),
    (codes.KNOWN, Youth.Known),
    (codes.CHANNEL, Contact.Channel),
    (codes.CONTACT_OUTCOME, Contact.Outcome),
    (codes.ENDING, Case.Ending),
    (codes.PLACEMENT_KIND, Placement.Kind),
    (codes.MEASUREMENT_KIND, Measurement.Kind),
    (codes.AFTERCARE_STATUS, AftercareCheck.Status),
]


@pytest.mark.parametrize(("table", "choices"), PAIRS, ids=lambda value: getattr(value, "__qualname__", ""))
def test_every_code_of_ours_has_one_in_the_register(table, choices):
    assert sorted(table.values()) == sorted(choices.values)


def test_register_knows_the_first_kinds_of_partner_alone():
    kinds = list(codes.PARTNER_KIND.values())

    assert len(kinds) == len(set(kinds)) == 13
    assert set(kinds) < set(Partner.Kind.values)


def test_register_has_every_cause_but_unknown():
    assert {*codes.LEAVING_CAUSE.values(), "unknown"} == set(Youth.LeavingCause.values)


def test_codes_are_read_back():
    assert codes.dutch(codes.CHANNEL)["home_visit"] == "huisbezoek"
