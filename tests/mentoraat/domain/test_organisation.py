"""Settings of an organisation."""

import pytest

from mentoraat.domain import organisation as domain
from mentoraat.models import AuditEvent, Municipality
from mentoraat.states import Refused
from tests import make


def test_edit_notes_what_changed(organisation, administrator):
    domain.edit(organisation, quiet_days=10, out_of_sight_days=30, by=administrator)

    organisation.refresh_from_db()
    assert organisation.quiet_days == 10
    assert AuditEvent.objects.get(verb="organisation.edited").fields == ["quiet_days"]


def test_edit_out_of_sight_before_quiet_is_refused_at_its_field(organisation, administrator):
    with pytest.raises(Refused) as refusal:
        domain.edit(organisation, quiet_days=30, out_of_sight_days=30, by=administrator)

    assert refusal.value.field == "out_of_sight_days"


def test_add_area_twice_is_refused_and_a_closed_one_comes_back(organisation, administrator):
    area = domain.add_area(organisation, name="Charlois", by=administrator)
    with pytest.raises(Refused):
        domain.add_area(organisation, name="charlois", by=administrator)

    domain.close_area(area, by=administrator)

    assert domain.add_area(organisation, name="Charlois", by=administrator) == area


def test_add_municipality_uses_the_one_that_is_there(organisation, administrator):
    make.municipality(name="Rotterdam", slug="rotterdam")

    domain.add_municipality(organisation, name="Rotterdam", by=administrator)

    assert list(Municipality.objects.asking(organisation).values_list("slug", flat=True)) == ["rotterdam"]


def test_complaint_terms_are_noted_and_answering_comes_last(organisation, administrator):
    domain.set_complaint_terms(organisation, confirm_days=5, answer_days=28, by=administrator)

    event = AuditEvent.objects.get(verb="organisation.edited")
    assert set(event.fields) == {"complaint_confirm_days", "complaint_answer_days"}
    with pytest.raises(Refused) as refusal:
        domain.set_complaint_terms(organisation, confirm_days=28, answer_days=28, by=administrator)
    assert refusal.value.field == "answer_days"
