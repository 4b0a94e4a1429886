"""A register workbook that somebody brings: kept, checked in the background, and brought in when they say so."""

from itertools import groupby
from pathlib import PurePath

from django.db import transaction
from django.utils.translation import gettext as _

from mentoraat import audit, files, jobs, sheets, states
from mentoraat.states import Refused
from reports.models import RegisterImport

State = RegisterImport.State
SHOWN = 500  # faults on the page; all are in the download


@transaction.atomic
def upload(*, workbook, by):
    """Keep an uploaded workbook (a file object with a name) and have it checked; nothing of it is brought in yet."""
    name = PurePath(workbook.name).name
    item = RegisterImport(organisation=by.organisation, name=name[-120:], uploaded_by=by)
    item.file = files.store(workbook.read(), PurePath(name).suffix.lower()[:5], folder=f"imports/{item.ref}")
    item.save()
    _have_done("import.check", item, by=by)
    audit.record("import.uploaded", item, by=by)
    return item


@transaction.atomic
def apply(item, *, by):
    """Bring in a workbook that was found without faults. Refused when it was done or is being done already."""
    states.move(item, to=State.APPLYING)
    _have_done("import.apply", item, by=by)
    audit.record("import.applied", item, by=by)
    return item


@transaction.atomic
def try_again(item, *, by):
    """Have a job that gave up done once more, from the beginning."""
    if not item.has_stopped or not jobs.retry(item.job, by=by):
        raise Refused(_("Dit kan nu niet: er wordt nog aan gewerkt."))
    audit.record("import.tried_again", item, by=by)
    return item


def list_for(user):
    """The imports of the reader's organisation, newest first."""
    return RegisterImport.objects.visible_to(user).defer("faults").select_related("uploaded_by", "job")[:50]


def fault_groups(item):
    """The first faults, a table per sheet."""
    labels = (_("Rij"), _("Kolom"), _("Er staat"), _("Wat goed zou zijn"))
    columns = [{"label": label} for label in labels]
    return [
        {"sheet": sheet or _("Het bestand"), "columns": columns, "rows": [_cells(fault) for fault in group]}
        for sheet, group in groupby(item.faults[:SHOWN], key=lambda fault: fault["sheet"])
    ]


def faults_as_csv(item):
    """All faults that are kept, for a spreadsheet."""
    heading = (_("blad"), _("rij"), _("kolom"), _("er staat"), _("wat goed zou zijn"))
    columns = ("sheet", "row", "column", "value", "message")
    return sheets.as_csv(heading, ([fault[name] for name in columns] for fault in item.faults))


def _cells(fault):
    row = fault["row"] or _("blad")
    return row, fault["column"] or "–", fault["value"] or _("(leeg)"), fault["message"]


def _have_done(kind, item, *, by):
    """Enqueue the work on an import and remember the job."""
    item.job = jobs.enqueue(
        kind, organisation=item.organisation, payload={"import": item.pk}, once_key=f"{kind}-{item.pk}", by=by
    )
    item.save(update_fields=["job", "updated"])
