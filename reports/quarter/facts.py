"""What leaves the organisation: the figures of a period and of the five before, with small numbers hidden."""

from mentoraat.periods import parse_period, today
from reports.domain import disclosure
from reports.domain.definitions import DEFINITION_VERSION
from reports.domain.scope import FREEZE_AFTER
from reports.quarter import labels

LAYOUT = 2  # of the frozen data; older ones are read by `upgraded`
HISTORY = 5  # earlier periods that stand beside this one


def as_of(period, day=None):
    """The day on which a report's figures are seen (G7): 15 days after the period, or today when that is sooner."""
    return min(period.end + FREEZE_AFTER, day or today())


def snapshot(period, *, seen_on, now, history, terms, work_hours, corrections=(), texts=None):
    """The printed facts as plain data, ready to be frozen.

    `now` are protected figures. `history` are rows made by `earlier`, the oldest first. `texts` are words of people:
    explanation, stories, signals.
    """
    return {
        "layout": LAYOUT,
        "kind": period.kind,
        "period": str(period),
        "as_of": seen_on.isoformat(),
        "definition_version": DEFINITION_VERSION,
        "work_hours": work_hours,
        "terms": terms.plain(),
        "now": now,
        "history": list(history),
        "corrections": list(corrections),
        "texts": texts or {},
    }


# path of figures → the chapters that read all below it; what no chapter of a report reads is not in its facts either
TOLD_IN = {
    "reach": {"oogopslag", "bereik"},
    "caseload": {"oogopslag", "stroom"},
    "caseload.I3_inflow": {"wie"},
    "caseload.I5_outflow": {"resultaat"},
    "outflow": {"oogopslag", "resultaat"},
    "outflow.I14_median_days": {"stroom"},
    "outflow.I14_p90_days": {"stroom"},
    "destinations": {"resultaat"},
    "places": {"bereik"},
    "inflow_profile": {"wie"},
    "complexity": {"ingewikkeld"},
    "I12_durable": {"blijvend"},
    "I13_relapse": {"blijvend"},
    "I22_aftercare": {"blijvend"},
    "I25_all_ever_reached": {"ooit"},
    "measurement": {"vooruitgang"},
    "measurement.I18": {"werkwijze"},
    "I18_missing": {"werkwijze"},
    "I19_excused": set(),
    "needs": {"basis"},
    "handovers": {"oogopslag", "overdrachten"},
    "handovers.I17": {"werkwijze"},
    "handover_course": {"overdrachten"},
    "network": set(),
    "network.wishes": {"wensen"},
    "network.signals": {"signalen"},
    "I15_waiting": {"stroom"},
    "I21_rhythm": {"werkwijze"},
    "I23_qualification": {"resultaat"},
    "I24_certificates": {"werkwijze"},
    "I26_cost": {"werkwijze"},
    "quality": {"gegevens"},
}


def told(figures, chapters, within=""):
    """The figures that these chapters tell; all of them when no chapters were picked.

    The glance (`oogopslag`) brings the figures it is about: contacts, cases, outcomes and handovers. A percentage of
    another chapter, as I12 or I18, stands in it only where a chapter that tells it was picked too.
    """
    if not chapters:
        return figures
    wanted, found = set(chapters), {}
    for name, part in figures.items():
        path = f"{within}{name}"
        if TOLD_IN.get(path, set() if within else wanted) & wanted:
            found[name] = part
        elif isinstance(part, dict) and (some := told(part, chapters, f"{path}.")):
            found[name] = some
    return found


def earlier(period, figures, *, frozen, kept=()):
    """An earlier period as it stands beside this one: single numbers about the whole, no cells of breakdowns.

    `frozen`: the numbers were established in a report of their own, and stay what they were (G7). `kept` are the paths
    of breakdowns that stood there as a report before it printed them, so that their percentages are of then too.
    """
    whole = {name: value for name, value in flat(in_order(figures)) if labels.is_whole(name)}
    return {"period": str(period), "frozen": frozen, "figures": whole} | ({"kept": list(kept)} if kept else {})


def corrections(period, old, new):
    """What changed in numbers about the whole organisation: [period, name, was, is].

    Cells of breakdowns are left out: two versions side by side could be subtracted (small numbers, 5).
    """
    was = {name: value for name, value in flat(in_order(old)) if labels.is_whole(name)}
    now = {name: value for name, value in flat(in_order(new)) if labels.is_whole(name)}
    return [
        [str(period), name, was[name], value]
        for name, value in now.items()
        if name in was
        and was[name] != value
        and not disclosure.is_hidden(was[name])
        and not disclosure.is_hidden(value)
    ]


def upgraded(facts):
    """Frozen facts in the layout of today; reports of before keep their numbers and their control code."""
    if facts.get("layout", 1) == LAYOUT:
        return facts
    period = parse_period(facts["quarter"])
    return {
        "layout": LAYOUT,
        "kind": period.kind,
        "period": facts["quarter"],
        "as_of": facts["as_of"],
        "definition_version": facts["definition_version"],
        "work_hours": facts["work_hours"],
        "terms": {"limit": facts["small_number_limit"]},
        "now": facts["now"],
        "history": [earlier(period.previous(), facts["before"], frozen=False)],
        "corrections": facts["corrections"],
        "texts": {},
    }


def in_order(part):
    """The same numbers in the order of the contract: a database may keep its own order of keys."""
    if not isinstance(part, dict):
        return part
    return {name: in_order(part[name]) for name in sorted(part, key=labels.place)}


def flat(part, path=""):
    """Every number with its whole name."""
    for name, value in part.items():
        here = f"{path}.{name}" if path else name
        if isinstance(value, dict):
            yield from flat(value, here)
        else:
            yield here, value
