"""Cases: open, show, another casemanager, waiting. Ending one needs contacts too, and stands in reports."""

from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cases.domain import case as cases
from cases.domain import case_page, choices, transfer
from cases.forms.case import AssignForm, CaseForm, WaitForm
from cases.models import Case, Youth
from mentoraat.access import Permission, requires, visible_or_404
from mentoraat.status_line import tell
from mentoraat.views.base import answer


@requires(Permission.GUIDE)
def create(request, ref):
    """Begin a case for a youth; what already runs is shown, with the way to it."""
    youth, by = visible_or_404(Youth, request.user, ref), request.user
    rows = {"programmes": choices.programmes(by), "colleagues": choices.colleagues(by), "areas": choices.areas(by)}
    initial = {"casemanager": by.ref, "area": youth.area.ref if youth.area else None}
    initial["programme"] = choices.only(rows["programmes"])
    form = CaseForm(request.POST or None, initial=initial, **rows)
    if form.is_valid() and form.perform(cases.open, youth_=youth, by=by):
        tell(request, _("Traject geopend."))
        return redirect(youth)
    return answer(request, "cases/case/form.html", {"form": form, "youth": youth, "running": cases.running(youth)})


@requires(Permission.GUIDE)
def show(request, ref):
    """The case: who guarded it when, who helps, where it led."""
    case = visible_or_404(Case, request.user, ref)
    context = {"page": case_page.read(case, by=request.user)}
    context["end"] = reverse("reports:case-close", args=[case.ref])
    context["undo"] = reverse("reports:case-undo-close", args=[case.ref])
    return answer(request, "cases/case/show.html", context)


@requires(Permission.GUIDE)
def assign(request, ref):
    """Another casemanager, with a reason, a note and a choice of what they read back."""
    case = visible_or_404(Case, request.user, ref)
    others = choices.colleagues_with_load(request.user).exclude(pk=case.casemanager_id)
    form = AssignForm(request.POST or None, colleagues=others)
    if form.is_valid() and form.perform(transfer.hand_over, case=case, by=request.user):
        words = _("%(name)s is nu de vaste mentor van %(youth)s.")
        tell(request, words % {"name": case.casemanager.name, "youth": case.youth.call_name})
        return redirect(case_page.where_to(case, by=request.user))
    context = {"form": form, "case": case, "youth": case.youth, "stays": transfer.keeps_sight(case)}
    return answer(request, "cases/case/assign.html", context)


@requires(Permission.GUIDE)
def wait(request, ref):
    """The start is known and further on."""
    case = visible_or_404(Case, request.user, ref)
    form = WaitForm(request.POST or None)
    if form.is_valid() and form.perform(cases.wait, case=case, by=request.user):
        tell(request, _("Het traject wacht op de start."))
        return redirect(case)
    return answer(request, "cases/case/wait.html", {"form": form, "case": case, "youth": case.youth})


@requires(Permission.GUIDE)
@require_POST
def resume(request, ref):
    """Go on after waiting."""
    case = cases.resume(visible_or_404(Case, request.user, ref), by=request.user)
    tell(request, _("Het traject gaat verder."))
    return redirect(case)
