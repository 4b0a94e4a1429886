"""The team page as a workbook: every list with all its rows, in cells of their own kind."""

from django.db import transaction
from django.utils.translation import gettext as _

from mentoraat import audit
from mentoraat.sheets import as_xlsx
from reports.domain import caseload, team, team_load

ALL = 100_000  # more than anybody has


@transaction.atomic
def workbook(organisation, narrow, *, sort="seen", by):
    """The bytes of the workbook, narrowed as the page is. That somebody took it along is kept."""
    sheets = [_out_of_sight(organisation, narrow, sort)]
    heading = (_("Naam"), _("Wat"), _("Datum"), _("Vaste mentor"), _("Te laat"))
    for section in team.sections(organisation, narrow, shown=ALL):
        sheets.append((str(section.title), heading, [_cells(row) for row in section.group.rows]))
    sheets.append(_loads(organisation))
    audit.record("team.exported", organisation, by=by)
    return as_xlsx(sheets)


def _cells(row):
    return row["name"], row["what"], row["on"], row["mentor"], _yes(row["late"])


def _yes(value):
    return _("ja") if value else _("nee")


def _out_of_sight(organisation, narrow, sort):
    rows = caseload.out_of_sight(organisation, narrow, sort=sort, shown=ALL).rows
    heading = (_("Naam"), _("Laatst gezien"), _("Vaste mentor"), _("Volgende stap"), _("Op"))
    cells = [(row["name"], row["on"], row["mentor"], row["step"], row["step_on"]) for row in rows]
    return _("Uit beeld"), heading, cells


def _loads(organisation):
    heading = (_("Mentor"), _("Begeleidt"), _("Blijft volgen"), _("Telt als"), _("Afgesproken"), _("Uren"))
    heading += (_("Per voltijd"), _("Vol"))
    rows = []
    for row in team_load.loads(organisation, team_load.people(organisation), sort="name"):
        now = row.load
        rows.append((row.name, now.cases, now.aftercare, now.weight, now.limit, now.hours, now.per_fte, _yes(now.full)))
    return _("Mentoren"), heading, rows
