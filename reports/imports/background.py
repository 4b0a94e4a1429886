"""The jobs behind the upload page. Each may run twice and has one effect: the state of the import decides."""

from functools import partial

from django.db import transaction
from django.utils.translation import gettext as _

from mentoraat import files, jobs, notify, states
from reports.imports.run import bring_in, dry_run
from reports.models import RegisterImport

State = RegisterImport.State
KEPT = 20_000  # faults kept with an import; the rest is counted


def check(job):
    """The dry run."""
    item = _of(job)
    if item.state != State.CHECKING:
        return
    reading = _("Het werkboek wordt nagekeken")
    result = dry_run(
        files.path_of(item.file), item.organisation, lambda percentage, **more: jobs.progress(job, percentage, reading)
    )
    with transaction.atomic():
        _conclude(item, result, well=State.READY)


def apply(job):
    """The import: everything and the end of it in one transaction, so a broken-off run leaves nothing."""
    item = _of(job)
    if item.state != State.APPLYING:
        return
    bring_in(
        files.path_of(item.file),
        item.organisation,
        tick=lambda percentage, **more: jobs.progress(job, percentage, _doing(percentage), **more),
        finish=lambda result: _conclude(item, result, well=State.DONE),
        by=item.uploaded_by,
    )


def _of(job):
    return RegisterImport.objects.select_related("organisation", "uploaded_by").get(pk=job.payload["import"])


def _doing(percentage):
    return _("Het werkboek wordt gelezen") if percentage < 70 else _("Alles wordt opgeslagen")


def _conclude(item, result, *, well):
    """Write down how it ended and tell who brought the workbook; runs inside the caller's transaction."""
    faulty = bool(result.faults)
    states.move(
        item,
        to=State.FAULTY if faulty else well,
        counts=result.counts,
        faults=[fault.as_dict() for fault in result.faults.in_order()[:KEPT]],
        fault_count=len(result.faults),
        ignored=result.ignored[:200],
    )
    if faulty or well == State.DONE:  # nobody needs the file any more
        transaction.on_commit(partial(files.forget, item.file))
    if item.uploaded_by:
        text = _("%(name)s: %(state)s") % {"name": item.name[:100], "state": item.get_state_display()}
        notify.tell(item.uploaded_by, text, url=item.get_absolute_url(), organisation=item.organisation)
