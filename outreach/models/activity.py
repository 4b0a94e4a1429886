"""Activities that youths come to, and who was there."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cases.access import youths_of
from cases.models import Youth
from mentoraat.access import Permission, can
from mentoraat.models.base import Addressed, Owned
from outreach.models.contact import Contact
from outreach.models.group import Group
from outreach.models.place import Place


class ActivityQuerySet(models.QuerySet):
    def visible_to(self, user):
        """What is open to everybody, and that of groups which one may see; leading it alone shows no group."""
        ours = self.filter(organisation_id=user.access.organisation_id).select_related("place", "group", "leader")
        if can(user, Permission.SEE_ALL_YOUTHS):
            return ours
        groups = Group.objects.visible_to(user).values("pk")
        return ours.filter(Q(group__isnull=True) | Q(group__in=groups))


class Activity(Owned, Addressed):
    """A practice circus, a cooking evening: when, where, who leads; of a group or open to all."""

    name = models.CharField(max_length=80)
    at = models.DateTimeField()
    on = models.DateField(editable=False)  # the Amsterdam date of `at` (G2)
    place = models.ForeignKey(Place, null=True, blank=True, on_delete=models.PROTECT, related_name="activities")
    group = models.ForeignKey(Group, null=True, blank=True, on_delete=models.PROTECT, related_name="activities")
    leader = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="led_activities")
    called_off_at = models.DateTimeField(null=True, blank=True)
    others = models.PositiveSmallIntegerField(null=True, blank=True)  # how many more were there, without a name

    objects = ActivityQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["organisation", "-at"], name="activity_by_moment")]

    class Privacy:
        personal = ("name",)
        sensitive = ()
        plain = ("at", "on", "called_off_at", "others")

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("outreach:activity-show", args=[self.ref])


class AttendanceQuerySet(models.QuerySet):
    def visible_to(self, user):
        """The lines of the youths whom the person may see."""
        return self.filter(youth__in=Youth.objects.filter(youths_of(user)).values("pk"))


class Attendance(Owned):
    """Whether a youth was there. Whoever was there has a contact; its figures are the only ones."""

    class Presence(models.TextChoices):
        PRESENT = "present", _("erbij")
        LATE = "late", _("te laat")
        ABSENT = "absent", _("niet")

    HERE = (Presence.PRESENT, Presence.LATE)

    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="attendances")
    youth = models.ForeignKey(Youth, on_delete=models.CASCADE, related_name="attendances")
    presence = models.CharField(max_length=8, choices=Presence.choices)
    contact = models.OneToOneField(Contact, null=True, blank=True, on_delete=models.CASCADE, related_name="attendance")

    objects = AttendanceQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["activity", "youth"], name="attendance_once"),
            models.CheckConstraint(
                condition=Q(presence="absent") | Q(contact__isnull=False), name="attendance_here_is_a_contact"
            ),
        ]

    class Privacy:
        personal = ("presence",)
        sensitive = ()
        plain = ()

    def __str__(self):
        return f"{self.activity_id} · {self.youth_id} · {self.presence}"
