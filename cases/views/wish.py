"""Wishes of a youth."""

from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cases.domain import wish
from cases.forms.wish import WishForm
from cases.models import Wish, Youth
from mentoraat.access import Permission, requires, visible_or_404
from mentoraat.status_line import tell
from mentoraat.views.base import answer


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
def remove(request, ref):
    """The youth does not want this any more."""
    item = visible_or_404(Wish, request.user, ref)
    youth = item.youth
    wish.remove(item, by=request.user)
    tell(request, _("Wens gewist."))
    return redirect(youth)
