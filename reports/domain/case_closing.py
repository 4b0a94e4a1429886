"""Ending a case with what only this app sees: the contacts that show we tried, and the quarters that are frozen."""

from django.db import transaction

from cases.domain import case as cases
from cases.domain import closing, handover_ball
from cases.domain.closing import Attempts
from mentoraat.periods import Quarter
from outreach.models import Contact
from reports.models import QuarterReport


def attempts(case, day):
    """What is known on the day about reaching the youth: the last two-way contact (I1), and days of trying since."""
    contacts = Contact.objects.kept().filter(youths=case.youth_id, on__lte=day)
    last = contacts.two_way().order_by("on").values_list("on", flat=True).last()
    tried = contacts.filter(outcome=Contact.Outcome.FAILED, on__gt=last or case.opened_on)
    return Attempts(last, tried.values("on").distinct().count())


def frozen_until(organisation_id):
    """The last day of the latest quarter whose report is frozen (G7); None when there is none."""
    rows = QuarterReport.objects.standing().filter(organisation_id=organisation_id, kind=QuarterReport.Kind.QUARTER)
    latest = rows.order_by("year", "number").values_list("year", "number").last()
    return Quarter(*latest).end if latest else None


def unfinished(case):
    """Handovers of the case for which we are still responsible: who closes says what becomes of them."""
    rows = list(closing.unfinished(case))
    for row in rows:
        row.begun = handover_ball.begun(row)
    return rows


@transaction.atomic
def close(case, *, closed_on, ending, destination, place=None, taken_over_by=None, note="", handovers="", by):
    """End the case; "no contact any more" is held against the contacts (indicators.md 2)."""
    facts = {"ending": ending, "destination": destination, "place": place, "taken_over_by": taken_over_by}
    facts["handovers"] = handovers
    return cases.close(case, closed_on=closed_on, attempts=attempts(case, closed_on), note=note, **facts, by=by)


@transaction.atomic
def undo_close(case, *, by):
    """Take a mistaken closing back, as long as its quarter is not frozen (G6)."""
    return cases.undo_close(case, frozen_until=frozen_until(case.organisation_id), by=by)
