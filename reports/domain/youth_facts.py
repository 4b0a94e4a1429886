"""The short lists on the page of a youth, all in one UNION ALL: names, wishes, steps, helpers, consents and more."""

import json
from dataclasses import dataclass, field
from datetime import date

from django.db.models import CharField, DateField, F, IntegerField, Q, TextField, Value
from django.db.models.functions import Cast, Coalesce

from cases.models import AftercareCheck, Consent, Involvement, Measurement, Placement, Step, Wish, YouthAlias
from mentoraat.periods import today

COLUMNS = ("f_kind", "f_rank", "f_ref", "f_case", "f_one", "f_two", "f_three", "f_on", "f_until")
ALIAS, WISH, STEP, INVOLVEMENT, CONSENT, MEASUREMENT, PLACEMENT, AFTERCARE = range(1, 9)
NONE = Value("", output_field=CharField())
NO_DAY = Cast(Value(None), DateField())


@dataclass(frozen=True)
class Fact:
    """One row of one of the lists; what one, two and three are differs per list, see `_sources`."""

    ref: str
    case_id: int
    one: str
    two: str
    three: str
    on: date | None
    until: date | None


@dataclass
class Facts:
    """The lists."""

    aliases: list = field(default_factory=list)
    wishes: list = field(default_factory=list)
    steps: list = field(default_factory=list)
    involvements: list = field(default_factory=list)
    consents: list = field(default_factory=list)
    measurements: list = field(default_factory=list)
    placements: list = field(default_factory=list)
    aftercare: list = field(default_factory=list)


LISTS = {
    ALIAS: "aliases",
    WISH: "wishes",
    STEP: "steps",
    INVOLVEMENT: "involvements",
    CONSENT: "consents",
    MEASUREMENT: "measurements",
    PLACEMENT: "placements",
    AFTERCARE: "aftercare",
}


def read(youth):
    """All short lists of a youth as they stand today. One query."""
    parts = [part.values_list(*COLUMNS) for part in _sources(youth, today())]
    facts = Facts()
    for kind, _rank, *columns in parts[0].union(*parts[1:], all=True).order_by("f_kind", "f_on", "f_rank"):
        getattr(facts, LISTS[kind]).append(Fact(*columns))
    facts.wishes.sort(key=lambda wish: int(wish.three))
    return facts


def shared_items(consent):
    """What may be shared by this consent, in words."""
    codes = json.loads(consent.three) if consent.three else []
    return [str(Consent.Item(code).label) if code in Consent.Item.values else code for code in codes]


def _sources(youth, day):
    on_case = Q(case__youth=youth)
    helper = Coalesce("user__name", "partner__name")
    return (
        _part(YouthAlias.objects.filter(youth=youth, shown=True), ALIAS, "name", ref=NONE),
        _part(Wish.objects.filter(youth=youth), WISH, "what", "kind", Cast("rank", CharField()), "fulfilled_on"),
        _part(
            Step.objects.filter(youth=youth, done_at__isnull=True),
            *(STEP, "what", Coalesce("owner__name", "contact_person__name", "partner__name", NONE)),
            *(Coalesce("partner__name", NONE), "due_on"),
        ),
        _part(
            Involvement.objects.running(day).filter(on_case),
            *(INVOLVEMENT, helper, "task", Coalesce("contact_person__name", NONE), "since", "until", "case_id"),
        ),
        _part(
            Consent.objects.running(day).filter(youth=youth),
            *(CONSENT, "partner__name", "how", Cast("items", TextField()), "given_on", "until"),
        ),
        _part(
            Measurement.objects.filter(on_case, finished_at__isnull=False),
            *(MEASUREMENT, "kind", NONE, NONE, "taken_on", NO_DAY, "case_id"),
        ),
        _part(
            Placement.objects.filter(on_case),
            *(PLACEMENT, "detail", "kind", NONE, "starts_on", "ends_on", "case_id"),
        ),
        _part(
            AftercareCheck.objects.filter(on_case, done_on__isnull=True),
            *(AFTERCARE, Cast("month", CharField()), NONE, NONE, "due_on", NO_DAY, "case_id"),
        ),
    )


def _part(rows, kind, one, two=NONE, three=NONE, on=NO_DAY, until=NO_DAY, case=None, ref="ref"):
    return rows.order_by().annotate(
        f_kind=Value(kind, output_field=IntegerField()),
        f_rank=F("pk"),
        f_ref=_column(ref),
        f_case=F(case) if case else Cast(Value(0), IntegerField()),
        f_one=_column(one),
        f_two=_column(two),
        f_three=_column(three),
        f_on=_column(on),
        f_until=_column(until),
    )


def _column(name):
    return F(name) if isinstance(name, str) else name
