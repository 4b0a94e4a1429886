"""Everything that happened with a youth, newest first: one UNION ALL over all tables, fifty at a time by keyset."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import connection
from django.db.models import Case as Choose
from django.db.models import CharField, F, IntegerField, Q, Subquery, TextField, Value, When
from django.db.models.functions import Cast, Coalesce, Concat, Least, Substr, TruncDate

from cases.domain import history
from cases.models import (
    AftercareCheck,
    Appointment,
    AppointmentMove,
    Case,
    CasemanagerPeriod,
    Conference,
    Consent,
    Goal,
    HandoverStep,
    Letter,
    Measurement,
    MeasurementGap,
    Need,
    Step,
    Strength,
    Wish,
    YouthMerge,
)
from outreach.models import Contact
from reports.domain import timeline_after, timeline_inflow
from reports.domain.timeline_words import CLOSED_NOTE, Entry, Writer

SIZE = 50
NOTE = 280  # what a line shows of a longer note
COLUMNS = ("t_kind", "t_day", "t_moment", "t_code", "t_who", "t_text", "t_extra", "t_ref", "t_pk")
CONTACT, STEP, HANDOVER, MEASUREMENT, CASEMANAGER, CLOSING, AFTERCARE, CONSENT, WITHDRAWN = range(1, 10)
NEED, SOLVED, LETTER, HANDLED = 31, 32, 33, 34
NAMES = {
    CONTACT: "contact",
    STEP: "step",
    HANDOVER: "handover",
    MEASUREMENT: "measurement",
    CASEMANAGER: "casemanager",
    CLOSING: "closing",
    AFTERCARE: "aftercare",
    CONSENT: "consent",
    WITHDRAWN: "withdrawn",
    NEED: "need",
    SOLVED: "solved",
    LETTER: "letter",
    HANDLED: "handled",
}
APPOINTMENT, MOVED = 20, 21
CONFERENCE = 40
NAMES |= {CONFERENCE: "conference", APPOINTMENT: "appointment", MOVED: "appointment_move"}
STRENGTH, GOAL, GOAL_ENDED, WISH, RESTED, GAP = range(51, 57)
NAMES |= {STRENGTH: "strength", GOAL: "goal", GOAL_ENDED: "goal_ended", WISH: "wish", RESTED: "rested", GAP: "gap"}
NAMES |= timeline_after.NAMES | timeline_inflow.NAMES
MERGE = 60
NAMES |= {MERGE: "merge"}
NONE = Value("", output_field=CharField())


@dataclass(frozen=True)
class Key:
    """Where a page of the timeline ended."""

    day: date
    moment: datetime
    kind: int
    pk: int

    @classmethod
    def parse(cls, text):
        """The key as it stands in an address; None when it is none."""
        try:
            day, moment, kind, pk = text.split("|")
            found = cls(date.fromisoformat(day), datetime.fromisoformat(moment), int(kind), int(pk))
        except ValueError:
            return None
        return found if found.moment.tzinfo else None

    def __str__(self):
        return f"{self.day.isoformat()}|{self.moment.isoformat()}|{self.kind}|{self.pk}"


@dataclass(frozen=True)
class Timeline:
    """One page: entries as people read them, and the key of the next page ("" when this is the last)."""

    entries: tuple[Entry, ...]
    older: str = ""


def page(youth, *, after="", size=SIZE, by=None):
    """The newest events of a youth, or those before the key `after`, as `by` may read them. One query."""
    rows = _rows(youth, Key.parse(after) if after else None, size + 1, by)
    older = str(Key(rows[size - 1][1], rows[size - 1][2], rows[size - 1][0], rows[size - 1][-1])) if rows[size:] else ""
    writer = Writer()
    return Timeline(tuple(writer.entry(NAMES[row[0]], *row[1:8]) for row in rows[:size]), older)


def _rows(youth, after, limit, by):
    order = ("-t_day", "-t_moment", "t_kind", "-t_pk")
    sources = (*_sources(youth), *_pressing(youth), *_wanted(youth), *_promised(youth), *_merged(youth))
    sources += timeline_after.sources(youth, _part) + timeline_inflow.sources(youth, _part)
    parts = [(kind, _agreed(part, kind, youth, by)) for kind, part in sources]
    parts = [_before(part, kind, after).values_list(*COLUMNS) for kind, part in parts]
    if connection.features.supports_slicing_ordering_in_compound:
        parts = [part.order_by(*order)[:limit] for part in parts]  # each table gives no more than it can be asked
    return list(parts[0].union(*parts[1:], all=True).order_by(*order)[:limit])


def _before(part, kind, after):
    if after is None:
        return part
    same_day, same_moment = Q(t_day=after.day), Q(t_day=after.day, t_moment=after.moment)
    tie = same_moment if kind > after.kind else same_moment & Q(t_pk__lt=after.pk) if kind == after.kind else None
    earlier = Q(t_day__lt=after.day) | same_day & Q(t_moment__lt=after.moment)
    return part.filter(earlier | tie if tie else earlier)


def _agreed(part, kind, youth, by):
    """Notes of contacts before the moment that was agreed are closed for who took over (cases.domain.history)."""
    bound = history.bound(youth, user=by) if kind == CONTACT else None
    if bound is None:
        return part
    may = Q(t_text="") | Q(t_moment__gte=Subquery(bound)) | Q(mentor=by)
    readable = When(may, then="t_text")
    return part.annotate(t_text=Choose(readable, default=Value(CLOSED_NOTE), output_field=TextField()))


def _sources(youth):
    """(kind, rows) of every table that knows something that happened; all with the same columns."""
    on_case = {"case__youth": youth}
    contacts = Contact.objects.kept().filter(youths=youth)
    handovers = HandoverStep.objects.filter(handover__case__youth=youth)
    consents = Consent.objects.filter(youth=youth)
    withdrawn = consents.filter(withdrawn_at__isnull=False)
    partner, taken_by = F("partner__name"), _text("taken_by__name")
    return (
        (CONTACT, _part(contacts, CONTACT, "on", "at", "outcome", "mentor__name", "note", _text("place__name"))),
        (STEP, _step(Step.objects.filter(youth=youth, done_at__isnull=False))),
        (
            HANDOVER,
            _part(
                *(handovers, HANDOVER, "on", "at", "state", "by_name", "note", F("handover__partner__name")),
                ref="handover__ref",
            ),
        ),
        (
            MEASUREMENT,
            _part(
                Measurement.objects.filter(finished_at__isnull=False, **on_case),
                *(MEASUREMENT, "taken_on", "created", "kind", taken_by, NONE),
            ),
        ),
        (CASEMANAGER, _casemanagers(CasemanagerPeriod.objects.filter(**on_case))),
        (
            CLOSING,
            _part(
                Case.objects.filter(youth=youth, closed_on__isnull=False),
                *(CLOSING, "closed_on", "updated", "ending", "casemanager__name", NONE, F("outcome")),
            ),
        ),
        (AFTERCARE, _aftercare(AftercareCheck.objects.filter(done_on__isnull=False, **on_case))),
        (CONSENT, _part(consents, CONSENT, "given_on", "created", "how", _text("recorded_by__name"), NONE, partner)),
        (
            WITHDRAWN,
            _part(withdrawn, WITHDRAWN, TruncDate("withdrawn_at"), "withdrawn_at", NONE, NONE, NONE, partner),
        ),
    )


def _pressing(youth):
    """Needs and letters. A need stands here without what is done about it: the timeline knows no reader."""
    needs, letters = Need.objects.filter(youth=youth), Letter.objects.filter(youth=youth)
    lasted = Concat(Cast("since", CharField()), Value(" "), Cast("solved_on", CharField()))
    done, sender = letters.filter(state="handled"), Coalesce("partner__name", "sender")
    return (
        (NEED, _part(needs, NEED, "since", "created", "kind", _text("flagged_by__name"), NONE)),
        (
            SOLVED,
            _part(
                needs.filter(solved_on__isnull=False),
                *(SOLVED, "solved_on", "solved_at", "kind", _text("solved_by__name"), NONE, lasted),
            ),
        ),
        (LETTER, _part(letters, LETTER, "received_on", "created", NONE, _text("written_by__name"), "subject", sender)),
        (
            HANDLED,
            _part(
                *(done, HANDLED, TruncDate("handled_at"), "handled_at", NONE, _text("handled_by__name"), "subject"),
                sender,
            ),
        ),
    )


def _wanted(youth):
    """Strengths, wishes and goals; and measurements that are missing, with the reason."""
    goals, wishes = Goal.objects.filter(youth=youth), Wish.objects.filter(youth=youth)
    ended, done = goals.filter(ended_on__isnull=False), wishes.filter(fulfilled_on__isnull=False)
    rested, gaps = wishes.filter(rested_on__isnull=False), MeasurementGap.objects.filter(case__youth=youth)
    strengths = Strength.objects.filter(youth=youth)
    recorded = _text("recorded_by__name")
    return (
        (STRENGTH, _part(strengths, STRENGTH, "named_on", "created", NONE, NONE, NONE, F("what"), NONE)),
        (GOAL, _part(goals, GOAL, "set_on", "created", NONE, NONE, NONE, F("what"))),
        (GOAL_ENDED, _part(ended, GOAL_ENDED, "ended_on", "updated", "state", NONE, "reason", F("what"))),
        (WISH, _part(done, WISH, "fulfilled_on", "updated", NONE, NONE, NONE, F("what"), NONE)),
        (RESTED, _part(rested, RESTED, "rested_on", "updated", NONE, NONE, "rest_reason", F("what"), NONE)),
        (GAP, _part(gaps, GAP, "recorded_on", "created", "reason", recorded, "note", F("kind"), NONE)),
    )


def _part(rows, kind, day, moment, code, who, text, extra=NONE, ref="ref"):
    return rows.order_by().annotate(
        t_kind=Value(kind, output_field=IntegerField()),
        t_day=_column(day),
        t_moment=_column(moment),
        t_code=_column(code),
        t_who=_column(who),
        t_text=text if text is NONE else Substr(text, 1, NOTE + 1, output_field=TextField()),
        t_extra=extra,
        t_ref=_column(ref),
        t_pk=F("pk"),
    )


def _column(name):
    return F(name) if isinstance(name, str) else name


def _step(rows):
    return _part(rows, STEP, TruncDate("done_at"), "done_at", NONE, "done_by__name", "what")


def _casemanagers(rows):
    return _part(
        rows, CASEMANAGER, "starts_on", "created", NONE, "user__name", "reason", F("case__programme__name"), "case__ref"
    )


def _aftercare(rows):
    month = Concat(Cast("month", CharField()), NONE)
    return _part(rows, AFTERCARE, "done_on", "created", "status", _text("done_by__name"), "note", month)


def _merged(youth):
    """That this youth stood there twice, and who saw it."""
    rows = YouthMerge.objects.standing().filter(kept=youth)
    return ((MERGE, _part(rows, MERGE, TruncDate("at"), "at", NONE, "done_by__name", "why", F("other_name"))),)


def _promised(youth):
    """Appointments with an outcome, and those that were put off."""
    return (
        (CONFERENCE, _conference(Conference.objects.filter(case__youth=youth))),
        (APPOINTMENT, _appointment(Appointment.objects.filter(youth=youth).exclude(state="planned"))),
        (MOVED, _appointment_move(AppointmentMove.objects.filter(appointment__youth=youth))),
    )


def _conference(rows):
    who = _text("recorded_by__name")
    return _part(rows, CONFERENCE, TruncDate("at"), "at", NONE, who, "discussed", F("place"))


def _appointment(rows):
    """On its own day; one that was called off before, on the day of calling off."""
    day, moment = Least("on", TruncDate("settled_at")), Least("at", "settled_at")
    return _part(rows, APPOINTMENT, day, moment, "state", "owner__name", "why", F("what"))


def _appointment_move(rows):
    who = _text("moved_by__name")
    return _part(rows, MOVED, "on", "created", NONE, who, "why", F("appointment__what"), "appointment__ref")


def _text(path):
    return Coalesce(path, NONE)
