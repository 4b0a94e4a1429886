"""The figures of a quarter, beside one pass over the rows that they read."""

import measure
from databases import use

from mentoraat.periods import Quarter, today
from reports.domain.figures import figures

# Every table that the figures read, with what must be true of a row. No index holds a sum, so each row is looked at.
TABLES = {
    "cases_case": "organisation_id + 0 = %s AND opened_on <= %s",
    "cases_youth": "organisation_id + 0 = %s AND birth_date <= %s",
    "outreach_contact": 'organisation_id + 0 = %s AND "on" <= %s',
    "outreach_contact_youths": "contact_id + 0 > 0 AND youth_id + 0 > 0",
    "cases_handover": "organisation_id + 0 = %s AND sent_on <= %s",
    "cases_measurement": "organisation_id + 0 = %s AND taken_on <= %s",
    "cases_score": "organisation_id + 0 = %s AND step + 0 > 0",
    "cases_aftercarecheck": "organisation_id + 0 = %s AND done_on <= %s",
}


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
        """Look at every row of the tables once and add nothing up. Returns how many fitted."""
        use(self.connection)
        total = 0
        with self.connection.cursor() as cursor:
            for table, condition in TABLES.items():
                facts = (self.organisation.pk, self.quarter.end)[: condition.count("%s")]
                cursor.execute(f"SELECT count(*) FROM {table} WHERE {condition}", facts)
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
