"""Rounds of feedback: some time after arrival we ask whether the youth is still there (domain 6, element 14)."""

from datetime import timedelta

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.domain.handover_link import end_link, living_link
from cases.domain.handover_step import is_user, keep, mail_later, move, name_of, not_before, tell_owner
from cases.models import Handover, HandoverFeedback
from mentoraat import audit
from mentoraat.periods import add_working_days, may_undo, now, on_working_day, today
from mentoraat.states import Refused
from partners.domain import agreement

State, StillThere = Handover.State, HandoverFeedback.StillThere
LINK_DAYS = 60  # how long the link of a question for feedback works
WAIT_DAYS = 3  # working days after the reminder in which nothing came, until we say so to our own side
TOLD = {
    StillThere.YES: gettext_lazy("%(partner)s liet horen hoe het gaat met %(youth)s"),
    StillThere.NO: gettext_lazy("%(youth)s is niet meer bij %(partner)s. Kies wat er nu gebeurt."),
    StillThere.UNKNOWN: gettext_lazy("%(partner)s weet niet of %(youth)s er nog is. Vraag het na."),
}


def plan(handover, *, by):
    """Make the rounds that were agreed with the partner. Returns the first, or None when none was agreed."""
    terms = agreement.running(handover.partner, on=handover.arrived_on)
    rows = [_round(handover, days, terms) for days in sorted(set(terms.feedback_days))]
    HandoverFeedback.objects.bulk_create(rows, ignore_conflicts=True)
    _point(handover)
    audit.record("handover.feedback_planned", handover, youth=handover.case.youth, by=by)
    return handover.rounds.first()


def _round(handover, days, terms):
    asks_on = on_working_day(handover.arrived_on + timedelta(days=days))
    due_on = add_working_days(asks_on, terms.answer_working_days)
    return HandoverFeedback(
        organisation_id=handover.organisation_id, handover=handover, days=days, asks_on=asks_on, due_on=due_on
    )


@transaction.atomic
def answer(handover, *, still_there, text="", on=None, by):
    """Whether the youth is still there, by the partner's link or noted down by one of us after a call (I17).

    It answers the first open round, and with it every other one that was already to be asked. After the last round
    the handover closes; unless the youth is gone or nobody knows: then the ball is ours.
    """
    Handover.objects.select_for_update().get(pk=handover.pk)  # of two answers at once the second finds the first
    if handover.state == State.ARRIVED and not handover.rounds.exists():
        plan(handover, by=by)
    on = not_before(handover.arrived_on, on)
    rows = _answered_now(handover, on, by)
    if handover.state not in (State.ARRIVED, State.FED_BACK) or not rows:
        raise Refused(_("Er staat geen terugkoppeling open."))
    still_there, text = StillThere(still_there), text.strip()
    noted_by = by if is_user(by) else None
    for row in rows:
        row.still_there, row.text, row.answered_on, row.answered_at = still_there, text, on, now()
        row.by_name, row.noted_by = name_of(handover, by), noted_by
        row.save(update_fields=["still_there", "text", "answered_on", "answered_at", "by_name", "noted_by"])
    _keep(handover, still_there, text, on, by)
    tell_owner(handover, TOLD[still_there], by=by)
    _go_on(handover, still_there, by)
    return handover


def _answered_now(handover, on, by):
    """The rounds that this answers: those to be asked by that day, or the first when somebody tells before we ask.

    Who of us found out may fill in what the partner did not know; a partner may say "toch anders" for a day.
    """
    rows = list(handover.rounds.all())
    waiting = [row for row in rows if row.answered_on is None]
    unknown = [row for row in rows if row.still_there == StillThere.UNKNOWN] if is_user(by) else []
    early = waiting[:1] if handover.state == State.ARRIVED else []
    fresh = [] if is_user(by) else _fresh(rows)
    return [row for row in waiting if row.asks_on <= on] + unknown or early or fresh


def _fresh(rows):
    """The last answers of the partner, while they can still be changed."""
    return [row for row in rows if row.noted_by_id is None and may_undo(row.answered_at)]


def may_change(handover):
    """Whether the partner can still say "toch anders": for 24 hours, while the handover is not over."""
    return handover.state == State.FED_BACK and bool(_fresh(handover.rounds.all()))


def _keep(handover, still_there, text, on, by):
    words = f"{still_there.label}. {text}" if text else str(still_there.label)
    if handover.state == State.ARRIVED:
        facts = {"feedback_on": on, "feedback": text or str(still_there.label)}
        move(handover, to=State.FED_BACK, verb="fed_back", on=on, note=words, by=by, **facts)
        return
    keep(handover, on=on, note=words, by=by)
    audit.record("handover.fed_back", handover, youth=handover.case.youth, fields=["still_there"], by=by)


def _go_on(handover, still_there, by):
    """Who has the ball after an answer; when there is nothing left to ask, nobody."""
    back = None if still_there == StillThere.YES else today()
    Handover.objects.filter(pk=handover.pk).update(back_with_us_on=back)
    handover.back_with_us_on = back
    _point(handover)
    if back is None and handover.round_on is None:
        move(handover, to=State.CLOSED, verb="closed", note=_("Alles is teruggehoord"), by=by, closed_on=today())
        end_link(handover, by=by)


def _point(handover):
    """Let the handover itself say when the next round is."""
    row = handover.rounds.filter(answered_on__isnull=True).order_by("days").first()
    handover.round_on, handover.round_due_on = (row.asks_on, row.due_on) if row else (None, None)
    Handover.objects.filter(pk=handover.pk).update(round_on=handover.round_on, round_due_on=handover.round_due_on)


def asks(handover, *, on=None):
    """Whether somebody at the partner can say now that the youth is still there."""
    if handover.state == State.ARRIVED:
        return True
    return bool(handover.state == State.FED_BACK and handover.round_on and handover.round_on <= (on or today()))


def may_note(handover):
    """Whether one of us can write down now what was heard: when it is asked, or when the partner did not know."""
    return asks(handover) or handover.state == State.FED_BACK and handover.back_with_us_on is not None


def of(handover):
    """The rounds of a handover as a page shows them. One query, and none before arrival."""
    if handover.arrived_on is None:
        return []
    return [
        {
            "days": row.days,
            "on": row.asks_on,
            "asked": row.asked_on,
            "answer": row.get_still_there_display(),
            "still_there": row.still_there,
            "answered": row.answered_on,
            "who": row.by_name,
            "text": row.text,
        }
        for row in handover.rounds.all()
    ]


def watch(*, on=None, by=None):
    """Ask on the day, remind once when it is late, and in the end tell our own side. Returns how much was done.

    On working days alone. Each of the three happens once per round, however often and by how many it is looked at.
    """
    day = on or today()
    if day != on_working_day(day):
        return 0
    rows = HandoverFeedback.objects.filter(
        answered_on__isnull=True, asks_on__lte=day, handover__state__in=(State.ARRIVED, State.FED_BACK)
    ).exclude(handover__rounds__still_there=StillThere.NO)
    latest = {row.handover_id: row for row in rows.order_by("handover", "days")}  # one mail a day: it asks for all due
    due = {row.pk: step for row in latest.values() if (step := _step(row, day))}
    # Most rounds wait for nothing today: only of the others do we read whom they are about.
    needed = rows.filter(pk__in=due).select_related(*(f"handover__{name}" for name in _NEEDED)).order_by("handover")
    return sum(_once(row, *due[row.pk], day, by) for row in needed)


_NEEDED = ("case__youth", "organisation", "owner", "partner", "contact_person", "link", "consent")


def _step(row, day):
    """Which of the three is due on the day: the column that says it happened, and what is done; None when none is."""
    if row.asked_on is None:
        return "asked_on", _ask
    if row.reminded_on is None:
        return ("reminded_on", _remind) if row.due_on < day else None
    if row.told_on is None and add_working_days(row.reminded_on, WAIT_DAYS) <= day:
        return "told_on", _tell
    return None


@transaction.atomic
def _once(row, column, act, day, by):
    """Do it if nobody did it before and the round is still open: of many at once, one."""
    open_ = HandoverFeedback.objects.filter(pk=row.pk, answered_on__isnull=True, **{f"{column}__isnull": True})
    if not open_.update(**{column: day}):
        return 0
    act(row, day, by)
    audit.record("handover.feedback_asked", row.handover, youth=row.handover.case.youth, fields=[column], by=by)
    return 1


def _ask(row, day, by):
    if not _mail(row, "feedback", by):
        _come_back(row.handover, day)
        ours = _("Is %(youth)s nog bij %(partner)s? Vraag het %(youth)s zelf.")
        tell_owner(row.handover, ours if _withdrawn(row) else _("Bel %(partner)s: is %(youth)s er nog?"), by=by)
        return
    Handover.objects.filter(pk=row.handover_id).update(back_with_us_on=None)


def _remind(row, day, by):
    _mail(row, "feedback_again", by)


def _tell(row, day, by):
    _come_back(row.handover, day)
    tell_owner(row.handover, _("%(partner)s liet niet horen of %(youth)s er nog is. Bel even."), by=by)


def _withdrawn(row):
    """Whether the youth agrees no longer: then nobody there is asked about them."""
    return bool(row.handover.consent and row.handover.consent.withdrawn_at)


def _mail(row, kind, by):
    if _withdrawn(row) or not living_link(row.handover, days=LINK_DAYS, by=by):
        return False
    mail_later(row.handover, kind, once=f"{kind}:{row.days}", by=by)
    return True


def _come_back(handover, day):
    Handover.objects.filter(pk=handover.pk).update(back_with_us_on=day)
