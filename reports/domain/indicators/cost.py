"""What a case cost (I26): the budget of the period over those served, and over positive outflow."""

from reports.domain.indicators import numbers


def figures(found, budget):
    """Return euros with one decimal (G11); all None without a budget, which is agreed in the terms of a report.

    `found` are the figures of the period.
    """
    served, positive = found["caseload"]["I7_served"], found["outflow"]["by_class"]["positive"]
    if budget is None:
        return {"budget": None, "per_served": None, "per_positive": None}
    return {
        "budget": budget,
        "per_served": numbers.mean(budget, served),
        "per_positive": numbers.mean(budget, positive),
    }
