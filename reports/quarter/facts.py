"""What leaves the organisation: the figures of a quarter and the one before, with small numbers hidden."""

import copy
import csv
import hashlib
import io
import json

from mentoraat.periods import today
from reports.domain import disclosure
from reports.domain.definitions import DEFINITION_VERSION
from reports.domain.scope import FREEZE_AFTER
from reports.quarter import labels


def as_of(quarter, day=None):
    """The day on which a report's figures are seen (G7): 15 days after the quarter, or today when that is sooner."""
    return min(quarter.end + FREEZE_AFTER, day or today())


def snapshot(quarter, *, seen_on, now, before, limit, work_hours, frozen=None, revised=None):
    """The printed facts as plain data, ready to be frozen. `now` and `before` are results of the indicators.

    `frozen` are the printed figures of the quarter before as they were established, `revised` those of this quarter
    in the revision that this one replaces. Frozen figures stay; what would be counted otherwise today is told (G6).
    """
    told, now, counted = [], protected(now, limit=limit), protected(before, limit=limit)
    if frozen:
        told += corrections(quarter.previous(), frozen, counted)
    if revised:
        told += corrections(quarter, revised, now)
    return {
        "quarter": str(quarter),
        "as_of": seen_on.isoformat(),
        "definition_version": DEFINITION_VERSION,
        "small_number_limit": limit,
        "work_hours": work_hours,
        "now": now,
        "before": frozen or counted,
        "corrections": told,
    }


def corrections(quarter, old, new):
    """What changed in numbers about the whole organisation: [quarter, name, was, is].

    Cells of breakdowns are left out: two versions side by side could be subtracted (small numbers, 5).
    """
    was = {name: value for name, value in flat(in_order(old)) if labels.is_whole(name)}
    now = {name: value for name, value in flat(in_order(new)) if labels.is_whole(name)}
    return [
        [str(quarter), name, was[name], value]
        for name, value in now.items()
        if name in was
        and was[name] != value
        and not disclosure.is_hidden(was[name])
        and not disclosure.is_hidden(value)
    ]


def protected(figures, *, limit):
    """A copy of the figures in which small numbers of breakdowns are hidden.

    A single number about the whole organisation prints as it is; whatever is spread over a list of kinds (channels,
    outcomes, ages, schools, causes, areas of life) is a breakdown, and a percentage never tells a hidden count.
    """
    figures = copy.deepcopy(figures)
    _reach(figures["reach"], limit)
    _outflow(figures["outflow"], figures["caseload"]["I5_outflow"], limit)
    if figures.get("I25_all_ever_reached"):
        _ever_reached(figures["I25_all_ever_reached"], limit)
    for cohort in figures["I12_durable"].values():
        _durable(cohort, limit)
    _handovers(figures["handovers"])
    _profile(figures["inflow_profile"], figures["caseload"]["I3_inflow"], limit)
    _measurement(figures["measurement"], limit)
    return figures


def _reach(part, limit):
    part["two_way_by_channel"] = disclosure.row(part["two_way_by_channel"], total=part["two_way_contacts"], limit=limit)


def _outflow(part, outflow, limit):
    # Neutral is the difference of two whole totals that print (I5 and the base of I8), so it cannot be hidden.
    classes = {name: count for name, count in part["by_class"].items() if name != "neutral"}
    hidden = disclosure.row(classes, total=part["counted"], limit=limit)
    part["by_class"].update(hidden)
    shares, counted = part["I11_distribution"], part["counted"]
    for name in shares:
        shares[name] = disclosure.share(shares[name], hidden[name], counted)
    part["I8_positive_rate"] = disclosure.share(part["I8_positive_rate"], hidden["positive"], counted)
    part["I9_dropout_rate"] = disclosure.share(part["I9_dropout_rate"], hidden["dropped_out"], counted)
    for name in ("I10_ended_early_rate", "I14_median_days", "I14_p90_days"):
        part[name] = disclosure.over(part[name], outflow)


def _ever_reached(part, limit):
    rates = {"positive_rate": "positive", "dropped_out_rate": "dropped_out"}
    states = {name: count for name, count in part.items() if name not in ("persons", *rates)}
    part.update(disclosure.row(states, total=part["persons"], limit=limit))
    for name, state in rates.items():
        part[name] = disclosure.share(part[name], part[state], part["persons"])


def _durable(cohort, limit):
    """A cohort so small that its own quarter hid it stays hidden here: two reports may not be subtracted either."""
    cohort["rate"] = disclosure.over(cohort["rate"], cohort["positive"])
    if 0 < cohort["positive"] < limit:
        for name in ("positive", "observed", "durable"):
            cohort[name] = disclosure.small(limit) if cohort[name] else cohort[name]


def _handovers(part):
    for name in ("median_days_to_accept", "p90_days_to_accept"):
        part[name] = disclosure.over(part[name], part["accepted"])
    part["I16"]["rate"] = disclosure.over(part["I16"]["rate"], part["I16"]["sent"])
    part["I17"]["rate"] = disclosure.over(part["I17"]["rate"], part["I17"]["due"])


def _profile(part, inflow, limit):
    part["by_age"] = disclosure.row(with_rest(part["by_age"], inflow), total=inflow, limit=limit)
    cells = _with_unknown_cause(part["cause_by_school_type"], part["by_school_type"], inflow)
    printed, schools, causes = disclosure.table(cells, limit=limit)
    part |= {"cause_by_school_type": printed, "by_school_type": schools, "by_cause": causes}
    part["I20_rate"] = disclosure.over(part["I20_rate"], part["I20_housing_known"])


def with_rest(parts, total):
    """The parts, and what is missing to the total as "unknown": unknown is always a shown value (G10)."""
    rest = total - sum(parts.values())
    return parts | {"unknown": parts.get("unknown", 0) + rest} if rest else dict(parts)


def _with_unknown_cause(cells, schools, inflow):
    """The two-way table made whole, so that its cells add up to the totals of the schools and to the inflow."""
    schools = with_rest(schools, inflow)
    names = list(dict.fromkeys(cause for row in cells.values() for cause in row))
    full = {school: {cause: cells.get(school, {}).get(cause, 0) for cause in names} for school in schools}
    if any(sum(full[school].values()) < count for school, count in schools.items()):
        full = {school: with_rest(full[school] | {"unknown": 0}, count) for school, count in schools.items()}
    return full


def _measurement(part, limit):
    part["I18"]["rate"] = disclosure.over(part["I18"]["rate"], part["I18"]["expected"])
    for area in part["I19_domains"].values():
        moves = {name: area[name] for name in ("improved", "equal", "worse")}
        area.update(disclosure.row(moves, total=area["n"], limit=limit))
        for name in ("baseline", "follow_up"):
            area[name] = disclosure.over(area[name], area["n"])


def as_json(facts):
    """The bytes that travel with the report; their SHA-256 is its control code."""
    return (json.dumps(facts, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def checksum(facts):
    """The control code: what anybody gets who takes the SHA-256 of the attached cijfers.json."""
    return hashlib.sha256(as_json(facts)).hexdigest()


def as_csv(facts):
    """Every printed number as a line: name, this quarter, the one before. Semicolons and a mark, as Excel wants it."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(["cijfer", facts["quarter"], "kwartaal ervoor"])
    before = dict(flat(facts["before"]))
    for name, value in flat(in_order(facts["now"])):
        writer.writerow([name, _cell(value), _cell(before.get(name))])
    return ("\ufeff" + out.getvalue()).encode()


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


def _cell(value):
    return "" if value is None else str(value).replace(".", ",") if isinstance(value, float) else value
