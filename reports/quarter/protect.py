"""Small numbers in a report: what of the counted figures may be printed, and how (small numbers 1 to 5)."""

import copy

from reports.domain import disclosure


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
