"""Somebody at a partner of the demo world who signs in."""

from partners.domain import account
from reports.demo.clock import back


def tell(place, password):
    """J. de Wit of the Jongerenloket asked for an account a month ago."""
    person = place.partners["Jongerenloket"].contact_persons.get(name="J. de Wit")
    with back(30):
        made = account.invite(person, by=place.people["wil"])
    made.user.set_password(password)
    made.user.save(update_fields=["password", "updated"])
