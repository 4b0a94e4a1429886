"""Next steps: add, tick, take back, put off."""

from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cases.domain import choices, step
from cases.forms.step import DayForm, OwnedStepForm
from cases.models import Step, Youth
from mentoraat.access import Permission, requires, visible_or_404
from mentoraat.status_line import tell
from mentoraat.views.base import answer


@requires(Permission.GUIDE)
def create(request, ref):
    """A new step for a youth; on the youth's page the same form stands in short."""
    youth = visible_or_404(Youth, request.user, ref)
    by = request.user
    rows = {"owners": choices.colleagues(by), "contact_persons": choices.contact_persons(by)}
    form = OwnedStepForm(request.POST or None, **rows)
    if form.is_valid() and form.perform(step.add, youth=youth, by=by):
        tell(request, _("Stap toegevoegd."))
        return redirect(youth)
    return answer(request, "cases/step/form.html", {"form": form, "youth": youth})


@requires(Permission.GUIDE)
@require_POST
def finish(request, ref):
    """Tick a step; the status line can take it back."""
    item = step.finish(visible_or_404(Step, request.user, ref), by=request.user)
    tell(request, _("Gedaan: %(what)s") % {"what": item.what}, undo=reverse("cases:step-reopen", args=[item.ref]))
    return redirect(item.youth)


@requires(Permission.GUIDE)
@require_POST
def reopen(request, ref):
    """Take a tick back."""
    item = step.reopen(visible_or_404(Step, request.user, ref), by=request.user)
    tell(request, _("De stap staat weer open."))
    return redirect(item.youth)


@requires(Permission.GUIDE)
def postpone(request, ref):
    """Do it on another day."""
    item = visible_or_404(Step, request.user, ref)
    form = DayForm(request.POST or None)
    if form.is_valid() and form.perform(step.postpone, step=item, by=request.user):
        tell(request, _("Verzet: %(what)s") % {"what": item.what})
        return redirect(item.youth)
    return answer(request, "cases/step/postpone.html", {"form": form, "item": item, "youth": item.youth})
