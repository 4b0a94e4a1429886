"""One youth written down twice: find the other, look at both, make them one, and take that back."""

from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from cases.domain import merge, merge_page
from cases.forms.merge import MergeForm
from cases.models import Youth, YouthMerge
from mentoraat.access import Permission, requires, visible_or_404
from mentoraat.status_line import tell
from mentoraat.views.base import answer


@requires(Permission.GUIDE)
def create(request, ref):
    """With whom, and then both side by side."""
    youth = visible_or_404(Youth, request.user, ref)
    if not request.GET.get("met"):
        return _pick(request, youth)
    two = visible_or_404(Youth, request.user, request.GET["met"][:12].replace("\x00", ""))
    pair = merge_page.compare(youth, two, by=request.user)
    form = MergeForm(request.POST or None, facts=pair.facts, initial={"why": pair.reasons})
    records = {"one": pair.kept.youth, "two": pair.other.youth}
    if form.is_valid() and (item := form.perform(merge.merge, **records, by=request.user)):
        return _merged(request, item)
    return answer(request, "cases/merge/form.html", {"form": form, "pair": pair, "youth": youth})


def _pick(request, youth):
    text = " ".join(request.GET.get("q", "").replace("\x00", " ").split())[:80]
    rows = merge_page.candidates(youth, text=text, user=request.user)
    return answer(request, "cases/merge/pick.html", {"youth": youth, "rows": rows, "text": text})


def _merged(request, item):
    words = _("%(other)s en %(kept)s zijn nu één jongere.") % {"other": item.other_name, "kept": item.kept.call_name}
    undo = reverse("cases:merge-undo", args=[item.ref])
    tell(request, words, undo=undo, links=[(item.get_absolute_url(), _("Wat ging mee"))])
    return redirect(item.kept)


@requires(Permission.GUIDE)
@require_GET
def show(request, ref):
    """What a merge did, and the way back."""
    item = visible_or_404(YouthMerge, request.user, ref)
    context = {"item": item, "moved": merge_page.moved(item), "may_undo": merge.can_undo(item)}
    return answer(request, "cases/merge/show.html", context)


@requires(Permission.GUIDE)
@require_POST
def undo(request, ref):
    """Take a merge back."""
    item = visible_or_404(YouthMerge, request.user, ref)
    stayed = merge.undo(item, by=request.user)
    words = _("%(other)s en %(kept)s zijn weer twee jongeren.")
    words = words % {"other": item.other_name, "kept": item.kept.call_name}
    if stayed:
        more = ngettext(
            "Eén ding is daarna opgeschreven. Het blijft bij %(name)s.",
            "%(n)s dingen zijn daarna opgeschreven. Ze blijven bij %(name)s.",
            stayed,
        )
        words = f"{words} {more % {'n': stayed, 'name': item.kept.call_name}}"
    link = item.other.get_absolute_url(), _("Naar %(name)s") % {"name": item.other.call_name}
    tell(request, words, links=[link])
    return redirect(item.kept)
