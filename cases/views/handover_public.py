"""The partner's page behind a link: no account, two clicks, and personal data after a code alone."""

import functools

from allauth.core import ratelimit
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from cases.domain import handover_answer as answers
from cases.domain import handover_portal
from cases.forms.handover_answer import CodeForm
from cases.views import handover_partner as partner
from mentoraat.access import partner_link
from mentoraat.states import Refused
from mentoraat.status_line import tell
from partners.domain import link as links
from partners.domain import link_text
from partners.views import link as device

TOO_OFTEN = _("Er is te vaak een code gevraagd of geprobeerd. Wacht tien minuten.")


def by_token(*, over=False):
    """Hand the view the handover of the token, and how its holder came in. A link that is over says so."""

    def declare(view):
        @device.by_token(answers.by_link)
        @functools.wraps(view)
        def opened(request, item, link):
            door = _door(request, link)
            return gone(request, item, door) if link.gone and not over else view(request, item, door)

        return opened

    return declare


def _door(request, link):
    return partner.Door(
        by=link,
        known=device.may_read(request, link),
        name="cases:handover-public",
        home="cases:handover-public",
        key=link.token,
        ending=link_text.ending(link),
    )


def gone(request, item, door, *, asked=False):
    """This link is over: nothing of the youth, and the way to a new one."""
    url = "" if item.state == item.State.WITHDRAWN else reverse(f"{door.name}-ask-for-link", args=[door.key])
    context = {"item": item, "asked": asked, "withdrawn": not url, "ask_url": url, "layout": "layouts/public.html"}
    return render(request, "cases/handover_public/gone.html", context, status=410)


@partner_link
@by_token()
@require_safe
def show(request, item, door):
    """Who asks what, and by when. Changes nothing of it, however often and by whomever it is opened.

    Data that a code opened elsewhere before make the visit worth a line on the trail: somebody may have forwarded it.
    Who is signed in as the one to whom it was sent reads it there, without a code.
    """
    if handover_portal.is_sent_to(request.user, item):
        return redirect("cases:portal-show", item.ref)
    if request.method == "GET" and device.is_elsewhere(request, item.link):
        answers.seen_elsewhere(item, by=item.link)
    return partner.page(request, item, door)


@partner_link
@by_token()
@require_POST
def accept(request, item, door):
    """Wij pakken dit op."""
    return partner.accept(request, item, door)


@partner_link
@by_token()
@require_POST
def ask(request, item, door):
    """Ik heb een vraag."""
    return partner.ask(request, item, door)


@partner_link
@by_token()
@require_POST
def refuse(request, item, door):
    """Dit kan niet bij ons."""
    return partner.refuse(request, item, door)


@partner_link
@by_token()
@require_POST
def take_back_answer(request, item, door):
    """Toch niet."""
    return partner.take_back(request, item, door)


@partner_link
@by_token()
@require_POST
def arrived(request, item, door):
    """De jongere is bij ons."""
    return partner.arrived(request, item, door)


@partner_link
@by_token()
@require_POST
def feedback(request, item, door):
    """Zo gaat het nu."""
    return partner.feedback(request, item, door)


@partner_link
@by_token()
@require_POST
def code(request, item, door):
    """Open the data with the code that the mentor read out or that came by text message."""
    form = CodeForm(request.POST, auto_id="code_%s")
    if not ratelimit.consume(request, action="partner_code", key=item.link.ref):
        form.add_error("code", TOO_OFTEN)
        return partner.page(request, item, door, status=429, code=form)
    if form.is_valid() and answers.open_with_code(item, code=form.cleaned_data["code"], by=item.link):
        return device.open_here(request, redirect(door.url), item.link)
    if form.is_valid():
        form.add_error("code", links.WRONG_CODE)
    return partner.page(request, item, door, status=422, code=form)


@partner_link
@by_token()
@require_POST
def text(request, item, door):
    """Send a code to the number that was on record before."""
    try:
        if not ratelimit.consume(request, action="partner_text"):
            raise Refused(TOO_OFTEN)
        answers.text_code(item, by=item.link)
    except Refused as refusal:
        return partner.page(request, item, door, status=429, refused=refusal.message)
    tell(request, _("De code is onderweg. Vul hem hieronder in."))
    return redirect(door.url)


@partner_link
@by_token(over=True)
@require_POST
def ask_for_link(request, item, door):
    """Ask the mentor for a new link, from the page that says that this one is over."""
    answers.ask_for_link(item, by=item.link)
    return gone(request, item, door, asked=True)
