"""The audit trail: who did what (reading too), to which youth, when, from where and why."""

from django.db import models

from mentoraat.models.base import OfOrganisation, new_ref
from mentoraat.periods import now


class AuditQuerySet(OfOrganisation):
    def visible_to(self, user):
        """What happened in the organisation, but for complaints: their trail stands on their own page (R40)."""
        return super().visible_to(user).exclude(thing="complaint")


class AuditEvent(models.Model):
    """One deed. No foreign keys, so it never blocks a deletion; no case text, so it never leaks one.

    Rows are only ever added: the database refuses to change or delete them.
    """

    ref = models.CharField(max_length=12, unique=True, default=new_ref, editable=False)
    at = models.DateTimeField(default=now, db_index=True, editable=False)
    organisation_id = models.BigIntegerField(null=True)
    actor_kind = models.CharField(max_length=10)  # user, link or system
    actor_id = models.BigIntegerField(null=True)
    role = models.CharField(max_length=60, blank=True)
    verb = models.CharField(max_length=60)
    thing = models.CharField(max_length=60)
    thing_id = models.BigIntegerField(null=True)
    youth_id = models.BigIntegerField(null=True)
    fields = models.JSONField(default=list)  # names of changed columns, never their values
    reason = models.CharField(max_length=200, blank=True)
    source = models.CharField(max_length=45, blank=True)

    objects = AuditQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["organisation_id", "youth_id", "-at"], name="audit_by_youth"),
            models.Index(fields=["organisation_id", "-at"], name="audit_by_moment"),
        ]

    class Privacy:
        personal = ("source", "reason")
        sensitive = ()
        plain = (
            "at",
            "organisation_id",
            "actor_kind",
            "actor_id",
            "role",
            "verb",
            "thing",
            "thing_id",
            "youth_id",
            "fields",
        )

    def __str__(self):
        return f"{self.verb} · {self.thing} {self.thing_id}"
