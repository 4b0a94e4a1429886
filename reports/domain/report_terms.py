"""What was agreed about one report, as it is today; frozen with its figures when it is made."""

from dataclasses import replace

from reports.domain import report_profile


def of(report):
    """The terms of a report: of its profile or the usual ones, with the programme or area that it is about."""
    found = {"organisation": report.organisation, "municipality": report.municipality, "period": report.period}
    part = {"programme": report.programme, "area": report.area}
    named = {name: row.name for name, row in part.items() if row}
    return replace(report_profile.terms(report.profile, **found), **named)
