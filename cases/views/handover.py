"""Warm handovers on our side: the list, the making and the thread."""

from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from cases.domain import case as cases
from cases.domain import consent as consents
from cases.domain import handover as handovers
from cases.domain import handover_answer, handover_list, handover_mail
from cases.forms.handover import FilterForm, HandoverForm, ReplyForm
from cases.models import Youth
from cases.views.handover_words import context_of, filter_address, portal_of
from mentoraat.access import Permission, requires, visible_or_404
from mentoraat.views.base import answer
from partners.domain import partner as partners


def mine(request, ref):
    """The handover that the person may see, else 404."""
    return get_object_or_404(handovers.visible(request.user), ref=ref)


@requires(Permission.GUIDE)
def index(request):
    """What runs, longest waiting first, with who has the ball."""
    form = FilterForm(request.GET or None)
    chosen = form.cleaned_data if form.is_valid() else {}
    narrow = {"side": chosen.get("bal", ""), "mine": chosen.get("mijn", False)}
    page = handover_list.page(request.user, **narrow, after=request.GET.get("na", ""))
    context = {"rows": page.rows, "filter": form, "narrowed": any(narrow.values())}
    context["older"] = filter_address(request, page.after) if page.after else ""
    context["newest"] = filter_address(request, "") if request.GET.get("na") else ""
    return answer(request, "cases/handover/index.html", context)


@requires(Permission.GUIDE)
def create(request, ref):
    """One page: partner, question, what we share, how the youth agreed; then the preview."""
    youth = visible_or_404(Youth, request.user, ref)
    case = cases.running(youth).first()
    if case is None:
        return answer(request, "cases/handover/no_case.html", {"youth": youth})
    form = _form(request, youth)
    if form.is_valid() and (item := form.perform(handovers.draft, case=case, by=request.user)):
        return redirect("cases:handover-preview", item.ref)
    return answer(request, "cases/handover/form.html", {"form": form, "youth": youth, "back": youth.get_absolute_url()})


@requires(Permission.GUIDE)
def edit(request, ref):
    """Change a draft."""
    item = mine(request, ref)
    columns = ("partner", "contact_person", "question", "message", "urgent", "urgent_reason")
    start = {name: getattr(item, name) for name in columns} | {"items": list(item.shared)}
    if item.consent:
        start |= {"how": item.consent.how}
    form = _form(request, item.case.youth, initial=start)
    if form.is_valid() and form.perform(handovers.edit, handover=item, by=request.user):
        return redirect("cases:handover-preview", item.ref)
    context = {"form": form, "item": item, "youth": item.case.youth, "back": item.get_absolute_url()}
    return answer(request, "cases/handover/form.html", context)


def _form(request, youth, **kwargs):
    running = "; ".join(
        f"{row.partner.name} ({', '.join(consents.labels(row.items))})" for row in consents.running(youth)
    )
    rows = {"partners": partners.choosable(youth.organisation), "people": partners.reachable(youth.organisation)}
    return HandoverForm(request.POST or None, youth=youth, running=running, **rows, **kwargs)


@requires(Permission.GUIDE)
def preview(request, ref):
    """The mail and the page exactly as the partner gets them; nothing has left yet."""
    item = handovers.preview(mine(request, ref))
    handovers.read(item, by=request.user)
    if item.state != item.State.DRAFT:
        return redirect(item)
    context = {"item": item, "youth": item.case.youth, "mail": handover_mail.compose(item), **portal_of(item)}
    return answer(request, "cases/handover/preview.html", context)


@requires(Permission.GUIDE)
def show(request, ref):
    """The thread: how far, who has the ball, what is shared, and what can be done now."""
    item = mine(request, ref)
    handovers.read(item, by=request.user)
    return answer(request, "cases/handover/show.html", context_of(item, user=request.user, reply=ReplyForm()))


@requires(Permission.GUIDE)
@require_POST
def code(request, ref):
    """A code to read out; it is shown on this answer alone."""
    item = mine(request, ref)
    made = handover_answer.make_code(item, by=request.user)
    return answer(request, "cases/handover/code.html", {"item": item, "code": f"{made[:4]} {made[4:]}"})


@requires(Permission.GUIDE)
@require_POST
def reply(request, ref):
    """Say something to the partner."""
    item = mine(request, ref)
    form = ReplyForm(request.POST)
    if form.is_valid() and form.perform(handover_answer.reply, handover=item, by=request.user):
        return redirect(item)
    return answer(request, "cases/handover/show.html", context_of(item, user=request.user, reply=form))
