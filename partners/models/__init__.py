from partners.models.agreement import Agreement
from partners.models.link import PublicLink
from partners.models.mentor import MentorFile
from partners.models.partner import ContactPerson, Partner

__all__ = ["Agreement", "ContactPerson", "MentorFile", "Partner", "PublicLink"]
