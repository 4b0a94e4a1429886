"""What one report tells: of each count between which two numbers it lies, and how its counts hang together."""

from dataclasses import dataclass, field, replace
from functools import cached_property
from math import inf

from reports.domain.disclosure import COVERED, is_hidden
from reports.domain.release_counts import AGAIN, SAME, Count, cohorts_in, cohorts_of, named
from reports.quarter import facts as frozen
from reports.quarter import rounded
from reports.quarter.paths import find
from reports.quarter.protect import DECLARED, below
from reports.quarter.structure import AtMost, Cross, Parts, Rate, Small, Sum, Typical
from reports.quarter.structure_more import Per
from reports.quarter.terms import parse

RATES = frozenset(rule.path for rule in DECLARED if isinstance(rule, Rate | Typical))
BREAKDOWNS = tuple(rule for rule in DECLARED if isinstance(rule, Parts | Cross))
COHORTS = frozenset(path for rule in DECLARED if isinstance(rule, Small) for path in (rule.path, *below(rule.path)))
CORRECTED = 100  # layers from here on are rows of the table of corrections


@dataclass(frozen=True)
class Telling:
    """One printed number: where it stands, which count it is, and between which bounds that count lies."""

    layer: int
    path: str
    count: Count
    low: float
    high: float
    hidden: bool
    cell: bool  # of a breakdown or a small cohort: no number about the whole, so it may be hidden


@dataclass
class Layer:
    """The figures of one period in a report: its own, or one beside it. `named`: path → the count that it names."""

    number: int
    figures: dict
    named: object
    tellings: list = field(default_factory=list)
    rows: list = field(default_factory=list)  # ({count: factor}, low, high, path of the percentage that says so)
    breakdowns: set = field(default_factory=set)  # home and path of each one told, so that an absent part is none

    @cached_property
    def by_path(self):
        """The tellings by their path."""
        return {told.path: told for told in self.tellings}


@dataclass
class Report:
    """A report as its reader has it. Layer 0 is its own period, then the periods beside it, the oldest first."""

    organisation: int
    facts: dict

    @cached_property
    def layers(self):
        """What it tells, a layer for each period; the last one what its table of corrections says."""
        facts, cohorts = self.facts, cohorts_in(self.facts["now"])
        own = _layer(self, 0, facts["period"], facts["now"], cohorts, self.kept)
        beside = [
            _layer(self, number, row["period"], row["figures"], cohorts_of(row["period"], cohorts), row.get("kept", ()))
            for number, row in enumerate(facts["history"], 1)
        ]
        return [own, *beside, *self._corrected(cohorts)]

    def _corrected(self, cohorts):
        """What the table of corrections says of a period: a number that was counted anew.

        A percentage is over the count beside it; a count that is not in the table is what it was.
        """
        beside = {row["period"]: row["figures"] for row in self.facts["history"]}
        beside[self.facts["period"]] = dict(frozen.flat(self.facts["now"]))
        for number, period in enumerate(self.corrected, CORRECTED):
            anew = {path: value for about, path, _was, value in self.facts["corrections"] if about == period}
            was = beside.get(period, {})
            rules = [rule for rule in DECLARED if isinstance(rule, Rate | Per) and rule.path in anew]
            wholes = {rule.whole if isinstance(rule, Rate) else rule.amount for rule in rules} & was.keys()
            figures = {path: was[path] for path in wholes if isinstance(was[path], int)} | anew
            yield _layer(self, number, period, figures, cohorts_of(period, cohorts))

    @property
    def corrected(self):
        """The periods of its table of corrections, a layer for each."""
        return sorted({row[0] for row in self.facts["corrections"]})

    @property
    def key(self):
        """What it is about: reports with the same key are revisions, or are made for two readers."""
        terms = self.facts["terms"]
        return self.organisation, terms.get("programme", ""), terms.get("area", ""), self.facts["period"]

    @property
    def is_whole(self):
        """Whether it is about all of the organisation."""
        return not any(self.key[1:3])

    @property
    def limit(self):
        """From which count on nothing is small."""
        return self._terms.hidden_below

    @property
    def is_strict(self):
        """Whether it prints in fives."""
        return self._terms.is_strict

    @cached_property
    def _terms(self):
        return parse(self.facts["terms"])

    @property
    def kept(self):
        """The paths of breakdowns that stand as an earlier report printed them, so that they tell nothing new."""
        return tuple(self.facts.get("kept", ()))


def _layer(report, number, period, figures, cohorts, kept=()):
    terms = report.facts["terms"]
    layer = Layer(number, figures, lambda path: named(report.organisation, terms, period, path, cohorts))
    cells, covered = cells_in(figures), covered_in(figures)
    stale = [rule for rule in BREAKDOWNS if rule.path in kept]
    for path, value in frozen.flat(figures):
        if _is_cell(path, stale) or not _is_count(path, value):
            continue
        unknown = path in covered or (value == COVERED and path not in cells)  # outside a breakdown × may be anything
        low, high = (0, inf) if unknown else bounds(value, report.limit, strict=report.is_strict)
        cell = path in cells or path in COHORTS or path in SAME or path in AGAIN or not report.is_whole
        layer.tellings.append(Telling(number, path, layer.named(path), low, high, isinstance(value, str), cell))
    layer.rows = list(_rows(layer, stale, strict=report.is_strict))
    layer.breakdowns = {
        (*layer.by_path[path].count.home, path.rpartition(".")[0]) for path in cells & layer.by_path.keys()
    }
    return layer


def without_cells(report):
    """The report as if it told nothing of breakdowns but their names and what they add up to."""
    bare = Report(report.organisation, report.facts)
    layers = []
    for layer in report.layers:
        tellings = [replace(told, low=0, high=inf, hidden=True) if told.cell else told for told in layer.tellings]
        rows = [row for row in layer.rows if not row[3]]
        layers.append(Layer(layer.number, layer.figures, layer.named, tellings, rows, layer.breakdowns))
    bare.layers = layers
    return bare


def bounds(value, limit, *, strict=False):
    """Between which counts a printed value lies: 12, <5 or x; in the strict form 10 is anything that rounds to it."""
    if isinstance(value, int):
        return rounded.bounds(value, limit) if strict else (value, value)
    return (limit, inf) if value == COVERED else (1, int(value[1:]) - 1)


def cells_in(figures):
    """The paths of all cells of breakdowns that stand in the figures."""
    return {path for rule in BREAKDOWNS for path in paths_of(figures, rule)}


def covered_in(figures):
    """The cells printed as × in breakdowns without any <5: there × may stand for every number, none too.

    Beside a <5 it stands for a larger count that was hidden along with it.
    """
    found = set()
    for part in (part for rule in BREAKDOWNS for part in _directions(figures, rule)):
        cells = {path: find(figures, path) for path in part}
        if not any(is_hidden(value) and value != COVERED for value in cells.values()):
            found.update(path for path, value in cells.items() if value == COVERED)
    return found


def _directions(figures, rule):
    """The cells of a breakdown, those of a table apart from the totals of its rows and of its columns."""
    cells = paths_of(figures, rule)
    inside = {path for path in cells if path.startswith(f"{rule.path}.")}
    for margin in filter(None, (getattr(rule, "rows", ""), getattr(rule, "columns", ""))):
        yield {path for path in cells - inside if path.startswith(f"{margin}.")}
    yield inside


def paths_of(figures, rule):
    """The paths of the cells of one breakdown, with the totals of its rows and columns."""
    part = find(figures, rule.path)
    if not isinstance(part, dict):
        return set()
    if isinstance(rule, Parts):
        return {f"{rule.path}.{name}" for name, value in part.items() if name not in rule.without and _counts(value)}
    found = {f"{rule.path}.{row}.{name}" for row, cells in part.items() for name in cells}
    for margin in filter(None, (rule.rows, rule.columns)):
        found |= {f"{margin}.{name}" for name in find(figures, margin) or {}}
    return found


def _is_cell(path, rules):
    """Whether the path is a cell of one of these breakdowns, or a total of its rows or columns."""
    for rule in rules:
        for part in filter(None, (rule.path, getattr(rule, "rows", ""), getattr(rule, "columns", ""))):
            if path.startswith(f"{part}.") and path.removeprefix(f"{part}.") not in getattr(rule, "without", ()):
                return True
    return False


def _counts(value):
    return value is not None and not isinstance(value, dict)


def _is_count(path, value):
    if isinstance(value, str):
        return path not in RATES and (value == COVERED or value.startswith("<"))
    amount = path.rpartition(".")[2].endswith(rounded.AMOUNTS)
    return isinstance(value, int) and not isinstance(value, bool) and path not in RATES and not amount


def _rows(layer, stale, *, strict):
    """The sums, limits and percentages that tie the counts of a layer together.

    A percentage over one of the breakdowns that stand as they were (`stale`) is that of the earlier report too, so it
    tells nothing of the total beside it.
    """
    for rule in DECLARED:
        if isinstance(rule, Parts):
            yield from _adds_up(layer, paths_of(layer.figures, rule), rule.total)
        elif isinstance(rule, Cross):
            yield from _crossed(layer, rule)
        elif isinstance(rule, Sum):
            yield from _summed(layer, rule)
        elif isinstance(rule, AtMost):
            yield from _difference(layer, rule.whole, rule.part, 0, inf)
        elif isinstance(rule, Rate) and not strict and not (_is_cell(rule.part, stale) or _is_cell(rule.whole, stale)):
            yield from _rated(layer, rule)
        elif isinstance(rule, Per) and not _is_cell(rule.over, stale):
            yield from _divided(layer, rule, strict=strict)


def _adds_up(layer, paths, total, *, factor=-1):
    told = layer.by_path
    if paths and total in told and all(path in told for path in paths):
        row = {told[path].count: 1 for path in paths}
        row[told[total].count] = factor
        yield row, 0, 0, ""


def _crossed(layer, rule):
    part = find(layer.figures, rule.path)
    if not isinstance(part, dict) or not part:
        return
    names = list(next(iter(part.values())))
    for row in part:
        yield from _adds_up(layer, {f"{rule.path}.{row}.{name}" for name in names}, f"{rule.rows}.{row}")
    yield from _adds_up(layer, {f"{rule.rows}.{row}" for row in part}, rule.total)
    if rule.columns:
        for name in names:
            yield from _adds_up(layer, {f"{rule.path}.{row}.{name}" for row in part}, f"{rule.columns}.{name}")
        yield from _adds_up(layer, {f"{rule.columns}.{name}" for name in names}, rule.total)


def _summed(layer, rule):
    told = layer.by_path
    if not all(path in told for path in (*rule.plus, *rule.minus, rule.total)):
        return
    row = {}
    for paths, factor in ((rule.plus, 1), (rule.minus, -1), ((rule.total,), -1)):
        for path in paths:
            row[told[path].count] = row.get(told[path].count, 0) + factor
    if row := {count: factor for count, factor in row.items() if factor}:
        yield row, 0, 0, ""


def _difference(layer, more, less, low, high):
    told = layer.by_path
    if more in told and less in told and told[more].count != told[less].count:
        yield {told[more].count: 1, told[less].count: -1}, low, high, ""


def _rated(layer, rule):
    """A percentage with one decimal, halves away from zero, in whole numbers: 2000 part between (20 r - 1) whole …"""
    rate = find(layer.figures, rule.path)
    if not isinstance(rate, int | float) or rule.whole not in layer.by_path:
        return
    part, whole, tenths = layer.named(rule.part), layer.named(rule.whole), round(rate * 10)
    yield {part: 2000, whole: -(2 * tenths - 1)}, 0, inf, rule.path
    yield {part: 2000, whole: -(2 * tenths + 1)}, -inf, -1, rule.path


def _divided(layer, rule, *, strict):
    """An amount for each one, with one decimal, tells over how many it was divided, whether that is printed or not."""
    each, amount = find(layer.figures, rule.path), find(layer.figures, rule.amount)
    if isinstance(each, int | float) and isinstance(amount, int):
        over, tenths = layer.named(rule.over), round(each * 10)
        if not strict:
            yield {over: 2 * tenths - 1}, -inf, 20 * amount, rule.path
            yield {over: 2 * tenths + 1}, 20 * amount + 1, inf, rule.path
        elif tenths and rule.over not in layer.by_path:
            yield {over: 1}, *rounded.divided_over(amount, tenths), rule.path
