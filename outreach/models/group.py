"""Groups: youths who are approached together, and each of whom is helped alone."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from cases.access import youths_of
from cases.models import Programme, Youth
from mentoraat.access import Permission, can
from mentoraat.models.base import Addressed, Owned
from mentoraat.periods import today


class GroupQuerySet(models.QuerySet):
    def visible_to(self, user):
        """One's own groups, and those with a member of today whom one may see; a coordinator sees all."""
        ours = self.filter(organisation_id=user.access.organisation_id)
        ours = ours.select_related("owner", "programme", "area")
        if can(user, Permission.SEE_ALL_YOUTHS):
            return ours
        members = GroupMember.objects.running(today()).visible_to(user)
        return ours.filter(Q(owner=user) | Q(pk__in=members.values("group")))


class Group(Owned, Addressed):
    """A group with a neutral name. It says who is approached together, never why in its name."""

    name = models.CharField(max_length=60)
    programme = models.ForeignKey(Programme, null=True, blank=True, on_delete=models.PROTECT, related_name="groups")
    area = models.ForeignKey("mentoraat.Area", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="owned_groups")
    active = models.BooleanField(default=True)

    objects = GroupQuerySet.as_manager()

    class Meta:
        ordering = ["-active", "name", "pk"]

    class Privacy:
        personal = ("name",)  # who is in it follows from nothing else, yet the name says something of each
        sensitive = ()
        plain = ("active",)

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("outreach:group-show", args=[self.ref])


class GroupMemberQuerySet(models.QuerySet):
    def visible_to(self, user):
        """The members whom the person may see: nothing of one member shows through another."""
        return self.filter(youth__in=Youth.objects.filter(youths_of(user)).values("pk"))

    def running(self, day):
        """Who is in it on the day."""
        return self.filter(since__lte=day).filter(Q(until__isnull=True) | Q(until__gt=day))


class GroupMember(Owned, Addressed):
    """A youth in a group, from a day until another, and why it ended."""

    group = models.ForeignKey(Group, on_delete=models.CASCADE, related_name="members")
    youth = models.ForeignKey(Youth, on_delete=models.CASCADE, related_name="group_memberships")
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    reason = models.CharField(max_length=200, blank=True)  # why it ended

    objects = GroupMemberQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["group", "youth"], condition=Q(until__isnull=True), name="groupmember_in_once"
            ),
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=F("since")), name="groupmember_ends_after_start"
            ),
            models.CheckConstraint(
                condition=Q(until__isnull=True, reason="") | Q(until__isnull=False) & ~Q(reason=""),
                name="groupmember_end_has_reason",
            ),
        ]

    class Privacy:
        personal = ("reason",)
        sensitive = ()
        plain = ("since", "until")

    def __str__(self):
        return f"{self.group_id} · {self.youth_id}"
