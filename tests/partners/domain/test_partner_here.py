"""A partner that is another organisation here."""

from mentoraat.models import AuditEvent
from partners.domain import partner_here
from tests import make


def test_link_is_kept_and_written_down(organisation, other_organisation, administrator):
    partner = make.partner(organisation, name="Noorderlicht")

    partner_here.link(partner, organisation_here=other_organisation, by=administrator)

    partner.refresh_from_db()
    assert partner.organisation_here == other_organisation
    assert AuditEvent.objects.get(verb="partner.edited").fields == ["organisation_here"]


def test_own_organisation_is_no_choice(organisation, other_organisation):
    assert list(partner_here.others(organisation)) == [other_organisation]
