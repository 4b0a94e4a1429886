"""Bring in a register workbook from the command line."""

import json
import sys
from pathlib import Path

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from mentoraat.models import Organisation
from reports.imports.faults import Faults
from reports.imports.run import Result, bring_in, dry_run


class Command(BaseCommand):
    help = "Brings in a register workbook: all of it, or nothing and every fault as a line of JSON (exit 1)."

    def add_arguments(self, parser):
        parser.add_argument("workbook", metavar="WORKBOOK", type=Path, help=".xlsx, or .zip of .csv files")
        parser.add_argument("--organisation", metavar="SLUG", required=True)
        parser.add_argument("--create", action="store_true", help="make the organisation when it is not there")
        parser.add_argument("--dry-run", action="store_true", help="check only; write nothing")

    def handle(self, *, workbook, organisation, create, dry_run, **options):
        result = run(workbook, organisation, create, dry_run)
        for fault in result.faults.in_order():
            self.stdout.write(as_json(fault))
        for name in result.ignored:
            self.stderr.write(_("Overgeslagen, want onbekend: %(name)s") % {"name": name})
        if result.faults:
            sys.exit(1)
        for sheet, counts in result.counts.items():
            words = _("%(sheet)s: %(new)s nieuw, %(known)s bekend, %(changed)s gewijzigd, niet overgenomen")
            self.stderr.write(words % {"sheet": sheet, **counts})


def run(workbook, slug, create, dry):
    """Check, or bring in. What stands in the way before the workbook is opened is a fault like any other."""
    organisation = Organisation.objects.filter(slug=slug).first()
    if not workbook.is_file():
        return _stopped(_("Dit bestand is er niet: %(name)s") % {"name": workbook.name})
    if organisation is None and not create:
        return _stopped(_("Er is geen organisatie “%(slug)s”. Maak die, of voeg --create toe.") % {"slug": slug})
    if dry:
        return dry_run(workbook, organisation)
    return bring_in(workbook, organisation or _new(slug), by=None)


def as_json(fault):
    """One line per fault; the message repeats the value, for who reads only that."""
    message = f"“{fault.value}”: {fault.message}" if fault.value else fault.message
    fields = {"sheet": fault.sheet, "row": fault.row, "column": fault.column, "message": message}
    return json.dumps(fields, ensure_ascii=False)


def _new(slug):
    return Organisation(slug=slug, name=slug.replace("-", " ").replace("_", " ").title()[:100])


def _stopped(message):
    result = Result(faults=Faults())
    result.faults.add(None, None, None, message)
    return result
