"""The library of reports: a shelf for each period, the last first, and what may be asked for."""

from dataclasses import dataclass
from itertools import groupby

from django.db.models import Max, Min

from cases.models import Case
from mentoraat.access import Permission, can
from mentoraat.models import Municipality
from mentoraat.periods import Quarter, today
from outreach.models import Contact
from reports.models import QuarterReport

RELATED = ("organisation", "municipality", "job", "profile__municipality", "programme", "area")
HEAVY = ("figures", "explanation", "gate")
SHORTER_FIRST = ("quarter", "half_year", "year")
MANY = 12  # from here on a list is easier with a choice of year and kind


@dataclass(frozen=True)
class Place:
    """One report: the revision that counts, and the older ones."""

    report: QuarterReport
    older: tuple


@dataclass(frozen=True)
class Shelf:
    """A period and its reports: one for each reader, programme, area or agreement."""

    period: object  # Quarter, HalfYear or Year
    places: tuple


def shelves(user):
    """What this person may read, the last period first, in one statement whatever the number."""
    rows = QuarterReport.objects.visible_to(user).defer(*HEAVY).select_related(*RELATED)
    found = {}
    for report in rows.order_by("organisation__name", "municipality__name", "profile__name", "-revision", "pk"):
        found.setdefault(report.period, {}).setdefault(_which(report), []).append(report)
    filled = (
        Shelf(period, tuple(Place(first, tuple(older)) for first, *older in lists.values()))
        for period, lists in found.items()
    )
    return sorted(filled, key=_last_first)


def narrowed(found, *, year=None, kind=""):
    """The shelves of one year, of one kind of period, or both."""
    return [shelf for shelf in found if year in (None, shelf.period.end.year) and kind in ("", shelf.period.kind)]


def by_year(found):
    """[(year, shelves)], the last year first."""
    return [(year, list(group)) for year, group in groupby(found, key=lambda shelf: shelf.period.end.year)]


def are_many(found):
    """Whether a choice of year and kind helps."""
    return sum(len(shelf.places) for shelf in found) > MANY


def newer_than(report, user):
    """A later revision that this person may read: what one reads then is no longer the last word."""
    same = QuarterReport.objects.visible_to(user).same_as(report).filter(revision__gt=report.revision)
    if not can(user, Permission.MAKE_REPORTS):
        same = same.filter(state=QuarterReport.State.PUBLISHED)
    return same.order_by("-revision").defer(*HEAVY).first()


def _which(report):
    return report.organisation_id, report.municipality_id, report.profile_id, report.programme_id, report.area_id


def _last_first(shelf):
    return -shelf.period.end.toordinal(), SHORTER_FIRST.index(shelf.period.kind)


def municipalities(organisation):
    """The municipalities that ask this organisation for reports today."""
    running = {"commissions__organisation": organisation, "commissions__ends_on__isnull": True}
    return Municipality.objects.filter(**running).order_by("name")


def quarters(organisation):
    """The quarters to report on, the latest first: from the first case or contact to the last that is over."""
    cases = Case.objects.filter(organisation=organisation).aggregate(
        first=Min("opened_on"), opened=Max("opened_on"), closed=Max("closed_on")
    )
    contacts = Contact.objects.filter(organisation=organisation).aggregate(first=Min("on"), last=Max("on"))
    days = [day for day in (*cases.values(), *contacts.values()) if day]
    found, quarter = [], Quarter.of(min(max(days), today())) if days else None
    while quarter and quarter.end >= min(days):
        if quarter.end < today():
            found.append(quarter)
        quarter = quarter.previous()
    return found
