"""What we do not know: unknown or missing, each with "of how many"; read from the figures, so that they agree."""

from reports.domain.indicators.reach import NAMELESS, contacts

INFLOW = ("birth_date", "diploma", "school_type", "cause", "housing", "area")
NAMES = (*INFLOW, "destination", "baseline", "aftercare", "names")


def figures(scope, found):
    """Return {name: {"unknown", "of"}}. `found` are all other figures of the scope. One query.

    Inflow by the facts at opening (G10); destination of the outflow that counts; the baselines of I18; the checks of
    I22 after 3 months; two-way contacts without a name.
    """
    counts = _inflow(found) | _afterwards(found) | {"names": _nameless(scope, found)}
    return {name: {"unknown": counts[name][0], "of": counts[name][1]} for name in NAMES}


def _inflow(found):
    profile, total = found["inflow_profile"], found["caseload"]["I3_inflow"]
    unknown = {
        "birth_date": profile["by_age"].get("unknown", 0),
        "diploma": profile["qualification_unknown"],
        "school_type": profile["by_school_type"].get("unknown", 0),
        "cause": sum(row.get("unknown", 0) for row in profile["cause_by_school_type"].values()),
        "housing": total - profile["I20_housing_known"],
        "area": found["places"]["inflow_by_area"].get("unknown", 0),
    }
    return {name: (unknown[name], total) for name in INFLOW}


def _afterwards(found):
    outflow, baseline, check = found["outflow"], found["measurement"]["I18"], found["I22_aftercare"]["3"]
    return {
        "destination": (outflow["by_class"]["unknown"], outflow["counted"]),
        "baseline": (found["I18_missing"]["all"], baseline["expected"]),
        "aftercare": (check["due"] - check["reached"], check["due"]),
    }


def _nameless(scope, found):
    return contacts(scope).filter(NAMELESS).count(), found["reach"]["two_way_contacts"]
