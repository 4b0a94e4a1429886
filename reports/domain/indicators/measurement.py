"""Measurements: baselines on time (I18), and change per life area (I19)."""

from dataclasses import dataclass
from operator import eq, gt, lt

from django.db.models import Q

from cases.models import Measurement
from reports.domain.indicators import numbers
from reports.domain.indicators.opened import BASELINE_WITHIN, cohort
from reports.domain.register_codes import LIFE_AREAS

Kind = Measurement.Kind


@dataclass(frozen=True, slots=True)
class Pair:
    """The steps per life area of a case, before and after."""

    case: int
    before: dict
    after: dict
    measurement: int  # the later one

    def has(self, code):
        """Whether both were answered in this area."""
        return code in self.before and code in self.after


def figures(scope, opened):
    """Return the baselines of the cohort, whose inflow is `opened`, and the pairs of the period."""
    expected = [row for row in opened if is_expected(row)]
    covered = sum(map(is_covered, expected))
    quarter, found = cohort(scope), pairs(scope)
    return {
        "I18": {
            "opened_from": quarter.start.isoformat(),
            "opened_to": quarter.end.isoformat(),
            "expected": len(expected),
            "covered": covered,
            "rate": numbers.percentage(covered, len(expected)),
        },
        "I19_pairs": len(found),
        "I19_domains": {code: change(code, found) for code in LIFE_AREAS},
    }


def is_expected(row):
    """Still open at the end of day 42 (I18)."""
    return row.closed_on is None or row.closed_on > row.opened_on + BASELINE_WITHIN


def is_covered(row):
    """A baseline dated within 42 days of opening (I18)."""
    return row.baseline_on is not None and row.baseline_on - row.opened_on <= BASELINE_WITHIN


def pairs(scope):
    """The pairs of the period, asked with our own instrument: first baseline of a case, last follow-up in P (I19)."""
    return [pair for (owner, _slug), found in families(scope).items() if owner is None for pair in found]


def families(scope):
    """The pairs of the period per family of instruments, by (organisation's id or None, slug).

    Scores are held against each other within one family alone. From one plain statement: what is first and last is
    decided here, so that no database walks its measurements again for every score.
    """
    steps, found = {}, {}
    for case, owner, slug, kind, pk, code, step in _answers(scope):
        steps.setdefault(pk, {})[code] = step
        firsts = found.setdefault((owner, slug), {})
        first, last = firsts.get(case, (None, None))
        firsts[case] = (first or pk, last) if kind == Kind.BASELINE else (first, pk)
    return {family: _complete(sides, steps) for family, sides in found.items()}


def _complete(sides, steps):
    whole = [(case, before, after) for case, (before, after) in sides.items() if before and after]
    return [Pair(case, steps[before], steps[after], after) for case, before, after in whole]


def _answers(scope):
    """Follow-ups of the period and baselines of their cases, the oldest first, a row for each answer."""
    mine = scope.measurements()
    followed = mine.filter(kind=Kind.FOLLOW_UP, taken_on__range=(scope.start, scope.end)).order_by().values("case")
    # One that was taken after the period says nothing about it: the same quarter asked later is the same (G7).
    wanted = Q(kind=Kind.BASELINE) | Q(taken_on__gte=scope.start)
    rows = mine.filter(wanted, taken_on__lte=scope.end, case__in=followed).order_by("taken_on", "pk")
    asked = ("instrument__organisation_id", "instrument__slug")
    return rows.values_list("case_id", *asked, "kind", "pk", "scores__area__code", "scores__step")


def change(code, found):
    """How one area went in the pairs (I19): complete pairs, those with a side missing, means and moves."""
    both = [(pair.before[code], pair.after[code]) for pair in found if pair.has(code)]
    return {
        "n": len(both),
        "missing": len(found) - len(both),
        "baseline": numbers.mean(sum(before for before, _ in both), len(both)),
        "follow_up": numbers.mean(sum(after for _, after in both), len(both)),
        **{name: sum(test(*steps) for steps in both) for name, test in CHANGES.items()},
    }


# At least one step up, none, at least one down.
CHANGES = {"improved": lt, "equal": eq, "worse": gt}
