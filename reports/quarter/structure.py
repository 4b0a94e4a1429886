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
