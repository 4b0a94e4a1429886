"""The last resort before a report is held: figures that cannot be kept safe one by one are covered together."""

import copy
from dataclasses import replace

from django.utils.translation import gettext as _

from reports.domain import release_gate
from reports.domain.disclosure import COVERED
from reports.quarter.paths import find, put

TRIES = 4


def check(facts, *, earlier, organisation):
    """The verdict of the gate; where it would hold a report, the part of the figures around it is covered first.

    A whole part (such as all of `handover_course.joint`) tells nothing, so nothing in it can be worked out from the
    rest of it. What is no part of a breakdown is never covered: of those the coordinator decides.
    """
    steps = []
    for _try in range(TRIES):
        verdict = release_gate.check(facts, earlier=earlier, organisation=organisation)
        facts = copy.deepcopy(verdict.facts)
        covered = [part for part in sorted(_parts(verdict.held)) if _cover(facts["now"], part)]
        if not covered:
            break
        steps += [*verdict.hidden, *(_step(part, facts["period"]) for part in covered)]
    return replace(verdict, hidden=[*steps, *verdict.hidden])


def _step(part, period):
    how, why = _("heel onderdeel afgedrukt als ×"), _("Anders is er een klein aantal uit te rekenen.")
    return {"path": part, "period": period, "how": how, "why": why}


def _parts(held):
    """The parts of groups that these paths lie in, of those that lie deeper than one number."""
    return {".".join(names[:2]) for names in (one["path"].split(".") for one in held) if len(names) > 2}


def _cover(figures, part):
    """Cover every number in the part; whether there was any to cover."""
    inside = find(figures, part)
    if not isinstance(inside, dict):
        return False
    covered = False
    for name, value in list(inside.items()):
        if isinstance(value, dict):
            covered |= _cover(figures, f"{part}.{name}")
        elif value not in (None, COVERED):
            put(figures, f"{part}.{name}", COVERED)
            covered = True
    return covered
