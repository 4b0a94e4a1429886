"""Random reports true to one set of rows: quarters, half years, programmes, areas, both forms, corrected rows.

The rows are cases with all that a report counts of them; figures are counted from them by hand, quarter by quarter.
"""

import random
from collections import Counter
from dataclasses import dataclass, replace

from mentoraat.periods import HalfYear, Quarter, Year, parse_period
from reports.domain.release_counts import WINDOWS, _latest
from reports.quarter import facts, protect
from reports.quarter.terms import Terms
from tests.reports.quarter.figures import CAUSES, SCHOOLS

CLASSES = ("neutral", "positive", "dropped_out", "handed_over", "activation", "other", "unknown")
WEIGHTS = (2, 60, 20, 6, 3, 3, 3)
AREAS = ("wonen", "geld")  # two of the eight, each a breakdown by itself
AGES = ("0-15", "16-17", "18-22", "23-26", "27+")
CHANNELS = ("straat", "netwerk", "zelf", "telefoon", "app")
STRATA = ("0-1", "2-3", "4+", "unknown")
START = Quarter(2024, 1)
AHEAD = 5  # quarters of rows before the first report, so that cohorts have somebody in them


@dataclass(frozen=True)
class Row:
    """One case: in which quarter it opened and closed, and what is counted of it."""

    programme: str
    area: str
    opened: Quarter
    closed: Quarter | None
    outcome: str
    age: str
    school: str
    cause: str
    stratum: str
    goal: str  # school, work or both
    checks: tuple  # per 3, 6 and 12 months: None not seen, else whether still at school or work
    channels: tuple  # a contact in the quarter of opening by each of these
    moves: tuple  # per area of life: -1, 0, 1 or None, measured in the quarter of closing
    housed: bool | None


def rows(seed, *, quarters=8):
    """Cases of an organisation of a random size, with rare kinds among them."""
    pick = random.Random(seed)
    size, span = pick.choice([4, 8, 15, 30, 60, 90]), quarters + AHEAD
    first = START
    for _ in range(AHEAD):
        first = first.previous()
    found, quarter = [], first
    for _ in range(span):
        found += [_row(pick, quarter) for _ in range(pick.randint(size // 2, size))]
        quarter = quarter.next()
    return found


def _row(pick, opened):
    closed = opened
    for _ in range(pick.choice([0, 1, 1, 2, 3, 20])):
        closed = closed.next()
    return Row(
        programme=pick.choice(["A", "A", "A", "B"]),
        area=pick.choice(["Noord", "Zuid", "Zuid"]),
        opened=opened,
        closed=closed,
        outcome=pick.choices(CLASSES, WEIGHTS)[0],
        age=pick.choices(AGES, (1, 15, 60, 25, 1))[0],
        school=pick.choices([*SCHOOLS, "unknown"], (30, 8, 25, 8, 4, 10, 2))[0],
        cause=pick.choices(CAUSES, (20, 15, 25, 20, 8, 4, 3))[0],
        stratum=pick.choices(STRATA, (20, 50, 25, 5))[0],
        goal=pick.choice(["school", "work", "work", "both"]),
        checks=tuple(pick.choice([None, True, True, False]) for _ in range(3)),
        channels=tuple(pick.choices(CHANNELS, (40, 25, 15, 10, 3), k=pick.choice([1, 1, 2, 3]))),
        moves=tuple(pick.choices([None, 1, 0, -1], (1, 5, 4, 2))[0] for _ in AREAS),
        housed=pick.choice([True, True, False, None]),
    )


def corrected(found, seed, quarter):
    """The same rows with one to three of a quarter counted otherwise: learnt too late for the report."""
    pick, found = random.Random(seed), list(found)
    places = [place for place, row in enumerate(found) if quarter in (row.opened, row.closed)]
    for place in pick.sample(places, min(len(places), pick.randint(1, 3))):
        new = _row(pick, quarter)
        kind = pick.choice(["outcome", "age", "school", "gone"])
        found[place] = None if kind == "gone" else replace(found[place], **{kind: getattr(new, kind)})
    return [row for row in found if row]


def figures(found, period):
    """The figures of a period, counted by hand."""
    spans, end = period.quarters(), period.quarters()[-1]
    opened = [row for row in found if row.opened in spans]
    closed = [row for row in found if row.closed in spans]
    start = [row for row in found if row.opened < spans[0] <= row.closed]
    at_end = len(start) + len(opened) - len(closed)
    served = len(start) + len(opened)
    return {
        "reach": _reach(opened),
        "caseload": {
            "I4_open_at_start": len(start), "I3_inflow": len(opened), "I3_inflow_persons": len(opened),
            "I5_outflow": len(closed), "I4_open_at_end": at_end, "I4_open_at_end_persons": at_end,
            "I7_served": served, "I7_served_persons": served,
        },
        "outflow": _outflow(closed),
        "I25_all_ever_reached": _ever([row for row in found if row.opened <= end], end),
        "I12_durable": {str(months): _durable(found, end, place, months) for place, months in enumerate((3, 6, 12))},
        "inflow_profile": _profile(opened),
        "measurement": _measured(closed),
        "complexity": _complexity(opened, closed),
        "destinations": _counts((row.goal for row in closed if row.outcome == "positive"), ("school", "work", "both")),
    }  # fmt: skip


def _counts(values, names):
    counts = Counter(values)
    return {name: counts[name] for name in names}


def _share(part, whole):
    return (2000 * part + whole) // (2 * whole) / 10 if whole else None


def _reach(opened):
    channels = Counter(name for row in opened for name in row.channels)
    return {
        "I1_youths_reached": len(opened),
        "first_time": len(opened),
        "two_way_contacts": channels.total(),
        "two_way_by_channel": dict(sorted(channels.items())),
    }


def _outflow(closed):
    classes = _counts((row.outcome for row in closed), CLASSES)
    counted = len(closed) - classes["neutral"]
    shares = {name: _share(classes[name], counted) for name in CLASSES[1:]}
    return {
        "by_class": classes,
        "counted": counted,
        "I8_positive_rate": shares["positive"],
        "I9_dropout_rate": shares["dropped_out"],
        "I11_distribution": shares,
    }


def _ever(found, end):
    states = Counter("in_guidance" if row.closed > end else row.outcome for row in found)
    names = (*CLASSES, "in_guidance")
    return {"persons": len(found), **{name: states[name] for name in names}, "contact_only": 0,
            "positive_rate": _share(states["positive"], len(found)),
            "dropped_out_rate": _share(states["dropped_out"], len(found))}  # fmt: skip


def _durable(found, end, place, months):
    cohort = _latest(end.end, WINDOWS[f"I12_durable.{months}"])
    checks = [row.checks[place] for row in found if row.closed == cohort and row.outcome == "positive"]
    durable = sum(check is True for check in checks)
    return {
        "closed_from": cohort.start.isoformat(),
        "closed_to": cohort.end.isoformat(),
        "positive": len(checks),
        "observed": sum(check is not None for check in checks),
        "durable": durable,
        "rate": _share(durable, len(checks)),
    }


def _profile(opened):
    cells = Counter((row.school, row.cause) for row in opened)
    schools = Counter(row.school for row in opened)
    names = [*SCHOOLS, *(["unknown"] if schools["unknown"] else [])]
    known = [row for row in opened if row.housed is not None]
    without = sum(not row.housed for row in known)
    return {
        "by_age": _counts((row.age for row in opened), AGES),
        "by_school_type": {name: schools[name] for name in names},
        "cause_by_school_type": {name: {cause: cells[name, cause] for cause in CAUSES} for name in names},
        "I20_without_regular_housing": without,
        "I20_housing_known": len(known),
        "I20_rate": _share(without, len(known)),
    }


def _measured(closed):
    areas = {}
    for place, area in enumerate(AREAS):
        moves = Counter(row.moves[place] for row in closed)
        areas[area] = {"n": len(closed) - moves[None], "missing": moves[None], "improved": moves[1],
                       "equal": moves[0], "worse": moves[-1]}  # fmt: skip
    return {"I19_pairs": len(closed), "I19_domains": areas}


def _complexity(opened, closed):
    counted = [row for row in closed if row.outcome != "neutral"]
    both = Counter((row.stratum, row.outcome == "positive") for row in counted)
    of = {name: both[name, True] + both[name, False] for name in STRATA}
    return {
        "inflow_by_stratum": _counts((row.stratum for row in opened), STRATA),
        "outflow_by_stratum": {name: {"positive": both[name, True], "other": both[name, False]} for name in STRATA},
        "counted_by_stratum": of,
        "rates": {name: _share(both[name, True], of[name]) for name in STRATA},
    }


class Maker:
    """Makes one report after another, as the product does: frozen periods beside it stay what they were."""

    def __init__(self, found):
        self.rows, self.frozen, self.kept = found, {}, {}

    def report(self, period, terms):
        """The facts of a report with small numbers hidden as they stand by themselves, before any gate."""
        now, rows, told, before = self._printed(period, terms), [], [], period
        for _ in range(1):
            before = before.previous()
            frozen = self.frozen.get((before, terms.name))
            shown = self._printed(before, terms)
            kept = self.kept.get((before, terms.name), ())
            rows.insert(0, facts.earlier(before, frozen or shown, frozen=bool(frozen), kept=kept))
            told += facts.corrections(before, frozen, shown) if frozen else []
        if old := self.frozen.get((period, terms.name)):
            told += facts.corrections(period, old, now)
        return facts.snapshot(period, seen_on=period.end, now=now, history=rows, terms=terms, work_hours=12,
                              corrections=told)  # fmt: skip

    def freeze(self, made):
        """What was released stands, for the reports that are made by the same terms."""
        about = parse_period(made["period"]), made["terms"]["name"]
        self.frozen[about], self.kept[about] = made["now"], made.get("kept", ())

    def _printed(self, period, terms):
        chosen = [row for row in self.rows if terms.programme in ("", row.programme) and terms.area in ("", row.area)]
        found = figures(chosen, period)
        if terms.programme or terms.area:
            del found["I25_all_ever_reached"]
        return protect.protected(found, form=terms.form, limit=terms.hidden_below)


def plan(seed, *, quarters=8, form="standard"):
    """What is reported in which order: (period, terms, whether rows were corrected just before)."""
    pick, quarter, whole = random.Random(seed), START, Terms(form=form)
    for _ in range(quarters):
        yield quarter, whole, False
        if seed % 7 == 0:
            yield quarter, Terms(name="A", programme="A", form=form), False
        if seed % 5 == 0:
            yield quarter, Terms(name="Noord", area="Noord", form=form), False
        if seed % 6 == 0:
            yield quarter, Terms(name="strict", form="strict"), False  # of another fund, for the same reader
        if quarter.number % 2 == 0 and seed % 4 == 0:
            yield HalfYear(quarter.year, quarter.number // 2), whole, False
        if quarter.number == 4 and seed % 8 == 0:
            yield Year(quarter.year), whole, False
        if pick.random() < 0.2:
            yield quarter, whole, True
        quarter = quarter.next()
