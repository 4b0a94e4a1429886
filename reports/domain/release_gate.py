"""The gate before a report leaves: what a reader could work out is hidden, and what cannot be hidden is held."""

import copy
from dataclasses import dataclass

from django.utils.translation import gettext as _

from reports.domain.disclosure import LEAST, is_hidden, small
from reports.domain.release_attack import Attacker
from reports.domain.release_bounds import Program
from reports.domain.release_repair import Repair, why
from reports.domain.release_tellings import BREAKDOWNS, CORRECTED, Report, bounds, cells_in
from reports.quarter import facts as frozen
from reports.quarter import protect
from reports.quarter.paths import find, put

MOST_ROUNDS = 200
HOLDING = ("pinned", "change")


@dataclass(frozen=True)
class Verdict:
    """What may be drawn. `hidden` and `held` are lists of {path, how, why}; `counted` tells what the attack tried."""

    facts: dict
    hidden: list
    held: list
    counted: dict

    def plain(self, before=None):
        """What is kept beside the report: all but the facts. `before`: what was kept when these facts were made."""
        earlier = [step for step in (before or {}).get("hidden", ()) if step not in self.hidden]
        return {"hidden": [*earlier, *self.hidden], "held": self.held, "counted": self.counted}


def check(facts, *, earlier, organisation=None):
    """Return the facts in which nothing hidden can be worked out, or what must be held.

    `earlier` are pairs of (id of an organisation, frozen facts): all reports that this reader has already.
    `organisation` is the id of the one that this report is about; without one every report is about the same.
    """
    before, attacker = [], Attacker()
    for whose, told in earlier:
        before.append(Report(whose if organisation else None, frozen.upgraded(told)))
        attacker.tell(before[-1])
    return pass_on(Report(organisation, facts), before, attacker)


def pass_on(report, before, attacker):
    """The verdict on a report; the `attacker` has been told of the reports that came before."""
    report, steps, solved = Report(report.organisation, _of_a_part(report.facts)), [], Program.solved
    public, shown = attacker.public(report), set()
    for _round in range(MOST_ROUNDS):
        found = attacker.attack(report)
        repair = Repair(report, before, found, public, shown)
        if not _mends(repair, found.breaks):
            break
        report, steps = repair.mended(), steps + repair.steps
    counted = {"hidden": found.tested, "earlier": len(before), "programs": Program.solved - solved}
    return Verdict(report.facts, steps, _held(found), counted | readable(report.facts["now"]))


def readable(figures):
    """How many cells of breakdowns there are, and how many of them can be read."""
    cells = [find(figures, path) for path in cells_in(figures)]
    return {"cells": len(cells), "readable": sum(not is_hidden(value) for value in cells)}


def _of_a_part(facts):
    """Of one programme or area the totals are parts of a breakdown too, so small ones are hidden."""
    terms = facts["terms"]
    if not (terms.get("programme") or terms.get("area")):
        return facts
    facts = copy.deepcopy(facts)
    report = Report(None, facts)
    for layer in report.layers:
        for told in layer.tellings if layer.number < CORRECTED else ():
            if not told.hidden and 0 < told.high < report.limit:
                put(layer.figures, told.path, small(report.limit))
        protect.follow(layer.figures, terms.get("least", LEAST))
    facts["corrections"] = [
        row for row in facts["corrections"] if not any(_is_small(value, report) for value in row[2:])
    ]
    return facts


def _is_small(value, report):
    """Whether a printed number is small for certain; in fives it may be more than it says."""
    return isinstance(value, int) and 0 < bounds(value, report.limit, strict=report.is_strict)[1] < report.limit


def _mends(repair, breaks):
    """Do what helps; whether there was anything. Secrets first: a zero that is printed too soon may give one away."""
    zeros = [one for one in breaks if one.kind == "zero"]
    secrets = [repair.mend(one) for one in _one_each(one for one in breaks if one.kind != "zero")]
    if any(secrets) or repair.leave_out([one for one in breaks if one.kind in HOLDING]):
        return True
    shown = [repair.mend(one) for one in zeros]
    return any(shown)


def _one_each(breaks):
    """One break of each breakdown, as what is done about it often helps the others."""
    return {(one.node.count.home, _breakdown(one.node.count.path)): one for one in reversed(list(breaks))}.values()


def _breakdown(path):
    return next((rule.path for rule in BREAKDOWNS if path.startswith(f"{rule.path}.")), path)


def _held(found):
    """What could not be hidden. A standing count only hints and a zero is no secret: these hold nothing up."""
    held = [
        {"path": one.node.count.path, "period": one.node.count.span, "how": _("tegengehouden"), "why": why(one)}
        for one in found.breaks
        if one.kind in HOLDING
    ]
    if found.contradictory:
        reason = _("De cijfers van dit rapport en eerdere spreken elkaar tegen.")
        held.append({"path": "", "period": "", "how": _("tegengehouden"), "why": reason})
    return held
