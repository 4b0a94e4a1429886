"""What every table shares."""

import secrets

from django.db import models

from mentoraat.periods import now


def new_ref():
    """Twelve random URL-safe characters: addresses show these, never a number that can be counted."""
    return secrets.token_urlsafe(9)


class Base(models.Model):
    """When a row was made and last changed."""

    created = models.DateTimeField(default=now, editable=False)
    updated = models.DateTimeField(auto_now=True)

    class Meta:
        abstract = True


class Addressed(Base):
    """A row that has an address of its own."""

    ref = models.CharField(max_length=12, unique=True, default=new_ref, editable=False)

    class Meta:
        abstract = True


class OfOrganisation(models.QuerySet):
    """Rows that everybody in an organisation may see, given the permission, and nobody outside it."""

    def visible_to(self, user):
        """The rows of the reader's organisation."""
        return self.filter(organisation_id=user.access.organisation_id)


class Choices(OfOrganisation):
    """Rows that people choose from, and that can be closed."""

    def active(self):
        """Those that can be chosen."""
        return self.filter(active=True)


class Owned(Base):
    """A row of one organisation: the wall between organisations stands on this column."""

    organisation = models.ForeignKey("mentoraat.Organisation", on_delete=models.PROTECT, related_name="+")

    class Meta:
        abstract = True


class Listed(Owned, Addressed):
    """A name that an organisation chooses from, and can close; each name once."""

    name = models.CharField(max_length=80)
    active = models.BooleanField(default=True)

    objects = Choices.as_manager()

    class Meta:
        abstract = True
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["organisation", "name"], name="%(class)s_name_once")]

    class Privacy:
        personal = ()
        sensitive = ()
        plain = ("name", "active")

    def __str__(self):
        return self.name
