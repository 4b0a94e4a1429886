"""Aftercare: keeping in view, 3, 6 and 12 months after closing."""

from datetime import timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from cases.models import AftercareCheck, Case
from mentoraat import audit
from mentoraat.periods import add_months, today
from mentoraat.states import Refused

Month, Status = AftercareCheck.Month, AftercareCheck.Status
EARLY, LATE = timedelta(days=14), timedelta(days=28)  # the window around the month in which a check counts (I12)
AGAIN_AFTER = timedelta(days=7)


@transaction.atomic
def plan(case, *, by):
    """Make the checks of a case that was just closed; planning twice makes no second row."""
    if case.outcome == Case.Outcome.NEUTRAL or case.ending == Case.Ending.OPENED_IN_ERROR:
        return []
    made = [_planned(case, month) for month in Month.values]
    audit.record("aftercare.planned", case, youth=case.youth, by=by)
    return made


def _planned(case, month, due_on=None):
    found = {"organisation": case.organisation, "case": case, "month": month, "done_on": None}
    return AftercareCheck.objects.get_or_create(
        **found, defaults={"due_on": due_on or add_months(case.closed_on, month)}
    )[0]


@transaction.atomic
def record(check, *, status, done_on, note="", by):
    """Write down how it goes. Nobody reached plans another try, as long as it can still count (I12)."""
    if done_on > today():
        raise Refused(_("Kies vandaag of een dag die al is geweest."), field="done_on")
    if done_on < check.case.closed_on:
        raise Refused(_("Het traject was toen nog niet afgerond."), field="done_on")
    changed = AftercareCheck.objects.filter(pk=check.pk, done_on__isnull=True).update(
        status=status, done_on=done_on, note=note, done_by=by
    )
    if not changed:
        raise Refused(_("Dit is al ingevuld. Bekijk hoe het nu staat."))
    check.refresh_from_db()
    again = done_on + AGAIN_AFTER
    if status == Status.NOT_REACHED and again <= add_months(check.case.closed_on, check.month) + LATE:
        _planned(check.case, check.month, due_on=again)
    audit.record("aftercare.recorded", check, youth=check.case.youth, fields=["status", "done_on"], by=by)
    return check


def open_checks(user):
    """The checks that are to be done now or within two weeks, the oldest first, with their youths."""
    rows = AftercareCheck.objects.visible_to(user).due(today() + EARLY)
    return rows.select_related("case__youth", "case__casemanager").order_by("due_on", "pk")
