"""Placements: the place that a youth has or gets."""

from django.shortcuts import redirect
from django.utils.translation import gettext as _

from cases.domain import placement
from cases.domain import youth as youths
from cases.forms.placement import PLACEMENT, NewPlacementForm, PlacementForm
from cases.models import Case, Placement
from mentoraat.access import Permission, requires, visible_or_404
from mentoraat.status_line import tell
from mentoraat.views.base import answer


@requires(Permission.GUIDE)
def create(request, ref):
    """A new place."""
    case = visible_or_404(Case, request.user, ref)
    form = NewPlacementForm(request.POST or None, wishes=case.youth.wishes.open())
    if form.is_valid() and form.perform(placement.add, case=case, by=request.user):
        tell(request, _("Plek opgeslagen."))
        return redirect(case)
    return answer(request, "cases/placement/form.html", {"form": form, "case": case, "youth": case.youth})


@requires(Permission.GUIDE)
def edit(request, ref):
    """Correct a place; a class that follows from it changes along."""
    item = visible_or_404(Placement, request.user, ref)
    youths.read(item.case.youth, by=request.user)
    form = PlacementForm(request.POST or None, initial={name: getattr(item, name) for name in PLACEMENT})
    if form.is_valid() and form.perform(placement.edit, placement=item, by=request.user):
        tell(request, _("Plek gewijzigd."))
        return redirect(item.case)
    context = {"form": form, "item": item, "case": item.case, "youth": item.case.youth}
    return answer(request, "cases/placement/form.html", context)
