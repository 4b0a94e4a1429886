"""What a partner sees of a handover and does with it: the same page and verbs behind a link and in an account."""

from dataclasses import dataclass

from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from cases.domain import handover_answer as answers
from cases.domain import handover_ball, handover_course, handover_feedback, handover_thread
from cases.forms.handover_answer import AskForm, CodeForm, PartnerRefusalForm
from cases.forms.handover_feedback import PartnerFeedbackForm
from cases.views.handover_words import portal_of, said
from mentoraat.periods import now
from mentoraat.states import Refused

ACTS = ("accept", "ask", "refuse", "take-back", "arrived", "feedback")
CODE_ACTS = ("code", "text")


@dataclass(frozen=True)
class Door:
    """How somebody at a partner came in: who acts, whether they are known, and where the buttons lead."""

    by: object  # a PublicLink or a User
    known: bool  # by a code in this browser, or by signing in with a second step
    name: str  # what the names of its addresses begin with
    key: str  # the token of the link, or the ref of the handover
    home: str  # the name of the page itself
    ending: str = ""  # the last two digits of the number that a code can be sent to

    @property
    def account(self):
        """Whether they signed in."""
        return hasattr(self.by, "access")

    @property
    def url(self):
        """Where the page itself is."""
        return reverse(self.home, args=[self.key])

    @property
    def urls(self):
        """Where each button leads."""
        acts = ACTS if self.account else (*ACTS, *CODE_ACTS)
        return {act.replace("-", "_"): reverse(f"{self.name}-{act}", args=[self.key]) for act in acts}


def page(request, item, door, *, status=200, **forms):
    """Who asks what, by when, how it stands; and to whom is known what the youth agreed to share."""
    readable = answers.may_be_read(item)
    reading = door.known and readable
    if reading:
        answers.read_by_partner(item, by=door.by)
    context = {
        "item": item,
        "door": door,
        "urls": door.urls,
        "layout": "layouts/app.html" if door.account else "layouts/public.html",
        "readable": readable,
        "reading": reading,
        "opened": now(),
        "asks_back": handover_feedback.asks(item),
        "changes_back": handover_feedback.may_change(item),
        "takes_back": handover_ball.may_take_back_answer(item, now=timezone.now()),
        "lines": [said(line, item) for line in handover_thread.messages(item)] if reading else [],
        "has_errors": bool(forms),
        "conflict": status == 409,
        **_forms(),
        **portal_of(item),
        **forms,
    }
    return render(request, "cases/handover_public/show.html", context, status=status)


def _forms():
    return {
        "answer": AskForm(auto_id="vraag_%s"),
        "refusal": PartnerRefusalForm(auto_id="kan_niet_%s"),
        "code": CodeForm(auto_id="code_%s"),
        "feedback": PartnerFeedbackForm(auto_id="terug_%s"),
    }


def do(request, item, door, verb, **words):
    """Do it as the partner and show how it stands; when somebody was first, that is what the page says."""
    try:
        verb(item, **words, by=door.by)
    except Refused:
        item.refresh_from_db()
        return page(request, item, door, status=409)
    return redirect(door.url)


def accept(request, item, door):
    """Wij pakken dit op."""
    return do(request, item, door, answers.accept)


def ask(request, item, door):
    """Ik heb een vraag."""
    form = AskForm(request.POST, auto_id="vraag_%s")
    if not form.is_valid():
        return page(request, item, door, status=422, answer=form)
    return do(request, item, door, answers.ask, **form.cleaned_data)


def refuse(request, item, door):
    """Dit kan niet bij ons."""
    form = PartnerRefusalForm(request.POST, auto_id="kan_niet_%s")
    if not form.is_valid():
        return page(request, item, door, status=422, refusal=form)
    return do(request, item, door, answers.refuse, **form.cleaned_data)


def take_back(request, item, door):
    """Toch niet."""
    return do(request, item, door, answers.take_back_answer)


def arrived(request, item, door):
    """De jongere is bij ons."""
    return do(request, item, door, handover_course.arrived)


def feedback(request, item, door):
    """Zo gaat het nu."""
    form = PartnerFeedbackForm(request.POST, auto_id="terug_%s")
    if not form.is_valid():
        return page(request, item, door, status=422, feedback=form)
    response = do(request, item, door, handover_feedback.answer, **form.cleaned_data)
    if item.state == item.State.CLOSED and not door.account:  # the last answer: the link is over, so thank at once
        return render(request, "cases/handover_public/thanks.html", {"item": item, "door": door})
    return response
