"""The library of quarter reports: a place for each quarter, its latest revision on top, and what may be asked for."""

from dataclasses import dataclass

from django.db.models import Max, Min

from cases.models import Case
from mentoraat.access import Permission, can
from mentoraat.models import Municipality
from mentoraat.periods import Quarter, today
from outreach.models import Contact
from reports.models import QuarterReport


@dataclass(frozen=True)
class Shelf:
    """A quarter: the report that counts, and older revisions of it."""

    quarter: Quarter
    reports: tuple  # one for each municipality (or organisation), the latest revision
    older: tuple


def shelves(user):
    """What this person may read, the last quarter first, in two statements whatever the number."""
    rows = QuarterReport.objects.visible_to(user).defer("figures", "explanation")
    found = {}
    for report in rows.select_related("organisation", "municipality", "job").order_by(
        "-year", "-number", "kind", "-revision"
    ):
        found.setdefault(report.period, {}).setdefault((report.organisation_id, report.municipality_id), []).append(
            report
        )
    return [
        Shelf(
            quarter,
            tuple(revisions[0] for revisions in lists.values()),
            tuple(report for revisions in lists.values() for report in revisions[1:]),
        )
        for quarter, lists in found.items()
    ]


def newer_than(report, user):
    """A later revision that this person may read: what one reads then is no longer the last word."""
    same = QuarterReport.objects.visible_to(user).filter(
        organisation=report.organisation,
        municipality=report.municipality,
        year=report.year,
        kind=report.kind,
        number=report.number,
    )
    if not can(user, Permission.MAKE_REPORTS):
        same = same.filter(state=QuarterReport.State.PUBLISHED)
    return same.filter(revision__gt=report.revision).first()


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
