"""manage.py quarter_report 2007-Q1 --organisation SLUG --out FILE.pdf: the report on paper, frozen or not kept."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from mentoraat.models import Municipality, Organisation
from mentoraat.periods import parse_period
from mentoraat.states import Refused
from reports.domain import quarter_library, quarter_report


class Command(BaseCommand):
    """Writes the PDF of a quarter, half year or year: as it was established, else drawn now."""

    help = "Writes the report of one quarter as PDF, with the figures as CSV and JSON inside."

    def add_arguments(self, parser):
        parser.add_argument("quarter", help="for example 2007-Q1, 2007-H1 or 2007")
        parser.add_argument("--organisation", required=True, help="the organisation's short name (slug)")
        parser.add_argument("--municipality", help="the municipality's short name; needed when several ask for reports")
        parser.add_argument("--out", required=True, type=Path, help="where the PDF goes")

    def handle(self, *, quarter, organisation, municipality, out, **options):
        try:
            period = parse_period(quarter)
        except ValueError as error:
            raise CommandError(str(error)) from error
        owner = Organisation.objects.filter(slug=organisation).first()
        if owner is None:
            raise CommandError(f"There is no organisation {organisation!r}.")
        try:
            data = quarter_report.paper_of(owner, self._reader(owner, municipality), period)
        except Refused as refusal:
            raise CommandError(str(refusal.message)) from refusal
        half = out.with_name(f".{out.name}.half")
        half.write_bytes(data)
        half.replace(out)
        self.stdout.write(f"{out}: {len(data)} bytes")

    @staticmethod
    def _reader(owner, slug):
        """The municipality it is for: the named one, the only one that asks, or none yet."""
        asking = quarter_library.municipalities(owner)
        found = list(asking.filter(slug=slug) if slug else asking)
        if slug and not found:
            raise CommandError(f"No municipality {slug!r} asks {owner.slug!r} for reports.")
        return found[0] if len(found) == 1 else Municipality(name="de gemeente")
