"""How the figures that other modules bring hang together, for who hides and for who attacks (see structure)."""

from dataclasses import dataclass

from reports.domain import disclosure
from reports.domain.indicators import numbers
from reports.domain.indicators.handover_after import DESK
from reports.quarter.paths import find, put
from reports.quarter.structure import AtMost, Cross, Parts, Rate, Small, Sum, Typical

ROUNDING = 0.05  # how far an amount with one decimal may be from what it was


@dataclass(frozen=True)
class Same:
    """The count at `path` is the one at `source` once more, so it prints as that one does."""

    path: str
    source: str


@dataclass(frozen=True)
class Per:
    """An amount at `path`: the one at `amount` over the count at `over`, worked out from what is printed of it."""

    path: str
    amount: str
    over: str


def settle(figures, least=disclosure.LEAST, *, cut=False):
    """Let what follows from other figures follow what is printed of them, in place; what is not there stays away.

    `cut`: of a whole organisation, figures were left out after small numbers were hidden, so a cost of each stands
    though the report does not print over how many.
    """
    for rule in MORE:
        if isinstance(rule, Same) and find(figures, rule.path) is not None:
            source = find(figures, rule.source)
            put(figures, rule.path, find(figures, rule.path) if source is None else source)
        elif isinstance(rule, Per) and find(figures, rule.path) is not None:
            put(figures, rule.path, _each(figures, rule, least, cut))


def _each(figures, rule, least, cut):
    value, over, amount = (find(figures, path) for path in (rule.path, rule.over, rule.amount))
    if isinstance(over, int) and over >= least:
        return numbers.mean(amount, over)
    if cut and over is None and disclosure.is_hidden(value):
        return value
    if cut and over is None and isinstance(amount, int) and amount >= least * (value - ROUNDING):
        return value  # which tells that there were `least` or more: the attack knows that too
    return disclosure.TOO_FEW


def _share(path, part, whole):
    """A share of cases: the part, the whole and the percentage stand beside each other."""
    whole, part = f"{path}.{whole}", f"{path}.{part}"
    return (AtMost(part, whole), Rate(f"{path}.rate", part, whole))


def _days(path, names=("median_days", "p90_days"), over="n"):
    return tuple(Typical(f"{path}.{name}", f"{path}.{over}") for name in names)


_INFLOW, _COUNTED, _POSITIVE = "caseload.I3_inflow", "outflow.counted", "outflow.by_class.positive"
_STRATA = ("0-1", "2-3", "4+", "unknown")
_COMPLEX, _COURSE, _WISHES = "complexity", "handover_course", "network.wishes"
_STEPS = DESK[1:]  # what a desk does after it heard of a youth
_PLACES = (
    Parts("places.inflow_by_area", _INFLOW),
    Parts("places.two_way_by_area", "reach.two_way_contacts"),
)
_COMPLEXITY = (
    Parts(f"{_COMPLEX}.inflow_by_stratum", _INFLOW),
    Cross(f"{_COMPLEX}.outflow_by_stratum", f"{_COMPLEX}.counted_by_stratum", "", _COUNTED),
    Sum(tuple(f"{_COMPLEX}.outflow_by_stratum.{name}.positive" for name in _STRATA), (), _POSITIVE),
    *(
        Rate(
            f"{_COMPLEX}.rates.{name}",
            f"{_COMPLEX}.outflow_by_stratum.{name}.positive",
            f"{_COMPLEX}.counted_by_stratum.{name}",
        )
        for name in _STRATA
    ),
)
_AFTER = (
    Parts("destinations", _POSITIVE),
    Small("I13_relapse.positive"),
    AtMost("I13_relapse.observed", "I13_relapse.positive"),
    AtMost("I13_relapse.relapsed", "I13_relapse.observed"),
    AtMost("I13_relapse.returned", "I13_relapse.positive"),
    Rate("I13_relapse.rate", "I13_relapse.relapsed", "I13_relapse.positive"),
    *(
        rule
        for months in (3, 6, 12)
        for rule in (
            Small(f"I22_aftercare.{months}.due"),
            AtMost(f"I22_aftercare.{months}.asked", f"I22_aftercare.{months}.due"),
            AtMost(f"I22_aftercare.{months}.reached", f"I22_aftercare.{months}.asked"),
            Rate(f"I22_aftercare.{months}.rate", f"I22_aftercare.{months}.reached", f"I22_aftercare.{months}.due"),
        )
    ),
)
_MEASURED = (
    Sum(("measurement.I18.covered", "I18_missing.all"), (), "measurement.I18.expected"),
    Parts("I18_missing", "I18_missing.all", without=("opened_from", "opened_to", "all")),
    *(Small(f"I19_excused.{reason}") for reason in ("not_wanted", "not_reached", "no_time", "other")),
)
_NEEDS = tuple(
    rule
    for kind in ("unsafe", "no_roof", "no_income", "no_insurance")
    for rule in (
        *(Small(f"needs.{kind}.{name}") for name in ("began", "solved", "open_at_end")),
        *_days(f"needs.{kind}", over="solved"),
    )
)
_WORK = (
    *_days("I15_waiting.referral"),
    *_days("I15_waiting.start"),
    AtMost("I15_waiting.referral.n", _INFLOW),
    *_share("I21_rhythm", "in_rhythm", "cases"),
    AtMost("I21_rhythm.cases", "caseload.I7_served"),
    *_share("I23_qualification", "gained", "without"),
    AtMost("I23_qualification.without", _COUNTED),
    *_share("I24_certificates", "valid", "mentors"),
    Per("I26_cost.per_served", "I26_cost.budget", "caseload.I7_served"),
    Per("I26_cost.per_positive", "I26_cost.budget", _POSITIVE),
)


def _joint(path):
    """Accepted handovers with or without a meeting together, by how they went on."""
    return (
        Small(f"{path}.accepted"),
        Parts(path, f"{path}.accepted", without=("accepted", "ended", "rate")),
        Sum((f"{path}.arrived", f"{path}.lost"), (), f"{path}.ended"),
        Rate(f"{path}.rate", f"{path}.arrived", f"{path}.ended"),
    )


_HANDED = (
    Parts(f"{_COURSE}.standing", f"{_COURSE}.sent"),
    Parts(f"{_COURSE}.ladder", f"{_COURSE}.sent"),
    Parts(f"{_COURSE}.refusals", f"{_COURSE}.standing.refused"),
    AtMost(f"{_COURSE}.accepted", f"{_COURSE}.sent"),
    AtMost(f"{_COURSE}.answers.answered", f"{_COURSE}.answers.due"),
    AtMost(f"{_COURSE}.answers.due", f"{_COURSE}.sent"),
    *_share(f"{_COURSE}.answers", "on_time", "due"),
    Sum((f"{_COURSE}.joint.with.accepted", f"{_COURSE}.joint.without.accepted"), (), f"{_COURSE}.accepted"),
    *(rule for name in ("with", "without") for rule in _joint(f"{_COURSE}.joint.{name}")),
    Parts(
        f"{_COURSE}.desk",
        f"{_COURSE}.desk.with_steps",
        without=("with_steps", "ended", "loss_rate", *_STEPS),
    ),
    Sum((f"{_COURSE}.desk.talked", f"{_COURSE}.desk.lost"), (), f"{_COURSE}.desk.ended"),
    Rate(f"{_COURSE}.desk.loss_rate", f"{_COURSE}.desk.lost", f"{_COURSE}.desk.ended"),
    *(rule for name in _STEPS for rule in _days(f"{_COURSE}.desk.{name}", ("median", "slowest"))),
    *(
        rule
        for name in ("answer", "acceptance", "meeting", "arrival", "whole")
        for rule in _days(f"{_COURSE}.waits.{name}", ("median", "slowest"))
    ),
    Typical(f"{_COURSE}.waits.answer.working_days", f"{_COURSE}.waits.answer.n"),
    *(
        rule
        for days in (14, 60)
        for rule in (
            Parts(f"{_COURSE}.rounds.{days}", f"{_COURSE}.rounds.{days}.due", without=("due", "rate")),
            Rate(f"{_COURSE}.rounds.{days}.rate", f"{_COURSE}.rounds.{days}.yes", f"{_COURSE}.rounds.{days}.due"),
        )
    ),
)
# Signals are about no youth, ever: they print as they are.
_NETWORK = (
    Parts(f"{_WISHES}.by_kind", f"{_WISHES}.total"),
    Parts(f"{_WISHES}.without_offer_by_kind", f"{_WISHES}.without_offer"),
    AtMost(f"{_WISHES}.without_offer", f"{_WISHES}.total"),
    *(
        AtMost(f"{_WISHES}.without_offer_by_kind.{kind}", f"{_WISHES}.by_kind.{kind}")
        for kind in ("learning", "work", "housing", "other")
    ),
)
_AGAIN = {
    "birth_date": "inflow_profile.by_age.unknown",
    "diploma": "inflow_profile.qualification_unknown",
    "school_type": "inflow_profile.by_school_type.unknown",
    "cause": "inflow_profile.by_cause.unknown",
    "area": "places.inflow_by_area.unknown",
    "destination": "outflow.by_class.unknown",
    "baseline": "I18_missing.all",
}
_QUALITY = (
    *(Same(f"quality.{name}.unknown", source) for name, source in _AGAIN.items()),
    *(Sum((source,), (), f"quality.{name}.unknown") for name, source in _AGAIN.items()),
    Sum(("inflow_profile.I20_housing_known", "quality.housing.unknown"), (), _INFLOW),
    Sum(("I22_aftercare.3.reached", "quality.aftercare.unknown"), (), "I22_aftercare.3.due"),
    Sum(("I22_aftercare.3.due",), (), "quality.aftercare.of"),
    Same("quality.aftercare.of", "I22_aftercare.3.due"),
    Small("quality.aftercare.unknown"),
    AtMost("quality.names.unknown", "quality.names.of"),
)

MORE = _PLACES + _COMPLEXITY + _AFTER + _MEASURED + _NEEDS + _WORK + _HANDED + _NETWORK + _QUALITY
