"""Basic needs that are not in order: a roof, an income, insurance, safety (R14)."""

from django.conf import settings
from django.db import models
from django.db.models import Case as Switch
from django.db.models import CharField, Exists, F, OuterRef, Q, Value, When
from django.utils.translation import gettext_lazy as _

from cases.access import known_to, youths_of
from cases.models.youth import Acquaintance, Youth
from mentoraat.access import Permission, can
from mentoraat.models.base import Addressed, Owned
from mentoraat.periods import today


class NeedQuerySet(models.QuerySet):
    def visible_to(self, user):
        """The needs of the youths that the person may see; of a delicate one only who may read its detail."""
        mine = self.filter(youth__in=Youth.objects.filter(youths_of(user)).values("pk"))
        return mine if can(user, Permission.SEE_ALL_YOUTHS) else mine.filter(_open_to(user))

    def open(self):
        """Needs that are not solved yet."""
        return self.filter(solved_on__isnull=True)

    def with_detail(self, user=None):
        """Each with `detail` (what is done now) and `way` (its ref): both empty where the person may not read on."""
        allowed = ~Q(kind__in=Need.DELICATE) if user is None else _open_to(user)
        if user is not None and can(user, Permission.SEE_ALL_YOUTHS):
            return self.annotate(detail=F("action"), way=F("ref"))
        nothing = Value("", output_field=CharField())
        return self.annotate(
            detail=Switch(When(allowed, then=F("action")), default=nothing),
            way=Switch(When(allowed, then=F("ref")), default=nothing),
        )


def _open_to(user):
    """Not delicate, written down by the person, or about a youth whom the person guides today."""
    guides = Acquaintance.objects.filter(known_to(user), youth=OuterRef("youth"), how__in=Need.GUIDES)
    return ~Q(kind__in=Need.DELICATE) | Q(flagged_by=user) | Q(Exists(guides))


class Need(Owned, Addressed):
    """Something that comes before everything else, since when, and what is done about it now."""

    class Kind(models.TextChoices):
        """In the order in which they are shown."""

        UNSAFE = "unsafe", _("niet veilig")
        NO_ROOF = "no_roof", _("geen slaapplek")
        NO_INCOME = "no_income", _("geen inkomen")
        NO_INSURANCE = "no_insurance", _("geen zorgverzekering")

    DELICATE = (Kind.UNSAFE,)  # its detail is for who guides the youth and the coordinator; it never leaves the house
    GUIDES = (Acquaintance.How.CASEMANAGER, Acquaintance.How.INVOLVED)

    youth = models.ForeignKey(Youth, on_delete=models.CASCADE, related_name="needs")
    kind = models.CharField(max_length=12, choices=Kind.choices)
    since = models.DateField()
    since_about = models.BooleanField(default=False)  # "ongeveer sinds"
    action = models.CharField(max_length=300, blank=True)  # what is done now
    flagged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    solved_on = models.DateField(null=True, blank=True)
    solved_at = models.DateTimeField(null=True, blank=True)  # when that was written down
    solved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    objects = NeedQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["youth", "kind"], condition=Q(solved_on__isnull=True), name="need_one_open_per_kind"
            ),
            models.CheckConstraint(
                condition=Q(kind__in=["unsafe", "no_roof", "no_income", "no_insurance"]), name="need_kind"
            ),
            models.CheckConstraint(
                condition=Q(solved_on__isnull=True) | Q(solved_on__gte=F("since")), name="need_solved_after_since"
            ),
            models.CheckConstraint(
                condition=Q(solved_on__isnull=True, solved_at__isnull=True)
                | Q(solved_on__isnull=False, solved_at__isnull=False),
                name="need_solved_when",
            ),
        ]
        indexes = [models.Index(fields=["organisation", "solved_on", "kind"], name="need_by_solved")]

    class Privacy:
        personal = ("since", "since_about", "solved_on", "solved_at")
        sensitive = ("kind", "action")
        plain = ()

    def __str__(self):
        return self.get_kind_display()

    @property
    def days(self):
        """How many days it lasted, or lasts until today."""
        return ((self.solved_on or today()) - self.since).days
