"""Youths that may be one person: the list, and the answer that they are two."""

from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from cases.domain import likely_pair
from cases.forms.merge import ApartForm
from cases.models import LikelyPair, Youth
from mentoraat.access import Permission, requires, visible, visible_or_404
from mentoraat.status_line import tell
from mentoraat.views.base import answer

SHOWN = 50


@requires(Permission.GUIDE)
@require_GET
def index(request):
    """Misschien dezelfde: pairs with what agrees, the surest first."""
    rows = likely_pair.rows(request.user, limit=SHOWN)
    return answer(request, "cases/likely_pair/index.html", {"rows": rows, "full": len(rows) == SHOWN})


@requires(Permission.GUIDE)
@require_POST
def apart(request, ref):
    """Dit zijn twee mensen: said of two youths side by side."""
    youth = visible_or_404(Youth, request.user, ref)
    form = ApartForm(request.POST, youths=visible(Youth, request.user).exclude(pk=youth.pk))
    if form.is_valid():
        _told_apart(request, likely_pair.keep_apart(youth, form.cleaned_data["met"], by=request.user))
    return redirect(youth)


@requires(Permission.GUIDE)
@require_POST
def part(request, ref):
    """Dit zijn twee mensen: said in the list."""
    pair = visible_or_404(LikelyPair, request.user, ref)
    _told_apart(request, likely_pair.part(pair, by=request.user))
    return redirect("cases:likely-pair-index")


@requires(Permission.GUIDE)
@require_POST
def rejoin(request, ref):
    """Ask again."""
    likely_pair.rejoin(visible_or_404(LikelyPair, request.user, ref), by=request.user)
    tell(request, _("Dit paar staat weer in de lijst."))
    return redirect("cases:likely-pair-index")


def _told_apart(request, pair):
    words = _("Onthouden: %(one)s en %(two)s zijn twee mensen.")
    undo = reverse("cases:likely-pair-rejoin", args=[pair.ref])
    tell(request, words % {"one": pair.first.call_name, "two": pair.second.call_name}, undo=undo)


def ask_links(youth, user):
    """The way to look at this youth beside others that may be the same person, for a status line."""
    return [
        (
            reverse("cases:merge-create", args=[youth.ref]) + f"?met={other.ref}",
            _("Lijkt op %(name)s. Vergelijk") % {"name": other.name},
        )
        for other in likely_pair.others(youth, user=user)
    ]
