"""What was agreed with a funder about its reports: the terms of one report, and which reports are due."""

from django.db.models import Q

from mentoraat.models import Commission
from mentoraat.periods import period_of
from reports.models import ReportProfile
from reports.quarter.terms import Terms

QUARTERS_A_YEAR = 4


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
    for profile in _profiles(organisation):
        period = period_of(profile.period, day).previous()
        if not _held_in(profile, period):
            continue
        if profile.is_usual:
            spoken_for.add(profile.municipality_id)
        if profile.scheduled:
            rows.append((profile, profile.municipality, period))
    quarter = period_of("quarter", day).previous()
    asking = Commission.objects.filter(organisation=organisation, starts_on__lte=quarter.end)
    asking = asking.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=quarter.start)).order_by("municipality__name")
    for commission in asking.exclude(municipality__in=spoken_for).select_related("municipality"):
        if (None, commission.municipality, quarter) not in rows:  # asked again after it had ended, in one quarter
            rows.append((None, commission.municipality, quarter))
    return rows


def _profiles(organisation):
    rows = ReportProfile.objects.filter(organisation=organisation)
    return rows.select_related("municipality", "programme", "area").order_by("name", "pk")


def _held_in(profile, period):
    return profile.starts_on <= period.end and (profile.ends_on is None or profile.ends_on >= period.start)


def _share(budget, period):
    """What of a year's budget belongs to the period, in whole euros."""
    quarters = len(period.quarters()) if period else QUARTERS_A_YEAR
    return None if budget is None else round(budget * quarters / QUARTERS_A_YEAR)
