"""What a report hides and why, for the coordinator: she sees every number beside how it is printed."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from mentoraat.periods import parse_period
from reports.domain import report_figures
from reports.domain.disclosure import COVERED, is_hidden
from reports.domain.figures import scope_of
from reports.domain.release_gate import readable
from reports.domain.release_tellings import BREAKDOWNS, COHORTS, bounds, paths_of
from reports.quarter import breakdowns, labels, words
from reports.quarter import facts as frozen
from reports.quarter.paths import find
from reports.quarter.structure import Cross
from reports.quarter.terms import STRICT

TITLES = {
    "reach.two_way_by_channel": "Gesprekken per kanaal",
    "outflow.by_class": "Hoe trajecten eindigden",
    "inflow_profile.by_age": "Begonnen, naar leeftijd",
    "inflow_profile.cause_by_school_type": "Begonnen, naar school en oorzaak",
    "places.inflow_by_area": "Begonnen, naar gebied",
    "places.two_way_by_area": "Gesprekken, naar gebied",
    "destinations": "Naar school of werk",
    "complexity.inflow_by_stratum": "Begonnen, naar aantal moeilijke leefgebieden",
    "complexity.outflow_by_stratum": "Afgesloten, naar aantal moeilijke leefgebieden",
}


@dataclass(frozen=True)
class Page:
    """The lines of the page. `share`: how much of the breakdowns can be read; None when there are none."""

    tables: tuple  # (title, rows); a row: name, as printed, as counted now, why
    steps: tuple  # what the gate did: name, period, how, why
    held: tuple
    tested: int
    earlier: int
    cells: int
    readable: int

    @property
    def share(self):
        """The percentage of cells that can be read."""
        return round(100 * self.readable / self.cells) if self.cells else None


def of(report):
    """The page about a report; of one that was held there are no figures to show."""
    gate = report.gate or {}
    counted, printed = gate.get("counted", {}), frozen.upgraded(report.figures) if report.figures else None
    reasons = {step["path"]: step["why"] for step in gate.get("hidden", ()) if _own(step, printed)}
    tables = tuple(_tables(printed, _counted(report, printed), reasons)) if printed else ()
    seen = readable(printed["now"]) if printed else {"cells": 0, "readable": 0}
    steps = tuple((name(one["path"]), _when(one["period"]), one["how"], one["why"]) for one in gate.get("hidden", ()))
    held = tuple(step["why"] for step in gate.get("held", ()))
    return Page(tables, steps, held, counted.get("hidden", 0), counted.get("earlier", 0), **seen)


def name(path):
    """A count by its name, with that of its row where it stands in a table of two directions."""
    for rule in BREAKDOWNS:
        if isinstance(rule, Cross) and path.startswith(f"{rule.path}."):
            row, _point, column = path.removeprefix(f"{rule.path}.").partition(".")
            of_column = f"{rule.columns}.{column}" if rule.columns else column
            return f"{labels.of(f'{rule.rows}.{row}')}: {labels.of(of_column)}"
        if path == rule.path:
            return TITLES.get(path, labels.of(path))
    return labels.of(path)


def _when(period):
    return parse_period(period).label


def _own(step, printed):
    return printed is None or step.get("period") == printed["period"]


def _counted(report, printed):
    """The figures as they are counted now, with breakdowns made as whole as they are printed."""
    scope = scope_of(
        report.organisation,
        report.period,
        area=report.area,
        programme=report.programme,
        as_of=date.fromisoformat(printed["as_of"]),
    )
    figures = report_figures.of_scope(scope)
    breakdowns.complete(figures, BREAKDOWNS)
    return figures


def _tables(printed, counted, reasons):
    """A table per breakdown that hides something, and one for the small cohorts."""
    terms = printed["terms"]
    told = {"terms": terms, "now": printed["now"], "counted": counted, "reasons": reasons}
    for rule in BREAKDOWNS:
        if rows := _rows(sorted(paths_of(printed["now"], rule)), **told):
            yield TITLES.get(rule.path, _title(rule.path)), rows
    if rows := _rows(sorted(COHORTS), **told):
        yield _("Kleine groepen"), rows


def _title(path):
    group, _point, rest = path.partition(".")
    whole = labels.GROUPS.get(group, group)
    return f"{whole}: {labels.of(path)}" if rest else whole


def _rows(paths, *, terms, now, counted, reasons):
    found = []
    for path in paths:
        value = find(now, path)
        if value is not None and is_hidden(value):
            why = next((why for whole, why in reasons.items() if f"{path}.".startswith(f"{whole}.")), _usual(value))
            found.append((name(path), words.count(value), _true(value, find(counted, path), terms), why))
    return found


def _true(value, counted, terms):
    """The number behind the mark; when it no longer fits what was printed, nobody can tell."""
    if not isinstance(counted, int):
        return _("niet meer na te gaan")
    low, high = bounds(value, terms["limit"], strict=terms.get("form") == STRICT)
    fits = low <= counted <= high or value == COVERED
    return words.count(counted) if fits else _("niet meer na te gaan")


def _usual(value):
    if value == COVERED:
        return _("Anders is een klein aantal ernaast uit te rekenen.")
    return _("Een klein aantal.")
