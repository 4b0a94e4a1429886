"""The worked example of the figures about handovers: twelve of one year with three partners, counted by hand."""

from datetime import date, timedelta

from cases.models import HandoverFeedback, HandoverMilestone, HandoverReminder
from mentoraat.periods import at
from reports.domain.indicators import handover_figures
from reports.domain.scope import Period
from tests import make

TODAY = date(2026, 7, 28)  # the 28 days of everything sent up to 30 June are over
YEAR = Period(date(2025, 7, 1), date(2026, 6, 30))
D = date.fromisoformat
# name: partner, sent, answer due, and what else happened
ROWS = {
    "L1": ("Loket", "2026-04-20", "2026-04-23", {
        "accepted": "2026-04-21", "met": "2026-04-24", "arrived": "2026-04-28",
        "feedback_due": "2026-05-12", "feedback": "2026-05-12", "closed": "2026-05-20",
        "rounds": {14: "yes", 60: ""},
        "desk": {"reported": "2026-04-21", "appointment": "2026-04-24", "first_talk": "2026-04-28",
                 "decision": "2026-05-06"}}),
    "L2": ("Loket", "2026-04-24", "2026-04-30", {  # King's Day in between
        "accepted": "2026-04-28", "arrived": "2026-05-29", "feedback_due": "2026-06-12", "feedback": "2026-06-20",
        "rounds": {14: "unknown", 60: "no"}, "desk": {"reported": "2026-04-28", "appointment": "2026-05-11"}}),
    "L3": ("Loket", "2026-05-18", "2026-05-21", {  # Whit Monday in between
        "accepted": "2026-05-27", "met": "2026-06-01", "arrived": "2026-06-03", "feedback_due": "2026-06-17",
        "returned": "2026-06-20", "remind_1": "2026-05-26", "rounds": {14: "no"}}),
    "L4": ("Loket", "2026-06-29", "2026-07-02", {
        "remind_1": "2026-07-06", "remind_2": "2026-07-13", "remind_3": "2026-07-20", "nobody": "2026-07-27"}),
    "L5": ("Loket", "2026-06-01", "2026-06-02", {
        "accepted": "2026-06-01", "returned": "2026-06-10", "minutes": 150, "desk": {"reported": "2026-06-02"}}),
    "R1": ("Roc", "2025-09-01", "2025-09-04", {
        "accepted": "2025-09-02", "met": "2025-09-10", "arrived": "2025-09-12", "feedback_due": "2025-09-26",
        "closed": "2025-11-01", "rounds": {14: "yes", 60: "yes"}}),
    "R2": ("Roc", "2025-12-22", "2025-12-29", {  # Christmas and New Year's Day in between
        "accepted": "2026-01-05", "arrived": "2026-01-06", "feedback_due": "2026-01-20", "remind_1": "2025-12-29",
        "rounds": {14: ""}}),
    "R3": ("Roc", "2026-03-02", "2026-03-05", {"withdrawn": "2026-03-04"}),
    "R4": ("Roc", "2026-03-09", "2026-03-12", {"accepted": "2026-03-10", "withdrawn": "2026-03-20"}),
    "R5": ("Roc", "2026-06-22", "2026-06-25", {"accepted": "2026-06-23"}),
    "R6": ("Roc", "2026-06-25", "2026-06-30", {
        "accepted": "2026-07-24", "remind_1": "2026-07-02", "remind_2": "2026-07-09", "remind_3": "2026-07-16",
        "nobody": "2026-07-23"}),
    "Z1": ("Zorg", "2026-02-02", "2026-02-03", {
        "refused": "2026-02-04", "minutes": 2880, "why": "full"}),
    "before the year": ("Roc", "2025-06-30", "2025-07-03", {
        "accepted": "2025-07-01", "arrived": "2025-07-06", "feedback_due": "2025-07-20", "feedback": "2025-07-19"}),
    "after the year": ("Zorg", "2026-07-01", "2026-07-06", {}),
}  # fmt: skip
COLUMNS = ("accepted", "refused", "withdrawn", "met", "arrived", "returned", "closed", "feedback_due", "feedback")
RUNGS = ("remind_1", "remind_2", "remind_3", "nobody")


def scope(organisation, period=YEAR, as_of=TODAY):
    """What is asked about: all partners, in the year of the example, as it stands on its last day."""
    return handover_figures.scope_of(organisation, period, as_of=as_of)


def found(organisation, period=YEAR, as_of=TODAY):
    """The figures, in total and per partner."""
    return handover_figures.figures(scope(organisation, period, as_of))


def build(case, names=tuple(ROWS)):
    """Make the rows, in the order of `names`. Returns the partners by name."""
    partners = {name: make.partner(case.organisation, name) for name in ("Loket", "Roc", "Zorg")}
    for name in names:
        one(case, partners, *ROWS[name])
    return partners


def one(case, partners, partner, sent, due, told):
    """One handover with its reminders."""
    days = {f"{name}_on": D(told[name]) for name in COLUMNS if name in told}
    days |= {"sent_on": D(sent), "consent_on": D(sent), "answer_due_on": D(due), "state": state(told)}
    if "minutes" in told:
        start = at(D(sent))
        days |= {"urgent": True, "urgent_reason": "Geen dak", "mailed_at": start}
        days["answered_at"] = start + timedelta(minutes=told["minutes"])
    row = make.handover(case, partners[partner], refusal_kind=told.get("why", ""), **days)
    mine = {"organisation": row.organisation, "handover": row}
    for rung in RUNGS:
        if rung in told:
            HandoverReminder.objects.create(**mine, rung=rung, on=D(told[rung]))
    for kind, day in told.get("desk", {}).items():
        HandoverMilestone.objects.create(**mine, kind=kind, on=D(day))
    for after, said in told.get("rounds", {}).items():
        due = row.arrived_on + timedelta(days=after)
        answer = {"still_there": said, "answered_on": due} if said else {}
        HandoverFeedback.objects.create(**mine, days=after, asks_on=due, due_on=due, **answer)
    return row


def state(told):
    """The state that goes with what happened last."""
    order = ("closed", "withdrawn", "returned", "feedback", "arrived", "met", "accepted", "refused")
    last = next((name for name in order if name in told), "sent")
    return {"feedback": "fed_back"}.get(last, last)
