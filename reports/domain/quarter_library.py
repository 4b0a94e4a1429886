"""The library of quarter reports: one place for each quarter, with its latest revision on top."""

from dataclasses import dataclass

from mentoraat.access import Permission, can
from mentoraat.periods import Quarter
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
    for report in rows.select_related("organisation", "municipality", "job").order_by("-year", "-quarter", "-revision"):
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
        organisation=report.organisation, municipality=report.municipality, year=report.year, quarter=report.quarter
    )
    if not can(user, Permission.MAKE_REPORTS):
        same = same.filter(state=QuarterReport.State.PUBLISHED)
    return same.filter(revision__gt=report.revision).first()
