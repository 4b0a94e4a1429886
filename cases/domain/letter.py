"""Help with letters (R36-R38): what a letter says, in plain words, and the step that follows from it."""

from datetime import timedelta

from django.db import models, transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.domain import stand_in
from cases.domain import step as steps
from cases.models import Letter
from mentoraat import audit, states
from mentoraat.periods import may_undo, now, today
from mentoraat.states import Refused

WITHOUT_DEADLINE = timedelta(days=7)  # a step needs a day, also when the letter names none
State = Letter.State
WORDS = ("what", "to_do", "who_helps")
FACTS = ("partner", "sender", "subject", "received_on", "deadline", *WORDS)


class Doer(models.TextChoices):
    """Who does the step that follows from a letter; "nobody" makes none."""

    ME = "me", gettext_lazy("ik")
    YOUTH = "youth", gettext_lazy("de jongere")
    NOBODY = "nobody", gettext_lazy("geen stap")


@transaction.atomic
def add(youth, *, step=Doer.NOBODY, step_what="", by, **facts):
    """Keep what a letter says, never the letter itself; and plan the step with its deadline in the same act."""
    facts = _checked(facts)
    row = Letter(organisation_id=youth.organisation_id, youth=youth, written_by=by, **facts)
    if step != Doer.NOBODY:
        what = step_what or _("Brief van %(sender)s: %(subject)s") % {"sender": row.from_whom, "subject": row.subject}
        row.step = steps.add(youth, what=what[:200], due_on=_due(row), by_youth=step == Doer.YOUTH, by=by)
    row.save()
    audit.record("letter.added", row, youth=youth, fields=_filled(facts), by=by)
    return row


@transaction.atomic
def edit(letter, *, by, **facts):
    """Change what was written down; the open step moves along with the deadline."""
    facts = _checked(facts)
    changed = [name for name, value in facts.items() if getattr(letter, name) != value]
    for name in changed:
        setattr(letter, name, facts[name])
    if changed:
        letter.save(update_fields=[*changed, "updated"])
        audit.record("letter.edited", letter, youth=letter.youth, fields=changed, by=by)
    if "deadline" in changed and letter.step and letter.step.done_at is None:
        steps.postpone(letter.step, due_on=_due(letter), by=by)
    return letter


@transaction.atomic
def handle(letter, *, by):
    """Nothing more has to be done with it; its step is ticked too."""
    states.move(letter, to=State.HANDLED, handled_at=now(), handled_by=by)
    if letter.step and letter.step.done_at is None:
        steps.finish(letter.step, by=by)
    audit.record("letter.handled", letter, youth=letter.youth, fields=["state"], by=by)
    return letter


@transaction.atomic
def reopen(letter, *, by):
    """Take that back, within a day; the step that was ticked with it is open again."""
    if letter.state == State.HANDLED and not may_undo(letter.handled_at):
        raise Refused(_("Terugnemen kan tot 24 uur erna. Schrijf de brief anders opnieuw op."))
    ticked = letter.step and letter.step.done_at and letter.handled_at and letter.step.done_at >= letter.handled_at
    states.move(letter, to=State.OPEN, handled_at=None, handled_by=None)
    if ticked:
        steps.reopen(letter.step, by=by)
    audit.record("letter.reopened", letter, youth=letter.youth, fields=["state"], by=by)
    return letter


@transaction.atomic(savepoint=False)
def read(letter, *, by):
    """Somebody looks at a letter: that is written down."""
    audit.record("letter.read", letter, youth=letter.youth, reason=stand_in.words(letter.youth, by=by), by=by)
    return letter


@transaction.atomic(savepoint=False)
def hand_out(letter, *, by):
    """The page for the youth is made on paper: that is written down."""
    audit.record("letter.printed", letter, youth=letter.youth, by=by)
    return letter


def _checked(facts):
    unknown = facts.keys() - set(FACTS)
    if unknown:
        raise TypeError(f"No facts about a letter: {', '.join(sorted(unknown))}")
    if (facts.get("partner") is None) == (not facts.get("sender")):
        raise Refused(_("Zeg van wie de brief is: kies een partner óf schrijf het op."), field="sender")
    if facts["received_on"] > today():
        raise Refused(_("Kies vandaag of een dag die al is geweest."), field="received_on")
    for name in WORDS:
        facts[name] = "\n".join(" ".join(line.split()) for line in facts[name].splitlines() if line.strip())
        _check_length(name, facts[name])
    return facts


def _check_length(name, text):
    """What the youth takes home is one page: longer texts are refused here, never cut."""
    limit = Letter._meta.get_field(name).max_length
    if len(text) > limit:
        words = _("Houd het kort: hoogstens %(limit)s tekens. Anders past het niet op één blad.")
        raise Refused(words % {"limit": limit}, field=name)
    if len(text.splitlines()) > Letter.LINES:
        words = _("Gebruik hoogstens %(limit)s regels. Anders past het niet op één blad.")
        raise Refused(words % {"limit": Letter.LINES}, field=name)


def _due(letter):
    """The deadline; today when that has passed already."""
    return max(letter.deadline or today() + WITHOUT_DEADLINE, today())


def _filled(facts):
    return [name for name, value in facts.items() if value not in ("", None)]
