"""What a youth is good at, in a few words of their own."""

from django.db import models
from django.db.models.functions import Lower

from cases.access import youths_of
from cases.models.youth import Youth
from mentoraat.models.base import Addressed, Owned


class StrengthQuerySet(models.QuerySet):
    def visible_to(self, user):
        """The strengths of the youths that the person may see."""
        return self.filter(youth__in=Youth.objects.filter(youths_of(user)).values("pk"))


class Strength(Owned, Addressed):
    """One thing somebody is good at, and when it was named."""

    youth = models.ForeignKey(Youth, on_delete=models.CASCADE, related_name="named_strengths")
    what = models.CharField(max_length=60)
    named_on = models.DateField()

    objects = StrengthQuerySet.as_manager()

    class Meta:
        ordering = ["named_on", "pk"]
        constraints = [models.UniqueConstraint("youth", Lower("what"), name="strength_once")]

    class Privacy:
        personal = ()
        sensitive = ("what",)
        plain = ("named_on",)

    def __str__(self):
        return self.what
