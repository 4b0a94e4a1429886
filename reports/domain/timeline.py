"""Everything that happened with a youth, newest first: one UNION ALL over all tables, fifty at a time by keyset."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import connection
from django.db.models import CharField, F, IntegerField, Q, TextField, Value
from django.db.models.functions import Cast, Coalesce, Concat, Substr, TruncDate

from cases.models import AftercareCheck, Case, CasemanagerPeriod, Consent, HandoverStep, Measurement, Step
from outreach.models import Contact
from reports.domain.timeline_words import Entry, Writer

SIZE = 50
NOTE = 280  # what a line shows of a longer note
COLUMNS = ("t_kind", "t_day", "t_moment", "t_code", "t_who", "t_text", "t_extra", "t_ref", "t_pk")
CONTACT, STEP, HANDOVER, MEASUREMENT, CASEMANAGER, CLOSING, AFTERCARE, CONSENT, WITHDRAWN = range(1, 10)
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
}
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


def page(youth, *, after="", size=SIZE):
    """The newest events of a youth, or those before the key `after`. One query."""
    rows = _rows(youth, Key.parse(after) if after else None, size + 1)
    older = str(Key(rows[size - 1][1], rows[size - 1][2], rows[size - 1][0], rows[size - 1][-1])) if rows[size:] else ""
    writer = Writer()
    return Timeline(tuple(writer.entry(NAMES[row[0]], *row[1:8]) for row in rows[:size]), older)


def _rows(youth, after, limit):
    order = ("-t_day", "-t_moment", "t_kind", "-t_pk")
    parts = [_before(part, kind, after).values_list(*COLUMNS) for kind, part in _sources(youth)]
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
    return _part(rows, STEP, TruncDate("done_at"), "done_at", NONE, "done_by__name", "what", ref=NONE)


def _casemanagers(rows):
    return _part(
        rows, CASEMANAGER, "starts_on", "created", NONE, "user__name", "reason", F("case__programme__name"), "case__ref"
    )


def _aftercare(rows):
    month = Concat(Cast("month", CharField()), NONE)
    return _part(rows, AFTERCARE, "done_on", "created", "status", _text("done_by__name"), "note", month)


def _text(path):
    return Coalesce(path, NONE)
