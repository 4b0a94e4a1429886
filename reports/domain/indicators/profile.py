"""Who came in: age, school, cause of leaving, qualification, housing (I20), by the facts at opening (G10)."""

from collections import Counter

from cases.models import Youth
from mentoraat.periods import age_on
from reports.domain.indicators import numbers
from reports.domain.register_codes import LEAVING_CAUSE, SCHOOL_TYPE, dutch

BANDS = ("0-15", "16-17", "18-22", "23-26", "27+")
UNKNOWN = "unknown"  # shown when it occurs; never an estimate
_SCHOOL, _CAUSE = dutch(SCHOOL_TYPE), dutch(LEAVING_CAUSE)


def band(row):
    """The age band on the day of opening."""
    if row.birth_date is None:
        return UNKNOWN
    age = age_on(row.birth_date, row.opened_on)
    return next((name for name, until in zip(BANDS, (15, 17, 22, 26), strict=False) if age <= until), "27+")


def school(row):
    """The school type, in the register's word."""
    return _SCHOOL.get(row.school_type, UNKNOWN)


def cause(row):
    """The cause of leaving, in the register's word."""
    return _CAUSE.get(row.leaving_cause, UNKNOWN)


def qualification_unknown(row):
    """Whether nobody knows the highest diploma."""
    return row.diploma in ("", Youth.Diploma.UNKNOWN)


def without_qualification(row):
    """A known diploma, lower than mbo 2, havo or vwo."""
    return not qualification_unknown(row) and row.diploma not in Youth.BASIC_QUALIFICATIONS


def housing_known(row):
    """Whether it is known where the youth lives."""
    return row.housing not in ("", Youth.Housing.UNKNOWN)


def without_housing(row):
    """Living otherwise than with parents, family, in a room or independently (I20)."""
    return housing_known(row) and row.housing not in Youth.REGULAR_HOUSING


def unknown_to_municipality(row):
    """Known not to be known to the municipality."""
    return row.known == Youth.Known.NO


COUNTS = {
    "without_basic_qualification": without_qualification,
    "qualification_unknown": qualification_unknown,
    "I20_without_regular_housing": without_housing,
    "I20_housing_known": housing_known,
    "not_known_to_municipality": unknown_to_municipality,
}


def figures(opened):
    """Return the profile of the inflow."""
    ages, schools = Counter(map(band, opened)), Counter(map(school, opened))
    cells = Counter((school(row), cause(row)) for row in opened)
    counts = {key: sum(map(test, opened)) for key, test in COUNTS.items()}
    return {
        "by_age": _with_unknown(BANDS, ages),
        "by_school_type": _with_unknown(SCHOOL_TYPE, schools),
        "cause_by_school_type": {
            name: _with_unknown(LEAVING_CAUSE, {why: cells[name, why] for why in (*LEAVING_CAUSE, UNKNOWN)})
            for name in _with_unknown(SCHOOL_TYPE, schools)
        },
        **counts,
        "I20_rate": numbers.percentage(counts["I20_without_regular_housing"], counts["I20_housing_known"]),
    }


def _with_unknown(names, counts):
    found = {name: counts.get(name, 0) for name in names}
    return found | {UNKNOWN: counts[UNKNOWN]} if counts.get(UNKNOWN) else found
