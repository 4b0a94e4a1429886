"""What must be true before a case may end, and who stops helping when it does."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from cases.domain import handover_course, involvement
from cases.models import Case, Handover
from mentoraat.periods import today
from mentoraat.states import Refused

SILENT_DAYS = 56  # indicators.md 2, class 3
ATTEMPT_DAYS = 3
# Of these we are still responsible: the youth has not arrived anywhere.
OURS_STILL = (
    *(Handover.State.DRAFT, Handover.State.SENT, Handover.State.ACCEPTED, Handover.State.MET),
    *(Handover.State.REFUSED, Handover.State.RETURNED),
)
GO_ON, END = "go_on", "end"


@dataclass(frozen=True)
class Attempts:
    """What is known about reaching a youth: the last two-way contact, and on how many days since then we tried."""

    last_two_way_on: date | None
    days: int


def check(case, *, closed_on, ending, attempts=None):
    """Refuse a closing that cannot be true: twice, before opening, in the future, or "no contact" without trying."""
    if case.is_closed:
        raise Refused(_("Dit traject is al afgerond."))
    if closed_on > today():
        raise Refused(_("Kies vandaag of een dag die al geweest is."), field="closed_on")
    if closed_on < case.opened_on:
        day = f"{case.opened_on:%d-%m-%Y}"
        raise Refused(_("Het traject begon pas op %(day)s.") % {"day": day}, field="closed_on")
    if ending not in Case.Ending.values:
        raise Refused(_("Kies hoe het traject eindigde."), field="ending")
    if ending == Case.Ending.CONTACT_LOST:
        _check_attempts(case, closed_on, attempts or Attempts(None, 0))


def _check_attempts(case, closed_on, attempts):
    last = attempts.last_two_way_on or case.opened_on
    if (closed_on - last).days < SILENT_DAYS:
        words = _("“Geen contact meer” kan pas na %(days)s dagen zonder gesprek. Het laatste was op %(day)s.")
        raise Refused(words % {"days": SILENT_DAYS, "day": f"{last:%d-%m-%Y}"}, field="ending")
    if attempts.days < ATTEMPT_DAYS:
        words = _("Probeer het op minstens %(days)s verschillende dagen. Tot nu toe: %(done)s.")
        raise Refused(words % {"days": ATTEMPT_DAYS, "done": attempts.days}, field="ending")


def destination_of(case, destination):
    """Where the youth went: a placement tells it; a place without a placement is refused."""
    if case.placements.exists():
        return Case.Destination.PLACED
    if destination == Case.Destination.PLACED:
        raise Refused(_("Vul in welke plek het is en wanneer die begint."), field="kind")
    return destination


def unfinished(case):
    """Handovers of the case for which we are still responsible. One query."""
    rows = case.handovers.filter(state__in=OURS_STILL).select_related("partner", "owner", "link", "case__youth")
    return rows.order_by("created", "pk")


def settle_handovers(case, choice, *, by):
    """What happens with handovers that have not arrived when the case ends (R28): they end too, or they go on.

    Those that go on keep the named person on our side. Nobody may leave this open: without a choice it is refused.
    """
    rows = list(unfinished(case))
    if rows and choice not in (GO_ON, END):
        words = _("Er loopt nog een overdracht aan %(partner)s. Kies wat daarmee gebeurt.")
        raise Refused(words % {"partner": rows[0].partner.name}, field="handovers")
    for row in rows if choice == END else ():
        if row.state in (Handover.State.REFUSED, Handover.State.RETURNED):
            handover_course.close(row, by=by)
        else:
            handover_course.withdraw(row, reason=_("Het traject is afgerond."), by=by)


def end_involvements(case, day, *, by):
    """Helpers stop on the day that the case ends."""
    for row in case.involvements.filter(until__isnull=True).select_related("user"):
        involvement.end(row, until=max(row.since, day), by=by)


def restore_involvements(case, day, *, by):
    """Helpers who stopped because the case ended are back when that is taken back."""
    for row in case.involvements.filter(until=day).select_related("user"):
        involvement.resume(row, by=by)
