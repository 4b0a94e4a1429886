"""What a mentor carries, and the question before somebody who is full gets one more (R19, R48)."""

from datetime import timedelta

import pytest

from cases.domain import case as cases
from cases.domain import load
from mentoraat.models import AuditEvent, User
from mentoraat.periods import today
from mentoraat.states import Refused
from partners.models import MentorFile
from tests import make

pytestmark = pytest.mark.django_db


def agreed(person, organisation, norm=None, hours=None):
    """What was agreed with a mentor."""
    return MentorFile.objects.create(organisation=organisation, user=person, caseload_norm=norm, hours_per_week=hours)


def load_of(person, organisation):
    return load.of(load.with_loads(User.objects.filter(pk=person.pk), organisation).get(), organisation)


def followed(mentor, **changes):
    """A closed case with two checks to come."""
    youth = make.youth(known_by=mentor)
    row = make.case(youth=youth, casemanager=mentor, closed_on=today(), **changes)
    for month in (3, 6):
        make.aftercare(row, month=month, due_on=today() + timedelta(days=30 * month))
    return row


def test_load_counts_open_cases_and_a_fifth_of_what_is_followed(organisation, mentor, case):
    for _time in range(3):
        followed(mentor)

    now = load_of(mentor, organisation)

    assert (now.cases, now.aftercare, now.weight) == (1, 3, 1.6)


def test_load_leaves_out_what_was_asked_already(organisation, mentor):
    followed(mentor).aftercare_checks.update(done_on=today(), status="work")

    assert load_of(mentor, organisation).weight == 0


@pytest.mark.parametrize(
    ("norm", "hours", "per_fte", "limit"),
    [(12, 18, 20, 12), (None, 18, 20, 10), (None, None, 20, None), (None, 18, None, None), (0, 36, 20, 0)],
)
def test_limit_is_what_was_agreed_else_the_rule_per_fte(norm, hours, per_fte, limit, organisation, mentor):
    organisation.caseload_per_fte = per_fte
    agreed(mentor, organisation, norm, hours)

    assert load_of(mentor, organisation).limit == limit


def test_load_per_fte_is_as_if_for_a_full_week(organisation, mentor, case):
    agreed(mentor, organisation, hours=18)

    assert load_of(mentor, organisation).per_fte == 2


def test_full_is_when_one_more_does_not_fit(organisation, mentor, case):
    file = agreed(mentor, organisation, norm=2)
    assert not load_of(mentor, organisation).full

    followed(mentor)
    assert load_of(mentor, organisation).full

    file.caseload_norm = None
    file.save()
    assert not load_of(mentor, organisation).full


def test_opening_asks_once_more_when_the_mentor_is_full(organisation, mentor, case, coordinator):
    agreed(mentor, organisation, norm=1)
    chosen = {"programme": case.programme, "casemanager": mentor, "by": coordinator}

    with pytest.raises(Refused, match="Nina begeleidt 1 jongere, afgesproken is 1. Toch kiezen?") as refused:
        cases.open(make.youth(known_by=mentor), despite=" ", **chosen)

    assert refused.value.field == "anyway"


def test_opening_with_a_reason_goes_on_and_keeps_it(organisation, mentor, case, coordinator):
    agreed(mentor, organisation, norm=1)

    row = cases.open(
        make.youth(known_by=mentor), programme=case.programme, casemanager=mentor, despite="Kent hem", by=coordinator
    )

    assert AuditEvent.objects.get(verb="case.over_norm", thing_id=row.pk).reason == "Kent hem"


def test_assigning_asks_too_and_says_what_is_followed(organisation, mentor, other_mentor, case, coordinator):
    agreed(other_mentor, organisation, norm=1)
    followed(other_mentor)
    chosen = {"casemanager": other_mentor, "reason": "Verhuisd", "by": coordinator}

    with pytest.raises(Refused, match="blijft er 1 volgen. Dat telt als 0,2, afgesproken is 1. Toch kiezen?"):
        cases.assign(case, despite="", **chosen)
    cases.assign(case, despite="Woont dichtbij", **chosen)

    assert AuditEvent.objects.get(verb="case.over_norm").reason == "Woont dichtbij"


def test_nobody_is_asked_where_nobody_chose(organisation, mentor, case, coordinator):
    agreed(mentor, organisation, norm=0)

    cases.open(make.youth(known_by=mentor), programme=case.programme, casemanager=mentor, by=coordinator)

    assert not AuditEvent.objects.filter(verb="case.over_norm").exists()


def test_reason_without_need_is_not_kept(organisation, mentor, case, coordinator):
    row = cases.open(
        make.youth(known_by=mentor), programme=case.programme, casemanager=mentor, despite="Zomaar", by=coordinator
    )

    assert not AuditEvent.objects.filter(verb="case.over_norm", thing_id=row.pk).exists()
