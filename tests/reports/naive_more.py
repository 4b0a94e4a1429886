"""What other modules bring to a report, counted as by hand: every row in memory, plain loops, one rule at a time."""

from collections import Counter

from cases.models import Education, Match, Placement, Referral
from tests.reports.naive_figures import DAY, Naive, middle, ninety, share

STRATA = ("0-1", "2-3", "4+", "unknown")
QUALIFYING = ("mbo_2", "mbo_3", "mbo_4", "havo", "vwo")


class NaiveMore(Naive):
    """The rows of one organisation, and the figures counted from them."""

    def more(self):
        return {
            "complexity": self.complexity(),
            "destinations": self.destinations(),
            "I15_waiting": self.waiting(),
            "I21_rhythm": self.rhythm(),
            "I23_qualification": self.qualification(),
        }

    def closed(self):
        return [case for case in self.cases if self.within(case.closed_on) and case.outcome != "neutral"]

    def stratum(self, case):
        mine = [m for m in self.measurements if m.case_id == case.pk and m.kind == "baseline"]
        mine = sorted((m for m in mine if m.taken_on <= self.as_of), key=lambda m: (m.taken_on, m.pk))
        if not mine or not mine[0].scores.all():
            return "unknown"
        low = sum(score.step in (1, 2) for score in mine[0].scores.all())
        return ["0-1", "0-1", "2-3", "2-3"][low] if low < 4 else "4+"

    def complexity(self):
        opened = Counter(self.stratum(case) for case in self.cases if self.within(case.opened_on))
        counted, positive = Counter(), Counter()
        for case in self.closed():
            counted[self.stratum(case)] += 1
            positive[self.stratum(case)] += case.outcome == "positive"
        return {
            "inflow_by_stratum": {name: opened[name] for name in STRATA},
            "outflow_by_stratum": {
                name: {"positive": positive[name], "other": counted[name] - positive[name]} for name in STRATA
            },
            "counted_by_stratum": {name: counted[name] for name in STRATA},
            "rates": {name: share(positive[name], counted[name]) for name in STRATA},
        }

    def destination(self, case):
        places = []
        for place in Placement.objects.filter(case=case):
            late = place.starts_on > case.closed_on
            runs = place.ends_on is None or place.ends_on > case.closed_on
            if place.starts_on <= case.closed_on + 28 * DAY if late else runs:
                places.append(place)
        school = [p for p in places if p.kind == "school" or (p.kind == "work" and "bbl" in p.detail)]
        jobs = [p for p in places if p.kind == "work" and p not in school]
        if not school:
            return "work" if jobs else "unknown"
        return "both" if jobs and sum(p.hours_per_week or 0 for p in jobs) >= 12 else "school"

    def destinations(self):
        found = Counter(self.destination(case) for case in self.closed() if case.outcome == "positive")
        return {name: found[name] for name in self.shown(("school", "work", "both"), found)}

    def waiting(self):
        cases = {case.pk: case for case in self.cases if self.within(case.opened_on)}
        told = [item for item in Referral.objects.all() if item.state == "taken_up" and item.opened_case]
        days = [(cases[item.case_id].opened_on - item.received_on).days for item in told if item.case_id in cases]
        youths = {case.youth_id for case in self.cases}
        starts = [
            (item.starts_on - item.chosen_on).days
            for item in Match.objects.select_related("wish")
            if item.state == "started" and self.within(item.chosen_on)
            if (not self.area and not self.programme) or item.wish.youth_id in youths
        ]
        return {"referral": self.days([day for day in days if day >= 0]), "start": self.days(starts)}

    @staticmethod
    def days(values):
        return {"n": len(values), "median_days": middle(values), "p90_days": ninety(values)}

    def rhythm(self, limit=14):
        long, kept = 0, 0
        for case in self.cases:
            first, last = max(case.opened_on, self.start), min(case.closed_on or self.end, self.end)
            if (last - first).days < limit:
                continue
            long, quiet, worst, day = long + 1, 0, 0, first
            while day < last:
                day += DAY
                quiet += 1
                worst = max(worst, quiet)
                quiet = 0 if self.spoke(case.youth_id, day) else quiet
            kept += worst <= limit
        return {"cases": long, "in_rhythm": kept, "rate": share(kept, long), "days": limit}

    def spoke(self, youth, day):
        if not hasattr(self, "days_of"):
            self.days_of = {
                (each.pk, contact.on)
                for contact in self.contacts
                if self.two_way(contact)
                for each in contact.youths.all()
            }
        return (youth, day) in self.days_of

    def qualification(self):
        without, gained = 0, 0
        for case in self.closed():
            rows = Education.objects.filter(youth=case.youth)
            diplomas = [row.ends_on for row in rows if row.outcome == "diploma" and row.kind in QUALIFYING]
            started = [row.starts_on for row in rows if row.kind in ("hbo", "wo")]
            if any(day is None or day <= case.opened_on for day in [*diplomas, *started]):
                continue
            if diplomas or case.youth.diploma in ("none", "vmbo", "mbo_1"):
                without += 1
                gained += any(day <= case.closed_on for day in diplomas)
        return {"without": without, "gained": gained, "rate": share(gained, without)}
