"""Small numbers in a report: what of the counted figures may be printed, and how (small numbers 1 to 5)."""

import copy

from reports.domain import disclosure
from reports.domain.indicators import numbers
from reports.quarter import rounded
from reports.quarter.breakdowns import parts_of, whole_table, with_rest
from reports.quarter.paths import drop, find, put
from reports.quarter.structure import STRUCTURE, AtMost, Cross, Parts, Rate, Small, Typical
from reports.quarter.structure_more import MORE, settle
from reports.quarter.terms import STANDARD, Terms
from reports.quarter.words import CHANNELS

DECLARED = (*STRUCTURE, *MORE)


def protected(figures, *, form=STANDARD, limit, least=disclosure.LEAST, left_out=()):
    """A copy of the figures in which small numbers of breakdowns are hidden.

    A single number about the whole organisation prints as it is; what is declared to add up to a total is a breakdown,
    and a percentage never tells a hidden count. The strict form hides 1 to 7 and prints the rest in fives, totals too.
    `left_out` are paths of breakdowns that are not reported at all.
    """
    figures, terms = copy.deepcopy(figures), Terms(form=form, limit=limit)
    for path in left_out:
        drop(figures, path)
    if terms.is_strict:
        rounded.count_by_fives(figures, DECLARED, limit=terms.hidden_below)
    else:
        _hide(figures, terms.hidden_below)
    follow(figures, least, from_printed=terms.is_strict)
    return figures


def _hide(figures, limit):
    for rule in DECLARED:
        if isinstance(rule, Parts):
            _parts(figures, rule, limit)
        elif isinstance(rule, Cross):
            _cross(figures, rule, limit)
        elif isinstance(rule, Small):
            _small(figures, rule, limit)


def follow(figures, least=disclosure.LEAST, *, from_printed=False, cut=False):
    """Hide each percentage, mean and median whose counts are hidden or too few, and let what follows them follow.

    `from_printed` counts percentages anew from the counts as they are printed. `cut`: of these figures, about a
    whole organisation, only what the report tells is left.
    """
    for rule in DECLARED:
        value = find(figures, rule.path) if isinstance(rule, Rate | Typical) else None
        if value is None or disclosure.is_hidden(value):
            continue
        whole = find(figures, rule.over if isinstance(rule, Typical) else rule.whole)
        if whole is None:
            continue  # the report leaves it out
        if isinstance(rule, Typical):
            put(figures, rule.path, disclosure.over(value, whole, least))
            continue
        part = find(figures, rule.part)
        if from_printed and isinstance(part, int) and isinstance(whole, int):
            value = numbers.percentage(part, whole)
        safe = disclosure.share(value, part, whole, least)
        put(figures, rule.path, safe if isinstance(whole, int) else disclosure.over(value, whole, least))
    for _twice in range(2):
        settle(figures, least, cut=cut)


def _parts(figures, rule, limit):
    parts, total = parts_of(figures, rule), find(figures, rule.total)
    if not parts or any(not isinstance(value, int) for value in parts.values()):
        return
    known = isinstance(total, int)
    parts = with_rest(parts, total) if known else parts
    printed = disclosure.row(parts, total=total if known else None, limit=limit)
    find(figures, rule.path).update(among_others(rule.path, printed))


def among_others(path, printed):
    """A kind that is hidden and the only one is its total by another name, so it stands among kinds nobody was of."""
    if len(printed) > 1 or not any(map(disclosure.is_hidden, printed.values())):
        return printed
    names = CHANNELS if path == "reach.two_way_by_channel" else ("unknown", "other")
    return dict.fromkeys([*printed, *names], disclosure.COVERED)


def _cross(figures, rule, limit):
    full = whole_table(figures, rule)
    if not full:
        return
    cells, rows, columns = disclosure.table(full, limit=limit)
    if all(value == disclosure.COVERED for row in (*cells.values(), rows) for value in row.values()):
        rows, columns = _margins(full, limit)
    for path, value in ((rule.path, cells), (rule.rows, rows), (rule.columns, columns)):
        if path:
            put(figures, path, value)


def _margins(full, limit):
    """The totals of a table whose cells are all covered: each direction may be read as a breakdown by itself."""
    rows = {name: sum(row.values()) for name, row in full.items()}
    columns = {name: sum(row[name] for row in full.values()) for name in next(iter(full.values()))}
    total = sum(rows.values())
    return tuple(disclosure.row(parts, total=total, limit=limit) for parts in (rows, columns))


def _small(figures, rule, limit):
    """A small cohort is hidden, and whatever is at most as many: two reports may not be subtracted either."""
    if not 0 < (find(figures, rule.path) or 0) < limit:
        return
    for path in (rule.path, *below(rule.path)):
        if find(figures, path):
            put(figures, path, disclosure.small(limit))


def below(path):
    """The counts that are never more than the one at the path."""
    for rule in DECLARED:
        if isinstance(rule, AtMost) and rule.whole == path:
            yield rule.part
            yield from below(rule.part)
