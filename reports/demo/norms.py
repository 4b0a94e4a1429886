"""What was agreed with the mentors, so that one of them is full, and the days on their VOG."""

from mentoraat.domain import organisation as organisations
from mentoraat.periods import add_months
from partners.domain import mentor as mentors
from reports.demo.clock import TODAY
from reports.domain import team_load

HOURS = {"nina": 32, "marc": 36, "samira": 24, "joost": 28}
VOG_MONTHS_AGO = {"nina": 8, "marc": 20, "samira": 34}  # Samira's is nearly too old; Joost's nobody wrote down
PER_FTE, ROOM = 18, 4


def tell(place):
    """Hours for all, the rule per fte for the house, and for two of them a number of their own: Marc is full."""
    boss, team = place.people["bo"], place.people["wil"]
    organisation = place.organisation
    thresholds = {"quiet_days": organisation.quiet_days, "out_of_sight_days": organisation.out_of_sight_days}
    organisations.edit(organisation, **thresholds, caseload_per_fte=PER_FTE, by=boss)
    rows = team_load.loads(organisation, team_load.people(organisation))
    weights = {row.person.pk: int(row.load.weight) for row in rows}
    for login, hours in HOURS.items():
        person = place.people[login]
        weight = weights.get(person.pk, 0)
        own = {"marc": weight, "nina": weight + ROOM}.get(login)
        ago = VOG_MONTHS_AGO.get(login)
        vog_on = ago and add_months(TODAY(), -ago)
        mentors.agree(person, organisation, hours_per_week=hours, caseload_norm=own, vog_on=vog_on, by=team)
