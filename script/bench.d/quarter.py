"""The figures of a quarter, beside one pass over the rows that they read."""

from contextlib import contextmanager

import measure
from databases import use

from mentoraat.periods import Quarter, today
from reports.domain.figures import figures
from reports.models import QuarterReport

FROZEN = 99  # the revision that `read_frozen` reads

# Every table that the figures read: which columns, and of which rows. No index holds a sum, so each row is looked at.
OWN = "organisation_id + 0 = %s"
TABLES = {
    "cases_case": ("id youth_id area_id programme_id number opened_on closed_on ending outcome", "opened_on <= %s"),
    "cases_youth": (
        "id birth_date school_type leaving_cause diploma housing known_to_municipality",
        "birth_date <= %s",
    ),
    "outreach_contact": ("id on outcome channel area_id people undone_at", '"on" <= %s'),
    "outreach_contact_youths": ("contact_id youth_id", "contact_id + 0 > 0"),
    "cases_handover": (
        "case_id urgent sent_on accepted_on refused_on withdrawn_on met_on arrived_on feedback_due_on feedback_on",
        "sent_on <= %s",
    ),
    "cases_measurement": ("id case_id kind taken_on finished_at", "taken_on <= %s"),
    "cases_score": ("measurement_id area_id step", "step + 0 > 0"),
    "cases_aftercarecheck": ("case_id month done_on status", "done_on <= %s"),
}
NOBODYS = "outreach_contact_youths"  # has no organisation


@contextmanager
def alone(cursor):
    """Without the helpers that PostgreSQL starts for large tables: how long those take hangs on who else is busy."""
    if cursor.db.vendor == "postgresql":
        cursor.execute("SET max_parallel_workers_per_gather = 0")
    yield
    if cursor.db.vendor == "postgresql":
        cursor.execute("RESET max_parallel_workers_per_gather")


class Figures:
    """The last quarter that is over, of one organisation or of each of many."""

    def __init__(self, connection, world, organisations=None):
        self.connection, self.world = connection, world
        self.organisations = organisations or [world.organisation]
        self.quarter = Quarter.of(today()).previous()

    def count(self):
        """All figures, as the product makes them."""
        use(self.connection)
        for organisation in self.organisations:
            figures(organisation, self.quarter)

    def count_one(self):
        """Those of one organisation, whoever else is in the database."""
        use(self.connection)
        figures(self.organisations[-1], self.quarter)

    def read_frozen(self):
        """The same as it was frozen in a report."""
        use(self.connection)
        frozen = QuarterReport.objects.filter(organisation=self.world.organisation)
        assert frozen.filter(revision=FROZEN).values_list("figures", flat=True).get()

    def freeze(self):
        """Keep the figures in a report, for `read_frozen`."""
        use(self.connection)
        row = QuarterReport.objects.filter(organisation=self.world.organisation).latest("pk")
        row.pk, row.ref, row.revision = None, "frozen", FROZEN
        row.figures = {"now": figures(self.world.organisation, self.quarter)}
        row.save()

    def scan(self):
        """Read the columns of every row once, by one process, and group nothing. Returns how many rows there were."""
        use(self.connection)
        total, everybody = 0, len(self.organisations) > 1
        with self.connection.cursor() as cursor, alone(cursor):
            for table, (columns, condition) in TABLES.items():
                read = ", ".join(f'count("{column}")' for column in columns.split())
                rows = condition if everybody or table == NOBODYS else f"{OWN} AND {condition}"
                facts = [self.organisations[0].pk] * rows.startswith(OWN) + [self.quarter.end] * ("<= %s" in rows)
                cursor.execute(f"SELECT count(*), {read} FROM {table} WHERE {rows}", facts)
                total += cursor.fetchone()[0]
        return total

    def statements(self):
        """What the figures of one organisation ask of the database."""
        with measure.Statements(self.connection) as found:
            self.count_one()
        return found.seen

    def times(self, **limits):
        """Of the figures, of one organisation among many, of what is frozen, and of the scan: all take turns."""
        self.freeze()
        things = {"figures": self.count, "scan": self.scan, "frozen": self.read_frozen}
        if len(self.organisations) > 1:
            things["one"] = self.count_one
        return measure.rounds(things, **limits)
