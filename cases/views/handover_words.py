"""What the pages of a handover say: the same parts for our page, the preview and the partner's page."""

from urllib.parse import urlencode

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.domain import consent as consents
from cases.domain import handover as handovers
from cases.domain import (
    handover_ball,
    handover_course,
    handover_delivery,
    handover_export,
    handover_feedback,
    handover_milestone,
    handover_next,
    handover_share,
    handover_thread,
    handover_urgent,
)
from cases.forms.handover import ReplyForm
from cases.forms.handover_call import CallForm
from cases.forms.handover_milestone import MilestoneForm
from cases.models import Handover
from mentoraat.templatetags.mentoraat import date_list
from mentoraat.templatetags.mentoraat import time as clock

State = Handover.State
# name of the address → the words on its button, and whether it is posted at once or leads to a page.
ACTIONS = {
    "preview": (_("Bekijk en verstuur"), "link"),
    "edit": (_("Wijzigen"), "link"),
    "recall": (_("Terughalen"), "post"),
    "code": (_("Code maken"), "post"),
    "accept": (_("Partner pakt het op"), "post"),
    "refuse": (_("Kan niet bij partner"), "link"),
    "take-back-answer": (_("Antwoord terugnemen"), "post"),
    "met": (_("Kennisgemaakt"), "link"),
    "arrived": (_("Aangekomen"), "link"),
    "feedback": (_("Teruggehoord"), "link"),
    "returned": (_("Komt terug bij ons"), "link"),
    "link-again": (_("Nieuwe link sturen"), "post"),
    "close": (_("Afronden"), "post"),
    "take-over": (_("Ik neem dit over"), "post"),
    "withdraw": (_("Vraag intrekken"), "link"),
}
# In each state what can be done, what comes next first.
BY_STATE = {
    State.DRAFT: ("preview", "edit", "withdraw"),
    State.SENT: ("recall", "code", "accept", "refuse", "link-again", "withdraw"),
    State.ACCEPTED: ("met", "arrived", "code", "link-again", "take-back-answer", "returned", "withdraw"),
    State.REFUSED: ("close", "take-back-answer"),
    State.MET: ("arrived", "code", "link-again", "returned", "withdraw"),
    State.ARRIVED: ("feedback", "returned", "code", "link-again", "close"),
    State.RETURNED: ("close",),
    State.FED_BACK: ("feedback", "returned", "link-again", "close"),
    State.WITHDRAWN: (),
    State.CLOSED: (),
}


def context_of(item, *, user, **more):
    """Everything on our page of a handover."""
    consent = item.consent
    return {
        "item": item,
        "youth": item.case.youth,
        "ball": handover_ball.ball(item),
        "late": handover_ball.late(item),
        "progress": [step | {"when": date_list(step["when"])} for step in handover_ball.progress(item)],
        "rows": handover_share.given(item),
        "agreed_items": ", ".join(consents.labels(consent.items)) if consent else "",
        "lines": [said(line, item) for line in handover_thread.lines(item)],
        "actions": actions(item, user=user),
        **_loop(item),
        **_papers(item),
        **_forms(),
        "talks": item.state not in (State.DRAFT, State.WITHDRAWN, State.CLOSED),
        **more,
    }


def _papers(item):
    return {"may_leave": handover_export.may_leave(item), "delivery": handover_delivery.told(item)}


def _loop(item):
    """What keeps it going: the rounds of feedback, the other side's own steps, and whom to ask next."""
    rounds = handover_feedback.of(item)
    return {
        "rounds": rounds,
        "gone": any(row["still_there"] == "no" for row in rounds),
        "milestones": handover_milestone.of(item),
        "desk": handover_milestone.expected(item),
        "goes_on": handover_next.goes_on(item),
        "options": handover_next.proposals(item),
        "responsible": handover_ball.owner_of(item),
        "responsible_partner": handover_ball.passed(item),
        "response_hours": _hours(item),
    }


def _forms():
    return {
        "milestone": MilestoneForm(auto_id="stap_%s"),
        "call": CallForm(auto_id="bel_%s"),
        "reply": ReplyForm(auto_id="bericht_%s"),
    }


def _hours(item):
    """The whole hours that an urgent answer took; None when there is none."""
    hours = handover_urgent.response_hours(item)
    return None if hours is None else max(1, round(hours))


def actions(item, *, user):
    """The buttons of this moment: name, label, address and whether it is posted; the first stands out."""
    off = {"take-over"} if item.owner == user else set()
    if not handovers.may_recall(item):
        off.add("recall")
    if not handover_ball.may_take_back_answer(item, now=timezone.now()):
        off.add("take-back-answer")
    if not handover_feedback.may_note(item):
        off.add("feedback")
    over = item.state in (State.WITHDRAWN, State.CLOSED)
    names = [name for name in (*BY_STATE[item.state], *(() if over else ("take-over",))) if name not in off]
    return [
        {
            "name": name,
            "label": ACTIONS[name][0],
            "url": reverse(f"cases:handover-{name}", args=[item.ref]),
            "post": ACTIONS[name][1] == "post" and not (name == "close" and handover_course.closes_early(item)),
        }
        for name in names
    ]


def said(line, item):
    """A line of the thread as the component shows it."""
    text = ": ".join(part for part in (line.step.capitalize(), line.text) if part)
    return {"who": line.who, "ours": line.ours, "text": text, "when": f"{date_list(line.at)} {clock(line.at)}"}


def portal_of(item):
    """The parts that the partner's page and our preview have in common."""
    return {
        "asked": {
            "organisation": item.organisation.name,
            "owner": item.owner.name,
            "phone": item.owner.phone.as_national if item.owner.phone else "",
            "call": item.owner.phone.as_rfc3966 if item.owner.phone else "",
            "question": item.question,
            "due": item.answer_due_on if item.state in (State.DRAFT, State.SENT) else None,
            "urgent": item.urgent,
        },
        "rows": handover_share.portal(item),
    }


def filter_address(request, after):
    """The address of another part of the list, with the same filter."""
    kept = {name: value for name, value in request.GET.items() if name in ("bal", "mijn", "spoed")}
    return "?" + urlencode(kept | ({"na": after} if after else {}))
