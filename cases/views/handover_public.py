"""The partner's page behind a link: no account, two clicks, and personal data after a code alone.

These addresses hold a secret of 256 bits that no other site knows, so a forged request cannot be made. They take no
CSRF token: with the `no-referrer` that keeps the secret here, browsers send no origin to check it with.
"""

import functools
import time

from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from cases.domain import handover_answer as answers
from cases.domain import handover_ball, handover_course, handover_thread
from cases.forms.handover import AnswerForm, CodeForm, PartnerFeedbackForm
from cases.views.handover_words import portal_of, said
from mentoraat.access import partner_link
from mentoraat.states import Refused
from partners.domain import link as links


def by_token(*, over=False):
    """Hand the view the handover of the token, acted on by its link. A link that is over gets a page that says so."""

    def declare(view):
        @csrf_exempt
        @functools.wraps(view)
        def opened(request, token):
            link = links.find(token)
            item = answers.by_link(link) if link else None
            if item is None:
                raise Http404
            link.source = request.META.get("REMOTE_ADDR", "")[:45]
            item.link, item.token = link, token
            response = _gone(request, item) if link.gone and not over else view(request, item)
            response.headers["Referrer-Policy"] = "no-referrer"
            return response

        return opened

    return declare


def _gone(request, item, *, asked=False):
    context = {"item": item, "asked": asked, "withdrawn": item.state == item.State.WITHDRAWN}
    return render(request, "cases/handover_public/gone.html", context, status=410)


def _page(request, item, *, status=200, **forms):
    reading = _may_read(request, item.link)
    if reading:
        answers.read_by_partner(item, by=item.link)
    context = {
        "item": item,
        "reading": reading,
        "takes_back": handover_ball.may_take_back_answer(item, now=timezone.now()),
        "lines": [said(line, item) for line in handover_thread.messages(item)] if reading else [],
        "answer": AnswerForm(auto_id="antwoord_%s"),
        "code": CodeForm(auto_id="code_%s"),
        "feedback": PartnerFeedbackForm(auto_id="terug_%s"),
        "has_errors": bool(forms),
        "conflict": status == 409,
        **portal_of(item),
        **forms,
    }
    return render(request, "cases/handover_public/show.html", context, status=status)


def _do(request, item, verb, **words):
    """Do it as the partner and show how it stands; when somebody was first, that is what the page says."""
    try:
        verb(item, **words, by=item.link)
    except Refused:
        item.refresh_from_db()
        return _page(request, item, status=409)
    return redirect("cases:handover-public", item.token)


@partner_link
@by_token()
@require_safe
def show(request, item):
    """Who asks what, and by when. Changes nothing, however often and by whomever it is opened."""
    return _page(request, item)


@partner_link
@by_token()
@require_POST
def accept(request, item):
    """Wij pakken dit op."""
    return _do(request, item, answers.accept)


@partner_link
@by_token()
@require_POST
def ask(request, item):
    """Ik heb een vraag."""
    form = AnswerForm(request.POST, auto_id="antwoord_%s")
    if not form.is_valid():
        return _page(request, item, status=422, answer=form)
    return _do(request, item, answers.ask, **form.cleaned_data)


@partner_link
@by_token()
@require_POST
def refuse(request, item):
    """Dit kan niet bij ons."""
    form = AnswerForm(request.POST, auto_id="antwoord_%s")
    if not form.is_valid():
        return _page(request, item, status=422, answer=form)
    return _do(request, item, answers.refuse, reason=form.cleaned_data["text"])


@partner_link
@by_token()
@require_POST
def take_back_answer(request, item):
    """Toch niet."""
    return _do(request, item, answers.take_back_answer)


@partner_link
@by_token()
@require_POST
def arrived(request, item):
    """De jongere is bij ons."""
    return _do(request, item, handover_course.arrived)


@partner_link
@by_token()
@require_POST
def feedback(request, item):
    """Zo gaat het nu."""
    form = PartnerFeedbackForm(request.POST, auto_id="terug_%s")
    if not form.is_valid():
        return _page(request, item, status=422, feedback=form)
    return _do(request, item, handover_course.feed_back, **form.cleaned_data)


@partner_link
@by_token()
@require_POST
def code(request, item):
    """Open the data with the code that the mentor read out."""
    form = CodeForm(request.POST, auto_id="code_%s")
    if form.is_valid() and answers.open_with_code(item, code=form.cleaned_data["code"], by=item.link):
        request.session.cycle_key()
        request.session[_key(item.link)] = int(time.time()) + links.READING_MINUTES * 60
        return redirect("cases:handover-public", item.token)
    if form.is_valid():
        form.add_error("code", links.WRONG_CODE)
    return _page(request, item, status=422, code=form)


@partner_link
@by_token(over=True)
@require_POST
def ask_for_link(request, item):
    """Ask the mentor for a new link, from the page that says that this one is over."""
    answers.ask_for_link(item, by=item.link)
    return _gone(request, item, asked=True)


def _may_read(request, link):
    """Whether a code opened this link in this browser less than half an hour ago."""
    return request.session.get(_key(link), 0) > time.time()


def _key(link):
    return f"link_{link.ref}"
