"""A list of offers: one sheet, as .xlsx or .csv, read as carefully as a register and judged against our partners."""

import tempfile
import zipfile
from collections import Counter
from contextlib import closing
from datetime import date
from pathlib import Path

from django.utils.translation import gettext as _

from mentoraat import names
from mentoraat.periods import today
from partners.models import Offer
from reports.imports import workbook
from reports.imports.columns import Code, Day, Text, Whole
from reports.imports.faults import Faults, WorkbookRefused
from reports.imports.sheet import Sheet, read_sheet

MOST_ROWS = 2_000
YES_NO = {"ja": True, "nee": False}
AGE = {"least": 10, "most": 60}


def rules(row):
    """What must hold between the columns of one row."""
    for one in ("", "_2"):
        start, late = row[f"startdatum{one}"], row[f"aanmelden_tot{one}"]
        if late and row.sound(f"startdatum{one}") and (not start or late > start):
            yield f"aanmelden_tot{one}", _("Aanmelden kan alleen vóór een startdatum. Vul die ook in.")
    if row["startdatum"] and row["startdatum"] == row["startdatum_2"]:
        yield "startdatum_2", _("Dezelfde startdatum staat er twee keer. Maak deze leeg.")
    if row["convenant"] and row.sound("convenant_wijk", "convenant_vanaf"):
        for column in ("convenant_wijk", "convenant_vanaf"):
            if not row[column]:
                yield column, _("Vul dit in, want er staat een convenant.")
    begins, ends = row["convenant_vanaf"], row["convenant_tot"]
    if begins and ends and ends < begins:
        yield "convenant_tot", _("Het convenant eindigt voor het begint. Vul een latere dag in.")
    low, high = row["leeftijd_vanaf"], row["leeftijd_tot"]
    if low is not None and high is not None and high < low:
        yield "leeftijd_tot", _("De hoogste leeftijd ligt onder de laagste.")
    if row["geldt_tot"] and row["geldt_tot"] < today():
        yield "geldt_tot", _("Deze dag is al geweest. Kies een latere dag, of laat de rij weg.")
    if row["titel"] and not names.key(row["titel"]):
        yield "titel", _("Schrijf wat het is, bijvoorbeeld: koksopleiding niveau 2.")


SHEET = Sheet(
    "aanbod",
    (
        Text("partner", required=True, longest=120),
        Text("titel", required=True, longest=120),
        Code(
            "soort", required=True, table={"leren": "learning", "werken": "work", "wonen": "housing", "anders": "other"}
        ),
        Text("wijken", longest=400),
        Whole("plekken", most=999),
        Code("hele_jaar", table=YES_NO),
        Day("startdatum", planned=True),
        Day("aanmelden_tot", planned=True),
        Day("startdatum_2", planned=True),
        Day("aanmelden_tot_2", planned=True),
        Text("convenant", longest=120),
        Text("convenant_wijk", longest=80),
        Day("convenant_vanaf", planned=True),
        Day("convenant_tot", planned=True),
        Whole("leeftijd_vanaf", **AGE),
        Whole("leeftijd_tot", **AGE),
        Code("diploma", table={str(label).split(" (")[0]: code for code, label in Offer.Diploma.choices}),
        Code("nederlands", table={"geen": "none", "een beetje": "some", "goed": "good"}),
        Code("rijbewijs", table=YES_NO),
        Whole("uren", least=1, most=60),
        Text("eisen", longest=1000, lines=True),
        Text("trefwoorden", longest=200),
        Text("contact", longest=200),
        Code("maatwerk", table=YES_NO),
        Day("geldt_tot", planned=True),
    ),
    rules,
)
# Our column of an offer, by the name of the column in the file.
FACTS = {
    "titel": "title", "soort": "kind", "plekken": "places", "leeftijd_vanaf": "age_from", "leeftijd_tot": "age_to",
    "diploma": "diploma", "nederlands": "dutch", "rijbewijs": "driving_licence", "uren": "hours_per_week",
    "eisen": "requirements", "trefwoorden": "keywords", "contact": "contact", "maatwerk": "tailor_made",
    "geldt_tot": "ends_on",
}  # fmt: skip


def read(file):
    """(rows, faults, ignored) of an uploaded file; every row as a mapping that can be kept as JSON."""
    faults, ignored = Faults(), []
    try:
        with tempfile.TemporaryDirectory() as folder:
            path = _kept(file, Path(folder) / "aanbod.zip")
            with closing(workbook.read(path)) as sheets:
                _name, lines = next(iter(sheets))
                rows = read_sheet(SHEET, _few(lines), faults, ignored, lambda: None)
    except WorkbookRefused as refusal:
        faults.add(None, None, None, refusal)
        return [], faults, ignored
    return [_plain(row) for row in rows], faults, ignored


def _kept(file, path):
    """The upload as a file that the reader takes; a plain .csv is packed first, so that the same limits hold."""
    if file.size > workbook.LARGEST_FILE:
        raise WorkbookRefused(_("Dit bestand is groter dan 20 MB. Splits het."))
    data = file.read()
    if file.name.lower().endswith(".csv"):
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("aanbod.csv", data)
    else:
        path.write_bytes(data)
    return path


def _few(lines):
    for number, cells in lines:
        if number > MOST_ROWS + 1:
            raise WorkbookRefused(_("Dit bestand heeft meer dan 2.000 rijen. Splits het."))
        yield number, cells


def _plain(row):
    values = {name: value for name, value in row.values.items() if value is not None}
    days = {name: value.isoformat() for name, value in values.items() if isinstance(value, date)}
    return values | days | {"rij": row.place}


def judge(rows, partners, areas, faults):
    """Hold the rows against the partners (by name) and areas (by name) that we have, and against each other."""
    twice = Counter(_key(row) for row in rows)
    for row in rows:
        if row.get("partner") and names.key(row["partner"]) not in partners:
            message = _("Deze partner kennen we niet. Voeg de partner eerst toe, of schrijf de naam net zo.")
            faults.add(SHEET.name, row["rij"], "partner", message, row["partner"])
        for column in ("wijken", "convenant_wijk"):
            for name in named(row.get(column, "")):
                if names.key(name) not in areas:
                    faults.add(SHEET.name, row["rij"], column, _("Deze wijk kennen we niet."), name)
        if twice[_key(row)] > 1 and row.get("titel"):
            faults.add(SHEET.name, row["rij"], "titel", _("Dit aanbod staat er twee keer in."), row["titel"])


def _key(row):
    return names.key(row.get("partner", "")), names.key(row.get("titel", ""))


def named(text):
    """The names in a cell, which stand with commas between them."""
    return [name for part in text.replace(";", ",").split(",") if (name := part.strip())]


def terms(row, areas):
    """What the domain takes of one row. An empty cell says nothing: what stands there stays."""
    found = {ours: _value(theirs, row[theirs]) for theirs, ours in FACTS.items() if theirs in row}
    if wanted := named(row.get("wijken", "")):
        found["areas"] = [areas[names.key(name)] for name in wanted]
    if moments := list(_moments(row, areas)):
        found["intakes"] = moments
    return found


def _moments(row, areas):
    for one in ("", "_2"):
        if start := row.get(f"startdatum{one}"):
            late = row.get(f"aanmelden_tot{one}")
            yield {"starts_on": date.fromisoformat(start), "sign_up_by": late and date.fromisoformat(late)}
    if row.get("hele_jaar"):
        yield {"all_year": True}
    if row.get("convenant"):
        until, where = row.get("convenant_tot"), areas[names.key(row["convenant_wijk"])]
        days = {"valid_from": date.fromisoformat(row["convenant_vanaf"])}
        days["valid_until"] = until and date.fromisoformat(until)
        yield {"all_year": True, "covenant": row["convenant"], "area": where} | days


def _value(column, value):
    return date.fromisoformat(value) if column == "geldt_tot" else value
