"""The figures about handovers as a file: a workbook to read, or a plain list of every number."""

from django.db import transaction
from django.utils.translation import gettext as _

from mentoraat import audit
from mentoraat.sheets import as_csv, as_xlsx
from reports.domain.handover_definitions import DEFINITIONS, TOO_FEW, label
from reports.domain.partner_figures import COLUMNS


@transaction.atomic
def workbook(scope, total, lines, *, by):
    """The bytes of a workbook: partners side by side, every number, and how we count. Taking it along is kept."""
    _kept(scope, by)
    heading = (_("Partner"), *(str(head) for head, _kind in COLUMNS.values()))
    side = [(line.partner.name, *(_cell(line.value(key)) for key in COLUMNS)) for line in lines]
    explained = [(item.label, item.rule, item.text, item.numerator, item.denominator) for item in DEFINITIONS.values()]
    heads = (_("Cijfer"), _("Regel"), _("Wat het is"), _("Telt"), _("Gedeeld door"))
    return as_xlsx(
        [
            (_("Per partner"), heading, side),
            (_("Alle cijfers"), *_long(scope, total, lines)),
            (_("Zo tellen we"), heads, explained),
        ]
    )


@transaction.atomic
def plain(scope, total, lines, *, by):
    """The bytes of a list with a line for every number. Taking it along is kept."""
    _kept(scope, by)
    heading, rows = _long(scope, total, lines)
    return as_csv(heading, rows)


def _long(scope, total, lines):
    heading = (_("Van"), _("Tot en met"), _("Stand op"), _("Partner"), _("Cijfer"), _("Waarde"))
    groups = [(_("Alle partners"), total), *((line.partner.name, line.found) for line in lines)]
    days = (scope.start, scope.end, scope.seen_on)
    return heading, [
        (*days, name, label(key), _cell(value)) for name, found in groups for key, value in flat(found) if value != 0
    ]


def flat(found, path=""):
    """(key, number) of everything in the figures, whatever the depth."""
    for name, value in found.items():
        key = f"{path}{name}"
        if isinstance(value, dict):
            yield from flat(value, f"{key}.")
        else:
            yield key, value


def _cell(value):
    return TOO_FEW if value is None else value


def _kept(scope, by):
    audit.record("handover_figures.exported", scope.organisation, fields=[scope.start.isoformat()], by=by)
