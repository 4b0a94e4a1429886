"""A youth slides again: telling it with the way back, answering it, taking it back."""

from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cases.domain import choices, relapse, relapse_page
from cases.domain import youth as youths
from cases.forms.relapse import RelapseForm, SettleForm, WayBackForm
from cases.models import Case, Relapse
from mentoraat.access import Permission, requires, visible_or_404
from mentoraat.status_line import tell
from mentoraat.views.base import answer


@requires(Permission.GUIDE)
def create(request, ref):
    """It goes wrong again after a closing: one page, one button, and the youth is back."""
    case, by = visible_or_404(Case, request.user, ref), request.user
    check = relapse_page.check_of(case, request.GET.get("vraag", ""))
    initial = relapse_page.proposal(case, check)
    form = RelapseForm(request.POST or None, initial=initial, **_rows(by))
    if form.is_valid() and (item := form.perform(relapse.report, case=case, check=check, by=by)):
        return _told(request, item, item.get_state_display())
    page = relapse_page.before(case, by=by)
    return answer(request, "cases/relapse/form.html", {"form": form, "youth": case.youth, "page": page})


@requires(Permission.GUIDE)
def show(request, ref):
    """What was told, what came of it, and what can be done now."""
    item = visible_or_404(Relapse, request.user, ref)
    page, can_undo = relapse_page.read(item, by=request.user), relapse.can_undo(item)
    return answer(request, "cases/relapse/show.html", {"page": page, "item": item, "can_undo": can_undo})


@requires(Permission.GUIDE)
def bring_back(request, ref):
    """Open the way back for what was told earlier."""
    item, by = visible_or_404(Relapse, request.user, ref), request.user
    form = WayBackForm(request.POST or None, initial=relapse_page.proposal(item.case), **_rows(by))
    if form.is_valid() and form.perform(relapse.bring_back, relapse=item, by=by):
        return _told(request, item, _("Traject geopend."))
    page = relapse_page.before(item.case, by=by)
    context = {"form": form, "youth": item.case.youth, "page": page, "item": item}
    return answer(request, "cases/relapse/form.html", context)


@requires(Permission.GUIDE)
def settle(request, ref):
    """It was settled without a new case."""
    item = visible_or_404(Relapse, request.user, ref)
    youths.read(item.case.youth, by=request.user)
    form = SettleForm(request.POST or None)
    if form.is_valid() and form.perform(relapse.settle, relapse=item, by=request.user):
        return _told(request, item, _("Opgeslagen."))
    return answer(request, "cases/relapse/settle.html", {"form": form, "item": item, "youth": item.case.youth})


@requires(Permission.GUIDE)
@require_POST
def undo(request, ref):
    """Take the last act back."""
    item = relapse.undo(visible_or_404(Relapse, request.user, ref), by=request.user)
    tell(request, _("Ongedaan gemaakt."))
    return redirect(item.case.youth)


def _rows(by):
    return {"programmes": choices.programmes(by), "colleagues": choices.colleagues(by)}


def _told(request, item, words):
    tell(request, words[:1].upper() + words[1:], undo=reverse("cases:relapse-undo", args=[item.ref]))
    return redirect(item.case.youth)
