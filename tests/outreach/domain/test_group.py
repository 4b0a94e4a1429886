"""Groups: members over time, a case for each, and nothing of one member visible through another."""

import pytest

from cases.models import Case
from mentoraat.models import AuditEvent
from mentoraat.periods import today
from mentoraat.states import Refused
from outreach.domain import group
from outreach.models import Group
from tests import make

pytestmark = pytest.mark.django_db


def verbs(thing="group"):
    return list(AuditEvent.objects.filter(thing=thing).order_by("pk").values_list("verb", flat=True))


@pytest.fixture
def hidden(other_mentor):
    """A youth whom only the other mentor knows."""
    return make.youth(known_by=other_mentor, first_name="Verborgen", surname="Merel")


def test_start_edit_close_and_reopen_are_noted(mentor, other_mentor, youth):
    row = group.start(name=" Groep  Zuidplein ", by=mentor)
    group.add(row, youth=youth, by=mentor)
    group.edit(row, name="Groep Afrikaanderplein", owner=other_mentor, by=mentor)
    group.close(row, by=mentor)
    group.reopen(row, by=mentor)

    assert Group.objects.get().name == "Groep Afrikaanderplein"
    assert verbs() == ["group.started", "group.edited", "group.closed", "group.reopened"]
    assert row.members.get().until == today()
    assert row.members.get().reason == "De groep is gestopt."


@pytest.mark.parametrize("name", ["Drugsgroep", "Groep verslaafden", "Ex-Gedetineerden Zuid", "GGZ-jongens"])
def test_name_that_tells_of_crime_or_health_is_refused(mentor, name):
    with pytest.raises(Refused) as refusal:
        group.start(name=name, by=mentor)

    assert refusal.value.field == "name"


@pytest.mark.parametrize("name", ["Geweldige groep", "Groep Zuidplein", "Dinsdagavond"])
def test_ordinary_name_is_taken(mentor, name):
    assert group.start(name=name, by=mentor).name == name


def test_youth_is_in_a_group_once_and_in_several(mentor, youth):
    first, second = make.group(mentor), make.group(mentor)

    for row in (first, first, second):
        group.add(row, youth=youth, by=mentor)

    assert youth.group_memberships.count() == 2
    assert verbs("groupmember") == ["group.member_added"] * 2


def test_leaving_needs_a_reason_and_can_be_taken_back(mentor, youth):
    member = make.group(mentor, youth).members.get()
    with pytest.raises(Refused):
        group.leave(member, reason=" ", by=mentor)

    group.leave(member, reason="Verhuisd", by=mentor)
    member.refresh_from_db()
    assert (member.until, member.reason) == (today(), "Verhuisd")
    group.come_back(member, by=mentor)

    member.refresh_from_db()
    assert (member.until, member.reason) == (None, "")
    assert verbs("groupmember") == ["group.member_left", "group.member_back"]


def test_coming_back_twice_is_refused(mentor, youth):
    row = make.group(mentor, youth)
    member = row.members.get()
    group.leave(member, reason="Verhuisd", by=mentor)
    group.add(row, youth=youth, by=mentor)

    with pytest.raises(Refused):
        group.come_back(member, by=mentor)


def test_member_gets_one_case_of_their_own(mentor, youth):
    member = make.group(mentor, youth).members.get()

    case = group.open_case(member, by=mentor)

    assert (case.youth, case.casemanager, case.programme) == (youth, mentor, member.group.programme)
    with pytest.raises(Refused, match="loopt al"):
        group.open_case(member, by=mentor)
    assert Case.objects.count() == 1


def test_coordinator_opens_it_for_the_mentor_of_the_group(coordinator, mentor, youth):
    member = make.group(mentor, youth).members.get()

    assert group.open_case(member, by=coordinator).casemanager == mentor


def test_case_needs_a_programme(mentor, youth):
    member = make.group(mentor, youth, programme=None).members.get()

    with pytest.raises(Refused, match="programma"):
        group.open_case(member, by=mentor)


def test_page_shows_only_members_that_one_may_see(mentor, other_mentor, coordinator, youth, hidden, case):
    row = make.group(mentor, youth, hidden)

    assert [line.name for line in group.page(row, by=mentor).members] == [youth.name]
    assert [line.name for line in group.page(row, by=other_mentor).members] == [hidden.name]
    assert len(group.page(row, by=coordinator).members) == 2
    assert group.page(row, by=mentor).members[0].case == "Straatmentoraat, Nina"


def test_list_counts_only_members_that_one_may_see(mentor, coordinator, youth, hidden, case):
    make.group(mentor, youth, hidden)

    assert [(row.seen, row.guided) for row in group.listing(mentor)] == [(1, 1)]
    assert [(row.seen, row.guided) for row in group.listing(coordinator)] == [(2, 1)]


def test_group_shows_to_owner_and_to_who_sees_a_member(mentor, other_mentor, outsider, youth, hidden):
    make.group(mentor, youth)

    assert group.choices(mentor).count() == 1
    assert not group.choices(other_mentor)
    assert not group.choices(outsider)


def test_group_of_a_former_member_is_gone(mentor, other_mentor, hidden):
    row = make.group(mentor, hidden)
    assert group.is_visible(row, by=other_mentor)

    group.leave(row.members.get(), reason="Klaar", by=other_mentor)

    assert not group.is_visible(row, by=other_mentor)


@pytest.mark.parametrize("members", [1, 3])
def test_page_costs_three_queries(mentor, members, django_assert_num_queries):
    youths = [make.youth(known_by=mentor, first_name=f"Sam {number}") for number in range(members)]
    row = make.group(mentor, *youths)
    by = type(mentor).objects.get(pk=mentor.pk)
    assert by.access

    with django_assert_num_queries(3):
        assert len(group.page(row, by=by).members) == members
