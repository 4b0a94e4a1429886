"""manage.py figures 2007-Q1 --organisation SLUG: every figure of a quarter as JSON."""

import json
from datetime import date

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext_lazy as _

from cases.models import Programme
from mentoraat.models import Area, Organisation
from mentoraat.periods import Quarter
from reports.domain.figures import figures
from reports.management.named import named


class Command(BaseCommand):
    """Prints what the page shows, for whoever holds the figures against another count."""

    help = "Prints every figure of a quarter as JSON."

    def add_arguments(self, parser):
        parser.add_argument("quarter", help="as 2007-Q1")
        parser.add_argument("--organisation", required=True, metavar="SLUG")
        parser.add_argument("--area", metavar="NAME")
        parser.add_argument("--programme", metavar="NAME")
        parser.add_argument("--as-of", metavar="DATE", help="as 2007-04-15; 15 days after the quarter unless given")

    def handle(self, *args, **options):
        organisation = named(Organisation.objects.all(), "slug", options["organisation"])
        mine = {"organisation": organisation}
        found = figures(
            organisation,
            _quarter(options["quarter"]),
            area=named(Area.objects.filter(**mine), "name", options["area"]),
            programme=named(Programme.objects.filter(**mine), "name", options["programme"]),
            as_of=_day(options["as_of"]),
        )
        self.stdout.write(json.dumps(found, ensure_ascii=False, indent=1))


def _quarter(text):
    try:
        return Quarter.parse(text)
    except ValueError as error:
        raise CommandError(_("Geen kwartaal: %(text)s. Schrijf het als 2007-Q1.") % {"text": text}) from error


def _day(text):
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise CommandError(_("Geen datum: %(text)s. Schrijf het als 2007-04-15.") % {"text": text}) from error
