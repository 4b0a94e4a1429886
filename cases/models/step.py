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


class Step(Owned, Addressed):
    """Something that somebody will do with or for a youth."""

    youth = models.ForeignKey(Youth, on_delete=models.CASCADE, related_name="steps")
    what = models.CharField(max_length=200)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="steps")
    due_on = models.DateField()
    done_at = models.DateTimeField(null=True, blank=True)
    done_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    objects = StepQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["owner", "done_at", "due_on"], name="step_by_owner")]
        constraints = [
            models.CheckConstraint(
                condition=Q(done_at__isnull=True, done_by__isnull=True)
                | Q(done_at__isnull=False, done_by__isnull=False),
                name="step_done_when_and_by_whom",
            ),
        ]

    class Privacy:
        personal = ("what",)
        sensitive = ()
        plain = ("due_on", "done_at")

    def __str__(self):
        return self.what
