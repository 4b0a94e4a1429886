"""Sheet jongeren: the youths with what is known of them."""

from cases.domain import name_index
from cases.domain.youth import name_key
from cases.models import Youth
from reports.domain import register_codes as codes
from reports.imports.columns import Code, Day, Number, Text
from reports.imports.sheet import Sheet

SHEET = Sheet(
    "jongeren",
    (
        Number(),
        Text("roepnaam", longest=60),
        Text("tussenvoegsel", longest=20),
        Text("achternaam", longest=80),
        Day("geboortedatum"),
        Code("geslacht", table=codes.GENDER),
        Text("gebied", longest=80),
        Code("schoolsoort", table=codes.SCHOOL_TYPE),
        Code("diploma", table=codes.DIPLOMA),
        Day("van_school_op"),
        Code("reden_uitval", table=codes.LEAVING_CAUSE),
        Code("woonsituatie", table=codes.HOUSING),
        Code("bekend_bij_gemeente", table=codes.KNOWN),
    ),
)


def write(rows, register):
    """Youths; one without any name is called by the number in the register."""
    made = Youth.objects.bulk_create(_youth(row, register) for row in rows)
    name_index.refresh([youth.pk for youth in made], by=None)
    return made


def _youth(row, register):
    first_name, surname = row["roepnaam"] or "", row["achternaam"] or ""
    if not first_name and not surname:
        first_name = row["nummer"]
    return Youth(
        organisation=register.organisation,
        first_name=first_name,
        infix=row["tussenvoegsel"] or "",
        surname=surname,
        name_key=name_key(first_name, surname),
        birth_date=row["geboortedatum"],
        gender=row["geslacht"] or "",
        area_id=register.area(row["gebied"]),
        school_type=row["schoolsoort"] or "",
        diploma=row["diploma"] or "",
        left_school_on=row["van_school_op"],
        leaving_cause=row["reden_uitval"] or "",
        housing=row["woonsituatie"] or "",
        known_to_municipality=row["bekend_bij_gemeente"] or "",
    )
