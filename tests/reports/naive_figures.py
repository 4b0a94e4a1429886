"""The figures counted as by hand: every row in memory, plain loops, one rule after the other.

Deliberately slow and simple; what it shares with the product are the rows and the words of indicators.md.
"""

import calendar
from collections import Counter
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from zoneinfo import ZoneInfo

from cases.models import AftercareCheck, Case, Handover, Measurement
from outreach.models import Contact
from reports.domain import register_codes as codes

DAY = timedelta(days=1)
CLASSES = "neutral positive dropped_out handed_over activation other unknown".split()


def share(part, whole, factor=100):
    if not whole:
        return None
    return float((Decimal(part) * factor / Decimal(whole)).quantize(Decimal("0.1"), ROUND_HALF_UP))


def middle(values):
    values = sorted(values)
    if not values:
        return None
    half = len(values) // 2
    return float(values[half]) if len(values) % 2 else (values[half - 1] + values[half]) / 2


def ninety(values):
    values = sorted(values)
    return next((value for place, value in enumerate(values, 1) if 10 * place >= 9 * len(values)), None)


def later(day, months):
    for _ in range(months):
        year, month = (day.year + 1, 1) if day.month == 12 else (day.year, day.month + 1)
        day = date(year, month, 1)
    return day


def plus_months(day, months):
    first = later(day.replace(day=1), months)
    return first.replace(day=min(day.day, calendar.monthrange(first.year, first.month)[1]))


def word(table, code):
    return next((dutch for dutch, ours in table.items() if ours == code), "unknown")


class Naive:
    """The rows of one organisation, and the figures counted from them."""

    def __init__(self, organisation, start, end, *, area=None, programme=None, as_of=None):
        self.start, self.end, self.as_of = start, end, as_of or end + 15 * DAY
        self.area, self.programme = area, programme
        mine = {"organisation": organisation}
        self.all_cases = [
            case
            for case in Case.objects.filter(**mine).select_related("youth")
            if case.ending != Case.Ending.OPENED_IN_ERROR
        ]
        self.cases = [case for case in self.all_cases if self.fits(case)]
        counted = {case.pk: case for case in self.cases}
        self.contacts = [c for c in Contact.objects.filter(**mine).prefetch_related("youths") if not c.undone_at]
        self.handovers = [item for item in Handover.objects.filter(**mine) if item.case_id in counted]
        self.measurements = [
            item
            for item in Measurement.objects.filter(**mine).order_by("pk").prefetch_related("scores__area")
            if item.case_id in counted and item.finished_at
        ]
        self.checks = [item for item in AftercareCheck.objects.filter(**mine).order_by("pk") if item.done_on]

    def fits(self, case):
        return (not self.area or case.area_id == self.area.pk) and (
            not self.programme or case.programme_id == self.programme.pk
        )

    def within(self, day, start=None, end=None):
        return day is not None and (start or self.start) <= day <= (end or self.end)

    def cohort(self, days=0, months=0):
        """First and last day of the latest quarter whose window has passed."""
        start = date(self.end.year, (self.end.month - 1) // 3 * 3 + 1, 1)
        while True:
            end = later(start, 3) - DAY
            if end <= self.end and plus_months(end, months) + days * DAY <= self.as_of:
                return start, end
            start = self._before(start)

    @staticmethod
    def _before(start):
        return date(start.year - 1, 10, 1) if start.month == 1 else date(start.year, start.month - 3, 1)

    def figures(self):
        found = {
            "reach": self.reach(),
            "caseload": self.caseload(),
            "outflow": self.outflow(),
            "I12_durable": {str(months): self.durable(months) for months in (3, 6, 12)},
            "handovers": self.handed_over(),
            "inflow_profile": self.profile(),
            "measurement": self.measured(),
        }
        if not self.area and not self.programme:
            found["I25_all_ever_reached"] = self.ever()
        return found

    # reach ------------------------------------------------------------------------------------------------------

    def two_way(self, contact):
        return contact.outcome in ("spoken", "appointment")

    def day_of(self, contact):
        return contact.at.astimezone(ZoneInfo("Europe/Amsterdam")).date()

    def in_programme(self, youth):
        return not self.programme or any(
            case.youth_id == youth.pk and case.programme_id == self.programme.pk for case in self.all_cases
        )

    def first_days(self):
        """Per youth the day of the first two-way contact ever."""
        first = {}
        for contact in self.contacts:
            if self.two_way(contact):
                for youth in contact.youths.all():
                    first[youth] = min(first.get(youth, date.max), self.day_of(contact))
        return first

    def reach(self):
        here = [c for c in self.contacts if self.within(self.day_of(c))]
        here = [c for c in here if not self.area or c.area_id == self.area.pk]
        if self.programme:
            here = [c for c in here if any(self.in_programme(youth) for youth in c.youths.all())]
        both = [c for c in here if self.two_way(c)]
        persons = {youth for c in both for youth in c.youths.all() if self.in_programme(youth)}
        first = self.first_days()
        return {
            "I1_youths_reached": len(persons),
            "first_time": sum(self.within(first[youth]) for youth in persons),
            "two_way_contacts": len(both),
            "other_contacts": len(here) - len(both),
            "anonymous_people_spoken_to": sum(c.people or 1 for c in both if not c.youths.all()),
            "two_way_by_channel": dict(Counter(word(codes.CHANNEL, c.channel) for c in both)),
        }

    # cases ------------------------------------------------------------------------------------------------------

    def open_at(self, day, cases=None):
        cases = self.cases if cases is None else cases
        return [c for c in cases if c.opened_on <= day and (c.closed_on is None or c.closed_on > day)]

    def inflow(self, start=None, end=None):
        return [c for c in self.cases if self.within(c.opened_on, start, end)]

    def closed(self):
        return [c for c in self.cases if self.within(c.closed_on)]

    def caseload(self):
        days = [self.start + n * DAY for n in range((self.end - self.start).days + 1)]
        per_day = sum(len(self.open_at(day)) for day in days)
        served = [c for c in self.cases if c.opened_on <= self.end and not (c.closed_on and c.closed_on < self.start)]
        at_end = self.open_at(self.end)
        return {
            "I4_open_at_start": len(self.open_at(self.start - DAY)),
            "I3_inflow": len(self.inflow()),
            "I3_inflow_persons": len({c.youth_id for c in self.inflow()}),
            "I3_re_entry": sum(self.is_re_entry(c) for c in self.inflow()),
            "I5_outflow": len(self.closed()),
            "I4_open_at_end": len(at_end),
            "I4_open_at_end_persons": len({c.youth_id for c in at_end}),
            "I6_case_days": per_day,
            "I6_average": share(per_day, len(days), 1),
            "I7_served": len(served),
            "I7_served_persons": len({c.youth_id for c in served}),
        }

    def is_re_entry(self, case):
        return any(
            other.youth_id == case.youth_id
            and other.pk != case.pk
            and other.closed_on
            and timedelta(0) <= case.opened_on - other.closed_on <= 365 * DAY
            for other in self.all_cases
        )

    def outflow(self):
        closed = self.closed()
        by_class = {name: sum(c.outcome == name for c in closed) for name in CLASSES}
        counted = len(closed) - by_class["neutral"]
        early = sum(c.ending != "according_to_plan" for c in closed)
        days = [(c.closed_on - c.opened_on).days for c in closed]
        spread = {name: share(by_class[name], counted) for name in CLASSES[1:]}
        return {
            "by_class": by_class,
            "counted": counted,
            "I8_positive_rate": spread["positive"],
            "I9_dropout_rate": spread["dropped_out"],
            "I11_distribution": spread,
            "I10_ended_early": early,
            "I10_ended_early_rate": share(early, len(closed)),
            "I14_median_days": middle(days),
            "I14_p90_days": ninety(days),
        }

    def durable(self, months):
        start, end = self.cohort(days=28, months=months)
        cohort = [c for c in self.cases if self.within(c.closed_on, start, end) and c.outcome == "positive"]
        last = {}
        for check in sorted(self.checks, key=lambda check: check.done_on):
            if check.month == months and check.status != "not_reached":
                last.setdefault(check.case_id, []).append(check)
        seen = []
        for case in cohort:
            due = plus_months(case.closed_on, months)
            seen += [c for c in last.get(case.pk, []) if due - 14 * DAY <= c.done_on <= due + 28 * DAY][-1:]
        durable = sum(check.status in ("school", "work") for check in seen)
        days = {"closed_from": start.isoformat(), "closed_to": end.isoformat()}
        return days | {
            "positive": len(cohort),
            "observed": len(seen),
            "durable": durable,
            "rate": share(durable, len(cohort)),
        }

    def ever(self):
        persons = {youth.pk for youth, first in self.first_days().items() if first <= self.end}
        states = Counter()
        for pk in persons:
            mine = [c for c in self.all_cases if c.youth_id == pk and c.opened_on <= self.end]
            if self.open_at(self.end, mine):
                states["in_guidance"] += 1
            elif mine:
                states[max(mine, key=lambda c: (c.opened_on, len(c.number), c.number)).outcome] += 1
            else:
                states["contact_only"] += 1
        found = {name: states[name] for name in (*CLASSES, "in_guidance", "contact_only")}
        return {
            "persons": len(persons),
            **found,
            "positive_rate": share(found["positive"], len(persons)),
            "dropped_out_rate": share(found["dropped_out"], len(persons)),
        }

    # handovers --------------------------------------------------------------------------------------------------

    def handed_over(self):
        all_of = self.handovers
        counts = {
            name: [item for item in all_of if self.within(getattr(item, f"{name}_on"))]
            for name in ("sent", "accepted", "refused", "withdrawn", "arrived")
        }
        met = [item for item in counts["arrived"] if item.met_on and item.met_on <= item.arrived_on]
        due = [item for item in all_of if self.within(item.feedback_due_on)]
        due = [item for item in due if not item.withdrawn_on or item.withdrawn_on > self.as_of]
        on_time = sum(bool(item.feedback_on and item.feedback_on <= item.feedback_due_on) for item in due)
        waits = [(item.accepted_on - item.sent_on).days for item in counts["accepted"]]
        return {name: len(found) for name, found in counts.items()} | {
            "urgent": sum(item.urgent for item in counts["sent"]),
            "arrived_after_joint_meeting": len(met),
            "waiting_for_answer_at_end": sum(self.waits(item) for item in all_of),
            "median_days_to_accept": middle(waits),
            "p90_days_to_accept": ninety(waits),
            "I16": self.warm(),
            "I17": {"due": len(due), "on_time": on_time, "rate": share(on_time, len(due))},
        }

    def waits(self, item):
        answers = (item.accepted_on, item.refused_on, item.withdrawn_on)
        answered = any(day and day <= self.end for day in answers)
        return bool(item.sent_on and item.sent_on <= self.end and not answered)

    def warm(self):
        start, end = self.cohort(days=28)
        sent = [item for item in self.handovers if self.within(item.sent_on, start, end)]
        done = [i for i in sent if i.accepted_on and i.arrived_on and i.arrived_on <= i.sent_on + 28 * DAY]
        days = {"sent_from": start.isoformat(), "sent_to": end.isoformat()}
        return days | {"sent": len(sent), "succeeded": len(done), "rate": share(len(done), len(sent))}

    # profile and measurement --------------------------------------------------------------------------------------

    def age_band(self, case):
        born, day = case.youth.birth_date, case.opened_on
        if born is None:
            return "unknown"
        age = day.year - born.year
        if (day.month, day.day) < (born.month, born.day):
            age -= 1
        if age < 16:
            return "0-15"
        if age < 18:
            return "16-17"
        return "18-22" if age < 23 else "23-26" if age < 27 else "27+"

    def profile(self):
        inflow = self.inflow()
        schools, causes = Counter(), Counter()
        for case in inflow:
            school = word(codes.SCHOOL_TYPE, case.youth.school_type)
            schools[school] += 1
            causes[school, word(codes.LEAVING_CAUSE, case.youth.leaving_cause)] += 1
        youths = [case.youth for case in inflow]
        housed = [youth for youth in youths if youth.housing not in ("", "unknown")]
        elsewhere = [y for y in housed if y.housing not in ("parents", "family", "room", "independent")]
        school_names = self.shown(codes.SCHOOL_TYPE, schools)
        return {
            "by_age": self.filled(["0-15", "16-17", "18-22", "23-26", "27+"], Counter(map(self.age_band, inflow))),
            "by_school_type": self.filled(codes.SCHOOL_TYPE, schools),
            "cause_by_school_type": {
                s: self.filled(codes.LEAVING_CAUSE, Counter({c: n for (t, c), n in causes.items() if t == s}))
                for s in school_names
            },
            "without_basic_qualification": sum(y.diploma in ("none", "vmbo", "mbo_1") for y in youths),
            "qualification_unknown": sum(y.diploma in ("", "unknown") for y in youths),
            "I20_without_regular_housing": len(elsewhere),
            "I20_housing_known": len(housed),
            "I20_rate": share(len(elsewhere), len(housed)),
            "not_known_to_municipality": sum(y.known_to_municipality == "no" for y in youths),
        }

    @staticmethod
    def shown(names, counts):
        return [*names, *(["unknown"] if counts["unknown"] else [])]

    def filled(self, names, counts):
        return {name: counts[name] for name in self.shown(names, counts)}

    def measured(self):
        start, end = self.cohort(days=42)
        expected = [c for c in self.inflow(start, end) if not c.closed_on or c.closed_on > c.opened_on + 42 * DAY]
        covered = sum(
            any(
                m.case_id == c.pk and m.kind == "baseline" and timedelta(0) <= m.taken_on - c.opened_on <= 42 * DAY
                for m in self.measurements
            )
            for c in expected
        )
        pairs = self.pairs()
        days = {"opened_from": start.isoformat(), "opened_to": end.isoformat()}
        return {
            "I18": days | {"expected": len(expected), "covered": covered, "rate": share(covered, len(expected))},
            "I19_pairs": len(pairs),
            "I19_domains": {code: self.domain(code, pairs) for code in codes.LIFE_AREAS},
        }

    def pairs(self):
        pairs = []
        for pk in {m.case_id for m in self.measurements}:
            mine = sorted((m for m in self.measurements if m.case_id == pk), key=lambda m: (m.taken_on, m.pk))
            before = [m for m in mine if m.kind == "baseline" and m.taken_on <= self.end]
            after = [m for m in mine if m.kind == "follow_up" and self.within(m.taken_on)]
            if before and after:
                pairs.append([{s.area.code: s.step for s in m.scores.all()} for m in (before[0], after[-1])])
        return pairs

    def domain(self, code, pairs):
        both = [(a[code], b[code]) for a, b in pairs if code in a and code in b]
        return {
            "n": len(both),
            "missing": len(pairs) - len(both),
            "baseline": share(sum(a for a, _ in both), len(both), 1),
            "follow_up": share(sum(b for _, b in both), len(both), 1),
            "improved": sum(b > a for a, b in both),
            "equal": sum(b == a for a, b in both),
            "worse": sum(b < a for a, b in both),
        }
