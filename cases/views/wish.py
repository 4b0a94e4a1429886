"""Wishes of a youth."""

from urllib.parse import urlencode

from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cases.domain import wish, wish_list
from cases.forms.goal import ReasonForm
from cases.forms.wish import KindForm, WishForm
from cases.models import Wish, Youth
from mentoraat.access import Permission, requires, visible_or_404
from mentoraat.status_line import tell
from mentoraat.views.base import answer


@requires(Permission.GUIDE)
def index(request):
    """Every open wish of the youths that one may see, fifty youths at a time."""
    form = KindForm(request.GET)
    kind = form.cleaned_data["soort"] if form.is_valid() else ""
    page = wish_list.page(request.user, kind=kind, after=request.GET.get("na", ""))
    own = reverse("cases:wish-index") + (f"?soort={kind}" if kind else "")
    context = {"form": form, "page": page, "narrowed": bool(kind), "newest": own if request.GET.get("na") else ""}
    context["older"] = f"?{urlencode({'soort': kind, 'na': page.after})}" if page.after else ""
    return answer(request, "cases/wish/index.html", context)


@requires(Permission.GUIDE)
def create(request, ref):
    """A new wish."""
    youth = visible_or_404(Youth, request.user, ref)
    form = WishForm(request.POST or None)
    if form.is_valid() and form.perform(wish.add, youth=youth, by=request.user):
        tell(request, _("Wens toegevoegd."))
        return redirect(youth)
    return answer(request, "cases/wish/form.html", {"form": form, "youth": youth})


@requires(Permission.GUIDE)
@require_POST
def fulfil(request, ref):
    """It worked out; the status line can take it back."""
    item = wish.fulfil(visible_or_404(Wish, request.user, ref), by=request.user)
    tell(request, _("Gelukt: %(what)s") % {"what": item.what}, undo=reverse("cases:wish-unfulfil", args=[item.ref]))
    return redirect(item.youth)


@requires(Permission.GUIDE)
@require_POST
def unfulfil(request, ref):
    """Take that back."""
    item = wish.unfulfil(visible_or_404(Wish, request.user, ref), by=request.user)
    tell(request, _("De wens staat weer open."))
    return redirect(item.youth)


@requires(Permission.GUIDE)
@require_POST
def move_up(request, ref):
    """One place higher."""
    return _moved(request, wish.move_up(visible_or_404(Wish, request.user, ref), by=request.user))


@requires(Permission.GUIDE)
@require_POST
def move_down(request, ref):
    """One place lower."""
    return _moved(request, wish.move_down(visible_or_404(Wish, request.user, ref), by=request.user))


def _moved(request, item):
    tell(request, _("%(what)s staat nu op plaats %(rank)s.") % {"what": item.what, "rank": item.rank})
    return redirect(item.youth.get_absolute_url() + "#kracht")


@requires(Permission.GUIDE)
def rest(request, ref):
    """The youth puts it to rest, and says why; the status line can take it back."""
    item = visible_or_404(Wish, request.user, ref)
    form = ReasonForm(request.POST or None)
    if form.is_valid() and form.perform(wish.rest, wish=item, by=request.user):
        undo = reverse("cases:wish-take-up", args=[item.ref])
        tell(request, _("Rust nu: %(what)s") % {"what": item.what}, undo=undo)
        return redirect(item.youth)
    return answer(request, "cases/wish/rest.html", {"form": form, "item": item, "youth": item.youth})


@requires(Permission.GUIDE)
@require_POST
def take_up(request, ref):
    """The youth wants it again."""
    item = wish.take_up(visible_or_404(Wish, request.user, ref), by=request.user)
    tell(request, _("De wens staat weer open."))
    return redirect(item.youth)


@requires(Permission.GUIDE)
@require_POST
def remove(request, ref):
    """Wipe what was written down by mistake."""
    item = visible_or_404(Wish, request.user, ref)
    youth = item.youth
    wish.remove(item, by=request.user)
    tell(request, _("Wens gewist."))
    return redirect(youth)
