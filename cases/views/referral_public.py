"""Referring a youth, or asking for a mentor oneself: without an account, and without a word on who is known (T14)."""

import functools

from allauth.core import ratelimit
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from cases.domain import referral as referrals
from cases.domain import referral_list, referral_news, referral_talk
from cases.forms.referral import OwnReferralForm, ReferrerMessageForm, TalkFirstForm, YouthReferralForm
from cases.models import Inflow
from mentoraat.access import partner_link, public
from mentoraat.templatetags.mentoraat import date_list
from mentoraat.views.base import answer
from partners.views import link as device

TOO_OFTEN = _("Er kwamen net veel aanmeldingen. Wacht een paar minuten en probeer het nog eens.")


def _open(view):
    """Hand the view the organisation of the address; one that takes no referrals says so."""

    @functools.wraps(view)
    def opened(request, ref, *args):
        organisation = referral_list.organisation(ref)
        if organisation is None:
            raise Http404
        if not organisation.takes_referrals:
            return render(request, "cases/referral_public/closed.html", {"organisation": organisation}, status=410)
        return view(request, organisation, *args)

    return opened


@public("referring is for everybody; it shows nobody")
@_open
@require_safe
def start(request, organisation):
    """Three ways: the youth agrees, the youth does not know yet, or one asks oneself."""
    return render(request, "cases/referral_public/start.html", {"organisation": organisation})


@public("referring is for everybody; it says the same whoever it is about, and is rate-limited")
@_open
def refer(request, organisation):
    """A youth who knows of it and agrees."""
    rows = {"sources": referrals.sources(), "areas": referral_list.areas(organisation)}
    form = YouthReferralForm(request.POST or None, **rows)
    return _take(request, organisation, form, "refer", {})


@public("asking for a talk is for everybody; it holds nothing about a youth, and is rate-limited")
@_open
def talk_first(request, organisation):
    """A youth who does not know of it yet: only who refers."""
    form = TalkFirstForm(request.POST or None, sources=referrals.sources())
    return _take(request, organisation, form, "talk", {"agreed": False})


@public("asking for a mentor is for everybody; it says the same whoever asks, and is rate-limited")
@_open
def own(request, organisation):
    """Ik wil zelf een mentor."""
    form = OwnReferralForm(request.POST or None, areas=referral_list.areas(organisation))
    return _take(request, organisation, form, "own", {"agreed": True, "source": Inflow.SELF})


@public("says the same to everybody")
@_open
@require_safe
def thanks(request, organisation):
    """The same words whoever it was about."""
    return render(request, "cases/referral_public/thanks.html", {"organisation": organisation})


def _take(request, organisation, form, way, facts):
    context = {"organisation": organisation, "form": form, "way": way}
    if form.is_valid():
        if not ratelimit.consume(request, action="referral", key=organisation.ref):
            form.add_error(None, TOO_OFTEN)
            return render(request, "cases/referral_public/form.html", context | {"has_errors": True}, status=429)
        if form.perform(referrals.receive, organisation=organisation, **facts, by=None):
            return redirect("cases:referral-thanks", organisation.ref)
    return answer(request, "cases/referral_public/form.html", context)


def _by_token(view):
    """Hand the view the referral of the token, acted on by its link. One that is over gets a page that says so."""

    @device.by_token(referrals.by_link)
    @functools.wraps(view)
    def opened(request, item, link):
        over = link.gone or referrals.link_is_over(item)
        return _gone(request, item) if over else view(request, item)

    return opened


def _gone(request, item):
    return render(request, "cases/referral_public/gone.html", {"item": item}, status=410)


def _page(request, item, form=None, status=0):
    lines = [row | {"when": date_list(row["at"]), "ours": not row["ours"]} for row in referral_talk.messages(item)]
    context = {"item": item, "form": form or ReferrerMessageForm(), "lines": lines, "news": referral_news.of(item)}
    if status:
        return render(request, "cases/referral_public/show.html", context | {"has_errors": True}, status=status)
    return answer(request, "cases/referral_public/show.html", context)


@partner_link
@_by_token
@require_safe
def show(request, item):
    """How far it is, who is the contact here, and what the mentor told; never who it is about."""
    return _page(request, item)


@partner_link
@_by_token
@require_POST
def say(request, item):
    """A message of the referrer, or a complaint of the youth passed on."""
    form = ReferrerMessageForm(request.POST)
    if form.is_valid():
        if not ratelimit.consume(request, action="referral_message", key=item.link.ref):
            form.add_error(None, TOO_OFTEN)
            return _page(request, item, form, 429)
        if form.perform(referral_talk.say, referral=item, by=item.link):
            return redirect("cases:referral-public", item.link.token)
    return _page(request, item, form)
