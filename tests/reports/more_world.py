"""A random register with what other modules bring: places, diplomas, referrals, chosen offers, wishes, signals."""

import random
from datetime import timedelta

from cases.domain import first_reached
from cases.models import (
    CasemanagerPeriod,
    Education,
    Match,
    Placement,
    Referral,
    Signal,
    SignalSighting,
    SignalTheme,
    Wish,
    Youth,
)
from mentoraat.periods import at
from outreach.models import Contact
from partners.models import Offer
from tests.reports.random_register import FIRST, World


class MoreWorld(World):
    """The same rows as a World for the same seed, and these after them."""

    def __init__(self, seed, youths=60, mentor=None):
        super().__init__(seed, youths, mentor)
        self.random = random.Random(seed)
        Placement.objects.bulk_create(self.placement() for _ in range(len(self.cases)))
        Education.objects.bulk_create(self.education() for _ in range(youths))
        self.endings([case for case in self.cases if case.closed_on])
        Referral.objects.bulk_create(self.referral(case) for case in self.cases if self.maybe(True, 0.5))
        CasemanagerPeriod.objects.bulk_create(self.guarded(case) for case in self.cases)
        self.talks(self.youths[: youths // 4])
        self.wishes()
        self.signals()

    def talks(self, youths):
        """Some are spoken to every two weeks, and once a day later than that."""
        days = [FIRST + timedelta(days=14 * n) for n in range(20, 40)]
        spoken = {"mentor": self.mentor, "channel": "app", "outcome": "spoken", "named": True}
        rows = Contact.objects.bulk_create(
            Contact(**self.here, **spoken, at=at(day), on=day) for day in (*days, days[-1] + timedelta(days=15))
        )
        link = Contact.youths.through
        link.objects.bulk_create(link(contact=row, youth=youth) for row in rows for youth in youths)
        first_reached.settle(Youth.objects.filter(**self.here), by=None)

    def placement(self):
        case = self.pick(self.cases)
        starts = self.near(case.closed_on or case.opened_on, -30, 29)
        kind = self.pick([*Placement.Kind.values, "work", "school"])
        return Placement(
            **self.here,
            case=case,
            kind=kind,
            detail=self.pick(["", "bbl kok"]) if kind == "work" else "",
            hours_per_week=self.pick([None, 8, 12, 24]),
            starts_on=starts,
            ends_on=self.maybe(self.near(starts, 0, 60), 0.3),
        )

    def endings(self, closed):
        """Some end with work, some with school beside it, some with a diploma on the last day."""
        for case in closed[::2]:
            days = {"case": case, "starts_on": case.closed_on, "hours_per_week": 24}
            kinds = ("school", "work") if case.pk % 2 else ("work",)
            Placement.objects.bulk_create(Placement(**self.here, kind=kind, **days) for kind in kinds)
        diploma = {"kind": "mbo_2", "outcome": "diploma"}
        Education.objects.bulk_create(
            Education(**self.here, youth=case.youth, ends_on=case.closed_on, **diploma) for case in closed[::4]
        )

    def education(self):
        outcome = self.pick(["diploma", "diploma", "left", "running"])
        ends = self.maybe(self.day(), 0.8) if outcome != "running" else None
        kind = self.pick([*Education.Kind.values, *Youth.BASIC_QUALIFICATIONS])
        starts = ends - timedelta(days=90) if ends else self.maybe(self.day())
        return Education(
            **self.here, youth=self.pick(self.youths), kind=kind, outcome=outcome, starts_on=starts, ends_on=ends
        )

    def referral(self, case):
        state = self.pick(["taken_up", "taken_up", "withdrawn"])
        mine = {"youth": case.youth, "case": case, "opened_case": self.pick([True, True, False])}
        received = self.near(case.opened_on, -40, 2)
        days = {"received_on": received, "due_on": received}
        return Referral(**self.here, source="school", agreed=True, state=state, **days, **mine)

    def guarded(self, case):
        days = {"starts_on": case.opened_on, "ends_on": case.closed_on}
        return CasemanagerPeriod(**self.here, case=case, user=self.mentor, reason="Start", **days)

    def wishes(self):
        offers = Offer.objects.bulk_create(
            Offer(**self.here, partner=self.partner, title=f"Plek {n}", title_key=f"plek {n}", kind="work")
            for n in range(3)
        )
        rows = Wish.objects.bulk_create(self.wish() for _ in range(len(self.youths)))
        pairs = [(row, self.pick(offers)) for row in rows if self.maybe(True)]
        Match.objects.bulk_create(self.match(row, offer) for row, offer in pairs)

    def wish(self):
        told = self.day()
        rested = self.maybe(self.near(told, 0, 200), 0.2)
        return Wish(
            **self.here,
            youth=self.pick(self.youths),
            what="Iets",
            kind=self.pick(Wish.Kind.values),
            created=at(told),
            fulfilled_on=None if rested else self.maybe(self.near(told, 0, 200), 0.2),
            rested_on=rested,
            rest_reason="Nu niet" if rested else "",
        )

    def match(self, wish, offer):
        found = self.day()
        began = {"state": "started", "chosen_on": found, "starts_on": self.near(found, 0, 60)}
        return Match(**self.here, wish=wish, offer=offer, found_on=found, **(self.maybe(began) or {}))

    def signals(self):
        themes = [SignalTheme.objects.create(**self.here, name=f"Thema {n}.") for n in range(3)]
        rows = Signal.objects.bulk_create(
            Signal(
                **self.here, theme=self.pick(themes), area=self.pick(self.areas), frequency="once",
                text="Het loopt vast", raised_by=self.mentor, state="answered", answered_on=self.day(),
            )
            for _ in range(12)
        )  # fmt: skip
        for row in rows:
            days = {self.day() for _ in range(6)}
            SignalSighting.objects.bulk_create(
                SignalSighting(**self.here, signal=row, seen_by=self.mentor, on=day) for day in days
            )
