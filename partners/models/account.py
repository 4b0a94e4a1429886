"""An account of their own for somebody at a partner."""

from django.conf import settings
from django.db import models

from mentoraat.models.base import Owned
from partners.models.partner import ContactPerson


class PartnerAccount(Owned):
    """Which contact person somebody who signs in is. What they may see follows from that person alone."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="partner_account")
    contact_person = models.OneToOneField(ContactPerson, on_delete=models.CASCADE, related_name="account")

    class Privacy:
        personal = ()
        sensitive = ()
        plain = ()

    def __str__(self):
        return f"{self.user} · {self.contact_person}"
