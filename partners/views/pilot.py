"""Trials with a partner."""

from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mentoraat.access import Permission, requires, visible_or_404
from mentoraat.status_line import tell
from mentoraat.views.base import answer
from partners.domain import pilot
from partners.forms.pilot import DecisionForm, PilotForm
from partners.models import Partner, Pilot


@requires(Permission.MANAGE_PARTNERS)
def create(request, ref):
    """Begin a trial."""
    item = visible_or_404(Partner, request.user, ref)
    form = PilotForm(request.POST or None)
    if form.is_valid() and form.perform(pilot.start, partner=item, by=request.user):
        return redirect(item)
    return answer(request, "partners/pilot/form.html", {"form": form, "item": item})


@requires(Permission.MANAGE_PARTNERS)
def edit(request, ref):
    """Change its days or its aim."""
    row = visible_or_404(Pilot, request.user, ref)
    start = {name: getattr(row, name) for name in PilotForm.base_fields}
    form = PilotForm(request.POST or None, initial=start)
    if form.is_valid() and form.perform(pilot.edit, item=row, by=request.user):
        return redirect(row.partner)
    return answer(request, "partners/pilot/form.html", {"form": form, "item": row.partner, "row": row})


@requires(Permission.MANAGE_PARTNERS)
def decide(request, ref):
    """Go on, stop, or stay friends."""
    row = visible_or_404(Pilot, request.user, ref)
    form = DecisionForm(request.POST or None)
    if form.is_valid() and form.perform(pilot.decide, item=row, by=request.user):
        tell(request, _("Het besluit is opgeslagen."), undo=reverse("partners:pilot-reopen", args=[row.ref]))
        return redirect(row.partner)
    return answer(request, "partners/pilot/decide.html", {"form": form, "item": row.partner, "row": row})


@requires(Permission.MANAGE_PARTNERS)
@require_POST
def reopen(request, ref):
    """Take the decision back."""
    row = pilot.reopen(visible_or_404(Pilot, request.user, ref), by=request.user)
    tell(request, _("Teruggenomen."))
    return redirect(row.partner)
