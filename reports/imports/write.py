"""Bringing in what is new of a checked workbook, all at once; runs inside the caller's transaction."""

from reports.imports.check import MODULES, digest
from reports.imports.register import Register


def write(checked, known, organisation):
    """Write every row that is not known yet; returns per sheet how many are new, known and changed."""
    register = Register(organisation, known)
    counts = {}
    for module in MODULES:
        sheet = module.SHEET
        rows, digests, counts[sheet.name] = sorted_out(sheet, checked.rows[sheet.name], known)
        if rows:
            made = module.write(rows, register)
            names = zip((row["nummer"] for row in rows), digests, strict=True)
            register.remember(sheet.name, list(zip(names, made, strict=True)))
    return counts


def count(checked, known):
    """What `write` would do, without doing it."""
    return {
        module.SHEET.name: sorted_out(module.SHEET, checked.rows[module.SHEET.name], known)[2] for module in MODULES
    }


def sorted_out(sheet, rows, known):
    """(new rows, their digests, counts). A known row that says something else now is counted and left alone."""
    new, digests, counts = [], [], {"new": 0, "known": 0, "changed": 0}
    for row in rows:
        said, before = digest(sheet, row), known.rows[sheet.name].get(row["nummer"])
        if before is None:
            new.append(row)
            digests.append(said)
        kind = "new" if before is None else "known" if before[1] == said else "changed"
        counts[kind] += 1
    return new, digests, counts
