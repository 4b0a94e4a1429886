"""A register of random rows with every awkward thing in it: ties, unknowns, errors, edges of windows."""

import random
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from cases.domain import first_reached
from cases.models import (
    AftercareCheck,
    Case,
    Handover,
    Instrument,
    LifeArea,
    Measurement,
    Programme,
    Score,
    Youth,
)
from mentoraat import periods
from mentoraat.models import Area
from outreach.models import Contact
from reports.domain.register_codes import LIFE_AREAS
from tests import make

FIRST, LAST = date(2024, 6, 1), date(2026, 3, 31)


class World:
    """One organisation's random rows, the same for the same seed."""

    def __init__(self, seed, youths=60, mentor=None):
        self.random = random.Random(seed)
        self.organisation = mentor.organisation
        self.here = {"organisation": self.organisation}
        self.mentor = mentor
        self.numbers = iter(self.random.sample(range(1, youths * 12 + 20), youths * 4))
        self.areas = [None, *(Area.objects.create(**self.here, name=f"Wijk {n}") for n in range(2))]
        self.programmes = [Programme.objects.create(**self.here, name=f"Programma {n}") for n in range(2)]
        self.partner = make.partner(self.organisation)
        self.youths = Youth.objects.bulk_create(self.youth() for _ in range(youths))
        self.contacts()
        self.cases = Case.objects.bulk_create(case for youth in self.youths for case in self.cases_of(youth))
        Handover.objects.bulk_create(self.handover() for _ in range(youths * 2))
        self.measure()
        AftercareCheck.objects.bulk_create(self.checks())

    def pick(self, choices):
        return self.random.choice(list(choices))

    def day(self, first=FIRST, last=LAST):
        return first + timedelta(days=self.random.randint(0, max((last - first).days, 0)))

    def maybe(self, value, chance=0.6):
        return value if self.random.random() < chance else None

    def near(self, day, low, high):
        """A day close to another, often exactly on the edge."""
        return day and day + timedelta(days=self.pick([low, high, self.random.randint(low, high)]))

    def youth(self):
        return Youth(
            **self.here,
            first_name="Sam",
            birth_date=self.maybe(self.day(date(1996, 1, 1), date(2011, 12, 31)), 0.9),
            school_type=self.pick(["", *Youth.SchoolType.values]),
            leaving_cause=self.pick(["", *Youth.LeavingCause.values]),
            diploma=self.pick(["", *Youth.Diploma.values]),
            housing=self.pick(["", *Youth.Housing.values]),
            known_to_municipality=self.pick(["", *Youth.Known.values]),
        )

    def contacts(self):
        rows = Contact.objects.bulk_create(self.contact() for _ in range(len(self.youths) * 5))
        link = Contact.youths.through
        pairs = [
            link(contact=row, youth=youth)
            for row in rows
            for youth in self.random.sample(self.youths, self.pick([0, 1, 1, 1, 2, 3]))
        ]
        link.objects.bulk_create(pairs)
        Contact.objects.filter(pk__in={pair.contact_id for pair in pairs}).update(named=True)
        first_reached.settle(Youth.objects.filter(**self.here), by=None)

    def contact(self):
        clock = self.pick([(0, 20), (23, 50), (12, 0)])
        at = datetime(*self.day().timetuple()[:3], *clock, tzinfo=ZoneInfo("Europe/Amsterdam"))
        return Contact(
            **self.here,
            mentor=self.mentor,
            at=at,
            on=periods.local_date(at),
            area=self.pick(self.areas),
            channel=self.pick(Contact.Channel.values),
            outcome=self.pick(Contact.Outcome.values),
            people=self.maybe(self.random.randint(1, 5)),
            undone_at=self.maybe(at, 0.05),
        )

    def cases_of(self, youth):
        programmes, rows = list(self.programmes), []
        for _ in range(self.pick([0, 1, 1, 2, 3])):
            case = self.case(youth, self.pick(programmes), rows)
            rows.append(case)
            if case.closed_on is None:
                programmes.remove(case.programme)
            if not programmes:
                break
        return rows

    def case(self, youth, programme, before):
        opened = self.near(before[-1].closed_on or before[-1].opened_on, 0, 366) if before else self.day()
        closed = self.maybe(self.near(opened, 0, self.pick([42, 43, 300])), 0.7)
        fields = {"state": "closed", "closed_on": closed, "ending": self.pick(Case.Ending.values)} if closed else {}
        if closed and fields["ending"] != Case.Ending.OPENED_IN_ERROR:
            fields["outcome"] = self.pick(["positive", *Case.Outcome.values])
        number = f"T{next(self.numbers)}"
        row = {"youth": youth, "programme": programme, "area": self.pick(self.areas), "casemanager": self.mentor}
        return Case(**self.here, **row, number=number, opened_on=opened, **fields)

    def handover(self):
        case = self.pick(self.cases)
        sent = self.maybe(self.day(), 0.9)
        accepted = sent and self.maybe(self.near(sent, 0, 20))
        arrived = accepted and self.maybe(max(accepted, self.near(sent, 27, 29)))
        met = accepted and self.maybe(self.near(arrived or accepted, -1, 1))
        due = arrived and self.near(arrived, 0, 60)
        return Handover(
            **self.here,
            case=case,
            partner=self.partner,
            owner=self.mentor,
            urgent=sent is not None and self.random.random() < 0.1,
            urgent_reason="nu",
            consent_on=sent,
            sent_on=sent,
            accepted_on=accepted,
            refused_on=sent and not accepted and self.maybe(self.near(sent, 0, 20)) or None,
            withdrawn_on=sent and self.maybe(self.near(sent, 0, 90), 0.1),
            arrived_on=arrived,
            met_on=met,
            feedback_due_on=due,
            feedback_on=due and self.maybe(self.near(due, -3, 3)),
        )

    def measure(self):
        instrument = Instrument.objects.get_or_create(slug="test", version=1, defaults={"name": "Test"})[0]
        areas = [
            LifeArea.objects.get_or_create(
                instrument=instrument, code=code, defaults={"label": code, "question": code, "position": place}
            )[0]
            for place, code in enumerate(LIFE_AREAS)
        ]
        rows = Measurement.objects.bulk_create(self.measurement(instrument) for _ in range(len(self.cases) * 3))
        scores = (
            Score(**self.here, measurement=row, area=area, step=self.random.randint(1, 5))
            for row in rows
            for area in areas
            if self.random.random() < 0.8
        )
        Score.objects.bulk_create(scores)

    def measurement(self, instrument):
        case, kind = self.pick(self.cases), self.pick(Measurement.Kind.values)
        taken = self.near(case.opened_on, 41, 43) if kind == "baseline" else self.near(case.opened_on, 43, 200)
        finished = self.maybe(periods.at(taken), 0.9)
        return Measurement(
            **self.here, case=case, instrument=instrument, kind=kind, taken_on=taken, finished_at=finished
        )

    def checks(self):
        for case in self.cases:
            for month in (3, 6, 12, 3, 6, 12) if case.closed_on else ():
                due = periods.add_months(case.closed_on, month)
                status = self.pick(AftercareCheck.Status.values)
                done = {"done_on": self.near(due, -15, 29), "status": status} if self.random.random() < 0.7 else {}
                yield AftercareCheck(**self.here, case=case, month=month, due_on=due, **done)
