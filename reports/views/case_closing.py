"""Ending a case, and taking that back. Contacts and frozen quarters decide with, so it stands here."""

from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cases.domain import choices, referral_across
from cases.forms.case import CloseForm
from cases.models import Case
from mentoraat.access import Permission, requires, visible_or_404
from mentoraat.status_line import tell
from mentoraat.views.base import answer
from reports.domain import case_closing


@requires(Permission.GUIDE)
def close(request, ref):
    """How it ended and where to, on one page. The class follows, and is told afterwards."""
    case = visible_or_404(Case, request.user, ref)
    if case.is_closed:
        return redirect(case)
    running, taken = case_closing.unfinished(case), referral_across.taken_over_by(case)
    rows = {"partners": choices.partners(request.user), "unfinished": bool(running)}
    form = CloseForm(request.POST or None, initial={"taken_over_by": taken.ref if taken else None}, **rows)
    if form.is_valid() and form.perform(case_closing.close, case=case, by=request.user):
        result = case.get_outcome_display() if case.outcome else _("telt niet mee")
        undo = reverse("reports:case-undo-close", args=[case.ref])
        tell(request, _("Traject afgerond. Resultaat: %(result)s.") % {"result": result}, undo=undo)
        return redirect(case)
    context = {"form": form, "case": case, "youth": case.youth, "handovers": running}
    return answer(request, "reports/case_closing/form.html", context)


@requires(Permission.GUIDE)
@require_POST
def undo(request, ref):
    """Take a mistaken closing back."""
    case = case_closing.undo_close(visible_or_404(Case, request.user, ref), by=request.user)
    tell(request, _("Het traject loopt weer."))
    return redirect(case)
