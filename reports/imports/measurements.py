"""Sheet metingen: how life goes, a score of 1 to 5 per area, at the start and later."""

from cases.domain import instrument
from cases.models import Measurement, Score
from mentoraat.periods import at
from reports.domain import register_codes as codes
from reports.imports.columns import Code, Day, Number, Reference, Whole
from reports.imports.sheet import Sheet

SHEET = Sheet(
    "metingen",
    (
        Number(),
        Reference("traject", required=True, sheet="trajecten"),
        Code("soort", required=True, table=codes.MEASUREMENT_KIND),
        Day("datum", required=True),
        *(Whole(area, least=1, most=5) for area in codes.LIFE_AREAS),
    ),
)


def write(rows, register):
    """Measurements with our own instrument; an empty score makes no row."""
    ours = instrument.own()
    areas = dict(ours.areas.values_list("code", "pk"))
    measurements = Measurement.objects.bulk_create(
        Measurement(
            organisation=register.organisation,
            case_id=register.row_id("trajecten", row["traject"]),
            instrument=ours,
            kind=row["soort"],
            taken_on=row["datum"],
            finished_at=at(row["datum"]),
        )
        for row in rows
    )
    Score.objects.bulk_create(
        Score(organisation=register.organisation, measurement=measurement, area_id=areas[code], step=row[code])
        for measurement, row in zip(measurements, rows, strict=True)
        for code in codes.LIFE_AREAS
        if row[code] is not None
    )
    return measurements
