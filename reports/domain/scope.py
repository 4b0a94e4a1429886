"""What a set of figures is about: an organisation, a period, and perhaps one area or one programme."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from django.db.models import BooleanField, Q, When
from django.db.models import Case as Switch

from cases.models import Case, Handover, Measurement
from mentoraat.models import Area, Organisation
from mentoraat.periods import Quarter
from outreach.models import Contact

FREEZE_AFTER = timedelta(days=15)  # G7


@dataclass(frozen=True)
class Period:
    """Days from start to end, both included; a quarter is one, and so is any other stretch of days."""

    start: date
    end: date

    @property
    def quarter(self):
        """The calendar quarter that this is, or None: a period of another length is never frozen."""
        quarter = Quarter.of(self.start)
        return quarter if (quarter.start, quarter.end) == (self.start, self.end) else None


@dataclass(frozen=True)
class Scope:
    """Rows that may count: of one organisation, never opened in error (G4), never undone."""

    organisation: Organisation
    period: Period
    area: Area | None = None
    programme: object = None
    as_of: date | None = None

    @property
    def start(self):
        """S: the first day."""
        return self.period.start

    @property
    def end(self):
        """E: the last day."""
        return self.period.end

    @property
    def is_whole(self):
        """Whether nothing of the organisation is left out."""
        return self.area is None and self.programme is None

    @cached_property
    def seen_on(self):
        """The day as of which windows are judged: given, or 15 days after the end (G7)."""
        return self.as_of or self.end + FREEZE_AFTER

    def cohort(self, window_closes):
        """The latest quarter, not after the period, whose window has passed on the as-of day (G7).

        `window_closes` tells for the last day of a quarter the day on which its window is over.
        """
        quarter = Quarter.of(self.end)
        while quarter.end > self.end or window_closes(quarter.end) > self.seen_on:
            quarter = quarter.previous()
        return quarter

    def cases(self):
        """The cases that count here: by the area on the case, in the programme."""
        return Case.objects.filter(self.of_case(), organisation=self.organisation).counted()

    def all_cases(self):
        """The whole organisation's cases that count: a youth may come back in another area or programme."""
        return Case.objects.filter(organisation=self.organisation).counted()

    def handovers(self):
        """The handovers of the cases that count here."""
        return self.of_cases(Handover)

    def measurements(self):
        """The finished measurements of the cases that count here."""
        return self.of_cases(Measurement).filter(finished_at__isnull=False)

    def of_cases(self, model):
        """The rows of a table that belong to the cases that count here, each by its `case`."""
        mine = model.objects.filter(self.of_case("case__"), organisation=self.organisation)
        return mine.exclude(case__ending=Case.Ending.OPENED_IN_ERROR)

    def of_case(self, path=""):
        """The condition on area and programme, for rows that reach their case by `path`."""
        wanted = {f"{path}area": self.area, f"{path}programme": self.programme}
        return Q(**{name: value for name, value in wanted.items() if value is not None})

    def contacts(self):
        """The contacts that count here: by the area of the place; by programme those of its youths."""
        mine = Contact.objects.filter(organisation=self.organisation).kept()
        if self.area:
            mine = mine.filter(area=self.area)
        if self.programme:
            mine = mine.filter(holds(Q(pk__in=self.meetings().values("contact"))))
        return mine

    def meetings(self):
        """Pairs of contact and youth; by programme those of youths who have a case in it."""
        pairs = Contact.youths.through.objects.all()
        if self.programme:
            in_it = self.all_cases().filter(programme=self.programme).values("youth")
            pairs = pairs.filter(holds(Q(youth__in=in_it)))
        return pairs

    def two_way_meetings(self):
        """Pairs of contact and youth in which both took part, in the period (I1)."""
        return self.meetings().filter(
            contact__organisation=self.organisation,
            contact__undone_at__isnull=True,
            contact__outcome__in=Contact.TWO_WAY,
            contact__on__range=(self.start, self.end),
        )


def holds(condition):
    """The condition as a value: a list in it is looked up in a hash, never walked again for every row.

    A bare `IN (SELECT …)` may become a nested loop where the database has no statistics yet, after an import.
    """
    return Switch(When(condition, then=True), default=False, output_field=BooleanField())
