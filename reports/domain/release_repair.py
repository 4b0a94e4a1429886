"""Hide what would give something away: one count more, then a breakdown whole, then nothing helps.

A change that is small for certain is not shown: its breakdown stays as the earlier report printed it.
"""

import copy
from collections import defaultdict
from math import inf

from django.utils.translation import gettext as _

from mentoraat.periods import parse_period
from reports.domain import release_words
from reports.domain.disclosure import COVERED, is_hidden, small
from reports.domain.release_tellings import BREAKDOWNS, CORRECTED, RATES, Report, cells_in, paths_of
from reports.quarter import protect
from reports.quarter.paths import find, put
from reports.quarter.structure import Rate

# Groups of figures of which a report may tell nothing: what prints them looks whether they are there.
MAY_GO = frozenset("places complexity destinations I13_relapse I22_aftercare I18_missing I19_excused needs I15_waiting "
                   "I21_rhythm I23_qualification I24_certificates handover_course network quality".split())  # fmt: skip


class Repair:
    """A report while it is being mended against the breaks that were found. `public`: counts that are known anyway."""

    def __init__(self, report, before, found, public, shown):
        self.report, self.before, self.found, self.public = report, before, found, public
        self.shown = shown  # paths that were printed after all: never covered again, or mending would never end
        self.number = found.world.reports - 1
        self.facts = copy.deepcopy(report.facts)
        self.cells = cells_in(self.facts["now"])
        self.steps = []
        self.at = defaultdict(list)
        for place, (row, *_between) in enumerate(found.world.rows):
            for node in row:
                self.at[node].append(place)

    def mend(self, found):
        """Do one thing about a break; whether there was anything left to do."""
        if found.kind == "change":
            return self._keep(found) or self._tell_less(found.node, found)
        if found.kind == "growth":
            return self._tell_less(found.old, found)
        value = 0 if found.kind == "zero" else self.public.get(found.node)
        if value is not None:
            return self._show(found, value)
        return self._help(found)

    def leave_out(self, breaks):
        """The last resort: groups of figures without which a report is whole are not told at all."""
        groups = {
            (telling.path.partition(".")[0], one)
            for one in breaks
            for telling in self._mine(one.node)
            if not telling.layer
        }
        for group, one in sorted(groups, key=lambda found: found[0]):
            if group in MAY_GO and self.facts["now"].pop(group, None) is not None:
                self._note(group, _("hoofdstuk weggelaten"), one)
        return bool(self.steps)

    def _show(self, found, value):
        """Print what everybody knows: hiding it would hide nothing. A small count is not printed, known or not."""
        if 0 < value < self.report.limit or self.report.is_strict:
            return False
        hidden = [telling for telling in self._mine(found.node) if telling.hidden and telling.layer < CORRECTED]
        for telling in hidden:
            put(self._figures(telling.layer), telling.path, value)
            self.shown.add(telling.path)
            self._note(telling.path, _("toch afgedrukt"), found, layer=telling.layer)
        return bool(hidden)

    def mended(self):
        """The report as it stands now, with all that follows from what was hidden."""
        least = self.facts["terms"].get("least", 10)
        for layer in range(len(self.facts["history"]) + 1):
            protect.follow(self._figures(layer), least, cut=self.report.is_whole)
        return Report(self.report.organisation, self.facts)

    def _help(self, found):
        """Hide what is nearest to the count and smallest; else cover the breakdowns around it whole."""
        near, around = self._around(found.node)
        if near:
            _order, hide, what = min(near, key=lambda one: one[0])
            return hide(what, found)
        return self._cover(around, found)

    def _tell_less(self, node, found):
        if self._shows(node):
            return self._hide(node, found)
        if not (mine := self._mine(node)):
            return self._help(found)
        return self._cover(mine, found)

    def _mine(self, node):
        return [telling for number, telling in self.found.world.told.get(node, ()) if number == self.number]

    def _shows(self, node):
        """Whether this report alone tells the count by a number, in a place where it may be hidden.

        None may be hidden outside a breakdown: there × may be any number. In one, × says that there are some.
        """
        told = self.found.world.told.get(node, ())
        public = any(telling.low == telling.high for number, telling in told if number != self.number)
        if public or node in self.public:
            return False
        return any(
            telling.cell and not telling.hidden and (telling.high or self._stands_alone(telling))
            for telling in self._mine(node)
        )

    def _stands_alone(self, telling):
        return telling.layer == 0 and telling.path not in self.cells and telling.path not in self.shown

    def _around(self, node):
        """What of this report ties the count down: ((distance, kind, size), how to hide it, what), the nearest first.

        Beside it the hidden cells of this report on the way.
        """
        near, around, seen, waiting = [], [], {node}, [(node, 0)]
        if self._shows(node):
            near.append(((-1, 0, 0), self._hide, node))
        for here, distance in waiting:
            around += [telling for telling in self._mine(here) if telling.cell]
            for place in self.at[here]:
                row, _low, _high, rate = self.found.world.rows[place]
                if rate and rate[0] == self.number:
                    near.append(((distance, 0, 0), self._hide_rate, rate))
                for other in sorted(row.keys() - seen):
                    seen.add(other)
                    low, high = self.found.world.bounds.get(other, (0, inf))
                    if self._shows(other):
                        near.append(((distance, 1, low), self._hide, other))
                    if low != high:
                        waiting.append((other, distance + 1))
        return near, around

    def _hide(self, node, found):
        """Hide every place in this report that tells the count, with the percentages that follow."""
        for telling in self._mine(node):
            if telling.layer >= CORRECTED:
                self._take_out(telling.layer, telling.path, found)
            elif not is_hidden(value := find(self._figures(telling.layer), telling.path)):
                put(self._figures(telling.layer), telling.path, self._mark(value))
                self._note(telling.path, _("afgedrukt als ×"), found, layer=telling.layer)
        return True

    def _mark(self, value):
        return small(self.report.limit) if 0 < value < self.report.limit else COVERED

    def _hide_rate(self, rate, found):
        _number, layer, path = rate
        if layer >= CORRECTED:
            return self._take_out(layer, path, found)
        put(self._figures(layer), path, COVERED)
        what = _("percentage weggelaten") if path in RATES else _("bedrag weggelaten")
        self._note(path, what, found, layer=layer)
        return True

    def _cover(self, tellings, found):
        """Print none of the breakdowns in which these stand, zeros neither; False when that was so already."""
        done = [self._cover_alone(telling, found) for telling in tellings]
        now, paths = self.facts["now"], {telling.path for telling in tellings}
        for rule in BREAKDOWNS:
            cells = paths_of(now, rule)
            if rule.path in self.report.kept or not cells & paths:
                continue
            shown = [path for path in cells - self.shown if find(now, path) != COVERED]
            for path in shown:
                put(now, path, COVERED)
            if shown:
                self._note(rule.path, _("hele uitsplitsing afgedrukt als ×"), found)
            done.append(bool(shown))
        return any(done)

    def _cover_alone(self, telling, found):
        """Outside a breakdown, and in a period beside it, × may be any number, so there it hides more than <5 does."""
        path, layer = telling.path, telling.layer
        if layer >= CORRECTED or path in cells_in(figures := self._figures(layer)):
            return False
        if not is_hidden(value := find(figures, path)) or value == COVERED:
            return False
        put(figures, path, COVERED)
        self._note(path, _("afgedrukt als ×"), found, layer=layer)
        return True

    def _keep(self, found):
        """Let the breakdown of a changed count stand as the report before printed it."""
        rules = [
            rule
            for telling in self._mine(found.node)
            for rule in BREAKDOWNS
            if telling.layer == 0 and telling.path in paths_of(self.facts["now"], rule)
        ]
        before = self._last()
        rules = [
            rule for rule in rules if before and rule.path not in self.facts.get("kept", ()) and find(before, rule.path)
        ]
        for rule in rules:
            self._copy(rule, before)
            self.facts["kept"] = sorted({*self.facts.get("kept", ()), rule.path})
            self._note(rule.path, _("uitsplitsing staat zoals in het eerdere rapport"), found)
        return bool(rules)

    def _last(self):
        """The figures of the last report before this one about the same, with small numbers hidden in the same way."""
        same = [
            report
            for report in self.before
            if (report.key, report.is_strict, report.limit)
            == (self.report.key, self.report.is_strict, self.report.limit)
        ]
        return same[-1].facts["now"] if same else None

    def _copy(self, rule, before):
        now = self.facts["now"]
        cells = paths_of(now, rule) | paths_of(before, rule)
        for path in (rule.path, *filter(None, (getattr(rule, "rows", ""), getattr(rule, "columns", "")))):
            kept = find(before, path)
            rest = {name: value for name, value in find(now, path).items() if f"{path}.{name}" not in cells}
            told = {name: value for name, value in kept.items() if f"{path}.{name}" in cells or isinstance(value, dict)}
            put(now, path, copy.deepcopy(told | rest))
        for rate in protect.DECLARED:
            if isinstance(rate, Rate) and {rate.part, rate.whole} & cells and find(now, rate.path) is not None:
                put(now, rate.path, find(before, rate.path))

    def _figures(self, layer):
        return self.facts["history"][layer - 1]["figures"] if layer else self.facts["now"]

    def _take_out(self, layer, path, found):
        """A number that may not be told anew is no row of the table of corrections."""
        period, rows = self._period(layer), self.facts["corrections"]
        self.facts["corrections"] = [row for row in rows if row[:2] != [period, path]]
        if len(self.facts["corrections"]) < len(rows):
            self._note(path, _("niet bij wat is hersteld"), found, layer=layer)
        return True

    def _note(self, path, how, found, layer=0):
        self.steps.append({"path": path, "period": self._period(layer), "how": how, "why": why(found)})

    def _period(self, layer):
        """The period that a layer is about."""
        if layer >= CORRECTED:
            return self.report.corrected[layer - CORRECTED]
        return self.facts["history"][layer - 1]["period"] if layer else self.facts["period"]


def why(found):
    """In a sentence: what a reader could have worked out."""
    count = found.node.count
    about = {"name": release_words.name_alone(count.path), "when": _when(count.span)}
    if found.kind == "change":
        return _("De lezer zag anders een kleine verandering in “%(name)s” (%(when)s).") % about
    if found.kind == "zero":
        return _("Dat “%(name)s” (%(when)s) nul is, blijkt al uit andere cijfers.") % about
    if found.kind == "growth":
        return _("Samen met een eerder rapport vertelt dit “%(name)s” (%(when)s).") % about
    return _("Anders is “%(name)s” (%(when)s) uit te rekenen.") % about


def _when(span):
    try:
        return parse_period(span).label
    except ValueError:
        return span
