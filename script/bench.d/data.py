"""An organisation of a given size with eight years of work behind it: the same rows for the same size and day.

What one person sees stays the same at every size: Nina guides forty youths, and the first of them has 500 events.
"""

from datetime import date, timedelta

import data_cases
import data_contacts
from django.db import transaction
from world import World

from cases.domain import youth_list
from cases.models import Programme, Youth
from mentoraat.access import Role
from mentoraat.models import Area, Commission, Membership, Municipality, Notification, Organisation, User
from mentoraat.periods import Quarter, at
from outreach.models import Place
from partners.models import ContactPerson, MentorFile, Partner
from reports.models import QuarterReport


@transaction.atomic
def fill(size):
    """Make everything in the database that is in use; returns the world."""
    world = World(size)
    _people(world)
    _lists(world)
    plans = data_cases.plan(world)
    data_contacts.plan(world, plans)
    data_cases.youths(world, plans)
    data_cases.cases(world, plans)
    data_contacts.contacts(world, plans)
    data_cases.steps(world, plans)
    data_cases.needs(world, plans)
    data_cases.handovers(world, plans)
    data_cases.measurements(world, plans)
    data_cases.aftercare(world, plans)
    data_contacts.trail(world, plans)
    _reports(world)
    world.youth = plans[0].youth
    world.far_on = _far_on(world)
    return world


def _far_on(world):
    """What leads to a page near the end of the list of youths."""
    before = Youth.objects.order_by("name_key", "pk")[world.size.youths - 65]
    return f"{before.name_key}{youth_list.MARK}{before.pk}"


def _people(world):
    (world.organisation,) = world.make(Organisation, [{"name": "Mentoraat Zuid", "slug": "zuid"}])
    numbers = range(world.size.mentors)
    people = [{"name": f"Mentor {n:03d}" if n else "Nina", "email": f"m{n}@example.org"} for n in numbers]
    people += [{"name": "Wil", "email": "wil@example.org"}, {"name": "Pim", "email": "pim@example.org"}]
    made = world.make(User, [person | {"password": "!"} for person in people])
    world.mentors, (world.coordinator, world.officer) = made[:-2], made[-2:]
    roles = [Role.MENTOR] * world.size.mentors + [Role.COORDINATOR, Role.PRIVACY_OFFICER]
    running = {"organisation": world.organisation, "starts_on": date(2000, 1, 1)}
    world.make(Membership, [{"user": user, "role": role, **running} for user, role in zip(made, roles, strict=True)])
    norm = world.size.open_cases // world.size.mentors + 5
    world.make(MentorFile, [{"user": mentor, "caseload_norm": norm} for mentor in world.mentors])
    news = [(mentor, number) for mentor in world.mentors for number in range(10)]
    world.make(Notification, [{"user": mentor, "text": f"Nieuws {number}", "url": "/"} for mentor, number in news])


def _lists(world):
    world.areas = world.make(Area, [{"name": f"Wijk {number:02d}"} for number in range(14)])
    spots = [{"name": f"Plein {number:02d}", "area": world.areas[number % 14]} for number in range(20)]
    world.places = world.make(Place, spots)
    world.programmes = world.make(Programme, [{"name": name} for name in ("Groep", "School", "Straat")])
    kinds = list(Partner.Kind)
    world.partners = world.make(Partner, [{"name": f"Partner {n:02d}", "kind": kinds[n % 13]} for n in range(15)])
    people = [{"partner": partner, "name": "J. de Wit", "email": "j@example.org"} for partner in world.partners]
    world.make(ContactPerson, people)


def _reports(world):
    """Four years of published quarters."""
    (municipality,) = world.make(Municipality, [{"name": "Rotterdam", "slug": "rotterdam"}])
    world.make(Commission, [{"municipality": municipality, "starts_on": date(2000, 1, 1)}])
    quarter, rows = Quarter.of(world.today), []
    same = {"municipality": municipality, "state": QuarterReport.State.PUBLISHED, "checksum": "0" * 64, "file": "0.pdf"}
    for _number in range(16):
        quarter = quarter.previous()
        moment = at(quarter.end + timedelta(days=16))
        when = {"year": quarter.year, "number": quarter.number, "established_at": moment, "published_at": moment}
        rows.append(same | when)
    world.make(QuarterReport, rows)
