"""Sheet nazorg: how it went 3, 6 and 12 months after closing."""

from cases.models import AftercareCheck
from mentoraat.periods import add_months
from reports.domain import register_codes as codes
from reports.imports.columns import Code, Day, Number, Reference, Whole
from reports.imports.sheet import Sheet

SHEET = Sheet(
    "nazorg",
    (
        Number(),
        Reference("traject", required=True, sheet="trajecten"),
        Whole("peilmoment", required=True, only=tuple(AftercareCheck.Month.values)),
        Day("datum", required=True),
        Code("status", required=True, table=codes.AFTERCARE_STATUS),
    ),
)


def write(rows, register):
    """Checks that were done; when they fell due follows from the day of closing."""
    return AftercareCheck.objects.bulk_create(_check(row, register.case(row["traject"]), register) for row in rows)


def _check(row, case, register):
    return AftercareCheck(
        organisation=register.organisation,
        case_id=case.pk,
        month=row["peilmoment"],
        due_on=add_months(case.closed_on, row["peilmoment"]) if case.closed_on else row["datum"],
        done_on=row["datum"],
        status=row["status"],
    )
