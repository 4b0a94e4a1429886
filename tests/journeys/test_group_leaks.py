"""Nothing of one member of a group shows through another, and the group shows to nobody else."""

import json

import pytest
from django.test import Client

from mentoraat.periods import Quarter, today
from outreach.domain import activity
from outreach.models import Attendance
from reports.domain import quarter_report
from tests import make
from tests.guards import test_access as sweep

pytestmark = pytest.mark.django_db
GROUP, CIRCUS, OURS, THEIRS = "Zilvergroep", "Kopercircus", "Kanarie", "Merelkind"
LISTS = [name for name in sweep.OURS if not sweep.has_ref(name)]


@pytest.fixture
def world(mentor, other_mentor, organisation):
    """A group of two mentors' youths who came to its circus, and a third mentor with a youth of their own."""
    ours = make.youth(known_by=mentor, first_name=OURS, surname="Vogel")
    theirs = make.youth(known_by=other_mentor, first_name=THEIRS, surname="Zwart")
    third = make.user("Samira", organisation, "mentor")
    group = make.group(mentor, ours, theirs, name=GROUP)
    circus = make.activity(mentor, group=group, name=CIRCUS)
    here = Attendance.Presence.PRESENT
    activity.attend(circus, marks={ours: here}, by=mentor)
    activity.attend(circus, marks={theirs: here}, by=other_mentor)
    case = make.case(youth=ours, casemanager=mentor)
    own = make.youth(known_by=third, first_name="Eigen")
    return {"group": group, "circus": circus, "ours": ours, "theirs": theirs, "third": third, "case": case, "own": own}


def seen(person, *addresses):
    """Everything that somebody reads at these addresses."""
    client = Client()
    client.force_login(person)
    pages = [client.get(address) for address in addresses]
    return "".join(page.content.decode(errors="replace") for page in pages if not page.streaming)


def lists():
    """Every address that is about no row."""
    return [sweep.address(name, "") for name in LISTS]


def test_who_knows_no_member_meets_the_group_nowhere(world):
    asked = [f"/zoeken/?q={GROUP}", f"/zoeken/?q={OURS}", world["own"].get_absolute_url()]
    hidden = [world["group"].get_absolute_url(), world["circus"].get_absolute_url()]

    text = seen(world["third"], *lists(), *asked[1:], *hidden)

    assert GROUP not in text and CIRCUS not in text
    assert GROUP not in seen(world["third"], asked[0]).replace(f'"{GROUP}"', "").replace(f"“{GROUP}”", "")


def test_mentor_meets_only_their_own_member(world, mentor, other_mentor):
    pages = [world["group"].get_absolute_url(), world["circus"].get_absolute_url(), "/groepen/", "/activiteiten/"]

    ours = seen(mentor, *pages, *lists(), world["ours"].get_absolute_url())
    theirs = seen(other_mentor, *pages, *lists(), world["theirs"].get_absolute_url())

    assert OURS in ours and GROUP in ours and THEIRS not in ours
    assert THEIRS in theirs and GROUP in theirs and OURS not in theirs
    assert "2 jongeren" not in ours + theirs


def test_handover_and_report_know_no_group(world, mentor, coordinator, organisation):
    handover = make.sent_handover(world["case"])
    pages = [f"/overdrachten/{handover.ref}/", f"/overdrachten/{handover.ref}/voorbeeld/"]

    paper = json.dumps(quarter_report.collect(organisation, Quarter.of(today())), default=str)

    assert GROUP not in seen(mentor, *pages) + paper + json.dumps(handover.shared)
    assert GROUP not in seen(coordinator, "/cijfers/", "/rapporten/", "/team/", "/overdrachten/")


def test_timeline_names_the_activity_and_never_the_group(world, mentor, client_of):
    page = client_of(mentor).get(world["ours"].get_absolute_url()).text
    timeline = page[page.index('id="tijdlijn"') :]

    assert CIRCUS in timeline and GROUP not in timeline
