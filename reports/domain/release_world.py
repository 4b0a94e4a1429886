"""All that a reader knows, put together: the counts of every report with their bounds and the sums that tie them.

A count may be told twice and differ: it was corrected in between. Then it is another count, a later version. Versions
go by home (organisation, programme, area, days): what was counted anew was counted anew as a whole.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from math import inf
from typing import NamedTuple

from mentoraat.periods import Quarter, parse_period
from reports.domain.release_counts import Count
from reports.domain.release_tellings import CORRECTED

# Counts of cases and contacts: those of a half year are the sum of its quarters (G12). Persons are not.
ADDS = ("caseload.I3", "caseload.I5", "outflow.by_class.", "outflow.counted", "outflow.I10_ended_early",
        "inflow_profile.", "reach.two_way", "reach.other", "reach.anonymous", "handovers.", "destinations.",
        "places.", "complexity.")  # fmt: skip
PERSONS = ("reach.I1_youths_reached", "caseload.I3_inflow_persons", "caseload.I7_served_persons")
# Counts of cases: no case is in two programmes or two areas.
APART = ("caseload.", "outflow.", "inflow_profile.", "handovers.", "destinations.", "complexity.")
OWN = CORRECTED - 1  # a report's own period is told after those beside it and before its corrections


class Node(NamedTuple):
    """A count in one version."""

    count: Count
    version: int


@dataclass
class World:
    """What is known. `told`: node → the tellings of it, each with the number of its report.

    `tight` holds the bounds and rows that are left of everything but the last report, so that they are worked out once.
    """

    bounds: dict = field(default_factory=dict)
    rows: list = field(default_factory=list)  # ({node: factor}, low, high, (report, layer, path) of a percentage)
    told: dict = field(default_factory=dict)
    versions: dict = field(default_factory=dict)  # home → versions, the last one last
    listed: dict = field(default_factory=dict)  # home and breakdown → its version, where it was printed
    reports: int = 0
    touched: set = field(default_factory=set)  # what the last report speaks of
    tight: tuple = ({}, [])
    since: int = 0  # rows from here on came with the last report

    def latest(self, count):
        """The node of the count as it was told last, or as it would be told."""
        versions = self.versions.get(count.home)
        return Node(count, versions[-1] if versions else 0)

    def told_last(self, count):
        """The node of the count in the last version in which somebody told it, None when nobody did."""
        nodes = (Node(count, version) for version in reversed(self.versions.get(count.home, [])))
        return next((node for node in nodes if node in self.told), None)

    def known(self):
        """All bounds, and the rows that may still tell something."""
        bounds, rows = self.tight
        merged = dict(bounds)
        for node in self.touched:
            low, high = bounds.get(node, (0, inf))
            new = self.bounds.get(node, (0, inf))
            merged[node] = (max(low, new[0]), min(high, new[1]))
        return merged, rows + self.rows[self.since :]


def with_report(world, report, *, apart=frozenset(), alone=False):
    """The world in which one more report was told. `apart`: (report, home) that do not fit what came before.

    `alone`: without what ties periods and parts of an organisation together, for reports that contradict each other.
    """
    new = World(
        dict(world.bounds), list(world.rows), dict(world.told), dict(world.versions), dict(world.listed),
        world.reports + 1, set(), world.tight, len(world.rows),
    )  # fmt: skip
    for layer in sorted(report.layers, key=lambda layer: layer.number or OWN):
        _tell(new, world.reports, layer, apart)
    if not alone:
        _add_periods(new)
        _add_scopes(new)
    for row, *_between in new.rows[new.since :]:
        new.touched.update(row)
    return new


def _tell(world, number, layer, apart):
    by_home = defaultdict(list)
    for telling in layer.tellings:
        by_home[telling.count.home].append(telling)
    chosen = {home: _version(world, home, told, (number, home) in apart) for home, told in by_home.items()}
    for home, tellings in by_home.items():
        for telling in tellings:
            node = Node(telling.count, chosen[home])
            low, high = world.bounds.get(node, (0, inf))
            world.bounds[node] = (max(low, telling.low), min(high, telling.high))
            world.told[node] = [*world.told.get(node, ()), (number, telling)]
            world.touched.add(node)
    for row, low, high, rate in layer.rows:
        nodes = {Node(count, chosen.get(count.home, 0)): factor for count, factor in row.items()}
        world.rows.append((nodes, low, high, (number, layer.number, rate) if rate else None))
    for *home, path in layer.breakdowns:
        world.listed[tuple(home), path] = chosen.get(tuple(home), 0)


def _version(world, home, tellings, is_apart):
    """The last version that says the same; a new one when none does."""
    known = world.versions.get(home, [])
    if not is_apart:
        for version in reversed(known):
            if all(_agrees(world, Node(told.count, version), told) for told in tellings):
                return version
    world.versions[home] = [*known, len(known)]
    return len(known)


def _agrees(world, node, told):
    low, high = world.bounds.get(node, (0, inf))
    return max(low, told.low) <= min(high, told.high)


def _add_periods(world):
    """Half years and years hold their quarters: sums for cases, at most the sum and at least each one for persons."""
    for count in _longer_spans(world):
        parts = [world.latest(count._replace(span=span)) for span in _known_parts(world, count)]
        if not parts:
            continue
        whole = world.latest(count)
        if count.path.startswith(ADDS) and not count.path.endswith("_persons"):
            world.rows.append(({whole: -1, **dict.fromkeys(parts, 1)}, 0, 0, None))
        elif count.path in PERSONS:
            world.rows.append(({whole: -1, **dict.fromkeys(parts, 1)}, 0, inf, None))
            world.rows.extend(({whole: 1, part: -1}, 0, inf, None) for part in parts)
        for part in parts:
            world.bounds.setdefault(part, _untold(world, part))


def _longer_spans(world):
    """The counts of half years and years of which the last report tells something, or of a quarter in them."""
    told = {node.count for node in world.touched}
    for count in list(told):
        if "-Q" in count.span:
            quarter = Quarter.parse(count.span)
            spans = (f"{quarter.year}-H{(quarter.number + 1) // 2}", str(quarter.year))
            told.update(longer for span in spans if world.latest(longer := count._replace(span=span)) in world.bounds)
        elif "-H" in count.span and world.latest(year := count._replace(span=count.span[:4])) in world.bounds:
            told.add(year)
    return [count for count in told if "-Q" not in count.span and len(count.span) < len("2026-Q1x")]


def _known_parts(world, count):
    """The quarters of a longer period (of a year its halves, when one was told), when any of them was told at all."""
    period = parse_period(count.span)
    halves = () if period.kind == "half_year" else [f"{count.span}-H{number}" for number in (1, 2)]
    for spans in (halves, [str(quarter) for quarter in period.quarters()]):
        if any(count._replace(span=span).home in world.versions for span in spans):
            return spans
    return ()


def _untold(world, node):
    """Nothing is known of a count that nobody told; but a kind that is absent from a printed breakdown has none."""
    parent = node.count.path.rpartition(".")[0]
    return (0, 0) if (node.count.home, parent) in world.listed else (0, inf)


def _add_scopes(world):
    """A programme or area has at most what the whole has, and those beside it together too."""
    groups = defaultdict(list)
    for node in list(world.bounds):
        count = node.count
        if not (count.programme or count.area) or node != world.latest(count):
            continue
        whole = world.latest(count._replace(programme="", area=""))
        if whole not in world.bounds:
            continue
        if world.touched & {whole, node}:
            world.rows.append(({whole: 1, node: -1}, 0, inf, None))
        if not (count.programme and count.area) and _is_apart(count.path):
            groups[whole, bool(count.programme)].append(node)
    for (whole, _by_programme), nodes in groups.items():
        if len(nodes) > 1 and world.touched & {whole, *nodes}:
            world.rows.append(({whole: 1, **dict.fromkeys(nodes, -1)}, 0, inf, None))


def _is_apart(path):
    return path.startswith(APART) and not path.endswith("_persons")


def growth(world, rule):
    """Per organisation and quarter: the nodes of a standing count at its end and its start, and of what came to it."""
    for node in sorted(world.touched):
        count = node.count
        if count.path == rule.flow and "-Q" in count.span and node == world.latest(count):
            quarter = Quarter.parse(count.span)
            end = world.told_last(count._replace(span=quarter.end.isoformat(), path=rule.path))
            start = world.told_last(count._replace(span=quarter.previous().end.isoformat(), path=rule.path))
            if end and start:
                yield end, start, node
