"""manage.py quarter_report 2007-Q1 --organisation SLUG --out FILE.pdf: the report on paper, frozen or not kept."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from cases.models import Programme
from mentoraat.models import Area, Municipality, Organisation
from mentoraat.periods import parse_period
from mentoraat.states import Refused
from reports.domain import quarter_library, quarter_report, report_profile
from reports.management.named import named


class Command(BaseCommand):
    """Writes the PDF of a quarter, half year or year: as it was established, else drawn now."""

    help = "Writes the report of one quarter as PDF, with the figures as CSV and JSON inside."

    def add_arguments(self, parser):
        parser.add_argument("quarter", help="for example 2007-Q1, 2007-H1 or 2007")
        parser.add_argument("--organisation", required=True, metavar="SLUG")
        parser.add_argument("--municipality", metavar="SLUG", help="needed when several ask for reports")
        parser.add_argument("--profile", metavar="NAME", help="as agreed with a funder: that says for whom, about what")
        parser.add_argument("--programme", metavar="NAME", help="about one programme")
        parser.add_argument("--area", metavar="NAME", help="about one area")
        parser.add_argument("--out", required=True, type=Path, metavar="FILE", help="where the PDF goes")

    def handle(self, *, quarter, organisation, out, **options):
        try:
            period = parse_period(quarter)
        except ValueError as error:
            raise CommandError(str(error)) from error
        owner = named(Organisation.objects.all(), "slug", organisation)
        about = _by_profile(owner, options) if options["profile"] else _usual(owner, options)
        try:
            data = quarter_report.paper_of(owner, period, **about)
        except Refused as refusal:
            raise CommandError(str(refusal.message)) from refusal
        half = out.with_name(f".{out.name}.half")
        half.write_bytes(data)
        half.replace(out)
        self.stdout.write(f"{out}: {len(data)} bytes")


def _by_profile(owner, options):
    """What was agreed says all: nothing can be chosen beside it."""
    if options["municipality"] or options["programme"] or options["area"]:
        raise CommandError(
            _("De afspraak (--profile) zegt zelf voor wie het rapport is en waarover. Laat de rest weg.")
        )
    return {"profile": named(report_profile.of(owner), "name", options["profile"])}


def _usual(owner, options):
    return {
        "municipality": _reader(owner, options["municipality"]),
        "programme": named(Programme.objects.filter(organisation=owner), "name", options["programme"]),
        "area": named(Area.objects.filter(organisation=owner), "name", options["area"]),
    }


def _reader(owner, slug):
    """The municipality it is for: the named one, the only one that asks, or none yet."""
    asking = quarter_library.municipalities(owner)
    if slug:
        return named(asking, "slug", slug)
    found = list(asking)
    if len(found) > 1:
        slugs = ", ".join(row.slug for row in found)
        raise CommandError(_("Meer gemeenten vragen om rapporten. Kies er een met --municipality: %s.") % slugs)
    return found[0] if found else Municipality(name=_("de gemeente"))
