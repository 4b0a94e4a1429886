"""School as dated facts: which, from when until when, what came of it; and why somebody left."""

from datetime import date

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from cases.domain import schooling
from cases.models import Case, Education, OtherCause, Youth
from cases.models.education import MBO, VMBO
from mentoraat import audit
from mentoraat.periods import today
from mentoraat.states import Refused

Kind, Outcome, Cause = Education.Kind, Education.Outcome, Youth.LeavingCause
_LONG_AGO = date(1900, 1, 1)
FACTS = ("kind", "route", "sector", "subject", "partner", "institution", "starts_on", "ends_on", "outcome", "gained")
FACTS = (*FACTS, "absent_since")
SCHOOL_TYPE = {
    **dict.fromkeys(VMBO, Youth.SchoolType.VMBO),
    **dict.fromkeys(MBO, Youth.SchoolType.MBO_BOL),
    **dict.fromkeys((Kind.HAVO.value, Kind.VWO.value), Youth.SchoolType.HAVO_VWO),
    **dict.fromkeys((Kind.VE.value, Kind.VAVO.value), Youth.SchoolType.VE),
}


@transaction.atomic
def add(youth, *, by, **facts):
    """A stretch at a school; columns of FACTS. What nobody told about the youth yet is filled from it."""
    facts = _checked(facts)
    row = Education.objects.create(organisation_id=youth.organisation_id, youth=youth, **facts)
    _fill(youth, row)
    audit.record("education.added", row, youth=youth, fields=[name for name in facts if facts[name]], by=by)
    return row


@transaction.atomic
def edit(education, *, by, **facts):
    """Correct a stretch, or write down its end. What it filled about the youth is worked out anew."""
    facts, youth = _checked(facts), education.youth
    changed = {name: value for name, value in facts.items() if getattr(education, name) != value}
    if not changed:
        return education
    ended = education.outcome == Outcome.RUNNING != facts["outcome"]
    for name, value in changed.items():
        setattr(education, name, value)
    education.save(update_fields=[*changed, "updated"])
    _empty(youth, education)
    _fill(youth, education, ended=ended)
    _fill_all(youth)
    audit.record("education.edited", education, youth=youth, fields=changed, by=by)
    return education


@transaction.atomic
def remove(education, *, by):
    """Take away a stretch that was written down by mistake, and what it filled about the youth."""
    youth = education.youth
    _empty(youth, education)
    audit.record("education.removed", education, youth=youth, by=by)
    education.delete()
    _fill_all(youth)


@transaction.atomic
def set_causes(youth, *, main, others=(), by):
    """Why the youth left school: one main cause (mission 6.3), which the figures count, and any others."""
    others = [cause for cause in dict.fromkeys(others) if cause != main]
    if others and main in ("", Cause.UNKNOWN):
        raise Refused(_("Kies ook wat het meest meetelde."), field="main")
    youth.other_causes.exclude(cause__in=others).delete()
    for cause in others:
        OtherCause.objects.get_or_create(youth=youth, cause=cause, defaults={"organisation_id": youth.organisation_id})
    if youth.leaving_cause != main:
        youth.leaving_cause = main
        youth.save(update_fields=["leaving_cause", "updated"])
    audit.record("education.causes_set", youth, youth=youth, fields=["leaving_cause", "other_causes"], by=by)
    return youth


def of(youth):
    """The stretches of a youth, what runs first, then the latest."""
    rows = youth.education.select_related("partner")
    return sorted(rows, key=_order, reverse=True)


def known(education):
    """What is known about a stretch, as a form shows it."""
    found = {name: getattr(education, name) for name in FACTS}
    return found | {"partner": education.partner.ref if education.partner else None}


def causes(youth):
    """The main cause and the others, as a form shows them."""
    others = youth.other_causes.order_by("pk").values_list("cause", flat=True)
    return {"main": youth.leaving_cause, "others": list(others)}


def _order(row):
    return row.outcome == Outcome.RUNNING, row.ends_on or row.starts_on or _LONG_AGO


def _checked(facts):
    """The facts as they may be kept; refuses what cannot be."""
    unknown = facts.keys() - set(FACTS)
    if unknown:
        raise TypeError(f"No facts about education: {', '.join(sorted(unknown))}")
    if facts["kind"] not in MBO:
        facts["route"] = ""
    if facts["kind"] not in VMBO:
        facts["sector"] = ""
    if facts.get("partner"):
        facts["institution"] = ""
    starts_on, ends_on, running = facts.get("starts_on"), facts.get("ends_on"), facts["outcome"] == Outcome.RUNNING
    if running and ends_on:
        raise Refused(_("Loopt dit nog? Dan is er nog geen einde."), field="ends_on")
    if starts_on and ends_on and ends_on < starts_on:
        raise Refused(_("Het einde ligt voor het begin."), field="ends_on")
    if ends_on and ends_on > today():
        raise Refused(_("Deze datum ligt nog voor ons. Vul een dag in die geweest is."), field="ends_on")
    if facts.get("absent_since") and not running:
        raise Refused(_("Dit kan alleen als de opleiding nog loopt."), field="absent_since")
    if facts.get("absent_since") and facts["absent_since"] > today():
        raise Refused(_("Deze datum ligt nog voor ons. Vul een dag in die geweest is."), field="absent_since")
    return facts


def _fill_all(youth):
    for row in youth.education.order_by("-starts_on", "-pk"):
        _fill(youth, row)


def _fill(youth, row, *, ended=False):
    """The one place where rows write columns of the youth (docs/decisions/0008).

    School type and diploma, which the figures read as of the opening (G10): only where nobody told them, and never
    from what came after it. At school or not follows what is written down.
    """
    row.fills |= {name: value for name, value in _told(youth, row).items() if getattr(youth, name) in ("", "unknown")}
    row.save(update_fields=["fills", "updated"])
    columns = dict(row.fills)
    if row.outcome == Outcome.RUNNING and row.kind not in schooling.NO_SCHOOL:
        columns["in_school"] = Youth.Known.YES
    elif ended:
        columns |= {"in_school": Youth.Known.NO, "left_school_on": row.ends_on}
    _write(youth, columns)


def _told(youth, row):
    """What the row says about the day on which the latest case began, or about now without a case."""
    opened = Case.objects.counted().filter(youth=youth).aggregate(last=Max("opened_on"))["last"]
    told = {}
    if row.kind not in schooling.NO_SCHOOL and not _later(row.starts_on, opened):
        bbl = row.route == Education.Route.BBL
        told["school_type"] = (
            Youth.SchoolType.MBO_BBL if bbl else SCHOOL_TYPE.get(row.kind, Youth.SchoolType.OTHER)
        ).value
    if row.outcome == Outcome.DIPLOMA and row.kind in schooling.OF_KIND and not _later(row.ends_on, opened):
        told["diploma"] = schooling.OF_KIND[row.kind].value
    return told


def _later(day, opened):
    return bool(day and opened and day > opened)


def _empty(youth, row):
    """Take back what the row filled, unless somebody told otherwise since."""
    _write(youth, {name: "" for name, value in row.fills.items() if getattr(youth, name) == value})
    row.fills = {}


def _write(youth, columns):
    changed = {name: value for name, value in columns.items() if getattr(youth, name) != value}
    if changed:
        for name, value in changed.items():
            setattr(youth, name, value)
        youth.save(update_fields=[*changed, "updated"])
