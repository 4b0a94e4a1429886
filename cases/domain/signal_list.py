"""The list of signals for a meeting: on paper and as a workbook, without a name or a number of anybody."""

from django.db import transaction
from django.utils.translation import gettext as _

from cases.domain import closed_door, signal
from mentoraat import audit, sheets
from mentoraat.periods import Quarter, today

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def usual():
    """The days that a list is about when nobody says so: this quarter until today."""
    return {"van": Quarter.of(today()).start, "tot": today()}


@transaction.atomic(savepoint=False)
def workbook(organisation, *, start, end, by):
    """The list as a workbook: signals by theme, and where doors were closed. That it left the house is noted."""
    audit.record("signal.exported", organisation, by=by)
    return sheets.as_xlsx(
        [
            (str(_("Signalen")), _signal_heading(), list(_signals(organisation, start, end))),
            (str(_("Gesloten deuren")), _door_heading(), list(_doors(organisation, start, end))),
        ]
    )


def _signal_heading():
    return [
        str(words)
        for words in (
            *(_("Thema"), _("Wat gebeurt er"), _("Partner"), _("Wijk"), _("Hoe vaak"), _("Keer gezien")),
            *(_("Laatst"), _("Hoe staat het"), _("Wat kwam ervan")),
        )
    ]


def _signals(organisation, start, end):
    for theme in signal.of_period(organisation, start, end):
        for row in theme.signals:
            where = (row.text, row.partner, row.area, row.frequency, row.times, row.last, row.state, row.outcome)
            yield (theme.name, *where)


def _door_heading():
    return [str(words) for words in (_("Partner"), _("Kon niet"), _("Geen antwoord"), _("Kwam terug"))]


def _doors(organisation, start, end):
    for door in closed_door.of_period(organisation, start, end):
        yield (door.partner, *door.told)
