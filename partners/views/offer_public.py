"""Where a partner keeps its own offers, behind a link and without an account. Nothing of youths is here.

These addresses hold a secret that no other site knows, so a forged request cannot be made. They take no CSRF token:
with the `no-referrer` that keeps the secret here, browsers send no origin to check it with.
"""

import functools

from allauth.core import ratelimit
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from mentoraat.access import partner_link
from mentoraat.states import Refused
from partners.domain import offer as offers
from partners.domain import offer_keeper
from partners.forms.offer import OwnOfferForm, PickForm, PlacesForm
from partners.views import link as device

TOO_OFTEN = _("Dit is vaak achter elkaar. Probeer het over een uur opnieuw.")


def by_token(view):
    """Hand the view the link of the token; a link that is over gets a page that says so."""

    @device.by_token(offer_keeper.of_link)
    @functools.wraps(view)
    def opened(request, _keeper, link):
        if link.gone or not link.partner.active:
            return _gone(request, link)
        if request.method == "POST" and not ratelimit.consume(request, action="partner_offer", key=link.ref):
            return _page(request, link, status=429, said=TOO_OFTEN)
        return view(request, link)

    return opened


def _gone(request, link):
    return render(request, "partners/offer_public/gone.html", {"link": link}, status=410)


def _page(request, link, *, status=200, faulty=None, said=""):
    rows = offers.of_partner(link.partner)
    context = {"link": link, "rows": rows, "faulty": faulty, "said": said, "has_errors": bool(faulty)}
    context["faulty_ref"] = faulty["offer"].value() if faulty else ""
    return render(request, "partners/offer_public/show.html", context, status=status)


def _do(request, link, form, verb):
    """Do it as the partner, and show how it stands now."""
    if not form.is_valid():
        return _page(request, link, status=422, faulty=form)
    words = dict(form.cleaned_data)
    try:
        verb(words.pop("offer"), **words, by=link)
    except Refused as refusal:
        return _page(request, link, status=409, said=refusal.message)
    return redirect("partners:offer-public", link.token)


@partner_link
@by_token
@require_safe
def show(request, link):
    """What this partner offers, and whether it still holds. Changes nothing, however often it is opened."""
    return _page(request, link)


@partner_link
@by_token
@require_POST
def confirm(request, link):
    """Klopt nog."""
    return _do(request, link, PickForm(request.POST, offers=link.partner.offers.all()), offers.confirm)


@partner_link
@by_token
@require_POST
def places(request, link):
    """So many places now."""
    return _do(request, link, PlacesForm(request.POST, offers=link.partner.offers.all()), offers.set_places)


@partner_link
@by_token
@require_POST
def close(request, link):
    """Bieden wij niet meer."""
    return _do(request, link, PickForm(request.POST, offers=link.partner.offers.all()), offers.close)


@partner_link
@by_token
@require_POST
def reopen(request, link):
    """Bieden wij weer."""
    return _do(request, link, PickForm(request.POST, offers=link.partner.offers.all()), offers.reopen)


@partner_link
@by_token
def create(request, link):
    """Something new."""
    form = OwnOfferForm(request.POST or None)
    if form.is_valid() and form.perform(offers.add, partner=link.partner, by=link):
        return redirect("partners:offer-public", link.token)
    context = {"form": form, "link": link, "has_errors": bool(form.errors)}
    return render(request, "partners/offer_public/form.html", context, status=422 if form.errors else 200)
