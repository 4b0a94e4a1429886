"""A partner's own system: one link for each, off until whole, and tried by the worker."""

import pytest
from django.db import IntegrityError, transaction

from cases.domain import municipal_link
from cases.models import MunicipalLink
from mentoraat import jobs
from mentoraat.models import AuditEvent, Job
from mentoraat.periods import now
from mentoraat.states import Refused
from tests import make


@pytest.fixture
def link(organisation, administrator):
    return municipal_link.add(partner=make.partner(organisation), kind="zgw", client_id="zuid", by=administrator)


def test_add_is_off_and_once_for_each_partner(link, administrator):
    assert not link.runs
    assert AuditEvent.objects.get().verb == "municipal_link.added"
    with pytest.raises(Refused) as refusal:
        municipal_link.add(partner=link.partner, kind="hand", by=administrator)
    assert refusal.value.field == "partner"


def test_switch_on_wants_everything(link, administrator):
    with pytest.raises(Refused) as refusal:
        municipal_link.switch_on(link, by=administrator)

    assert refusal.value.field == "cases_address"
    assert "case_type" in municipal_link.missing(link)


def test_switch_on_by_hand_is_refused(organisation, administrator):
    link = municipal_link.add(partner=make.partner(organisation), kind="hand", by=administrator)

    with pytest.raises(Refused):
        municipal_link.switch_on(link, by=administrator)


def test_edit_keeps_one_that_runs_whole(zgw_partner, administrator):
    link = zgw_partner.municipal_link
    with pytest.raises(Refused):
        municipal_link.edit(link, client_id="", by=administrator)

    municipal_link.edit(MunicipalLink.objects.get(), client_id="anders", by=administrator)

    assert MunicipalLink.objects.get().client_id == "anders"
    assert AuditEvent.objects.get().verb == "municipal_link.edited"


def test_database_refuses_half_a_link_that_runs(link):
    with pytest.raises(IntegrityError, match="municipal_link_runs_when_whole"), transaction.atomic():
        MunicipalLink.objects.update(active_since=now())


def test_knock_is_work_for_the_worker(zgw_partner, town, administrator):
    link = municipal_link.knock(zgw_partner.municipal_link, by=administrator)
    assert town.heard == []

    jobs.run(Job.objects.get(kind="municipal_link.try").pk)

    link.refresh_from_db()
    assert link.tried_at and link.tried_error == ""
    assert [ask[0] for ask in town.heard] == ["GET", "GET"]
    assert AuditEvent.objects.get().verb == "municipal_link.tried"


def test_linkable_leaves_out_who_has_one(link, organisation):
    free = make.partner(organisation, name="Schuldhulp")

    assert list(municipal_link.linkable(organisation)) == [free]
    assert list(municipal_link.listing(organisation)) == [link]
