"""A handover in the municipality's own system: all of its course, and only what is due."""

from datetime import timedelta

import pytest

from cases.domain import consent as consents
from cases.domain import handover_answer, handover_course, handover_delivery
from cases.models import Handover, HandoverDelivery
from mentoraat.models import AuditEvent, Job
from mentoraat.periods import now
from mentoraat.states import Refused
from tests.cases.zgw_course import counted, deliver, statuses


def test_whole_course_from_sent_to_closed(to_town, town, mentor):
    to_town = deliver(to_town)
    handover_answer.accept(to_town, by=mentor)
    handover_course.met(to_town, who="Sam en J. de Wit", by=mentor)
    handover_course.arrived(to_town, by=mentor)
    to_town = deliver(to_town)
    handover_course.close(to_town, reason="Klaar", by=mentor)
    to_town = deliver(to_town)

    assert statuses(town) == ["sent", "accepted", "met", "arrived", "closed"]
    assert counted(town) == {
        "zaken": 1, "rollen": 1, "enkelvoudiginformatieobjecten": 1, "zaakinformatieobjecten": 1,
        "statussen": 5, "resultaten": 1,
    }  # fmt: skip
    assert to_town.delivery.external_ref == town.rows["zaken"][0]["url"]
    assert to_town.delivery.error == ""


def test_nothing_changed_means_nothing_is_made(to_town, town):
    deliver(to_town, times=3)

    assert counted(town)["statussen"] == 1
    assert [job.state for job in Job.objects.filter(kind="handover.deliver")] == ["done"] * 3


def test_agreement_over_before_delivery_brings_nothing(to_town, town, mentor):
    consents.withdraw(to_town.consent, by=mentor)

    deliver(to_town)

    assert town.heard == []


def test_agreement_withdrawn_afterwards_is_passed_on(to_town, town, mentor):
    deliver(to_town)
    consents.withdraw(to_town.consent, by=mentor)

    deliver(to_town)

    assert statuses(town) == ["sent", "withdrawn"]
    assert counted(town)["enkelvoudiginformatieobjecten"] == 1


@pytest.mark.parametrize("changes", [{"mailed_at": None}, {"mailed_at": now() - timedelta(days=9)}])
def test_not_due_before_the_mail_left_nor_from_before_the_link(to_town, town, changes):
    Handover.objects.filter(pk=to_town.pk).update(**changes)

    assert not handover_delivery.due().exists()


def test_not_due_when_the_link_is_off(to_town, town):
    link = to_town.partner.municipal_link
    link.active_since = None
    link.save()

    assert not handover_delivery.due().exists()
    assert handover_delivery.told(Handover.objects.get(pk=to_town.pk)) is None
    with pytest.raises(Refused):
        handover_delivery.retry(to_town, by=None)


def test_what_went_wrong_rests_an_hour_unless_somebody_asks(to_town, town, mentor):
    HandoverDelivery.objects.create(
        organisation=to_town.organisation,
        handover=to_town,
        link=to_town.partner.municipal_link,
        error="Storing",
        tried_at=now(),
    )

    assert not handover_delivery.due().exists()
    handover_delivery.retry(to_town, by=mentor)

    assert Job.objects.get(kind="handover.deliver").requested_by == mentor
    assert AuditEvent.objects.filter(verb="handover.delivery_retried").exists()


def test_told_says_how_far_it_is(to_town, town):
    assert handover_delivery.told(to_town)["there_on"] is None

    assert handover_delivery.told(deliver(to_town))["there_on"] == to_town.sent_on


def test_what_may_not_leave_today_is_looked_at_again_later(to_town, town, monkeypatch):
    monkeypatch.setattr(handover_delivery.handover_export, "may_leave", lambda handover: False)
    deliver(to_town)
    assert not handover_delivery.due().exists()
    monkeypatch.undo()

    deliver(to_town)

    assert counted(town)["zaken"] == 1


def test_taken_back_and_sent_again_tells_one_sending(to_town, town):
    """The steps from before its last sending are nobody's business."""
    for state in ("draft", "sent"):
        to_town.steps.create(organisation=to_town.organisation, state=state, on=to_town.sent_on, by_name="Nina")

    deliver(to_town)

    assert statuses(town) == ["sent"]


def test_round_finds_what_is_due_and_beat_twice_makes_one_job(to_town, town):
    handover_delivery.look(by=None)
    handover_delivery.look(by=None)

    assert Job.objects.filter(kind="handover.deliver").count() == 1
