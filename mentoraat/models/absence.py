"""Who is away, from when until when, and who stands in for them."""

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from mentoraat.access import Permission, can
from mentoraat.models.base import Addressed, Owned
from mentoraat.models.overlap import NoOverlap
from mentoraat.models.user import User
from mentoraat.periods import today


class AbsenceQuerySet(models.QuerySet):
    def visible_to(self, user):
        """A coordinator sees the team's; others their own, and when they stand in."""
        mine = self.filter(organisation_id=user.access.organisation_id)
        return mine if can(user, Permission.SEE_TEAM) else mine.filter(Q(user=user) | Q(stand_in=user))

    def running(self, day=None):
        """Absences on the day (default today); the last day counts."""
        day = day or today()
        return self.filter(starts_on__lte=day, ends_on__gte=day)

    def touching(self, first, last):
        """Absences with a day from `first` through `last`."""
        return self.filter(starts_on__lte=last, ends_on__gte=first)


class Absence(Owned, Addressed):
    """Some days on which a colleague takes over the alerts and sees the youths. Why somebody is away is not asked."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="absences")
    stand_in = models.ForeignKey(User, on_delete=models.PROTECT, related_name="stand_ins")
    starts_on = models.DateField()
    ends_on = models.DateField()  # the last day away
    made_by = models.ForeignKey(User, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    objects = AbsenceQuerySet.as_manager()

    class Meta:
        ordering = ["starts_on", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(ends_on__gte=F("starts_on")), name="absence_ends_after_start"),
            models.CheckConstraint(condition=~Q(stand_in=F("user")), name="absence_somebody_else_stands_in"),
            models.UniqueConstraint(fields=["user", "starts_on"], name="absence_starts_once"),
            NoOverlap(owner="user", first="starts_on", last="ends_on", name="absence_one_at_a_time"),
        ]
        indexes = [
            models.Index(fields=["stand_in", "ends_on"], name="absence_by_stand_in"),
            models.Index(fields=["user", "ends_on"], name="absence_by_user"),
        ]

    class Privacy:
        personal = ("starts_on", "ends_on")
        sensitive = ()
        plain = ()

    def __str__(self):
        return f"{self.user} · {self.starts_on} – {self.ends_on}"

    def get_absolute_url(self):
        return reverse("mentoraat:absence-index")
