"""Why a measurement that was due is missing. It stays missing in the figures, with its reason."""

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from cases.domain import measurement_due
from cases.models import MeasurementGap
from mentoraat import audit
from mentoraat.periods import may_undo, today
from mentoraat.states import Refused

Reason = MeasurementGap.Reason


@transaction.atomic
def record(case, *, reason, note="", by):
    """Say why the next measurement of this case will not be there. It is not called up again.

    Measuring later is still possible. A follow-up comes back half a year after the day on which this one was due.
    """
    due = next_due(case)
    if due is None:
        raise Refused(_("Dit traject is afgerond. Er is geen meting meer nodig."))
    if not due.called_up:
        raise Refused(_("Er is nu geen meting nodig."))
    if reason == Reason.OTHER and not note:
        raise Refused(_("Schrijf kort op wat er is."), field="note")
    made = {"case": case, "kind": due.kind, "due_on": due.on, "reason": reason, "note": note}
    try:
        with transaction.atomic():
            row = MeasurementGap.objects.create(
                organisation_id=case.organisation_id, recorded_on=today(), recorded_by=by, **made
            )
    except IntegrityError as error:
        raise Refused(_("Iemand anders schreef al op waarom deze meting er niet is.")) from error
    audit.record("measurement_gap.recorded", row, youth=case.youth, fields=["reason"], by=by)
    return row


@transaction.atomic
def take_back(row, *, by):
    """It can be measured after all; within 24 hours."""
    if not may_undo(row.created):
        raise Refused(_("Terugnemen kan 24 uur lang. Meten kan altijd nog."))
    audit.record("measurement_gap.taken_back", row, youth=row.case.youth, by=by)
    row.delete()


def next_due(case):
    """What is due next in this case, with what was measured and excused so far."""
    finished = case.measurements.filter(finished_at__isnull=False).values_list("kind", "taken_on")
    gaps = case.measurement_gaps.values_list("kind", "due_on")
    return measurement_due.due(case, list(finished), list(gaps))
