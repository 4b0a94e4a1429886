"""The import as a whole: for the command, and for the background jobs of the upload page."""

from dataclasses import dataclass, field

from django.db import connection, transaction

from mentoraat import audit
from mentoraat.models import Organisation
from reports.imports import check
from reports.imports.faults import Faults
from reports.imports.write import count, write


@dataclass
class Result:
    """How a run ended: with faults, or with counts per sheet of new, known and changed rows."""

    counts: dict = field(default_factory=dict)
    faults: Faults = field(default_factory=Faults)
    ignored: list = field(default_factory=list)

    @property
    def new(self):
        """How many rows are new."""
        return sum(sheet["new"] for sheet in self.counts.values())


def dry_run(path, organisation, tick=lambda percentage, **more: None):
    """Check a workbook against an organisation (None: one that is not there yet); writes nothing."""
    checked = check.read(path, tick)
    known = check.against(checked, organisation)
    counts = {} if checked.faults else count(checked, known)
    return Result(counts, checked.faults, checked.ignored)


def bring_in(path, organisation, *, tick=lambda percentage, **more: None, by, finish=lambda result: None):
    """Check a workbook and bring it in: all of it, or nothing when there is a fault.

    `organisation` may be unsaved. `finish(result)` runs inside the transaction, after everything is written.
    """
    checked = check.read(path, lambda percentage: tick(percentage * 7 // 10))
    tick(70, seconds=sum(map(len, checked.rows.values())) // 500)
    with transaction.atomic():
        known = check.against(checked, _locked(organisation))
        result = Result({}, checked.faults, checked.ignored)
        if not checked.faults:
            if organisation.pk is None:
                organisation.save()
            result.counts = write(checked, known, organisation)
        if result.new:
            audit.record("register.imported", organisation, reason=in_numbers(result), by=by)
        finish(result)
    if result.new:
        _count_anew()
    return result


def _count_anew():
    """Let the database look at its tables again: a planner that believes them empty takes seconds for a figure."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def in_numbers(result):
    """New rows per sheet, in one line."""
    return ", ".join(f"{name} {counts['new']}" for name, counts in result.counts.items())


def _locked(organisation):
    """One import at a time: what is known must not change under our hands. None for one that is not there yet."""
    return organisation.pk and Organisation.objects.select_for_update().get(pk=organisation.pk)
