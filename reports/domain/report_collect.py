"""The printed facts of a period: counted in one moment, small numbers hidden, frozen ones kept as they were (G7)."""

from dataclasses import dataclass
from datetime import date

from django.db import connection, transaction
from django.db.models import F, Min

from cases.models import Case
from mentoraat.periods import Quarter
from reports.domain import report_figures, report_profile
from reports.domain.definitions import DEFINITION_VERSION
from reports.domain.figures import scope_of
from reports.models import QuarterReport
from reports.quarter import facts, protect
from reports.quarter.terms import STANDARD, Terms


@dataclass(frozen=True)
class Before:
    """A period that stands beside this one: counted now, and as it was frozen; each None when it was not."""

    period: object
    counted: dict | None
    frozen: dict | None


@dataclass(frozen=True)
class Counted:
    """Everything that was read, with nothing hidden yet."""

    period: object
    terms: Terms
    seen_on: date
    work_hours: int
    now: dict
    history: tuple  # of Before, the oldest first
    quarters: tuple  # of Before: the quarters of a longer period that were frozen (G12)
    signals: list


def collect(organisation, period, *, terms=None, programme=None, area=None, revised=None):
    """The printed facts of a period and those before.

    `terms` are those of the usual report unless given; `revised` are the facts of the revision that this one replaces.
    """
    return hidden(count(organisation, period, terms=terms, programme=programme, area=area), revised=revised)


def count(organisation, period, *, terms=None, programme=None, area=None):
    """Count in one transaction that sees one moment and writes nothing."""
    terms = terms or report_profile.terms(None, organisation=organisation, period=period)
    part = {"programme": programme, "area": area}
    seen_on = facts.as_of(period)

    def figures(some, as_of=None):
        return report_figures.of_scope(scope_of(organisation, some, as_of=as_of, **part), budget=terms.budget)

    def beside(some, again):
        kept = frozen(organisation, some, terms=terms, **part)
        return Before(some, None if kept and not again else figures(some), kept)

    with transaction.atomic():
        _see_one_moment()
        earlier = _periods_before(organisation, period)
        quarters = [] if period.kind == Quarter.kind else period.quarters()
        quarters = [one for one in quarters if frozen(organisation, one, terms=terms, **part)]
        return Counted(
            period=period,
            terms=terms,
            seen_on=seen_on,
            work_hours=organisation.work_hours,
            now=figures(period, seen_on),
            history=tuple(beside(one, again=one == earlier[-1]) for one in earlier),
            quarters=tuple(beside(one, again=True) for one in quarters),
            signals=report_figures.signals(scope_of(organisation, period, **part)),
        )


def hidden(counted, *, revised=None):
    """The facts with small numbers hidden, and with only what the report tells."""
    terms = counted.terms
    now = _told(counted.now, terms)
    told, rows = [], []
    for one in (*counted.history[-1:], *counted.quarters):
        if one.frozen:
            told += facts.corrections(one.period, one.frozen["now"], _told(one.counted, terms))
    told += facts.corrections(counted.period, revised["now"], now) if revised else []
    for one in counted.history:
        figures = facts.told(one.frozen["now"], terms.chapters) if one.frozen else _told(one.counted, terms)
        kept = one.frozen.get("kept", ()) if one.frozen else ()
        rows.append(facts.earlier(one.period, figures, frozen=bool(one.frozen), kept=kept))
    return facts.snapshot(
        counted.period,
        seen_on=counted.seen_on,
        now=now,
        history=rows,
        terms=terms,
        work_hours=counted.work_hours,
        corrections=told,
        texts={"explanation": "", "stories": [], "signals": _signals(counted)},
    )


def frozen(organisation, period, *, terms, programme=None, area=None):
    """The facts of a period as they were established last for the same part of the organisation, None when nobody did.

    Another reader's report counts too when small numbers were hidden in the same way: it is the same period.
    """
    rows = QuarterReport.objects.standing_about(period, organisation=organisation, programme=programme, area=area)
    rows = rows.filter(definition_version=DEFINITION_VERSION)
    rows = rows.order_by(F("profile").asc(nulls_first=True), "-revision", "-established_at")
    for kept in rows.values_list("figures", flat=True):
        if kept.get("terms", {}).get("form", STANDARD) == terms.form:
            return facts.upgraded(kept)
    return None


def _told(figures, terms):
    asked = {"form": terms.form, "limit": terms.limit, "least": terms.least, "left_out": terms.left_out}
    return facts.told(protect.protected(figures, **asked), terms.chapters)


def _signals(counted):
    wanted = counted.terms.chapters
    return counted.signals if not wanted or "signalen" in wanted else []


def _periods_before(organisation, period):
    """Up to five earlier periods, the oldest first: the one before always, others since the first case."""
    first = Case.objects.filter(organisation=organisation).counted().aggregate(first=Min("opened_on"))["first"]
    found = [period.previous()]
    while len(found) < facts.HISTORY and first and found[0].previous().end >= first:
        found.insert(0, found[0].previous())
    return found


def _see_one_moment():
    """On PostgreSQL: one snapshot for all statements, and nothing can be written. SQLite gives that by itself."""
    if connection.vendor == "postgresql" and len(connection.atomic_blocks) == 1:
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
