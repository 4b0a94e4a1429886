"""Why a measurement is missing."""

from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cases.domain import measurement_gap
from cases.forms.measurement import GapForm
from cases.models import Case, MeasurementGap
from mentoraat.access import Permission, requires, visible_or_404
from mentoraat.status_line import tell
from mentoraat.views.base import answer


@requires(Permission.GUIDE)
def create(request, ref):
    """Say why the measurement that is due will not be there."""
    case = visible_or_404(Case, request.user, ref)
    form = GapForm(request.POST or None)
    if form.is_valid() and (row := form.perform(measurement_gap.record, case=case, by=request.user)):
        undo = reverse("cases:measurement-gap-take-back", args=[row.ref])
        tell(request, _("Opgeschreven waarom er geen %(kind)s is.") % {"kind": row.get_kind_display()}, undo=undo)
        return redirect(case.youth)
    context = {"form": form, "case": case, "youth": case.youth, "due": measurement_gap.next_due(case)}
    return answer(request, "cases/measurement_gap/form.html", context)


@requires(Permission.GUIDE)
@require_POST
def take_back(request, ref):
    """It can be measured after all."""
    row = visible_or_404(MeasurementGap, request.user, ref)
    youth = row.case.youth
    measurement_gap.take_back(row, by=request.user)
    tell(request, _("De meting staat weer open."))
    return redirect(youth)
