"""The rows behind a figure: the same conditions as the count, so that the list is as long as the number says."""

from cases.models import Case, Handover, Youth
from reports.domain.indicators import (
    behind_more,
    caseload,
    durable,
    ever_reached,
    handovers,
    kept_in_view,
    measurement,
    measurement_gap,
    opened,
    outflow,
    profile,
    reach,
)
from reports.domain.register_codes import CHANNEL, LIFE_AREAS


class NoRows(KeyError):
    """No rows stand behind this key: it is a rate, a mean or nothing at all."""


def rows(scope, key):
    """Return the Case, Youth, Handover or Contact rows that the figure counts. Raises NoRows for any other key."""
    section, _dot, rest = key.partition(".")
    find = _SECTIONS.get(section) or behind_more.SECTIONS.get(section)
    try:
        return find(scope, rest)
    except (KeyError, TypeError, ValueError, IndexError) as error:
        raise NoRows(key) from error


def sections():
    """The groups of figures that have rows behind them."""
    return frozenset(_SECTIONS)


def _reach(scope, key):
    if key in ("I1_youths_reached", "first_time"):
        found = reach.reached(scope)
        return found.filter(reach.first_time(scope)) if key == "first_time" else found
    name, _dot, channel = key.partition(".")
    found = {
        "two_way_contacts": reach.TWO_WAY,
        "other_contacts": ~reach.TWO_WAY,
        "anonymous_people_spoken_to": reach.NAMELESS,
        "two_way_by_channel": reach.TWO_WAY,
    }[name]
    contacts = reach.contacts(scope).filter(found)
    return contacts.filter(channel=CHANNEL[channel]) if name == "two_way_by_channel" else contacts


def _caseload(scope, key):
    if key == "I3_re_entry":
        return _cases(row.pk for row in opened.rows(scope)[0] if opened.is_re_entry(row))
    name = key.removesuffix("_persons")
    found = list(filter(caseload.conditions(scope)[name], caseload.rows(scope)))
    if name == key:
        return _cases(row.pk for row in found)
    if name not in caseload.PERSONS:
        raise KeyError(key)
    return Youth.objects.filter(pk__in={row.youth_id for row in found})


def _outflow(scope, key):
    closed = scope.cases().filter(closed_on__range=(scope.start, scope.end))
    if key == "counted":
        return closed.exclude(outcome=outflow.NEUTRAL)
    if key == "I10_ended_early":
        return closed.exclude(ending=Case.Ending.ACCORDING_TO_PLAN)
    group, _dot, name = key.partition(".")
    if group != "by_class" or name not in outflow.CLASSES:
        raise KeyError(key)
    return closed.filter(outcome=name)


def _durable(scope, key):
    months, _dot, name = key.partition(".")
    if int(months) not in durable.MONTHS:
        raise KeyError(key)
    said = durable.states(scope, int(months), durable.rows(scope))
    counts = {
        "positive": lambda status: True,
        "observed": lambda status: status is not None,
        "durable": lambda status: status in durable.DURABLE,
    }[name]
    return _cases(pk for pk, status in said.items() if counts(status))


def _relapse(scope, key):
    counts = {
        "positive": lambda row: True,
        "observed": lambda row: row.observed,
        "relapsed": lambda row: row.slid,
        "returned": lambda row: row.back,
    }[key]
    found = kept_in_view.positive(scope, kept_in_view.rows(scope))
    return _cases(pk for pk, row in found.items() if counts(row))


def _aftercare(scope, key):
    months, _dot, name = key.partition(".")
    if int(months) not in durable.MONTHS:
        raise KeyError(key)
    counts = {
        "due": lambda row: True,
        "asked": lambda row: row.asked(int(months)),
        "reached": lambda row: row.asked(int(months), durable.SEEN),
    }[name]
    found = kept_in_view.due(scope, int(months), kept_in_view.rows(scope))
    return _cases(pk for pk, row in found.items() if counts(row))


def _ever(scope, key):
    if not scope.is_whole:
        raise KeyError(key)
    persons, cases = reach.ever(scope), ever_reached.latest(scope)
    if key == "persons":
        return persons
    if key == ever_reached.CONTACT_ONLY:
        return persons.exclude(pk__in=cases.values("youth"))
    if key not in ever_reached.STATES:
        raise KeyError(key)
    return persons.filter(pk__in=cases.filter(stands=key).values("youth"))


def _handovers(scope, key):
    quarter = handovers.cohort(scope)
    sent = scope.handovers().filter(sent_on__range=(quarter.start, quarter.end))
    if key == "I16.sent":
        return sent
    if key == "I16.succeeded":
        days = sent.values_list("pk", "sent_on", "accepted_on", "arrived_on")
        return Handover.objects.filter(pk__in=[pk for pk, *times in days if handovers.succeeded(*times)])
    return scope.handovers().filter(handovers.conditions(scope)[key])


def _profile(scope, key):
    name, *parts = key.split(".")
    tests = {
        "by_age": lambda row: [profile.band(row)],
        "by_school_type": lambda row: [profile.school(row)],
        "cause_by_school_type": lambda row: [profile.school(row), profile.cause(row)],
    }
    if name in tests and len(parts) == (2 if name == "cause_by_school_type" else 1):
        return _cases(row.pk for row in opened.rows(scope)[0] if tests[name](row) == parts)
    counts = profile.COUNTS[key]
    return _cases(row.pk for row in opened.rows(scope)[0] if counts(row))


def _measurement(scope, key):
    name, *parts = key.split(".")
    if name == "I18":
        counts = {"expected": lambda row: True, "covered": measurement.is_covered}[parts[0]]
        return _cases(row.pk for row in opened.rows(scope)[1] if measurement.is_expected(row) and counts(row))
    if key == "I19_pairs":
        return _cases(pair.case for pair in measurement.pairs(scope))
    area, change = parts
    if name != "I19_domains" or area not in LIFE_AREAS:
        raise KeyError(key)
    plain = {"n": lambda pair: pair.has(area), "missing": lambda pair: not pair.has(area)}
    test = plain.get(change) or _moved(area, change)
    return _cases(pair.case for pair in measurement.pairs(scope) if test(pair))


def _missing(scope, key):
    if key != "all" and key not in measurement_gap.REASONS:
        raise KeyError(key)
    return _cases(row.pk for row in measurement_gap.missing(scope) if key in ("all", row.reason))


def _excused(scope, key):
    if key not in measurement_gap.MeasurementGap.Reason.values:
        raise KeyError(key)
    return _cases(measurement_gap.gaps(scope).filter(reason=key).values_list("case", flat=True))


def _moved(area, change):
    compare = measurement.CHANGES[change]
    return lambda pair: pair.has(area) and compare(pair.before[area], pair.after[area])


def _cases(pks):
    return Case.objects.filter(pk__in=list(pks))


_SECTIONS = {
    "reach": _reach,
    "caseload": _caseload,
    "outflow": _outflow,
    "I12_durable": _durable,
    "I13_relapse": _relapse,
    "I22_aftercare": _aftercare,
    "I25_all_ever_reached": _ever,
    "handovers": _handovers,
    "inflow_profile": _profile,
    "measurement": _measurement,
    "I18_missing": _missing,
    "I19_excused": _excused,
}
