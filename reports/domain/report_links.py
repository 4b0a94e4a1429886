"""Where the figures of a report lead for who may look behind them: from a figure to the list of rows of today."""

from urllib.parse import urlencode

from django.urls import reverse

from mentoraat.templatetags.mentoraat import date_short
from reports.domain.definitions import definition
from reports.domain.indicators import behind
from reports.quarter.facts import flat

# A percentage leads to the rows of what it divides.
NUMERATORS = {
    "outflow.I8_positive_rate": "outflow.by_class.positive",
    "outflow.I9_dropout_rate": "outflow.by_class.dropped_out",
    "outflow.I10_ended_early_rate": "outflow.I10_ended_early",
    "I25_all_ever_reached.positive_rate": "I25_all_ever_reached.positive",
    "I25_all_ever_reached.dropped_out_rate": "I25_all_ever_reached.dropped_out",
    "inflow_profile.I20_rate": "inflow_profile.I20_without_regular_housing",
    "handovers.I16.rate": "handovers.I16.succeeded",
    "handovers.I17.rate": "handovers.I17.on_time",
    "measurement.I18.rate": "measurement.I18.covered",
    "I13_relapse.rate": "I13_relapse.relapsed",
    "I21_rhythm.rate": "I21_rhythm.in_rhythm",
    "I23_qualification.rate": "I23_qualification.gained",
    **{f"I12_durable.{months}.rate": f"I12_durable.{months}.durable" for months in (3, 6, 12)},
    **{f"I22_aftercare.{months}.rate": f"I22_aftercare.{months}.reached" for months in (3, 6, 12)},
}
# Numbers that no rows are counted for: means, days, and percentages.
NO_ROWS = ("rate", "_days", "_average", "_accept", "baseline", "follow_up", "_from", "_to")


def behind_figures(report, document):
    """The path of each figure in this report → the address of the rows behind it, as they are today.

    A figure of nought, a mean and whatever has no rows are absent.
    """
    found, query = dict(flat(document.facts["now"])), _about(report)
    leads = {path: path for path in found} | {path: to for path, to in NUMERATORS.items() if path in found}
    whole = not (report.programme_id or report.area_id)
    return {
        path: f"{reverse('reports:figure-cases')}?{urlencode(query | {'cijfer': to})}"
        for path, to in leads.items()
        if found.get(to) and _has_rows(to, whole)
    }


def _about(report):
    """The period and the part of the organisation, as the page of rows asks for them."""
    period = report.period
    days = {"van": date_short(period.start), "tot": date_short(period.end)}
    about = {"kwartaal": str(period)} if period.kind == "quarter" else days
    about |= {"wijk": report.area.ref} if report.area_id else {}
    return about | ({"programma": report.programme.ref} if report.programme_id else {})


def _has_rows(key, whole):
    group = key.partition(".")[0]
    if group not in behind.sections() or key.endswith(NO_ROWS) or (group == "I25_all_ever_reached" and not whole):
        return False
    try:
        return bool(definition(key))
    except KeyError:
        return False
