"""The list of programmes."""

import pytest

from cases.domain import programme
from cases.models import Programme
from mentoraat.models import AuditEvent
from mentoraat.states import Refused


def test_add_takes_new_cases(organisation, administrator):
    item = programme.add(organisation, name="Straatmentoraat", by=administrator)

    assert list(Programme.objects.active()) == [item]
    assert AuditEvent.objects.filter(verb="programme.added", thing_id=item.pk).exists()


def test_add_twice_is_refused_at_its_field(organisation, administrator):
    programme.add(organisation, name="Straatmentoraat", by=administrator)

    with pytest.raises(Refused) as refusal:
        programme.add(organisation, name="straatmentoraat", by=administrator)

    assert refusal.value.field == "name"


def test_close_and_add_brings_the_same_one_back(organisation, administrator):
    item = programme.add(organisation, name="Straatmentoraat", by=administrator)
    programme.close(item, by=administrator)
    assert not Programme.objects.active().exists()

    assert programme.add(organisation, name="Straatmentoraat", by=administrator) == item
    assert AuditEvent.objects.filter(verb="programme.closed", thing_id=item.pk).exists()
