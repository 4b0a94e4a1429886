"""The making of a warm handover: one page, then the preview, and nothing has left yet."""

from django.shortcuts import get_object_or_404, redirect

from cases.domain import case as cases
from cases.domain import consent as consents
from cases.domain import consent_terms, handover_draft, handover_mail, handover_share
from cases.domain import handover as handovers
from cases.forms.handover_draft import HandoverForm
from cases.models import Youth
from cases.views.handover_words import portal_of
from mentoraat.access import Permission, requires, visible_or_404
from mentoraat.views.base import answer
from partners.domain import partner as partners


@requires(Permission.GUIDE)
def create(request, ref):
    """One page: partner, question, what we share, how the youth agreed; then the preview."""
    youth = visible_or_404(Youth, request.user, ref)
    case = cases.running(youth).first()
    if case is None:
        return answer(request, "cases/handover/no_case.html", {"youth": youth})
    form = _form(request, youth, case, initial={"partner": request.GET.get("partner")})
    if form.is_valid() and (item := form.perform(handovers.draft, case=case, by=request.user)):
        return redirect("cases:handover-preview", item.ref)
    return answer(request, "cases/handover/form.html", {"form": form, "youth": youth, "back": youth.get_absolute_url()})


@requires(Permission.GUIDE)
def edit(request, ref):
    """Change a draft."""
    item = get_object_or_404(handovers.visible(request.user), ref=ref)
    form = _form(request, item.case.youth, item.case, initial=handover_draft.begun(item))
    if form.is_valid() and form.perform(handovers.edit, handover=item, by=request.user):
        return redirect("cases:handover-preview", item.ref)
    context = {"form": form, "item": item, "youth": item.case.youth, "back": item.get_absolute_url()}
    return answer(request, "cases/handover/form.html", context)


@requires(Permission.GUIDE)
def preview(request, ref):
    """The mail and the page exactly as the partner gets them; nothing has left yet."""
    item = handovers.preview(get_object_or_404(handovers.visible(request.user), ref=ref))
    handovers.read(item, by=request.user)
    if item.state != item.State.DRAFT:
        return redirect(item)
    context = {"item": item, "youth": item.case.youth, "mail": handover_mail.compose(item), **portal_of(item)}
    return answer(request, "cases/handover/preview.html", context | {"obstacle": handover_share.obstacle(item)})


def _form(request, youth, case, **kwargs):
    ours = youth.organisation
    return HandoverForm(
        request.POST or None,
        youth=youth,
        asked=consent_terms.asks_representative(youth),
        running=[consents.summary(row) for row in consents.running(youth)],
        partners=partners.choosable(ours),
        people=partners.reachable(ours),
        watchers=handover_draft.watchers(ours),
        helpers=handover_draft.helpers(case),
        sensitive=consent_terms.may_travel_anywhere(ours),
        **kwargs,
    )
