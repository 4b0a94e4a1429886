"""The dry run: every sheet read, every rule held against it, nothing written."""

import hashlib
import json
from collections import Counter, defaultdict
from contextlib import closing
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from cases.models import Case
from reports.imports import aftercare, cases, contacts, handovers, measurements, partners, staff, workbook, youths
from reports.imports.columns import refuse_bsn, tidy
from reports.imports.faults import HIDDEN, Faults, WorkbookRefused, Wrong
from reports.imports.known import Known
from reports.imports.sheet import read_sheet

# In the order in which they are written: a row comes after the rows that it names.
MODULES = (staff, partners, youths, cases, contacts, handovers, measurements, aftercare)
SHEETS = {module.SHEET.name: module.SHEET for module in MODULES}


@dataclass
class Checked:
    """A workbook as we understood it: rows per sheet, and what is wrong. `ignored` are sheets and columns."""

    rows: dict = field(default_factory=dict)
    faults: Faults = field(default_factory=Faults)
    ignored: list = field(default_factory=list)


def read(path, tick=lambda percentage, **more: None):
    """Read the whole workbook and judge it by itself. `tick` is told how far this is, in percents."""
    checked = Checked()
    try:
        with closing(workbook.read(path)) as sheets:
            for name, rows in sheets:
                _take(checked, name, rows, tick)
    except WorkbookRefused as refusal:
        refused = Checked(ignored=checked.ignored)
        refused.faults.add(None, None, None, refusal)
        return refused
    for name in SHEETS.keys() - checked.rows.keys():
        checked.faults.add(name, None, None, _("Dit blad ontbreekt. Voeg het toe, ook als er geen rijen zijn."))
    return checked


def _take(checked, name, rows, tick):
    """Read one sheet of the workbook, when it is one of ours."""
    sheet = SHEETS.get(" ".join(name.split()).lower())
    if sheet is None:
        checked.ignored.append(_name_of(name))
    elif sheet.name in checked.rows:
        checked.faults.add(sheet.name, None, None, _("Dit blad staat er twee keer in. Houd er één over."))
    else:
        far = len(checked.rows) * 100 // len(SHEETS)
        tick(far)
        found = read_sheet(sheet, rows, checked.faults, checked.ignored, lambda: tick(far))
        checked.rows[sheet.name] = found


def against(checked, organisation):
    """Judge the rows against each other and against what the organisation has; returns what it has.

    `organisation` may be None: there is nothing yet.
    """
    known = Known.of(organisation)
    if len(checked.rows) == len(SHEETS):
        _check_numbers(checked)
        _check_references(checked, known)
        _check_case_numbers(checked, known)
        _check_open_cases(checked, known)
    return known


def digest(sheet, row):
    """What a row says, in 64 characters, whatever the order of columns and the way dates were written."""
    said = {column.name: str(row[column.name]) for column in sheet.columns if row[column.name] is not None}
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()


def _name_of(name):
    try:
        refuse_bsn(name)
        return tidy(name)[:60]
    except Wrong:
        return HIDDEN


def _check_numbers(checked):
    for name, rows in checked.rows.items():
        times = Counter(row["nummer"] for row in rows if row["nummer"])
        for row in rows:
            if times[row["nummer"]] > 1:
                message = _("Dit nummer staat er meer dan één keer. Geef elke rij een eigen nummer.")
                checked.faults.add(name, row.place, "nummer", message, row["nummer"])


def _check_references(checked, known):
    numbers = {name: {row["nummer"] for row in rows} | known.numbers(name) for name, rows in checked.rows.items()}
    for name, rows in checked.rows.items():
        for column in SHEETS[name].references:
            there, message = numbers[column.sheet], _("Dit nummer staat niet op blad “%(sheet)s”.")
            for row in rows:
                if row[column.name] and row[column.name] not in there:
                    checked.faults.add(
                        name, row.place, column.name, message % {"sheet": column.sheet}, row[column.name]
                    )


def _check_case_numbers(checked, known):
    """A case that came about here may have the number of a row that we do not know yet."""
    new = [row for row in checked.rows["trajecten"] if row["nummer"] not in known.numbers("trajecten")]
    taken = set()
    if known.organisation and new:
        taken = set(Case.objects.filter(organisation=known.organisation).values_list("number", flat=True))
    for row in new:
        if row["nummer"] in taken:
            message = _("Er is al een traject met dit nummer. Geef de rij een ander nummer.")
            checked.faults.add("trajecten", row.place, "nummer", message, row["nummer"])


def _check_open_cases(checked, known):
    """A youth has at most one open case per programme (G5), counting those that the organisation already has."""
    here = known.open_cases()
    open_rows = defaultdict(list)
    for row in checked.rows["trajecten"]:
        is_open = not row["einde"] and row.sound("einde", "jongere", "programma")
        if is_open and row["nummer"] not in known.numbers("trajecten"):
            open_rows[row["jongere"], row["programma"]].append(row)
    for pair, rows in open_rows.items():
        for row in rows if pair in here else rows[1:]:
            message = _("Deze jongere heeft al een lopend traject in dit programma. Vul een einde in.")
            checked.faults.add("trajecten", row.place, "einde", message)
