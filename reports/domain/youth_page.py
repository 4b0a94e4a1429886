"""The page of a youth: who, who is on it, last seen, what next, what may we share. Six queries, whatever there is."""

from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.domain import eligibility, handover_ball, match_start
from cases.domain import youth as youth_
from cases.models import AftercareCheck, Case, Consent, Handover, Placement
from mentoraat.periods import today
from mentoraat.templatetags.mentoraat import date_list, date_short, day_relative, days_ago
from reports.domain import (
    timeline,
    youth_appointment,
    youth_education,
    youth_facts,
    youth_inflow,
    youth_letter,
    youth_measurement,
    youth_need,
    youth_people,
    youth_relapse,
    youth_story,
    youth_wish,
)


@dataclass(frozen=True)
class Page:
    """Everything that the page shows, written out; a template asks nothing more of the database."""

    youth: object
    facts: tuple
    needs: youth_need.Needs
    letters: tuple
    lines: tuple
    aliases: tuple
    open_cases: tuple
    closed_cases: tuple
    strengths: tuple
    wishes: tuple
    goals: tuple
    steps: tuple
    appointments: youth_appointment.Appointments
    helpers: tuple
    leader: str
    handed: tuple
    handovers: tuple
    measurements: tuple
    placements: tuple
    aftercare: tuple
    consents: tuple
    stories: tuple
    groups: tuple
    inflow: youth_inflow.Inflow
    after: youth_relapse.After
    school: youth_education.School
    verdict: eligibility.Verdict
    timeline: timeline.Timeline


@transaction.atomic
def read(youth, *, after="", by):
    """The page as it stands now, newest events first or those before `after`; written down as read by `by`."""
    youth_.read(youth, by=by)
    facts, cases = youth_facts.read(youth, reader=by), _cases(youth)
    school = youth_education.of(youth, facts)
    handovers = tuple(_handover(row) for row in _open_handovers(youth))
    steps, helpers = tuple(_step(row, youth) for row in facts.steps), youth_people.helpers(facts)
    open_cases = tuple(_case(case) for case in cases if not case.is_closed)
    return Page(
        youth=youth,
        facts=_identity(youth),
        needs=youth_need.of(facts),
        letters=youth_letter.rows(facts),
        lines=_lines(youth, cases, facts, steps, handovers),
        aliases=tuple(alias.one for alias in facts.aliases if alias.one != youth.call_name),
        open_cases=open_cases,
        closed_cases=tuple(_case(case) for case in cases if case.is_closed),
        strengths=youth_wish.strengths(facts),
        wishes=youth_wish.wishes(facts),
        goals=youth_wish.goals(facts),
        steps=steps,
        appointments=youth_appointment.read(facts.appointments),
        helpers=helpers,
        leader=youth_people.leader(helpers, open_cases),
        handed=youth_people.handed(facts),
        handovers=handovers,
        measurements=youth_measurement.rows(cases, facts),
        placements=tuple(_placement(row) for row in facts.placements),
        aftercare=tuple(_check(row) for row in facts.aftercare),
        consents=tuple(_consent(row) for row in facts.consents),
        stories=youth_story.rows(facts),
        groups=tuple({"ref": row.ref, "name": row.one, "since": date_list(row.on)} for row in facts.groups),
        inflow=youth_inflow.of(facts),
        after=youth_relapse.of(cases, facts),
        school=school,
        verdict=school.verdict,
        timeline=timeline.page(youth, after=after, by=by),
    )


def _cases(youth):
    rows = Case.objects.filter(youth=youth).select_related("programme", "casemanager", "organisation")
    return sorted(rows, key=lambda case: (not case.is_closed, case.opened_on, case.pk), reverse=True)


def _open_handovers(youth):
    rows = Handover.objects.open().filter(case__youth=youth).with_ball()
    return rows.select_related("partner", "owner", "contact_person").order_by("created", "pk")


def _identity(youth):
    age = youth.age_on(today())
    about = "" if youth.birth_date or age is None else _("ongeveer") + " "
    parts = (
        _("%(about)s%(age)s jaar") % {"about": about, "age": age} if age is not None else _("leeftijd onbekend"),
        youth.address_form,
        youth.area.name if youth.area else "",
        youth.phone.as_national if youth.phone else "",
    )
    return tuple(part for part in parts if part)


def _lines(youth, cases, facts, steps, handovers):
    """The five questions, in the order in which they are asked; who it is stands above them."""
    return (
        {"label": _("Vaste mentor"), **_guide(cases)},
        {"label": _("Laatst gezien"), **_seen(youth)},
        {"label": _("Volgende stap"), **_next(steps)},
        {"label": _("Delen"), **_sharing(facts.consents)},
    )


def _guide(cases):
    names = dict.fromkeys(case.casemanager.name for case in cases if not case.is_closed)
    if names:
        return {"value": ", ".join(names), "url": "#wie"}
    return {"value": _("nog geen traject") if not cases else _("geen lopend traject"), "url": "#wie"}


def _seen(youth):
    if not youth.last_seen_at:
        return {"value": _("nog niet")}
    return {"value": day_relative(youth.last_seen_at), "note": f"({days_ago(youth.last_seen_at)})"}


def _next(steps):
    if not steps:
        return {"value": _("nog niets gepland"), "url": "#stappen"}
    return {"value": steps[0]["what"], "note": steps[0]["when"], "url": "#stappen"}


def _sharing(consents):
    count = len({row.one for row in consents})
    if not count:
        return {"value": _("nog met niemand"), "url": "#akkoorden"}
    words = ngettext("met %(count)s partner", "met %(count)s partners", count)
    return {"value": words % {"count": count}, "url": "#akkoorden"}


def _case(case):
    facts = _("sinds %(day)s") % {"day": date_short(case.opened_on)}
    if case.is_closed:
        outcome = f" · {case.get_outcome_display()}" if case.outcome else ""
        facts = f"{date_short(case.opened_on)} – {date_short(case.closed_on)} · {case.get_ending_display()}{outcome}"
    elif case.state == Case.State.WAITING:
        facts += " · " + _("wacht op start, tot %(day)s") % {"day": date_short(case.waiting_until)}
        if case.waiting_until:
            facts += " · " + match_start.until((case.waiting_until - today()).days)
    return {
        "ref": case.ref,
        "programme": case.programme.name,
        "number": case.number,
        "casemanager": case.casemanager.name,
        "facts": facts,
    }


def _step(row, youth):
    late, day = row.on < today(), day_relative(row.on)
    words = _("te laat, %(day)s") % {"day": day} if late else day
    # Of a partner the third column holds its name; without any name the youth does it.
    who = f"{row.two}, {row.three}" if row.three and row.three != row.two else row.two or youth.call_name
    outside = bool(row.three) or not row.two
    return {"ref": row.ref, "what": row.one, "who": who, "day": day, "when": words, "late": late, "outside": outside}


def _handover(row):
    return {
        "url": row.get_absolute_url(),
        "partner": row.partner.name,
        "question": row.question,
        "begun": handover_ball.begun(row),
        "person": row.contact_person.name if row.contact_person else "",
        "state": row.get_state_display(),
        "ball": str(handover_ball.ball(row)),
        "late": handover_ball.late(row),
        "urgent": row.urgent,
    }


def _placement(row):
    until = f" – {date_short(row.until)}" if row.until else ""
    kind = str(Placement.Kind(row.two).label)
    return {"ref": row.ref, "what": row.one or kind, "kind": kind, "when": f"{date_short(row.on)}{until}"}


def _check(row):
    month = str(AftercareCheck.Month(int(row.one)).label)
    return {"ref": row.ref, "month": month, "when": date_list(row.on), "late": row.on < today()}


def _consent(row):
    until = _("tot en met %(day)s") % {"day": date_short(row.until)} if row.until else _("zonder einddatum")
    return {
        "ref": row.ref,
        "partner": row.one,
        "items": ", ".join(youth_facts.shared_items(row)),
        "how": Consent.How(row.two).label,
        "given": date_short(row.on),
        "until": until,
    }
