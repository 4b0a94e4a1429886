"""The page of a youth. It shows contacts too, so it stands here."""

from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from cases.domain import merge
from cases.forms.step import StepForm
from cases.models import Youth
from mentoraat.access import Permission, requires, visible_or_404
from mentoraat.views.base import answer
from reports.domain import youth_page


@requires(Permission.GUIDE)
def show(request, ref):
    """Everything about a youth on one page; opening it is written in the audit trail."""
    try:
        youth = visible_or_404(Youth, request.user, ref)
    except Http404:
        if kept := merge.leads_to(ref, by=request.user):
            return redirect(kept)
        raise
    page = youth_page.read(youth, after=request.GET.get("ouder", ""), by=request.user)
    context = {
        "page": page,
        "youth": youth,
        "actions": _actions(youth, page),
        "contact": f"{reverse('outreach:contact-create')}?jongere={youth.ref}",
        "step_form": StepForm(),
        "before": bool(request.GET.get("ouder")),
    }
    return answer(request, "reports/youth/show.html", context)


def _actions(youth, page):
    """What one can do besides a contact."""
    rows = [
        (_("Voor de jongere"), "reports:youth-own", youth.ref),
        (_("Gegevens wijzigen"), "cases:youth-edit", youth.ref),
        (_("Wens toevoegen"), "cases:wish-create", youth.ref),
        (_("Traject openen"), "cases:case-create", youth.ref),
        (_("Samenvoegen"), "cases:merge-create", youth.ref),
    ]
    for case in page.open_cases:
        rows.append((_("Traject afronden"), "reports:case-close", case["ref"]))
    if page.open_cases:
        rows.insert(0, (_("Warme overdracht"), "cases:handover-create", youth.ref))
    return [{"label": label, "url": reverse(name, args=[ref])} for label, name, ref in rows]
