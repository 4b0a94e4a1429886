"""What leaves by another way than the link: only while it may, and each time on the trail."""

import json

import pytest

from cases.domain import handover_export
from cases.models import Handover
from mentoraat.models import AuditEvent
from mentoraat.periods import now
from mentoraat.states import Refused
from tests import make
from tests.cases.zgw_course import deliver


def test_delivering_leaves_a_disclosure_on_the_trail(to_town, town):
    deliver(to_town)

    event = AuditEvent.objects.get(verb="handover.exported")
    assert event.fields == ["age", "first_name", "question"]
    assert event.reason == "PDF via de koppeling naar Jongerenloket Rotterdam"
    assert event.youth_id == to_town.case.youth_id


def test_export_gives_the_file_and_says_so(case, mentor):
    item = make.sent_handover(case, mailed_at=now())

    made = handover_export.export(item, kind="json", by=mentor)

    assert json.loads(made)["reference"] == item.ref
    assert AuditEvent.objects.get(verb="handover.exported").reason == "JSON via download naar Jongerenloket"
    assert handover_export.name_of(item, "json") == f"overdracht-{item.ref}.json"


def test_export_looks_at_the_agreement_of_this_moment(case, mentor):
    """The page was made before the youth withdrew."""
    item = make.sent_handover(case, mailed_at=now())
    page = Handover.objects.select_related("consent").get(pk=item.pk)
    item.consent.withdrawn_at = now()
    item.consent.save()

    with pytest.raises(Refused):
        handover_export.export(page, kind="json", by=mentor)
    assert not AuditEvent.objects.filter(verb="handover.exported").exists()


@pytest.mark.parametrize("state", [state for state in Handover.State if state not in handover_export.RUNS])
def test_may_not_leave_when_it_does_not_run(case, state):
    assert not handover_export.may_leave(Handover(state=state, mailed_at=now()))


def test_may_not_leave_while_it_can_be_taken_back(case):
    assert not handover_export.may_leave(make.sent_handover(case))
