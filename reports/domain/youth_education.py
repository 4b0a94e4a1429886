"""School on the page of a youth: the stretches, why it stopped, what the school rule says, when we look again."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from cases.domain import eligibility, schooling
from cases.models import Education, Placement, Youth
from mentoraat.periods import today
from mentoraat.templatetags.mentoraat import date_long, date_short


@dataclass(frozen=True)
class School:
    """Everything about school, written out."""

    rows: tuple
    main_cause: str
    other_causes: tuple
    verdict: eligibility.Verdict
    limit: str  # when an age limit comes; "" when none does
    look_now: bool  # whether it is time to look again, and nobody did


def of(youth, facts):
    """School as it stands today, from the short lists of a youth."""
    stretches = [_stretch(row) for row in facts.education]
    places = [row for row in facts.placements if row.two == Placement.Kind.SCHOOL]
    history = (*stretches, *(schooling.of_place(row.on, row.until) for row in places))
    limit = eligibility.next_limit(youth, today())
    return School(
        rows=tuple(_row(row) for row in sorted(facts.education, key=_order, reverse=True)),
        main_cause=youth.get_leaving_cause_display(),
        other_causes=tuple(Youth.LeavingCause(row.one).label for row in facts.causes),
        verdict=eligibility.early_school_leaver(youth, today(), history),
        limit=_("wordt %(age)s op %(day)s") % {"age": limit.under, "day": date_long(limit.on)} if limit else "",
        look_now=bool(limit and limit.look_from <= today() and str(limit.under) not in {r.one for r in facts.reviews}),
    )


def _stretch(row):
    kind, _route, outcome, absent = row.one.split("|")
    return schooling.Stretch(kind, outcome, row.on, row.until, date.fromisoformat(absent) if absent else None)


def _order(row):
    running = row.one.split("|")[2] == Education.Outcome.RUNNING
    return running, row.until or row.on or date.min


def _row(row):
    kind, route, outcome, absent = row.one.split("|")
    words = [Education.Outcome(outcome).label, row.three, _span(row)]
    if route:
        words.insert(0, route)
    if absent:
        words.append(_("niet op school sinds %(day)s") % {"day": date_short(date.fromisoformat(absent))})
    what = " ".join(filter(None, (str(Education.Kind(kind).label), row.two)))
    return {
        "ref": row.ref,
        "what": what[:1].upper() + what[1:],
        "facts": " · ".join(str(part) for part in words if part),
    }


def _span(row):
    if row.on and row.until:
        return f"{date_short(row.on)} – {date_short(row.until)}"
    if row.on:
        return _("sinds %(day)s") % {"day": date_short(row.on)}
    return _("tot %(day)s") % {"day": date_short(row.until)} if row.until else ""
