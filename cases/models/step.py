"""Next steps: what, who, by when, done."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from cases.access import youths_of
from cases.models.youth import Youth
from mentoraat.models.base import Addressed, Owned


class StepQuerySet(models.QuerySet):
    def visible_to(self, user):
        """The steps of the youths that the person may see."""
        return self.filter(youth__in=Youth.objects.filter(youths_of(user)).values("pk"))

    def open(self):
        """Steps not done yet, the earliest first."""
        return self.filter(done_at__isnull=True).order_by("due_on", "pk")

    def outside(self):
        """Steps of somebody at a partner or of the youth."""
        return self.filter(owner__isnull=True)


class Step(Owned, Addressed):
    """Something that somebody will do with or for a youth."""

    youth = models.ForeignKey(Youth, on_delete=models.CASCADE, related_name="steps")
    what = models.CharField(max_length=200)
    # Who does it, exactly one of three kinds: a colleague, somebody at a partner, or the youth.
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="steps"
    )
    partner = models.ForeignKey(
        "partners.Partner", null=True, blank=True, on_delete=models.PROTECT, related_name="steps"
    )
    contact_person = models.ForeignKey(
        "partners.ContactPerson", null=True, blank=True, on_delete=models.PROTECT, related_name="steps"
    )
    by_youth = models.BooleanField(default=False)
    goal = models.ForeignKey("cases.Goal", null=True, blank=True, on_delete=models.SET_NULL, related_name="steps")
    conference = models.ForeignKey(
        "cases.Conference", null=True, blank=True, on_delete=models.CASCADE, related_name="steps"
    )
    due_on = models.DateField()
    done_at = models.DateTimeField(null=True, blank=True)
    done_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    # The day it had before it was put off, for as long as that can be taken back.
    moved_from = models.DateField(null=True, blank=True)
    moved_at = models.DateTimeField(null=True, blank=True)

    objects = StepQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["owner", "done_at", "due_on"], name="step_by_owner")]
        constraints = [
            models.CheckConstraint(
                condition=Q(moved_from__isnull=True, moved_at__isnull=True)
                | Q(moved_from__isnull=False, moved_at__isnull=False),
                name="step_moved_when_and_from_where",
            ),
            models.CheckConstraint(
                condition=Q(done_at__isnull=True, done_by__isnull=True)
                | Q(done_at__isnull=False, done_by__isnull=False),
                name="step_done_when_and_by_whom",
            ),
            models.CheckConstraint(
                condition=Q(owner__isnull=False, partner__isnull=True, by_youth=False)
                | Q(owner__isnull=True, partner__isnull=False, by_youth=False)
                | Q(owner__isnull=True, partner__isnull=True, by_youth=True),
                name="step_one_kind_of_owner",
            ),
            models.CheckConstraint(
                condition=Q(contact_person__isnull=True) | Q(partner__isnull=False), name="step_person_is_of_partner"
            ),
        ]

    class Privacy:
        personal = ("what",)
        sensitive = ()
        plain = ("due_on", "moved_from", "moved_at", "done_at", "by_youth")

    def __str__(self):
        return self.what

    @property
    def outside(self):
        """Whether somebody outside the organisation does it: a partner or the youth."""
        return self.owner_id is None

    @property
    def who(self):
        """Who does it, by name. Ask with owner, partner, contact_person and youth at hand."""
        if self.owner_id:
            return self.owner.name
        if self.by_youth:
            return self.youth.call_name
        return f"{self.contact_person.name}, {self.partner.name}" if self.contact_person_id else self.partner.name
