"""What a youth wants; a first wish stays alive after a second-best start."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.access import youths_of
from cases.models.youth import Youth
from mentoraat.models.base import Addressed, Owned


class WishQuerySet(models.QuerySet):
    def visible_to(self, user):
        """The wishes of the youths that the person may see."""
        return self.filter(youth__in=Youth.objects.filter(youths_of(user)).values("pk"))


class Wish(Owned, Addressed):
    """A wish with its place in the youth's own order."""

    class Kind(models.TextChoices):
        LEARNING = "learning", _("leren")
        WORK = "work", _("werken")
        HOUSING = "housing", _("wonen")
        OTHER = "other", _("anders")

    youth = models.ForeignKey(Youth, on_delete=models.CASCADE, related_name="wishes")
    what = models.CharField(max_length=120)
    kind = models.CharField(max_length=10, choices=Kind.choices)
    rank = models.PositiveSmallIntegerField(default=1)
    fulfilled_on = models.DateField(null=True, blank=True)

    objects = WishQuerySet.as_manager()

    class Meta:
        ordering = ["rank", "pk"]

    class Privacy:
        personal = ("what",)
        sensitive = ()
        plain = ("kind", "rank", "fulfilled_on")

    def __str__(self):
        return self.what
