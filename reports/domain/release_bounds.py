"""The tightest bounds of hidden counts, by linear programs (HiGHS) over what hangs together."""

from collections import defaultdict
from dataclasses import dataclass, field
from math import ceil, floor, inf

import highspy
import numpy as np

NEARLY = 1e-6
MOST = 10**7  # no count is larger: what has no upper bound gets this one


class Contradictory(Exception):
    """No counts at all fit what was told. `nodes`: those in which it shows."""

    def __init__(self, nodes):
        super().__init__("No counts fit what was told.")
        self.nodes = nodes


@dataclass
class Piece:
    """Counts that hang together, each with more than one value left, and the sums between them."""

    nodes: list
    bounds: dict
    rows: list = field(default_factory=list)

    @property
    def signature(self):
        """The same for a piece of which the same is known: its answers can be used again."""
        rows = frozenset((frozenset(row.items()), low, high) for row, low, high in self.rows)
        return frozenset((node, self.bounds[node]) for node in self.nodes), rows


def tightened(bounds, rows):
    """Fill in what is certain: sums with one unknown become bounds. Returns (bounds, rows of two unknowns or more).

    Raises Contradictory when no number is left for a count.
    """
    bounds, at, waiting = dict(bounds), defaultdict(list), list(range(len(rows)))
    for number, (row, *_between) in enumerate(rows):
        for node in row:
            bounds.setdefault(node, (0, inf))
            at[node].append(number)
    queued = set(waiting)
    while waiting:
        number = waiting.pop()
        queued.discard(number)
        free, low, high = _rest(rows[number], bounds)
        if not free and (low > NEARLY or high < -NEARLY):
            raise Contradictory(list(rows[number][0]))
        if len(free) == 1 and _narrow(bounds, *free[0], low, high):
            again = [other for other in at[free[0][0]] if other not in queued]
            waiting.extend(again)
            queued.update(again)
    left = (_rest(row, bounds) for row in rows)
    return bounds, [(dict(free), low, high, None) for free, low, high in left if len(free) > 1]


def _rest(row, bounds):
    """What is still unknown in a row, and between which numbers that must lie."""
    factors, low, high, _rate = row
    free = []
    for node, factor in factors.items():
        least, most = bounds[node]
        if least == most:
            low, high = low - factor * least, high - factor * least
        else:
            free.append((node, factor))
    return free, low, high


def _narrow(bounds, node, factor, low, high):
    """Take over what one row says of one count; whether that was news."""
    least, most = sorted((low / factor, high / factor))
    old = bounds[node]
    least = max(old[0], ceil(least - NEARLY)) if least > -inf else old[0]
    most = min(old[1], floor(most + NEARLY)) if most < inf else old[1]
    if least > most:
        raise Contradictory([node])
    bounds[node] = (least, most)
    return bounds[node] != old


def pieces(bounds, rows):
    """The counts with more than one value left, split into pieces that have nothing to do with each other."""
    parent = {}

    def root(node):
        while parent.setdefault(node, node) != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for row, *_between in rows:
        first, *others = map(root, row)
        for other in others:
            parent[root(other)] = root(first)
    found = {}
    for row, low, high, _rate in rows:
        piece = found.setdefault(root(next(iter(row))), Piece([], bounds))
        piece.rows.append((row, low, high))
    for node in list(parent):
        found[root(node)].nodes.append(node)
    return list(found.values())


class Program:
    """One piece as a linear program, solved again and again with another objective: a warm start each time."""

    solved = 0  # linear programs so far in this process

    def __init__(self, piece):
        self.at = {node: place for place, node in enumerate(piece.nodes)}
        self.seen = None
        self.solver = highspy.Highs()
        for option, value in (("output_flag", False), ("presolve", "off"), ("solver", "simplex"), ("threads", 1)):
            self.solver.setOptionValue(option, value)
        self.solver.passModel(self._model(piece))
        if self._optimum({}, 1) is None:
            raise Contradictory(piece.nodes)

    def _model(self, piece):
        model, bounds = highspy.HighsLp(), np.array([piece.bounds[node] for node in piece.nodes], dtype=float)
        model.num_col_, model.num_row_ = len(piece.nodes), len(piece.rows)
        model.col_cost_ = np.zeros(len(piece.nodes))
        model.col_lower_, model.col_upper_ = bounds[:, 0], np.minimum(bounds[:, 1], MOST)
        model.row_lower_ = np.array([_finite(low) for _, low, _ in piece.rows])
        model.row_upper_ = np.array([_finite(high) for _, _, high in piece.rows])
        matrix, starts = model.a_matrix_, np.cumsum([0, *(len(row) for row, _, _ in piece.rows)])
        matrix.format_ = highspy.MatrixFormat.kRowwise
        matrix.start_ = starts.astype(np.int32)
        matrix.index_ = np.array([self.at[node] for row, _, _ in piece.rows for node in row], dtype=np.int32)
        matrix.value_ = np.array([factor for row, _, _ in piece.rows for factor in row.values()], dtype=float)
        return model

    def range(self, factors):
        """The lowest and the highest whole number that a sum of counts (node → factor) can be."""
        low, high = self._optimum(factors, 1), self._optimum(factors, -1)
        return ceil(low - NEARLY), floor(high + NEARLY)

    def is_pinned(self, node):
        """Whether one whole number is left. What was seen in other answers may settle it without a program."""
        place = self.at[node]
        for sign in (1, -1):
            if floor(self.seen[1][place] + NEARLY) > ceil(self.seen[0][place] - NEARLY):
                return False
            self._optimum({node: 1}, sign)
        return floor(self.seen[1][place] + NEARLY) <= ceil(self.seen[0][place] - NEARLY)

    def value(self, node):
        """The number that a pinned count must be."""
        return ceil(self.seen[0][self.at[node]] - NEARLY)

    def _optimum(self, factors, sign):
        """The least (sign 1) or most (sign -1) that the factors add up to; None when nothing fits."""
        for node, factor in factors.items():
            self.solver.changeColCost(self.at[node], sign * factor)
        self.solver.run()
        Program.solved += 1
        fits = self.solver.getModelStatus() == highspy.HighsModelStatus.kOptimal
        values = np.array(self.solver.getSolution().col_value)
        for node in factors:  # forgets the answer, so it comes after reading it
            self.solver.changeColCost(self.at[node], 0.0)
        if not fits:
            return None
        low, high = self.seen or (values, values)
        self.seen = (np.minimum(low, values), np.maximum(high, values))
        return sum(factor * values[self.at[node]] for node, factor in factors.items())


def _finite(number):
    return float(np.clip(number, -highspy.kHighsInf, highspy.kHighsInf))
