"""Conferences: write one down, read it, take it back."""

from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from cases.domain import choices, conference, consent
from cases.forms.conference import ConferenceForm
from cases.models import Case, Conference
from mentoraat.access import Permission, requires, visible_or_404
from mentoraat.status_line import tell
from mentoraat.views.base import answer


@requires(Permission.GUIDE)
def create(request, ref):
    """Who met, and what was agreed; with whom we may share stands beside it."""
    case, by = visible_or_404(Case, request.user, ref), request.user
    rows = {"colleagues": choices.colleagues(by), "contact_persons": choices.contact_persons(by)}
    rows["usual"] = choices.persons_around(case.youth, by)
    form = ConferenceForm(request.POST or None, initial={"users": [by.ref]}, youth=case.youth, **rows)
    if form.is_valid() and (item := form.perform(conference.record, case=case, by=by)):
        tell(request, _("Overleg opgeslagen."), undo=reverse("cases:conference-undo", args=[item.ref]))
        return redirect(item)
    shared = [(row, consent.labels(row.items)) for row in consent.running(case.youth)]
    context = {"form": form, "case": case, "youth": case.youth, "shared": shared}
    return answer(request, "cases/conference/form.html", context)


@requires(Permission.GUIDE)
@require_GET
def show(request, ref):
    """One conference."""
    item = visible_or_404(Conference, request.user, ref)
    context = {"item": item, "youth": item.case.youth} | conference.read(item, by=request.user)
    return answer(request, "cases/conference/show.html", context)


@requires(Permission.GUIDE)
@require_POST
def undo(request, ref):
    """It was a slip."""
    youth = conference.take_back(visible_or_404(Conference, request.user, ref), by=request.user)
    tell(request, _("Het overleg is teruggenomen."))
    return redirect(youth)
