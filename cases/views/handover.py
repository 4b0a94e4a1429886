"""Warm handovers on our side: the list and the thread."""

from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from cases.domain import handover as handovers
from cases.domain import handover_answer, handover_list
from cases.forms.handover import FilterForm, ReplyForm
from cases.views.handover_words import context_of, filter_address
from mentoraat.access import Permission, requires
from mentoraat.views.base import answer


def mine(request, ref):
    """The handover that the person may see, else 404."""
    return get_object_or_404(handovers.visible(request.user), ref=ref)


@requires(Permission.GUIDE)
def index(request):
    """What runs, longest waiting first, with who has the ball."""
    form = FilterForm(request.GET or None)
    chosen = form.cleaned_data if form.is_valid() else {}
    narrow = {"side": chosen.get("bal", ""), "mine": chosen.get("mijn", False), "urgent": chosen.get("spoed", False)}
    page = handover_list.page(request.user, **narrow, after=request.GET.get("na", ""))
    context = {"rows": page.rows, "filter": form, "narrowed": any(narrow.values())}
    context["older"] = filter_address(request, page.after) if page.after else ""
    context["newest"] = filter_address(request, "") if request.GET.get("na") else ""
    return answer(request, "cases/handover/index.html", context)


@requires(Permission.GUIDE)
def show(request, ref):
    """The thread: how far, who has the ball, what is shared, and what can be done now."""
    item = mine(request, ref)
    handovers.read(item, by=request.user)
    return answer(request, "cases/handover/show.html", context_of(item, user=request.user))


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
    form = ReplyForm(request.POST, auto_id="bericht_%s")
    if form.is_valid() and form.perform(handover_answer.reply, handover=item, by=request.user):
        return redirect(item)
    return answer(request, "cases/handover/show.html", context_of(item, user=request.user, reply=form))
