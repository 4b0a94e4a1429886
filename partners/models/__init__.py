from partners.models.account import PartnerAccount
from partners.models.agreement import Agreement
from partners.models.link import PublicLink
from partners.models.mentor import MentorFile
from partners.models.offer import Offer, OfferIntake, OfferKeeper
from partners.models.own_profile import OwnProfile
from partners.models.partner import ContactPerson, Partner
from partners.models.partner_contact import PartnerContact
from partners.models.partner_name import PartnerName
from partners.models.pilot import Pilot

__all__ = [
    "Agreement",
    "ContactPerson",
    "MentorFile",
    "Offer",
    "OfferIntake",
    "OfferKeeper",
    "OwnProfile",
    "Partner",
    "PartnerAccount",
    "PartnerContact",
    "PartnerName",
    "Pilot",
    "PublicLink",
]
