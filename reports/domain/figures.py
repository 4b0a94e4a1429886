"""All figures of a period: the same numbers for the page, the command and the report (indicators.md)."""

from mentoraat.periods import Quarter
from reports.domain.indicators import (
    caseload,
    durable,
    ever_reached,
    handovers,
    kept_in_view,
    measurement,
    measurement_gap,
    needs,
    opened,
    outflow,
    profile,
    reach,
)
from reports.domain.scope import Period, Scope


def figures(organisation, period, *, area=None, programme=None, as_of=None):
    """Return every figure of the period as plain data, in a fixed number of statements.

    `period` is a Quarter or anything with a start and an end; `area` and `programme` are rows of the organisation;
    `as_of` is the day on which observation windows must have passed, 15 days after the end unless given (G7).
    """
    return of_scope(scope_of(organisation, period, area=area, programme=programme, as_of=as_of))


def scope_of(organisation, period, *, area=None, programme=None, as_of=None):
    """What the figures are about."""
    return Scope(organisation, Period(period.start, period.end), area, programme, as_of)


def of_scope(scope):
    """The figures of a scope. I25 is about the whole organisation only."""
    inflow, cohort = opened.rows(scope)
    served, persons = caseload.rows(scope), reach.persons(scope)
    whole = {"I25_all_ever_reached": ever_reached.figures(scope, persons)} if scope.is_whole else {}
    return {
        "reach": reach.figures(scope, persons),
        "caseload": caseload.figures(scope, served, inflow),
        "outflow": outflow.figures(caseload.outflow(scope, served)),
        **whole,
        "I12_durable": durable.figures(scope),
        "handovers": handovers.figures(scope),
        "inflow_profile": profile.figures(inflow),
        "measurement": measurement.figures(scope, cohort),
    }


def beside(scope):
    """What the coordinator sees beside the report's answers: I13, I22, missing measurements and basic needs."""
    return kept_in_view.figures(scope) | measurement_gap.figures(scope) | {"needs": needs.figures(scope)}


def headline(organisation, on):
    """I25 on a day: everyone ever reached, by their state."""
    scope = scope_of(organisation, Period(Quarter.of(on).start, on))
    return {"on": on.isoformat(), **ever_reached.figures(scope, reach.persons(scope))}
