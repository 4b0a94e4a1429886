"""How the figures hang together: what adds up to what, what is a share of what. Read by who hides and by who attacks.

A path names a figure in a set of figures, such as `outflow.by_class.positive`. What is named nowhere here is a single
number about the whole, and prints as it is (small numbers, 1).
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Parts:
    """A breakdown: the counts under `path` add up to the count at `total`. `without`: names that are no part of it."""

    path: str
    total: str
    without: tuple = ()


@dataclass(frozen=True)
class Cross:
    """A breakdown in two directions: row → column → count under `path`; `rows` and `columns` hold its totals.

    All cells add up to the count at `total`.
    """

    path: str
    rows: str
    columns: str
    total: str


@dataclass(frozen=True)
class Rate:
    """A percentage at `path`: 100 x `part` / `whole`, with one decimal (G11)."""

    path: str
    part: str
    whole: str


@dataclass(frozen=True)
class Typical:
    """A mean, median or p90 at `path` over as many as `over` says; tells nothing of single counts."""

    path: str
    over: str


@dataclass(frozen=True)
class AtMost:
    """The count at `part` is never more than the one at `whole`, as with persons and cases."""

    part: str
    whole: str


@dataclass(frozen=True)
class Sum:
    """The counts at `plus` minus those at `minus` are the count at `total`: stock, inflow and outflow (I4)."""

    plus: tuple
    minus: tuple
    total: str


@dataclass(frozen=True)
class Small:
    """A count about few of a kind that is hidden when small though it is no part of a breakdown, as a cohort."""

    path: str


@dataclass(frozen=True)
class Grown:
    """A standing count at `path`: what it is more than a period ago came by the count at `flow` of that period."""

    path: str
    flow: str


_CLASSES = ("positive", "dropped_out", "handed_over", "activation", "other", "unknown")
_AREAS = ("wonen", "geld", "school", "werk", "thuis", "vrienden", "vrije_tijd", "afspraken")
_INFLOW, _OUTFLOW, _COUNTED = "caseload.I3_inflow", "caseload.I5_outflow", "outflow.counted"
_EVER, _PROFILE, _SENT = "I25_all_ever_reached", "inflow_profile", "handovers.sent"


def _cohort(path):
    """A cohort of I12: of those who left for school or work, whom we saw again, and who was still there."""
    return (
        Small(f"{path}.positive"),
        AtMost(f"{path}.observed", f"{path}.positive"),
        AtMost(f"{path}.durable", f"{path}.observed"),
        Rate(f"{path}.rate", f"{path}.durable", f"{path}.positive"),
    )


def _change(path):
    """One area of life (I19): its pairs by how they went, and the two means over them."""
    return (
        Parts(path, f"{path}.n", without=("n", "missing", "baseline", "follow_up")),
        Sum((f"{path}.n", f"{path}.missing"), (), "measurement.I19_pairs"),
        Typical(f"{path}.baseline", f"{path}.n"),
        Typical(f"{path}.follow_up", f"{path}.n"),
    )


_REACH = (
    Parts("reach.two_way_by_channel", "reach.two_way_contacts"),
    AtMost("reach.first_time", "reach.I1_youths_reached"),
)
_CASELOAD = (
    Sum(("caseload.I4_open_at_start", _INFLOW), (_OUTFLOW,), "caseload.I4_open_at_end"),
    Sum(("caseload.I4_open_at_start", _INFLOW), (), "caseload.I7_served"),
    AtMost("caseload.I3_inflow_persons", _INFLOW),
    AtMost("caseload.I3_re_entry", _INFLOW),
    AtMost("caseload.I4_open_at_end_persons", "caseload.I4_open_at_end"),
    AtMost("caseload.I7_served_persons", "caseload.I7_served"),
)
_ENDED = (
    # Neutral is the difference of two whole totals that print (I5 and the base of I8), so it cannot be hidden.
    Sum((_COUNTED, "outflow.by_class.neutral"), (), _OUTFLOW),
    Parts("outflow.by_class", _COUNTED, without=("neutral",)),
    Rate("outflow.I8_positive_rate", "outflow.by_class.positive", _COUNTED),
    Rate("outflow.I9_dropout_rate", "outflow.by_class.dropped_out", _COUNTED),
    *(Rate(f"outflow.I11_distribution.{name}", f"outflow.by_class.{name}", _COUNTED) for name in _CLASSES),
    AtMost("outflow.I10_ended_early", _OUTFLOW),
    Rate("outflow.I10_ended_early_rate", "outflow.I10_ended_early", _OUTFLOW),
    Typical("outflow.I14_median_days", _OUTFLOW),
    Typical("outflow.I14_p90_days", _OUTFLOW),
)
_EVER_REACHED = (
    Parts(_EVER, f"{_EVER}.persons", without=("persons", "positive_rate", "dropped_out_rate")),
    Rate(f"{_EVER}.positive_rate", f"{_EVER}.positive", f"{_EVER}.persons"),
    Rate(f"{_EVER}.dropped_out_rate", f"{_EVER}.dropped_out", f"{_EVER}.persons"),
    *(Grown(f"{_EVER}.{name}", f"outflow.by_class.{name}") for name in _CLASSES),
)
_HANDOVERS = (
    AtMost("handovers.urgent", _SENT),
    AtMost("handovers.arrived_after_joint_meeting", "handovers.arrived"),
    Typical("handovers.median_days_to_accept", "handovers.accepted"),
    Typical("handovers.p90_days_to_accept", "handovers.accepted"),
    AtMost("handovers.I16.succeeded", "handovers.I16.sent"),
    Rate("handovers.I16.rate", "handovers.I16.succeeded", "handovers.I16.sent"),
    AtMost("handovers.I17.on_time", "handovers.I17.due"),
    Rate("handovers.I17.rate", "handovers.I17.on_time", "handovers.I17.due"),
)
_ENDINGS = tuple(
    Small(f"handover_course.{name}.ended") for name in ("joint.with", "joint.without", "desk")
)  # what is left of a breakdown without those still open
_INFLOW_PROFILE = (
    Parts(f"{_PROFILE}.by_age", _INFLOW),
    Cross(f"{_PROFILE}.cause_by_school_type", f"{_PROFILE}.by_school_type", f"{_PROFILE}.by_cause", _INFLOW),
    AtMost(f"{_PROFILE}.without_basic_qualification", _INFLOW),
    AtMost(f"{_PROFILE}.qualification_unknown", _INFLOW),
    AtMost(f"{_PROFILE}.not_known_to_municipality", _INFLOW),
    AtMost(f"{_PROFILE}.I20_housing_known", _INFLOW),
    AtMost(f"{_PROFILE}.I20_without_regular_housing", f"{_PROFILE}.I20_housing_known"),
    Rate(f"{_PROFILE}.I20_rate", f"{_PROFILE}.I20_without_regular_housing", f"{_PROFILE}.I20_housing_known"),
)
_MEASUREMENT = (
    AtMost("measurement.I18.covered", "measurement.I18.expected"),
    Rate("measurement.I18.rate", "measurement.I18.covered", "measurement.I18.expected"),
    *(rule for area in _AREAS for rule in _change(f"measurement.I19_domains.{area}")),
)
_DURABLE = tuple(rule for months in (3, 6, 12) for rule in _cohort(f"I12_durable.{months}"))

STRUCTURE = (
    _REACH + _CASELOAD + _ENDED + _EVER_REACHED + _DURABLE + _HANDOVERS + _ENDINGS + _INFLOW_PROFILE + _MEASUREMENT
)
