"""Fetching a file of a report: made by the worker, kept by its content, noted each time."""

from dataclasses import dataclass
from pathlib import PurePath

from django.db import transaction
from django.utils.translation import gettext as _

from mentoraat import audit, files, sheets
from mentoraat.states import Refused

TYPES = {
    "pdf": "application/pdf",
    "xlsx": sheets.XLSX,
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
}
NAMES = {"pdf": "PDF", "xlsx": "Excel", "csv": "CSV", "json": "JSON"}


@dataclass(frozen=True)
class Download:
    """A file as it leaves: what it is called there, what it is, and the code of its content."""

    name: str
    type: str
    data: bytes
    code: str


@dataclass(frozen=True)
class Offer:
    """A file that can be fetched, for a page that offers it."""

    form: str
    name: str
    url_name: str


def offered(report):
    """The files that there are, the PDF first."""
    return [
        Offer(form, NAMES[form], "reports:report-download" + ("" if form == "pdf" else f"-{form}"))
        for form in TYPES
        if stored(report, form)
    ]


def stored(report, kind):
    """The name of a file in the store; empty while there is none."""
    return report.file if kind == "pdf" else (report.downloads or {}).get(kind, "")


def fetch(report, *, form, by):
    """Return a file of the report under its own name, and note who fetched it."""
    return hand_out(report, form, called=f"{PurePath(report.file_name).stem}.{form}", by=by)


@transaction.atomic
def hand_out(report, kind, *, called, by):
    """Return the stored file of this kind under the name `called`, and note who fetched it.

    It is never made here: Refused while there is none, when there never will be one, and when it was lost.
    """
    name = stored(report, kind)
    if not name and report.file and not report.downloads and report.state in report.STANDING:
        raise Refused(_("Van dit rapport is er alleen een PDF. Het is van vóór de andere bestanden."))
    if not name:
        raise Refused(_("Dit bestand is er nog niet. Probeer het later opnieuw."))
    try:
        data = files.path_of(name).read_bytes()
    except FileNotFoundError as error:
        raise Refused(_("Dit bestand is kwijt. Vraag de beheerder om de reservekopie.")) from error
    audit.record("report.fetched", report, fields=[kind], by=by)
    return Download(called, TYPES[PurePath(called).suffix[1:]], data, PurePath(name).stem)
