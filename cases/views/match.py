"""Aanbod & wensen: what is offered, whose wish it fits, and what is done with it."""

from urllib.parse import urlencode

from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cases.domain import match_choice, match_page
from cases.forms.match import NotNowForm, OfferFilterForm, StartForm
from cases.models import Match
from mentoraat.access import Permission, can, requires, visible_or_404
from mentoraat.status_line import tell
from mentoraat.views.base import answer
from partners.domain import offer as offers
from partners.models import Offer


@requires(Permission.GUIDE)
def index(request):
    """What is offered, those that fit most wishes of one's youths first."""
    form = OfferFilterForm(request.GET)
    chosen = {name: value for name, value in (form.cleaned_data if form.is_valid() else {}).items() if value}
    number = chosen.pop("pagina", 1)
    words = {"kind": chosen.get("soort", ""), "only": "past" in chosen, "tailored": "maatwerk" in chosen}
    page = match_page.index(request.user, **words, number=number)
    context = {"form": form, "page": page, "use": match_page.use_of_tailored(request.user.organisation)}
    context |= {"narrowed": bool(chosen), "manages": can(request.user, Permission.MANAGE_PARTNERS)}
    query = {name: "on" if value is True else value for name, value in chosen.items()}
    context["older"] = f"?{urlencode(query | {'pagina': page.next})}" if page.next else ""
    context["newest"] = f"?{urlencode(query)}" if number > 1 else ""
    return answer(request, "cases/match/index.html", context)


@requires(Permission.GUIDE)
def show(request, ref):
    """One offer, the youths whose wish it fits, and why."""
    offer = offers.whole(visible_or_404(Offer, request.user, ref))
    fitting, done = match_page.candidates(request.user, offer)
    context = {"item": offer, "fitting": fitting, "done": done, "terms": match_page.terms(offer)}
    context["manages"] = can(request.user, Permission.MANAGE_PARTNERS)
    return answer(request, "cases/match/show.html", context)


@requires(Permission.GUIDE)
@require_POST
def propose(request, ref):
    """Voorstellen: the next step is there at once; the status line can take it back."""
    item = match_choice.propose(visible_or_404(Match, request.user, ref), by=request.user)
    words = {"name": item.wish.youth.call_name, "what": item.step.what}
    links = [(item.wish.youth.get_absolute_url(), _("Naar %(name)s") % words)]
    tell(request, _("Volgende stap voor %(name)s: %(what)s") % words, undo=_undo(item), links=links)
    return redirect(item.offer)


@requires(Permission.GUIDE)
def not_now(request, ref):
    """Niet nu, and why."""
    item = visible_or_404(Match, request.user, ref)
    form = NotNowForm(request.POST or None)
    if form.is_valid() and form.perform(match_choice.not_now, match=item, by=request.user):
        tell(request, _("Niet nu voor %(name)s.") % {"name": item.wish.youth.call_name}, undo=_undo(item))
        return redirect(item.offer)
    return answer(request, "cases/match/not_now.html", {"form": form, "item": item})


@requires(Permission.GUIDE)
def start(request, ref):
    """The youth chose it and begins."""
    item = visible_or_404(Match, request.user, ref)
    form = StartForm(request.POST or None, initial={"starts_on": match_choice.start_for(item)})
    if form.is_valid() and form.perform(match_choice.start, match=item, by=request.user):
        tell(request, _("%(name)s begint hier.") % {"name": item.wish.youth.call_name}, undo=_undo(item))
        return redirect(item.offer)
    return answer(request, "cases/match/start.html", {"form": form, "item": item})


@requires(Permission.GUIDE)
@require_POST
def take_back(request, ref):
    """Undo the last choice."""
    item = match_choice.take_back(visible_or_404(Match, request.user, ref), by=request.user)
    tell(request, _("Teruggenomen voor %(name)s.") % {"name": item.wish.youth.call_name})
    return redirect(item.offer)


def _undo(item):
    return reverse("cases:match-take-back", args=[item.ref])
