from outreach.models.contact import Contact
from outreach.models.place import Place

__all__ = ["Contact", "Place"]
