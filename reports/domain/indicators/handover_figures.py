"""All figures about warm handovers of a period, in total and per partner, as plain data that can be frozen.

A fixed number of queries, however many handovers and partners there are. Everything is as of the scope's day: what
still runs then is shown as running, and is in no denominator.
"""

from collections import defaultdict
from dataclasses import dataclass, field

from reports.domain.indicators import handover_after as after
from reports.domain.indicators import handover_answers as answers
from reports.domain.indicators import handover_course as course
from reports.domain.indicators import handovers, numbers
from reports.domain.scope import Period, Scope


@dataclass
class _Rows:
    """What the queries found about some handovers, in any order."""

    counts: dict = field(default_factory=lambda: defaultdict(int))
    timed: list = field(default_factory=list)
    minutes: list = field(default_factory=list)
    desk: list = field(default_factory=list)


@dataclass(frozen=True)
class HandoverScope(Scope):
    """A scope that may be narrowed to one partner."""

    partner: object = None

    def handovers(self):
        """The handovers that count here."""
        rows = super().handovers()
        return rows.filter(partner=self.partner) if self.partner else rows


def scope_of(organisation, period, *, partner=None, as_of):
    """What the figures are about: handovers sent in the period, as they stand on the day `as_of`."""
    return HandoverScope(organisation, Period(period.start, period.end), as_of=as_of, partner=partner)


def figures(scope):
    """Return {"of", "total", "partners"}: the total, and the same figures by partner (its primary key)."""
    found = defaultdict(_Rows)
    for query in (course.counts, course.feedback, answers.ladder, answers.refusals, after.rounds):
        for partner, counts in query(scope):
            for key, count in counts.items():
                for one in (None, partner):
                    found[one].counts[key] += count
    for partner, days, count in answers.timed(scope):
        for one in (None, partner):
            found[one].timed.append((days, count))
    for partner, minutes in answers.urgent(scope):
        for one in (None, partner):
            found[one].minutes.append(minutes)
    for _pk, partner, standing, days in after.steps(scope):
        for one in (None, partner):
            found[one].desk.append((standing, days))
    total = _figures(found.pop(None, _Rows()), scope)
    return {"of": _of(scope), "total": total, "partners": {pk: _figures(rows, scope) for pk, rows in found.items()}}


def _of(scope):
    """What the figures are about, so that they can be read later."""
    until = handovers.cohort(scope).end
    return {
        "start": scope.start.isoformat(),
        "end": scope.end.isoformat(),
        "as_of": scope.seen_on.isoformat(),
        "judged_until": until.isoformat() if until >= scope.start else None,
    }


def _figures(rows, scope):
    """The figures of these rows: nested by the dots in their keys."""
    counts = rows.counts
    found = {}
    for key in _keys():
        _put(found, key, counts[key])
    for key in (key for key in counts if key.startswith("refusals.")):
        _put(found, key, counts[key])
    found.setdefault("refusals", {})
    found["waits"] = answers.waits(rows.timed)
    found["urgent_hours"] = answers.hours(rows.minutes)
    found["desk"] = after.desk(rows.desk)
    found["I16"]["succeeded"] = answers.succeeded(rows.timed, scope)
    found["I16"]["open"] = found["sent"] - found["I16"]["sent"]
    _rates(found)
    return found


def _keys():
    """Every count that is there even when it is 0."""
    plain = ("sent", "urgent", "open", "accepted", "met", "arrived", "with_feedback", "I16.sent")
    parts = [f"answers.{part}" for part in ("answered", "due", "on_time")]
    parts += [f"I17.{part}" for part in ("due", "on_time", "open")]
    parts += [f"standing.{name}" for name in course.STANDINGS]
    parts += [f"ladder.{name}" for name in answers.LADDER]
    parts += [
        f"joint.{name}.{part}" for name in ("with", "without") for part in ("accepted", "arrived", "lost", "open")
    ]
    parts += [f"rounds.{days}.{part}" for days in after.ROUNDS for part in ("due", *after.SAID, "silent")]
    return (*plain, *parts)


def _put(found, key, value):
    *path, last = key.split(".")
    for name in path:
        found = found.setdefault(name, {})
    found[last] = value


def _rates(found):
    """Beside each pair of counts its percentage; None where there is nothing to divide by (G11)."""
    found["answers"]["rate"] = numbers.percentage(found["answers"]["on_time"], found["answers"]["due"])
    found["I16"]["rate"] = numbers.percentage(found["I16"]["succeeded"], found["I16"]["sent"])
    found["I17"]["rate"] = numbers.percentage(found["I17"]["on_time"], found["I17"]["due"])
    found["feedback_rate"] = numbers.percentage(found["with_feedback"], found["arrived"])
    for group in found["joint"].values():
        group["rate"] = numbers.percentage(group["arrived"], group["arrived"] + group["lost"])
    for one in found["rounds"].values():
        one["rate"] = numbers.percentage(one["yes"], one["yes"] + one["no"] + one["unknown"] + one["silent"])
    now = found["standing"]
    found["arrived_rate"] = numbers.percentage(found["arrived"], found["sent"] - found["open"])
    found["shares"] = {name: numbers.percentage(now[name], found["sent"]) for name in course.STANDINGS}
