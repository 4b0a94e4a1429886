"""What runs out is told once, two weeks ahead; after its last day the link is closed."""

from datetime import timedelta

import pytest

from cases.domain import consent_watch
from cases.domain import handover as handovers
from cases.models import Consent
from mentoraat.models import AuditEvent, Notification
from mentoraat.periods import today
from mentoraat.states import Refused
from partners.domain import link as links
from tests import make


@pytest.fixture
def item(case):
    return make.sent_handover(case)


def ends(days):
    Consent.objects.update(given_on=today() - timedelta(days=60), until=today() + timedelta(days=days))


@pytest.mark.parametrize(("days", "told"), [(14, 1), (0, 1), (15, 0)])
def test_owner_hears_it_once_two_weeks_ahead(item, days, told):
    ends(days)

    consent_watch.look(by=None)
    consent_watch.look(by=None)

    texts = Notification.objects.filter(user=item.owner).values_list("text", flat=True)
    assert len(texts) == told
    assert all(text.startswith("Het akkoord van Sam met Jongerenloket loopt af op ") for text in texts)


def test_without_a_handover_who_guides_the_youth_hears_it(case, mentor):
    make.consent(case.youth, make.partner(case.organisation), until=today())

    consent_watch.look(by=None)

    assert Notification.objects.get().user == mentor


def test_after_its_last_day_the_link_is_closed_and_told_once(item):
    ends(-1)

    consent_watch.look(by=None)
    consent_watch.look(by=None)

    assert links.find(links.token_of(item.link)).gone
    assert Notification.objects.get().text.endswith("De link werkt niet meer.")
    assert AuditEvent.objects.filter(verb="consent.ended").count() == 1


def test_after_its_last_day_nothing_can_be_sent(case, mentor):
    draft = handovers.draft(
        case, partner=make.partner(case.organisation), question="Inkomen", items=["first_name"], how="spoken",
        agreed=True, by=mentor,
    )  # fmt: skip
    ends(-1)

    with pytest.raises(Refused):
        handovers.send(draft, by=mentor)


def test_two_beats_at_once_tell_it_once(item):
    ends(3)
    seen = Consent.objects.select_related("youth", "partner", "organisation").get()

    for _beat in range(2):  # both found it before either told
        consent_watch._tell(seen, today())

    assert Notification.objects.count() == 1


@pytest.mark.parametrize("count", [1, 3])
def test_who_guides_the_youth_sees_what_ends(case, mentor, other_mentor, django_assert_num_queries, count):
    partner = make.partner(case.organisation)
    soon = [make.consent(case.youth, partner, until=today() + timedelta(days=14)) for _number in range(count)]
    make.consent(case.youth, partner, until=today() + timedelta(days=15))
    assert consent_watch.ending_for(other_mentor) == []
    mentor.acts_for, mentor.access.organisation_id  # noqa: B018 - known in a request already

    with django_assert_num_queries(1):
        found = consent_watch.ending_for(mentor)

    assert found == soon
    assert {row.partner.name for row in found} == {"Jongerenloket"}
