"""What a reader can work out: a hidden count of which one number is left, or a change that is small for certain."""

from dataclasses import dataclass, field

from reports.domain.release_bounds import Contradictory, Program, pieces, tightened
from reports.domain.release_world import Node, growth, put_together
from reports.quarter.protect import DECLARED
from reports.quarter.structure import Grown

SMALL_CHANGE = 4


@dataclass(frozen=True)
class Break:
    """What can be worked out: `kind` is pinned, change or growth; `node` the count, `old` the one it changed from."""

    kind: str
    node: Node
    old: Node | None = None


@dataclass
class Found:
    """The outcome of an attack."""

    world: object
    breaks: list
    tested: int
    contradictory: bool = False


@dataclass
class Attacker:
    """Attacks sets of reports one after another; what was found out of one piece is kept for the next time."""

    known: dict = field(default_factory=dict)  # signature of a piece → the nodes in it that are pinned
    apart: set = field(default_factory=set)

    def attack(self, reports):
        """Return what can be worked out from these reports together; the last one is the one that may be released."""
        alone = False
        while True:
            world = put_together(reports, apart=frozenset(self.apart), alone=alone)
            try:
                return self._found(world, reports)
            except Contradictory as error:
                if not self._set_apart(world, error.nodes):
                    if alone:
                        return Found(world, [], 0, contradictory=True)
                    alone = True

    def _set_apart(self, world, nodes):
        """Reports that cannot all be true speak of different versions: the latest one of them is set apart."""
        telling = {(number, node.count.home) for node in nodes for number, _told in world.told.get(node, ())}
        new = sorted(telling - self.apart, key=lambda found: (-found[0], found[1]))
        self.apart.update(new[:1])
        return bool(new)

    def _found(self, world, reports):
        bounds, rows = tightened(world.bounds, world.rows)
        split = pieces(bounds, rows)
        hidden = {node for node, told in world.told.items() if _is_secret(told, reports)}
        pinned = {node for node in hidden if bounds[node][0] == bounds[node][1]}
        for piece in split:
            pinned |= self._pinned(piece) & hidden
        changes = list(_changes(world, bounds, split, last=len(reports) - 1))
        breaks = [Break("pinned", node) for node in sorted(pinned)]
        return Found(world, [*breaks, *changes, *_growths(world, bounds, hidden)], len(hidden))

    def _pinned(self, piece):
        signature = piece.signature
        if signature not in self.known:
            program = Program(piece)
            self.known[signature] = {node for node in piece.nodes if program.is_pinned(node)}
        return self.known[signature]


def _is_secret(told, reports):
    """Whether a count is hidden: printed as a mark, or in fives, and by no report before the last one as it is."""
    if any(telling.low == telling.high for number, telling in told if number < len(reports) - 1):
        return False
    return any(telling.hidden or (telling.cell and reports[number].is_strict) for number, telling in told)


def _changes(world, bounds, split, *, last):
    """Cells that the last report tells anew, and of which the difference with before is small for certain."""
    of_piece = {node: piece for piece in split for node in piece.nodes}
    for new, told in list(world.told.items()):
        if not any(number == last and telling.cell for number, telling in told):
            continue
        for version in world.versions[new.count.home]:
            old = Node(new.count, version)
            if version != new.version and old in world.told:
                low, high = _difference(new, old, bounds, of_piece)
                if 1 <= low <= high <= SMALL_CHANGE or -SMALL_CHANGE <= low <= high <= -1:
                    yield Break("change", new, old)


def _difference(new, old, bounds, of_piece):
    one, other = of_piece.get(new), of_piece.get(old)
    if one is not None and one is other:
        return Program(one).range({new: 1, old: -1})
    ends = [bounds[node] if piece is None else Program(piece).range({node: 1})
            for node, piece in ((new, one), (old, other))]  # fmt: skip
    return ends[0][0] - ends[1][1], ends[0][1] - ends[1][0]


def _growths(world, bounds, hidden):
    """Standing counts whose difference with a period ago says what the flow of that period hides."""
    for rule in DECLARED:
        if isinstance(rule, Grown):
            for end, start, flow in growth(world, rule):
                known = bounds[end][0] == bounds[end][1] and bounds[start][0] == bounds[start][1]
                if flow in hidden and known and 1 <= bounds[end][0] - bounds[start][0] <= SMALL_CHANGE:
                    yield Break("growth", flow, end)
