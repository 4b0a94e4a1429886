"""Basic needs of a youth: flag, say more, solve, take back."""

from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cases.domain import need
from cases.forms.need import DetailsForm, NeedForm, SolvedForm
from cases.models import Need, Youth
from mentoraat.access import Permission, requires, visible_or_404
from mentoraat.status_line import tell
from mentoraat.views.base import answer


@requires(Permission.GUIDE)
def create(request, ref):
    """A need; a button on the page of the youth posts the kind alone."""
    youth = visible_or_404(Youth, request.user, ref)
    form = NeedForm(request.POST or None)
    if form.is_valid() and (item := form.perform(need.flag, youth=youth, by=request.user)):
        more = (reverse("cases:need-edit", args=[item.ref]), _("Sinds wanneer, en wat doen we?"))
        undo = reverse("cases:need-take-back", args=[item.ref])
        tell(request, _("Staat op de pagina: %(what)s.") % {"what": item}, undo=undo, links=[more])
        return redirect(youth)
    return answer(request, "cases/need/form.html", {"form": form, "youth": youth})


@requires(Permission.GUIDE)
def edit(request, ref):
    """Since when, and what is done now."""
    item = visible_or_404(Need, request.user, ref)
    known = {name: getattr(item, name) for name in DetailsForm.base_fields}
    form = DetailsForm(request.POST or None, initial=known)
    if form.is_valid() and form.perform(need.edit, need=item, by=request.user):
        tell(request, _("Opgeslagen."))
        return redirect(item.youth)
    context = {"form": form, "item": item, "youth": item.youth, "solved": SolvedForm(prefix="klaar")}
    return answer(request, "cases/need/edit.html", context | {"may_go": need.can_be_taken_back(item)})


@requires(Permission.GUIDE)
@require_POST
def solve(request, ref):
    """It is in order; the status line can take it back."""
    item = visible_or_404(Need, request.user, ref)
    form = SolvedForm(request.POST, prefix="klaar")
    if form.is_valid() and form.perform(need.solve, need=item, by=request.user):
        undo = reverse("cases:need-reopen", args=[item.ref])
        tell(request, _("Opgelost: %(what)s.") % {"what": item}, undo=undo)
        return redirect(item.youth)
    known = {name: getattr(item, name) for name in DetailsForm.base_fields}
    context = {"form": DetailsForm(initial=known), "item": item, "youth": item.youth, "solved": form}
    return answer(request, "cases/need/edit.html", context)


@requires(Permission.GUIDE)
@require_POST
def reopen(request, ref):
    """Take "solved" back."""
    item = need.reopen(visible_or_404(Need, request.user, ref), by=request.user)
    tell(request, _("Staat weer op de pagina: %(what)s.") % {"what": item})
    return redirect(item.youth)


@requires(Permission.GUIDE)
@require_POST
def take_back(request, ref):
    """It was a slip."""
    item = visible_or_404(Need, request.user, ref)
    youth = item.youth
    need.take_back(item, by=request.user)
    tell(request, _("Van de pagina gehaald."))
    return redirect(youth)
