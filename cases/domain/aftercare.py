"""Aftercare: keeping in view, 3, 6 and 12 months after closing (R47), and the time that it takes (R48)."""

from datetime import timedelta

from django.db import transaction
from django.db.models import Sum
from django.utils.translation import gettext as _

from cases.models import AftercareCheck, Case
from mentoraat import audit
from mentoraat.periods import UNDO_WITHIN, add_months, may_undo, now, today
from mentoraat.states import Refused

Month, Status = AftercareCheck.Month, AftercareCheck.Status
EARLY = timedelta(days=14)  # so long before its day a check counts (I12), and so long before it is called up
AGAIN_AFTER = timedelta(days=7)
EMPTY = {"status": "", "done_on": None, "note": "", "source": "", "certainty": "", "minutes": None}


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
def record(check, *, status, done_on, source="", certainty="", minutes=None, note="", by):
    """Write down how it goes, who told it, how sure that is, and how many minutes it took.

    Nobody reached plans another try, as long as it can still count (I12); every try is kept.
    """
    if done_on > today():
        raise Refused(_("Kies vandaag of een dag die al is geweest."), field="done_on")
    if done_on < check.case.closed_on:
        raise Refused(_("Het traject was toen nog niet afgerond."), field="done_on")
    if status == Status.NOT_REACHED:
        certainty = ""  # nothing was heard, so there is nothing to be sure of
    facts = {"status": status, "done_on": done_on, "note": note, "source": source, "certainty": certainty}
    facts |= {"minutes": minutes, "done_by": by, "done_at": now()}
    if not AftercareCheck.objects.filter(pk=check.pk, done_on__isnull=True).update(**facts):
        raise Refused(_("Dit is al ingevuld. Bekijk hoe het nu staat."))
    check.refresh_from_db()
    again = done_on + AGAIN_AFTER
    if status == Status.NOT_REACHED and again <= check.counts_until:
        _planned(check.case, check.month, due_on=again)
    fields = [name for name, value in facts.items() if name in EMPTY and value]
    audit.record("aftercare.recorded", check, youth=check.case.youth, fields=fields, by=by)
    return check


@transaction.atomic
def undo(check, *, by):
    """Take back what was written down, within 24 hours; the next try that it planned goes too."""
    recent = {"pk": check.pk, "done_on__isnull": False, "done_at__gt": now() - UNDO_WITHIN}
    if check.relapses.exists():
        raise Refused(_("Hier hoort een melding bij dat het weer misgaat. Maak die eerst ongedaan."))
    # The check itself is open again: a later try for the same month would stand beside it.
    AftercareCheck.objects.filter(case=check.case, month=check.month, done_on__isnull=True).delete()
    if not AftercareCheck.objects.filter(**recent).update(**EMPTY, done_by=None, done_at=None):
        raise Refused(_("Ongedaan maken kan tot 24 uur na het opslaan."))
    check.refresh_from_db()
    audit.record("aftercare.undone", check, youth=check.case.youth, by=by)
    return check


def can_undo(check):
    """Whether what was written down may still be taken back."""
    return check.done_on is not None and may_undo(check.done_at) and not check.relapses.exists()


def open_checks(user):
    """The checks that are to be done now or within two weeks, the oldest first, with their youths."""
    rows = AftercareCheck.objects.visible_to(user).due(today() + EARLY)
    return rows.select_related("case__youth", "case__casemanager").order_by("due_on", "pk")


def due_for(user):
    """The checks that this person has to do: of the cases that they guarded to the end. One query."""
    return open_checks(user).filter(case__casemanager__in=user.acts_for)


def due_in_team(user):
    """The checks whose day has come, of every mentor whose youths the person may see. One query."""
    return open_checks(user).filter(due_on__lte=today())


def attempts(check):
    """The earlier tries for the same month, the last one first."""
    done = check.case.aftercare_checks.filter(month=check.month, done_on__isnull=False).exclude(pk=check.pk)
    return done.select_related("done_by").order_by("-done_on", "-pk")


def minutes_by_mentor(organisation, start, end):
    """Minutes spent on checks from the day `start` to the day `end`, by the pk of who did them (R48). One query."""
    done = AftercareCheck.objects.filter(organisation=organisation, done_on__range=(start, end), minutes__isnull=False)
    spent = done.order_by().values("done_by").annotate(spent=Sum("minutes"))
    return dict(spent.values_list("done_by", "spent"))
