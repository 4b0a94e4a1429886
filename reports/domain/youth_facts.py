"""The short lists on the page of a youth, all in one UNION ALL: names, wishes, steps, helpers, consents and more."""

import json
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Case as Switch
from django.db.models import CharField, Count, DateField, F, IntegerField, OuterRef, Q, Subquery, TextField, Value, When
from django.db.models.functions import Cast, Coalesce, Concat, ExtractHour, ExtractMinute, NullIf, TruncDate

from cases.models import (
    AftercareCheck,
    CasemanagerPeriod,
    Consent,
    Education,
    EligibilityReview,
    Goal,
    Involvement,
    Letter,
    Match,
    Measurement,
    MeasurementGap,
    Need,
    OtherCause,
    Placement,
    ProviderChoice,
    Referral,
    Relapse,
    Step,
    Story,
    Strength,
    Wish,
    YouthAlias,
)
from mentoraat.periods import UNDO_WITHIN, now, today
from outreach.models import GroupMember
from partners.models import Agreement
from reports.domain import youth_appointment, youth_wish

COLUMNS = ("f_kind", "f_rank", "f_ref", "f_case", "f_one", "f_two", "f_three", "f_on", "f_until")
ALIAS, WISH, STEP, INVOLVEMENT, CONSENT, MEASUREMENT, PLACEMENT, AFTERCARE = range(1, 9)
NEED, LETTER = 31, 32
APPOINTMENT = 20
TRANSFER, ROLE = 41, 42
STRENGTH, GOAL, GAP, MATCH = 51, 52, 53, 54
GROUP = 71
EDUCATION, CAUSE, REVIEW, RELAPSE = 91, 92, 93, 94
REFERRAL, CHOICE = 101, 102
STORY = 111
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
    groups: list = field(default_factory=list)
    education: list = field(default_factory=list)
    causes: list = field(default_factory=list)
    reviews: list = field(default_factory=list)
    relapses: list = field(default_factory=list)
    transfers: list = field(default_factory=list)
    roles: list = field(default_factory=list)
    needs: list = field(default_factory=list)
    letters: list = field(default_factory=list)
    appointments: list = field(default_factory=list)
    strengths: list = field(default_factory=list)
    goals: list = field(default_factory=list)
    gaps: list = field(default_factory=list)
    matches: list = field(default_factory=list)
    referrals: list = field(default_factory=list)
    choices: list = field(default_factory=list)
    stories: list = field(default_factory=list)


LISTS = {
    ALIAS: "aliases",
    WISH: "wishes",
    STEP: "steps",
    INVOLVEMENT: "involvements",
    CONSENT: "consents",
    MEASUREMENT: "measurements",
    PLACEMENT: "placements",
    AFTERCARE: "aftercare",
    GROUP: "groups",
    EDUCATION: "education",
    CAUSE: "causes",
    REVIEW: "reviews",
    RELAPSE: "relapses",
    TRANSFER: "transfers",
    ROLE: "roles",
    NEED: "needs",
    LETTER: "letters",
    APPOINTMENT: "appointments",
    STRENGTH: "strengths",
    GOAL: "goals",
    GAP: "gaps",
    MATCH: "matches",
    REFERRAL: "referrals",
    CHOICE: "choices",
    STORY: "stories",
}


def read(youth, *, reader=None):
    """All short lists of a youth as they stand today. One query. Delicate details are for the `reader` who may."""
    sources = (*_sources(youth, today()), *_pressing(youth, reader), *_wanted(youth), *_school(youth), *_came(youth))
    parts = [part.values_list(*COLUMNS) for part in sources]
    facts = Facts()
    for kind, _rank, *columns in parts[0].union(*parts[1:], all=True).order_by("f_kind", "f_on", "f_rank"):
        getattr(facts, LISTS[kind]).append(Fact(*columns))
    facts.wishes.sort(key=youth_wish.rank)
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
        _appointments(youth),
        _part(GroupMember.objects.running(day).filter(youth=youth), GROUP, "group__name", on="since", ref="group__ref"),
        *_agreed(youth, day),
    )


def _agreed(youth, day):
    """What was handed over to the casemanagers of now, and what was agreed with each helper about who does what."""
    on_case = Q(case__youth=youth)
    given = CasemanagerPeriod.objects.filter(on_case, ends_on__isnull=True, case__closed_on__isnull=True)
    written = given.exclude(works="", runs="", remember="")
    terms = Agreement.objects.running(day).filter(partner=OuterRef("partner")).order_by("-starts_on")
    nothing = Value("", output_field=TextField())
    roles = Coalesce(NullIf("role_agreement", nothing), Subquery(terms.values("roles")[:1]), nothing)
    leads = Switch(When(leads=True, then=Value("leads")), default=NONE, output_field=CharField())
    by = Coalesce("assigned_by__name", NONE)
    return (
        _part(written, TRANSFER, "works", "runs", "remember", "starts_on", NO_DAY, "case_id", ref=by),
        _part(Involvement.objects.running(day).filter(on_case), ROLE, roles, leads),
    )


def _appointments(youth):
    minutes = Cast(ExtractHour("at") * 60 + ExtractMinute("at"), IntegerField())  # PostgreSQL says 14 as 14.000
    line = Value(youth_appointment.SEPARATOR)
    three = Concat("state", line, Cast(minutes, CharField()), line, "place", output_field=TextField())
    rows = _part(youth_appointment.shown(youth), APPOINTMENT, "what", "owner__name", three, "on")
    return rows.annotate(f_rank=minutes)  # of one day, the earliest first


def _pressing(youth, reader):
    """What comes before the rest: open needs (and those solved so lately that it can be taken back) and letters."""
    needs = Need.objects.filter(youth=youth).filter(Q(solved_on__isnull=True) | Q(solved_at__gt=now() - UNDO_WITHIN))
    about = Switch(When(since_about=True, then=Value("about")), default=NONE, output_field=CharField())
    sender = Coalesce("partner__name", "sender")
    return (
        _part(needs.with_detail(reader), NEED, "kind", about, F("detail"), "since", "solved_on", ref="way"),
        _part(Letter.objects.open().filter(youth=youth), LETTER, "subject", sender, NONE, "deadline", "received_on"),
    )


def _school(youth):
    """School and why it stopped, when the rule was looked at again, and what waits after a closing."""
    absent = Coalesce(Cast("absent_since", CharField()), NONE)
    facts = Concat("kind", Value("|"), "route", Value("|"), "outcome", Value("|"), absent, output_field=TextField())
    waits = Relapse.objects.waiting().filter(case__youth=youth)
    reviews = EligibilityReview.objects.filter(youth=youth)
    return (
        _part(
            Education.objects.filter(youth=youth),
            *(EDUCATION, facts, "subject", Coalesce("partner__name", "institution"), "starts_on", "ends_on"),
        ),
        _part(OtherCause.objects.filter(youth=youth), CAUSE, "cause", ref=NONE),
        _part(reviews, REVIEW, Cast("under", CharField()), "answer", NONE, "looked_on", ref=NONE),
        _part(waits, RELAPSE, "kind", "note", NONE, "seen_on", NO_DAY, "case_id"),
    )


def _wanted(youth):
    """What the youth is good at, wants and works towards; and measurements that are missing, with the reason."""
    line = Value(youth_wish.SEPARATOR)
    again = Coalesce(Cast("offered_again_on", CharField()), NONE)
    in_order = Concat(Cast("rank", CharField()), line, again, line, "rest_reason", output_field=TextField())
    fitting = Match.objects.shown(today()).filter(wish__youth=youth)
    steps = Step.objects.filter(goal=OuterRef("pk")).order_by()
    following = steps.filter(done_at__isnull=True).order_by("due_on", "pk").values("what")[:1]
    far = [_count(steps.filter(done_at__isnull=False)), line, _count(steps), line, Coalesce(Subquery(following), NONE)]
    return (
        _part(Wish.objects.filter(youth=youth), WISH, "what", "kind", in_order, "fulfilled_on", "rested_on"),
        _part(fitting, MATCH, "offer__title", "state", F("wish__ref"), "found_on", ref="offer__ref"),
        _part(Strength.objects.filter(youth=youth), STRENGTH, "what", on="named_on"),
        _part(
            Goal.objects.filter(youth=youth),
            *(GOAL, "what", "state", Concat(*far, output_field=TextField()), "by_when", "ended_on"),
        ),
        _part(
            MeasurementGap.objects.filter(case__youth=youth),
            *(GAP, "kind", "reason", "note", "due_on", "recorded_on", "case_id"),
        ),
    )


def _came(youth):
    """Who referred the youth, between which providers they could choose, and what they told for a report."""
    line = Value(youth_wish.SEPARATOR)
    who = Concat("by_name", line, "by_organisation", output_field=TextField())
    chosen = Concat(Coalesce("chosen__name", NONE), line, "offered", line, "why", output_field=TextField())
    referred = Referral.objects.filter(youth=youth, state=Referral.State.TAKEN_UP)
    choices = ProviderChoice.objects.filter(youth=youth)
    return (
        _part(referred, REFERRAL, "source", who, NONE, "received_on"),
        _part(choices, CHOICE, "about", "outcome", chosen, "on", TruncDate("created")),
        _part(Story.objects.filter(youth=youth), STORY, "title", "state", "pseudonym", "written_on", "agreed_on"),
    )


def _count(steps):
    counted = steps.values("goal").annotate(n=Count("pk")).values("n")
    return Cast(Coalesce(Subquery(counted, output_field=IntegerField()), 0), CharField())


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
