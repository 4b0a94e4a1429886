"""What a reader can work out: a hidden count of which one number is left, or a change that is small for certain."""

from dataclasses import dataclass, field

from reports.domain.release_bounds import Contradictory, Program, pieces, tightened
from reports.domain.release_tellings import without_cells
from reports.domain.release_world import Node, World, growth, with_report
from reports.quarter.protect import DECLARED
from reports.quarter.structure import Grown

SMALL_CHANGE = 4


@dataclass(frozen=True)
class Break:
    """What can be worked out of the count `node`; `old` is the one that tells it together with this one.

    `kind`: pinned (one number is left), zero (none is left, which is no secret), change (small for certain) or growth.
    """

    kind: str
    node: Node
    old: Node | None = None


@dataclass
class Found:
    """The outcome of an attack: what can be worked out, of how many hidden counts, and the bounds that are left."""

    world: World
    breaks: list
    tested: int = 0
    bounds: dict = field(default_factory=dict)
    contradictory: bool = False


@dataclass
class Attacker:
    """Attacks one report after another, each with all that came before it.

    What was found out of a piece is kept, and so is what is left of the reports before.
    """

    world: World = field(default_factory=World)
    known: dict = field(default_factory=dict)  # signature of a piece → the one number that is left of nodes in it
    is_strict: list = field(default_factory=list)  # per report that was told

    def attack(self, report):
        """Return what can be worked out when this report comes next; it is not told yet."""
        return self._fitting(report, lambda world: self._found(world, report))

    def tell(self, report):
        """Let the report be one of those that came before. One that contradicts them all is left out."""
        told = self._fitting(report, lambda world: (world, tightened(*world.known())))
        if isinstance(told, tuple):
            self.world, tight = told
            self.world.tight = tight
            self.is_strict = [*self.is_strict, report.is_strict]

    def _fitting(self, report, look):
        """What `look` says of the world with this report: what it counts otherwise is a later version."""
        apart, alone = set(), False
        while True:
            world = with_report(self.world, report, apart=frozenset(apart), alone=alone)
            try:
                return look(world)
            except Contradictory as error:
                homes = sorted({(self.world.reports, node.count.home) for node in error.nodes if _is_last(world, node)})
                new = [home for home in homes if home not in apart]
                apart.update(new[:1])
                if not new and alone:
                    return Found(world, [], contradictory=True)
                alone = not new

    def public(self, report):
        """What a reader knows of this report's cells without seeing them: node → the one number that is left."""
        world = with_report(self.world, without_cells(report))
        try:
            bounds, _rows = tightened(*world.known())
        except Contradictory:
            return {}
        return {node: bounds[node][0] for node in world.touched if bounds[node][0] == bounds[node][1]}

    def _found(self, world, report):
        bounds, rows = tightened(*world.known())
        before = world.tight[0]
        split = [piece for piece in pieces(bounds, rows) if not world.touched.isdisjoint(piece.nodes)]
        hidden = {node for node, told in world.told.items() if self._is_secret(told, report)}
        news = (node for node in hidden if node in world.touched or bounds[node] != before.get(node))
        pinned = {node: bounds[node][0] for node in news if bounds[node][0] == bounds[node][1]}
        for piece in split:
            pinned |= {node: value for node, value in self._pinned(piece).items() if node in hidden}
        breaks = [Break("pinned" if pinned[node] else "zero", node) for node in sorted(pinned)]
        breaks += _changes(world, bounds, split)
        return Found(world, [*breaks, *_growths(world, bounds, hidden)], len(hidden), bounds)

    def _pinned(self, piece):
        signature = piece.signature
        if signature not in self.known:
            program = Program(piece)
            self.known[signature] = {node: program.value(node) for node in piece.nodes if program.is_pinned(node)}
        return self.known[signature]

    def _is_secret(self, told, report):
        """Whether a count is hidden: printed as a mark, or in fives, and by no report before this one as it is."""
        if any(telling.low == telling.high for number, telling in told if number < self.world.reports):
            return False
        strict = [*self.is_strict, report.is_strict]
        return any(telling.hidden or (telling.cell and strict[number]) for number, telling in told)


def _is_last(world, node):
    """Whether the last report tells the count."""
    return any(number == world.reports - 1 for number, _telling in world.told.get(node, ()))


def _changes(world, bounds, split):
    """Cells that the last report tells anew, and of which the difference with before is small for certain."""
    of_piece = {node: piece for piece in split for node in piece.nodes}
    for new, old in _told_anew(world):
        low, high = _difference(new, old, bounds, of_piece)
        if 1 <= low <= high <= SMALL_CHANGE or -SMALL_CHANGE <= low <= high <= -1:
            yield Break("change", new, old)


def _told_anew(world):
    """(count, the same in another version) of each cell that the last report prints, or says something of by others."""
    for new in sorted(world.touched):
        printed = [telling for number, telling in world.told.get(new, ()) if number == world.reports - 1]
        for version in world.versions.get(new.count.home, ()):
            old = Node(new.count, version)
            if version == new.version or old not in world.told:
                continue
            if any(telling.cell for telling in printed or [telling for _number, telling in world.told[old]]):
                yield new, old


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
