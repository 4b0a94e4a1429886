"""A link that lets a partner answer without an account."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from phonenumber_field.modelfields import PhoneNumberField

from mentoraat.models.base import Addressed, Owned
from partners.models.partner import ContactPerson, Partner


class PublicLink(Owned, Addressed):
    """Who holds the token may answer; who also has the code may read. Only hashes are kept."""

    # Of whom: a partner; nobody when the holder is none of ours, such as who refers a youth to us.
    partner = models.ForeignKey(Partner, null=True, blank=True, on_delete=models.CASCADE, related_name="links")
    contact_person = models.ForeignKey(ContactPerson, null=True, blank=True, on_delete=models.SET_NULL)
    purpose = models.CharField(max_length=30)
    # A link ends with the account of who made it.
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    token_hash = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)
    code_hash = models.CharField(max_length=128, blank=True)
    code_expires_at = models.DateTimeField(null=True, blank=True)
    failed_codes = models.PositiveSmallIntegerField(default=0)
    locked_at = models.DateTimeField(null=True, blank=True)
    # The number of the contact person when the link was made: a code goes there, and only while it is still theirs.
    phone = PhoneNumberField(blank=True)
    texted_at = models.DateTimeField(null=True, blank=True)
    texts = models.PositiveSmallIntegerField(default=0)  # codes sent as a text message, none of them a day apart
    unlocked_at = models.DateTimeField(null=True, blank=True)  # when a code opened the data last
    elsewhere_on = models.DateField(null=True, blank=True)  # when we last told that another device opened it

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(code_hash="") | Q(code_expires_at__isnull=False), name="link_code_runs_out"
            ),
        ]

    class Privacy:
        personal = ("phone",)
        sensitive = ("token_hash", "code_hash")
        plain = (
            *("purpose", "expires_at", "revoked_at", "code_expires_at", "failed_codes", "locked_at"),
            *("texted_at", "texts", "unlocked_at", "elsewhere_on"),
        )

    # Where the holder acts from, set by the web for the audit trail.
    source = ""

    def __str__(self):
        return f"{self.purpose} · {self.partner}"
