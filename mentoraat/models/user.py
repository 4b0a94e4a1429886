"""People who sign in, and the role that each has somewhere."""

from dataclasses import dataclass, field
from functools import cached_property

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Exists, Q
from django.urls import reverse
from phonenumber_field.modelfields import PhoneNumberField

from mentoraat.access import ROLES, Role
from mentoraat.models.base import Addressed
from mentoraat.periods import today


@dataclass(frozen=True)
class Access:
    """What a person may do today: their roles, the permissions that follow, and where."""

    organisation_id: int | None = None
    municipality_id: int | None = None
    roles: frozenset = field(default_factory=frozenset)
    stands_in_for: frozenset = field(default_factory=frozenset)  # ids of colleagues who are away today

    @cached_property
    def permissions(self):
        """The union of what the roles allow."""
        return frozenset().union(*(ROLES[role] for role in self.roles))


class UserQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Colleagues, of today or before, and the officials of municipalities that ask for our reports."""
        ours = Q(organisation_id=user.access.organisation_id)
        asking = Q(municipality__commissions__organisation_id=user.access.organisation_id)
        return self.filter(pk__in=Membership.objects.filter(ours | asking).values("user"))

    def with_roles(self):
        """By name, with their running roles at hand as `running_roles`."""
        running = Membership.objects.running().select_related("municipality")
        return self.prefetch_related(
            models.Prefetch("memberships", queryset=running, to_attr="running_roles")
        ).order_by("-is_active", "name")

    def working_in(self, organisation, roles=(Role.MENTOR, Role.COORDINATOR)):
        """People who do casework in the organisation today, by name."""
        running = Membership.objects.running().filter(organisation=organisation, role__in=roles)
        return self.filter(is_active=True, memberships__in=running).distinct().order_by("name")


class UserManager(BaseUserManager.from_queryset(UserQuerySet)):
    def create_user(self, email=None, password=None, **fields):
        """A new person; without a password they cannot sign in until they chose one."""
        user = self.model(email=self.normalize_email(email).lower() or None if email else None, **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user


class User(AbstractBaseUser, Addressed):
    """A person who works with the product. Without an e-mail address they are known, and cannot sign in yet."""

    email = models.EmailField(unique=True, null=True, blank=True)
    name = models.CharField(max_length=120)
    phone = PhoneNumberField(blank=True)
    is_active = models.BooleanField(default=True)
    # Raised to end all sessions of this person at their next request.
    session_epoch = models.PositiveIntegerField(default=0)

    objects = UserManager()
    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"

    class Privacy:
        personal = ("email", "name", "phone", "last_login")
        sensitive = ("password",)
        plain = ("is_active", "session_epoch")

    # Where the person acts from (an address on the network), set by the web for the audit trail.
    source = ""

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("mentoraat:user-show", args=[self.ref])

    def get_session_auth_hash(self):
        """The password and the epoch: raising the epoch ends every session at its next request."""
        return f"{super().get_session_auth_hash()}{self.session_epoch}"

    @cached_property
    def access(self):
        """What this person may do today; read once per request."""
        rows = self._running
        return Access(
            organisation_id=next((row.organisation_id for row in rows if row.organisation_id), None),
            municipality_id=next((row.municipality_id for row in rows if row.municipality_id), None),
            roles=frozenset(Role(row.role) for row in rows),
            stands_in_for=self._away() if any(row.stands_in for row in rows) else frozenset(),
        )

    @property
    def acts_for(self):
        """Whose work is this person's today: their own, and that of colleagues they stand in for. Ids."""
        return {self.pk, *self.access.stands_in_for}

    @cached_property
    def organisation(self):
        """The organisation this person works for today, or None."""
        return next((row.organisation for row in self._running if row.organisation_id), None)

    @cached_property
    def _running(self):
        stands_in = Exists(self.stand_ins.running().values("pk"))  # told along, so that nobody asks for nothing
        return list(self.memberships.running().select_related("organisation").annotate(stands_in=stands_in))

    def _away(self):
        return frozenset(self.stand_ins.running().values_list("user", flat=True))


class MembershipQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Roles in the reader's organisation, and at municipalities that ask it for reports."""
        asking = Q(municipality__commissions__organisation_id=user.access.organisation_id)
        return self.filter(Q(organisation_id=user.access.organisation_id) | asking).distinct()

    def running(self, on=None):
        """Memberships that count on the day (default today)."""
        day = on or today()
        return self.filter(starts_on__lte=day).filter(Q(ends_on__isnull=True) | Q(ends_on__gt=day))


class Membership(Addressed):
    """A role of a person, in one organisation or for one municipality, from a day until another."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="memberships")
    organisation = models.ForeignKey(
        "mentoraat.Organisation", null=True, blank=True, on_delete=models.PROTECT, related_name="memberships"
    )
    municipality = models.ForeignKey(
        "mentoraat.Municipality", null=True, blank=True, on_delete=models.PROTECT, related_name="memberships"
    )
    role = models.CharField(max_length=20, choices=Role.choices)
    starts_on = models.DateField(default=today)
    ends_on = models.DateField(null=True, blank=True)
    digest = models.BooleanField(default=True)  # a coordinator's mail on Monday
    digest_on = models.DateField(null=True, blank=True)  # the Monday of the last one
    offer_digest = models.BooleanField(default=True)  # the weekly mail with offers, to who guides youths (R33)
    offer_digest_on = models.DateField(null=True, blank=True)  # the Monday of the last one

    objects = MembershipQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=(
                    Q(role=Role.OFFICIAL, municipality__isnull=False, organisation__isnull=True)
                    | (~Q(role=Role.OFFICIAL) & Q(municipality__isnull=True, organisation__isnull=False))
                ),
                name="membership_official_of_municipality",
            ),
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=models.F("starts_on")),
                name="membership_ends_after_start",
            ),
            models.UniqueConstraint(
                fields=["user", "organisation", "role"],
                condition=Q(ends_on__isnull=True, organisation__isnull=False),
                name="membership_role_once",
            ),
        ]

    class Privacy:
        personal = ()
        sensitive = ()
        plain = ("role", "starts_on", "ends_on", "digest", "digest_on", "offer_digest", "offer_digest_on")

    def __str__(self):
        return f"{self.user} · {self.get_role_display()}"
