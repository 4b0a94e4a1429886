"""Who we are: written once, changed later."""

from mentoraat.models import AuditEvent
from partners.domain import own_profile
from partners.models import OwnProfile


def test_profile_is_empty_until_it_is_written_and_then_one(organisation, other_organisation, coordinator):
    assert own_profile.of(organisation).pk is None

    own_profile.write(organisation, layer=2, core_values="Erop af.", not_ours="", by=coordinator)
    own_profile.write(organisation, layer=2, core_values="Erop af.", not_ours="Therapie.", by=coordinator)

    assert OwnProfile.objects.get().not_ours == own_profile.of(organisation).not_ours == "Therapie."
    assert own_profile.of(other_organisation).pk is None
    assert AuditEvent.objects.last().verb == "own_profile.written"
