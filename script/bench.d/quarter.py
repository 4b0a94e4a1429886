"""The figures of a quarter, beside one pass over the rows that they read."""

import measure
from databases import use

from mentoraat.periods import Quarter, today
from reports.domain.figures import figures

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


class Figures:
    """The last quarter that is over, of one organisation."""

    def __init__(self, connection, world):
        self.connection, self.world, self.organisation = connection, world, world.organisation
        self.quarter = Quarter.of(today()).previous()

    def count(self):
        """All figures, as the product makes them."""
        use(self.connection)
        return figures(self.organisation, self.quarter)

    def scan(self):
        """Read the columns of every row once, and group nothing. Returns how many rows there were."""
        use(self.connection)
        total = 0
        with self.connection.cursor() as cursor:
            for table, (columns, condition) in TABLES.items():
                read = ", ".join(f'count("{column}")' for column in columns.split())
                rows = condition if table == NOBODYS else f"{OWN} AND {condition}"
                facts = (self.organisation.pk, self.quarter.end)[: rows.count("%s")]
                cursor.execute(f"SELECT count(*), {read} FROM {table} WHERE {rows}", facts)
                total += cursor.fetchone()[0]
        return total

    def statements(self):
        """What the figures ask of the database."""
        with measure.Statements(self.connection) as found:
            self.count()
        return found.seen

    def times(self, **limits):
        """Of the figures and of the scan, taking turns."""
        return measure.rounds({"figures": self.count, "scan": self.scan}, **limits)
