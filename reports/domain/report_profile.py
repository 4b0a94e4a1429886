"""What was agreed with a funder about its reports: agreed, changed, ended; the terms of a report, and which are due."""

from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from cases.domain.signal_text import without_people
from mentoraat import audit
from mentoraat.models import Commission
from mentoraat.periods import period_of
from mentoraat.states import Refused, RefusedLines
from reports.domain.report_profile_rules import faults
from reports.models import ReportProfile
from reports.quarter.terms import Terms

QUARTERS_A_YEAR = 4
# About whom, and for whom: once a report was made by a profile, its row of reports stays one row.
FIXED = ("municipality", "period", "programme", "area")
TEXTS = ("intro", "closing")
FIELDS = (
    *("name", "funder", "reader", *FIXED, "chapters", "left_out", "agreed", "small_form", "small_limit", "least"),
    *(*TEXTS, "stories", "budget", "deadline_days", "scheduled", "starts_on"),
)


@transaction.atomic
def create(organisation, *, name, starts_on, by, **agreed):
    """Agree with a funder how its reports are; `agreed` are some of FIELDS. Raises RefusedLines, each at its field."""
    whole = {"municipality": None, "reader": "", "name": name, "starts_on": starts_on} | agreed
    profile = ReportProfile(organisation=organisation, **_checked(whole, organisation, by=by))
    _save(profile)
    audit.record("report_profile.created", profile, fields=whole, by=by)
    return profile


@transaction.atomic
def edit(profile, *, by, **agreed):
    """Agree anew, from the next report on: reports that were made keep the terms that were frozen with them."""
    profile = ReportProfile.objects.select_for_update().get(pk=profile.pk)
    whole = {name: getattr(profile, name) for name in FIELDS} | agreed
    changed = [
        name for name, value in _checked(whole, profile.organisation, by=by).items() if _differs(profile, name, value)
    ]
    if set(changed) & set(FIXED) and is_used(profile):
        raise Refused(_("Met deze afspraak is al een rapport gemaakt. Maak voor iets anders een nieuwe afspraak."))
    if profile.ends_on and profile.starts_on > profile.ends_on:
        raise Refused(_("Kies een eerste dag vóór de laatste."), field="starts_on")
    if changed:
        _save(profile, fields=[*changed, "updated"])
        audit.record("report_profile.edited", profile, fields=changed, by=by)
    return profile


@transaction.atomic
def end(profile, *, ends_on, by):
    """From the day after `ends_on` nothing is agreed any more; what was made stays."""
    if ends_on < profile.starts_on:
        raise Refused(_("Kies een dag op of na de eerste dag van de afspraak."), field="ends_on")
    if not ReportProfile.objects.filter(pk=profile.pk, ends_on__isnull=True).update(ends_on=ends_on):
        raise Refused(_("Deze afspraak was al beëindigd."))
    profile.ends_on = ends_on
    audit.record("report_profile.ended", profile, fields=["ends_on"], by=by)
    return profile


@transaction.atomic
def resume(profile, *, by):
    """Take the end back: the agreement runs on."""
    if not ReportProfile.objects.filter(pk=profile.pk, ends_on__isnull=False).update(ends_on=None):
        raise Refused(_("Deze afspraak loopt al."))
    profile.ends_on = None
    audit.record("report_profile.resumed", profile, fields=["ends_on"], by=by)
    return profile


def is_used(profile):
    """Whether a report was made by it."""
    return profile.reports.exists()


def terms(profile, *, organisation, municipality=None, period=None):
    """The terms of a report about `period` by this profile; of the usual report to `municipality` without one.

    They are plain values that are frozen with the report: what is agreed anew later does not change what was made.
    A profile can hide more than the organisation does, never less.
    """
    limit = organisation.small_number_limit
    if profile is None:
        return Terms(reader=municipality.name if municipality else "", limit=limit)
    return Terms(
        name=profile.name,
        reader=profile.read_by,
        chapters=tuple(profile.chapters),
        left_out=tuple(profile.left_out),
        agreed=dict(profile.agreed),
        form=profile.small_form,
        limit=max(limit, profile.small_limit or limit),
        least=profile.least,
        intro=profile.intro,
        closing=profile.closing,
        stories=profile.stories,
        budget=_share(profile.budget, period),
        programme=profile.programme.name if profile.programme_id else "",
        area=profile.area.name if profile.area_id else "",
    )


def due(organisation, day):
    """The reports about the period that ended last before `day`: rows (profile or None, municipality or None, period).

    What was agreed counts when it held on some day of the period. A municipality that asks for reports gets the usual
    one about each quarter, unless a profile speaks of its quarters. Whether a report is there already, the caller asks.
    """
    rows, spoken_for = [], set()
    for profile in of(organisation):
        period = period_of(profile.period, day).previous()
        if not _held_in(profile, period):
            continue
        if profile.is_usual:
            spoken_for.add(profile.municipality_id)
        if profile.scheduled:
            rows.append((profile, profile.municipality, period))
    quarter = period_of("quarter", day).previous()
    rows += [(None, one, quarter) for one in _asking(organisation, quarter) if one.pk not in spoken_for]
    return rows


def of(organisation):
    """Every profile of the organisation, by name. One query."""
    rows = ReportProfile.objects.filter(organisation=organisation)
    return rows.select_related("municipality", "programme", "area", "organisation").order_by("name", "pk")


def _asking(organisation, period):
    """The municipalities that asked for reports on some day of the period, each once."""
    rows = Commission.objects.filter(organisation=organisation, starts_on__lte=period.end)
    rows = rows.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=period.start)).select_related("municipality")
    return {row.municipality_id: row.municipality for row in rows.order_by("municipality__name", "pk")}.values()


def _held_in(profile, period):
    return profile.starts_on <= period.end and (profile.ends_on is None or profile.ends_on >= period.start)


def _share(budget, period):
    """What of a year's budget belongs to the period, in whole euros."""
    quarters = len(period.quarters()) if period else QUARTERS_A_YEAR
    return None if budget is None else round(budget * quarters / QUARTERS_A_YEAR)


def _checked(agreed, organisation, *, by):
    """The terms in order: texts without blanks and names, figures without a number left out."""
    if unknown := agreed.keys() - set(FIELDS):
        raise TypeError(f"Nothing of a profile: {', '.join(sorted(unknown))}")
    if found := faults(agreed, organisation=organisation):
        raise RefusedLines(found)
    for name in TEXTS:
        if agreed.get(name):
            agreed[name] = without_people(agreed[name], field=name, by=by)
    if "agreed" in agreed:
        given = agreed["agreed"].items()
        agreed["agreed"] = {path: pair for path, pair in given if any(value is not None for value in pair.values())}
    return agreed | {"name": " ".join(agreed["name"].split())}


def _differs(profile, name, value):
    """Put the value on the row; whether it was another one."""
    was = getattr(profile, name)
    setattr(profile, name, value)
    return was != value


def _save(profile, fields=None):
    try:
        with transaction.atomic():
            profile.save(update_fields=fields)
    except IntegrityError as error:
        raise Refused(_("Er is al een afspraak met deze naam."), field="name") from error
