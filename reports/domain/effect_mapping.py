"""The effect report of a year: its lines as settings, its table and files from the frozen year report alone."""

from datetime import datetime

from django.db import transaction
from django.http import Http404
from django.utils.translation import gettext as _

from mentoraat import audit, files, jobs, sheets
from reports.domain import report_download
from reports.models import EffectMapping, QuarterReport
from reports.quarter import effect
from reports.quarter.facts import upgraded

PREFIX = "effect_"
FORMS = ("xlsx", "csv")


def rows_of(report):
    """The lines of the report's year: those of the organisation, else of the last year before, else the shipped."""
    kept = EffectMapping.objects.filter(organisation=report.organisation_id, year__lte=report.year)
    return kept.order_by("-year").values_list("rows", flat=True).first() or effect.shipped()


def about_year(report):
    """The report itself; Http404 when it is not a year's report with figures, for then there is no such table."""
    if report.kind != QuarterReport.Kind.YEAR or report.figures is None:
        raise Http404
    return report


def table(report):
    """The lines with their numbers."""
    return effect.lines(upgraded(report.figures), rows_of(report))


@transaction.atomic
def change(*, report, rows, by):
    """Keep the lines of the report's year. The files made of the old lines are taken away; a worker makes new ones."""
    where = {"organisation": report.organisation, "year": report.year}
    mapping, _new = EffectMapping.objects.update_or_create(**where, defaults={"rows": rows})
    audit.record("effect_mapping.changed", mapping, fields=["rows"], by=by)
    for pk in _standing(report.organisation_id, report.year).values_list("pk", flat=True):
        _keep(pk, {})
    payload = {"organisation": report.organisation_id, "year": report.year}
    key = f"effect:{report.organisation_id}:{report.year}"
    jobs.enqueue("report.effect", organisation=report.organisation, payload=payload, once_key=key, by=by)
    return mapping


def work(job):
    """The job: make the files again of every standing report that these lines are for. Twice has one effect."""
    for report in _standing(job.payload["organisation"], job.payload["year"]).select_related("organisation"):
        _keep(report.pk, made(report, report.figures))


def made(report, facts):
    """Store the table as files; kind → name in the store. Nothing for a report that is not a year's."""
    if report.kind != QuarterReport.Kind.YEAR:
        return {}
    lines = effect.lines(upgraded(facts), rows_of(report))
    heading = (_("Regel"), str(report.year), _("Gemaakt van"))
    rows = [(line.label, line.said if line.number is None else line.number, line.made_of) for line in lines]
    seen = datetime.fromisoformat(facts["as_of"])
    data = {
        "xlsx": sheets.as_xlsx([(_("Effectrapportage"), heading, rows)], created=seen),
        "csv": sheets.as_csv(heading, rows),
    }
    return {f"{PREFIX}{form}": files.store(data[form], f".{form}") for form in FORMS}


def fetch(report, *, form, by):
    """A file of the table as it was stored, noting who fetched it. Refused while there is none."""
    called = f"effectrapportage-{report.year}-{report.organisation.slug}.{form}"
    return report_download.hand_out(report, f"{PREFIX}{form}", called=called, by=by)


def _standing(organisation, year):
    """The year reports that these lines may be for: a year without lines of its own takes those of the year before."""
    return QuarterReport.objects.standing().filter(organisation=organisation, kind="year", year__gte=year)


@transaction.atomic
def _keep(pk, names):
    """Put these files in the place of those made of older lines; the report's own files and figures stay."""
    report = QuarterReport.objects.select_for_update().get(pk=pk)
    own = {kind: name for kind, name in report.downloads.items() if not kind.startswith(PREFIX)}
    QuarterReport.objects.filter(pk=pk).update(downloads=own | names)
