"""A link that lets a partner answer without an account."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from mentoraat.models.base import Addressed, Owned
from partners.models.partner import ContactPerson, Partner


class PublicLink(Owned, Addressed):
    """Who holds the token may answer; who also has the code may read. Only hashes are kept."""

    partner = models.ForeignKey(Partner, on_delete=models.CASCADE, related_name="links")
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

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(code_hash="") | Q(code_expires_at__isnull=False), name="link_code_runs_out"
            ),
        ]

    class Privacy:
        personal = ()
        sensitive = ("token_hash", "code_hash")
        plain = ("purpose", "expires_at", "revoked_at", "code_expires_at", "failed_codes", "locked_at")

    # Where the holder acts from, set by the web for the audit trail.
    source = ""

    def __str__(self):
        return f"{self.purpose} · {self.partner}"
