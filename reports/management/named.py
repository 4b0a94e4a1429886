"""Rows that somebody at the command line calls by name."""

from django.core.management.base import CommandError
from django.utils.translation import gettext_lazy as _

from cases.models import Programme
from mentoraat.models import Area, Municipality, Organisation
from reports.models import ReportProfile

_UNKNOWN = {
    Organisation: _("Onbekende organisatie"),
    Municipality: _("Geen gemeente die om rapporten vraagt"),
    ReportProfile: _("Onbekende afspraak over rapporten"),
    Area: _("Onbekende wijk"),
    Programme: _("Onbekend programma"),
}


def named(rows, column, name):
    """The row that is called so in that column; None without a name. Raises CommandError with those that there are."""
    if name is None:
        return None
    if row := rows.filter(**{column: name}).first():
        return row
    known = ", ".join(rows.order_by(column).values_list(column, flat=True)) or "–"
    words = {"what": _UNKNOWN[rows.model], "name": name, "known": known}
    raise CommandError(_("%(what)s: %(name)s. Kies uit: %(known)s.") % words)
