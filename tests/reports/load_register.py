"""The register workbook straight into rows, for checks of the figures that do not lean on the import."""

from collections import defaultdict
from datetime import datetime
from pathlib import Path

import openpyxl

from cases.domain.outcome import outcome_class
from cases.models import (
    AftercareCheck,
    Case,
    Handover,
    Instrument,
    LifeArea,
    Measurement,
    Placement,
    Programme,
    Score,
    Youth,
)
from mentoraat import periods
from mentoraat.models import Area, User
from outreach.models import Contact
from partners.models import Partner
from reports.domain import register_codes as codes

DATA = Path(__file__).parent.parent / "data"


def load(organisation, name="rotterdam-2007.xlsx"):
    """Every sheet that a figure reads."""
    book = openpyxl.load_workbook(DATA / name, read_only=True, data_only=True)
    sheets = {sheet.title: list(_rows(sheet)) for sheet in book}
    here = {"organisation": organisation}
    named = {row["gebied"] for part in ("jongeren", "contacten", "trajecten") for row in sheets[part] if row["gebied"]}
    areas = {name: Area.objects.create(**here, name=name) for name in sorted(named)}
    people = _people(sheets["medewerkers"])
    partners = _partners(here, sheets["partners"])
    youths = _youths(here, sheets["jongeren"], areas)
    _contacts(here, sheets["contacten"], areas, people, youths)
    cases = _cases(here, sheets["trajecten"], areas, people, youths, partners)
    _handovers(here, sheets["overdrachten"], cases, partners)
    _measurements(here, sheets["metingen"], cases)
    _aftercare(here, sheets["nazorg"], cases)


def _rows(sheet):
    lines = sheet.iter_rows(values_only=True)
    head = next(lines)
    return (dict(zip(head, line, strict=True)) for line in lines)


def _day(value):
    return value.date() if isinstance(value, datetime) else value


def _kept(model, rows):
    """Rows by number; each comes as (number, unsaved row)."""
    rows = list(rows)
    model.objects.bulk_create([row for _, row in rows], batch_size=500)
    return dict(rows)


def _people(rows):
    return _kept(User, ((row["nummer"], User(name=row["naam"], password="!")) for row in rows))


def _partners(here, rows):
    return _kept(
        Partner,
        (
            (row["nummer"], Partner(**here, name=row["naam"], kind=codes.PARTNER_KIND[row["soort"]], layer=row["laag"]))
            for row in rows
        ),
    )


def _youths(here, rows, areas):
    return _kept(Youth, ((row["nummer"], _youth(here, row, areas)) for row in rows))


def _youth(here, row, areas):
    return Youth(
        **here,
        first_name=row["roepnaam"] or "",
        infix=row["tussenvoegsel"] or "",
        surname=row["achternaam"] or "",
        birth_date=_day(row["geboortedatum"]),
        area=areas.get(row["gebied"]),
        gender=codes.GENDER.get(row["geslacht"], ""),
        school_type=codes.SCHOOL_TYPE.get(row["schoolsoort"], ""),
        diploma=codes.DIPLOMA.get(row["diploma"], ""),
        left_school_on=_day(row["van_school_op"]),
        leaving_cause=codes.LEAVING_CAUSE.get(row["reden_uitval"], ""),
        housing=codes.HOUSING.get(row["woonsituatie"], ""),
        known_to_municipality=codes.KNOWN.get(row["bekend_bij_gemeente"], ""),
    )


def _contacts(here, rows, areas, people, youths):
    made = _kept(Contact, ((row["nummer"], _contact(here, row, areas, people)) for row in rows))
    link = Contact.youths.through
    link.objects.bulk_create(
        [link(contact_id=made[row["nummer"]].pk, youth_id=youths[row["jongere"]].pk) for row in rows if row["jongere"]],
        batch_size=500,
    )


def _contact(here, row, areas, people):
    moment = periods.at(row["tijdstip"].date(), row["tijdstip"].time())
    return Contact(
        **here,
        mentor=people[row["medewerker"]],
        at=moment,
        on=periods.local_date(moment),
        area=areas.get(row["gebied"]),
        channel=codes.CHANNEL[row["kanaal"]],
        outcome=codes.CONTACT_OUTCOME[row["resultaat"]],
        people=row["aantal"],
    )


def _cases(here, rows, areas, people, youths, partners):
    names = sorted({row["programma"] for row in rows})
    programmes = {name: Programme.objects.create(**here, name=name) for name in names}
    placements = {row["nummer"]: _placement(here, row) for row in rows if row["plaatsing"] in codes.PLACEMENT_KIND}
    made = _kept(
        Case,
        (
            (
                row["nummer"],
                Case(
                    **here,
                    youth=youths[row["jongere"]],
                    programme=programmes[row["programma"]],
                    area=areas.get(row["gebied"]),
                    number=row["nummer"],
                    casemanager=people[row["casemanager"]],
                    opened_on=_day(row["start"]),
                    taken_over_by=partners.get(row["overgenomen_door"]),
                    **_closing(row, placements.get(row["nummer"])),
                ),
            )
            for row in rows
        ),
    )
    for number, item in placements.items():
        item.case = made[number]
    Placement.objects.bulk_create(placements.values(), batch_size=500)
    return made


def _placement(here, row):
    return Placement(
        **here,
        kind=codes.PLACEMENT_KIND[row["plaatsing"]],
        detail=row["plaatsing_detail"] or "",
        hours_per_week=row["uren_per_week"],
        starts_on=_day(row["plaatsing_start"]),
        ends_on=_day(row["plaatsing_einde"]),
    )


def _closing(row, placement):
    if not row["einde"]:
        return {}
    ending, closed_on = codes.ENDING[row["wijze_einde"]], _day(row["einde"])
    destination = codes.DESTINATION.get(row["plaatsing"], "")
    outcome = outcome_class(
        ending, closed_on, [placement] if placement else [], bool(row["overgenomen_door"]), destination
    )
    return {"state": "closed", "closed_on": closed_on, "ending": ending, "destination": destination, "outcome": outcome}


def _handovers(here, rows, cases, partners):
    Handover.objects.bulk_create([_handover(here, row, cases, partners) for row in rows], batch_size=500)


def _handover(here, row, cases, partners):
    case = cases[row["traject"]]
    urgent = row["spoed"] == "ja"
    return Handover(
        **here,
        case=case,
        partner=partners[row["partner"]],
        owner=case.casemanager,
        urgent=urgent,
        urgent_reason="register" if urgent else "",
        consent_on=_day(row["toestemming_op"]),
        sent_on=_day(row["verzonden_op"]),
        accepted_on=_day(row["geaccepteerd_op"]),
        refused_on=_day(row["geweigerd_op"]),
        withdrawn_on=_day(row["ingetrokken_op"]),
        met_on=_day(row["kennismaking_op"]),
        arrived_on=_day(row["aangekomen_op"]),
        feedback_due_on=_day(row["terugkoppeling_voor"]),
        feedback_on=_day(row["terugkoppeling_op"]),
    )


def _measurements(here, rows, cases):
    instrument = Instrument.objects.get_or_create(slug="leefgebieden", version=1, defaults={"name": "Leefgebieden"})[0]
    areas = {
        code: LifeArea.objects.get_or_create(
            instrument=instrument, code=code, defaults={"label": code, "question": code, "position": position}
        )[0]
        for position, code in enumerate(codes.LIFE_AREAS, 1)
    }
    made = _kept(Measurement, ((row["nummer"], _measurement(here, row, cases, instrument)) for row in rows))
    scores = defaultdict(list)
    for row in rows:
        for code in codes.LIFE_AREAS:
            if row[code] is not None:
                score = Score(**here, measurement=made[row["nummer"]], area=areas[code], step=row[code])
                scores[code].append(score)
    for part in scores.values():
        Score.objects.bulk_create(part, batch_size=500)


def _measurement(here, row, cases, instrument):
    return Measurement(
        **here,
        case=cases[row["traject"]],
        instrument=instrument,
        kind=codes.MEASUREMENT_KIND[row["soort"]],
        taken_on=_day(row["datum"]),
        finished_at=periods.at(_day(row["datum"])),
    )


def _aftercare(here, rows, cases):
    AftercareCheck.objects.bulk_create([_check(here, row, cases) for row in rows], batch_size=500)


def _check(here, row, cases):
    case = cases[row["traject"]]
    return AftercareCheck(
        **here,
        case=case,
        month=row["peilmoment"],
        due_on=periods.add_months(case.closed_on, row["peilmoment"]),
        done_on=_day(row["datum"]),
        status=codes.AFTERCARE_STATUS[row["status"]],
    )
