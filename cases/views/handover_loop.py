"""What keeps a handover going: calls, the other side's own steps, and another partner when this one does not answer."""

from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cases.domain import handover as handovers
from cases.domain import handover_call, handover_milestone, handover_next
from cases.forms.handover_call import CallForm
from cases.forms.handover_milestone import MilestoneForm
from cases.forms.handover_next import NextForm
from cases.models import HandoverMilestone
from cases.views.handover_words import context_of
from mentoraat.access import Permission, requires, visible_or_404
from mentoraat.status_line import tell
from mentoraat.views.base import answer


def _mine(request, ref):
    return get_object_or_404(handovers.visible(request.user), ref=ref)


def _page(request, item, **form):
    return answer(request, "cases/handover/show.html", context_of(item, user=request.user, **form))


@requires(Permission.GUIDE)
@require_POST
def call(request, ref):
    """I called; this came of it."""
    item = _mine(request, ref)
    form = CallForm(request.POST, auto_id="bel_%s")
    if form.is_valid() and form.perform(handover_call.log, handover=item, by=request.user):
        tell(request, _("Gebeld: opgeslagen."))
        return redirect(item)
    return _page(request, item, call=form)


@requires(Permission.GUIDE)
@require_POST
def milestone(request, ref):
    """The youth told of a step at the other side."""
    item = _mine(request, ref)
    form = MilestoneForm(request.POST, auto_id="stap_%s")
    if form.is_valid() and (row := form.perform(handover_milestone.record, handover=item, by=request.user)):
        undo = reverse("cases:handover-milestone-remove", args=[row.ref])
        tell(request, _("Stap opgeslagen: %(what)s.") % {"what": row.get_kind_display()}, undo=undo)
        return redirect(item)
    return _page(request, item, milestone=form)


@requires(Permission.GUIDE)
@require_POST
def remove_milestone(request, ref):
    """It was not so."""
    row = visible_or_404(HandoverMilestone, request.user, ref)
    return redirect(handover_milestone.remove(row, by=request.user))


@requires(Permission.GUIDE)
@require_POST
def go_on(request, ref):
    """Ask the same of another partner; what the youth agrees to is asked on the next page."""
    item = _mine(request, ref)
    form = NextForm(request.POST, partners=handover_next.choosable(item))
    if form.is_valid() and (new := form.perform(handover_next.start, handover=item, by=request.user)):
        tell(request, _("De vorige vraag is afgesloten. Vraag nu akkoord voor deze partner."))
        return redirect("cases:handover-edit", new.ref)
    return redirect(item)
