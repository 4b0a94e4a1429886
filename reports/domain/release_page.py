"""What a report hides and why, for the coordinator: she sees every number beside how it is printed."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from mentoraat.periods import parse_period
from reports.domain import release_words, report_figures
from reports.domain.disclosure import COVERED, is_hidden
from reports.domain.figures import scope_of
from reports.domain.release_gate import readable
from reports.domain.release_tellings import BREAKDOWNS, COHORTS, bounds, paths_of
from reports.quarter import breakdowns, words
from reports.quarter import facts as frozen
from reports.quarter.paths import find
from reports.quarter.terms import STRICT


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
    steps = tuple(dict.fromkeys(_step(one) for one in gate.get("hidden", ())))
    held = tuple(step["why"] for step in gate.get("held", ()))
    return Page(tables, steps, held, counted.get("hidden", 0), counted.get("earlier", 0), **seen)


def _step(one):
    return release_words.name_alone(one["path"]), parse_period(one["period"]).label, one["how"], one["why"]


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
            yield release_words.title(rule.path), rows
    if rows := _rows(sorted(COHORTS), call=release_words.name_alone, **told):
        yield _("Kleine groepen"), rows


def _rows(paths, *, terms, now, counted, reasons, call=release_words.name):
    found = []
    for path in paths:
        value = find(now, path)
        if value is not None and is_hidden(value):
            why = next((why for whole, why in reasons.items() if f"{path}.".startswith(f"{whole}.")), _usual(value))
            found.append((call(path), words.count(value), _true(value, find(counted, path), terms), why))
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
