"""One person written down twice: which two became one, and which look alike and are two people."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cases.access import youths_of
from cases.models.youth import Youth
from mentoraat.models.base import Addressed, Owned
from mentoraat.periods import now


class YouthMergeQuerySet(models.QuerySet):
    def visible_to(self, user):
        """The merges of the youths that the person may see, by the record that was kept."""
        return self.filter(kept__in=Youth.objects.filter(youths_of(user)).values("pk"))

    def standing(self):
        """Merges that were not undone."""
        return self.filter(undone_at__isnull=True)


class YouthMerge(Owned, Addressed):
    """The trail of a merge: who, when, why, what moved, and for a day how to undo it."""

    kept = models.ForeignKey(Youth, on_delete=models.CASCADE, related_name="merges")
    other = models.ForeignKey(Youth, on_delete=models.CASCADE, related_name="merged_as")
    at = models.DateTimeField(default=now, editable=False)
    done_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    why = models.CharField(max_length=200, blank=True)
    other_name = models.CharField(max_length=170)  # what the other was called then
    moved = models.JSONField(default=list)  # what went where: table, column, from, to and the numbers of the rows
    before = models.JSONField(default=dict)  # what was changed or taken away, to put it back; emptied after a day
    undone_at = models.DateTimeField(null=True, blank=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    settled_at = models.DateTimeField(null=True, blank=True)  # from here on it stands

    objects = YouthMergeQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(kept=F("other")), name="youth_merge_of_two"),
            models.UniqueConstraint(
                fields=["other"], condition=Q(undone_at__isnull=True), name="youth_merge_once_at_a_time"
            ),
            models.CheckConstraint(
                condition=Q(undone_at__isnull=True, undone_by__isnull=True)
                | Q(undone_at__isnull=False, undone_by__isnull=False),
                name="youth_merge_undone_when_and_by_whom",
            ),
            models.CheckConstraint(
                condition=Q(undone_at__isnull=True) | Q(settled_at__isnull=True), name="youth_merge_undone_or_settled"
            ),
        ]

    class Privacy:
        personal = ("why", "other_name")
        sensitive = ("before",)
        plain = ("at", "moved", "undone_at", "settled_at")

    def __str__(self):
        return f"{self.other_id} → {self.kept_id}"

    def get_absolute_url(self):
        return reverse("cases:merge-show", args=[self.ref])


class LikelyPairQuerySet(models.QuerySet):
    def visible_to(self, user):
        """The pairs of which the person may see both."""
        mine = Youth.objects.filter(youths_of(user)).values("pk")
        return self.filter(first__in=mine, second__in=mine)

    def asked(self):
        """Pairs that nobody has said anything about yet."""
        return self.filter(distinct_at__isnull=True)


class LikelyPair(Owned, Addressed):
    """Two youths that look like one person. "Dit zijn twee mensen" is remembered here."""

    class Reason(models.TextChoices):
        """What agrees, the strongest first."""

        PHONE = "phone", _("zelfde telefoonnummer")
        BIRTH_DATE = "birth_date", _("zelfde geboortedatum")
        NEAR_BIRTH_DATE = "near_birth_date", _("geboortedatum lijkt")
        STREET_NAME = "street_name", _("zelfde straatnaam")
        SURNAME = "surname", _("zelfde achternaam")
        NEAR_SURNAME = "near_surname", _("achternaam lijkt")
        FIRST_NAME = "first_name", _("zelfde roepnaam")
        NEAR_FIRST_NAME = "near_first_name", _("roepnaam lijkt")
        EARLIER_NAME = "earlier_name", _("een eerdere naam lijkt")

    first = models.ForeignKey(Youth, on_delete=models.CASCADE, related_name="pairs_as_first")
    second = models.ForeignKey(Youth, on_delete=models.CASCADE, related_name="pairs_as_second")
    reasons = models.JSONField(default=list)  # codes of Reason
    weight = models.PositiveSmallIntegerField(default=0)  # how sure: the list begins with the surest
    distinct_at = models.DateTimeField(null=True, blank=True)
    distinct_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    objects = LikelyPairQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["first", "second"], name="likely_pair_once"),
            models.CheckConstraint(condition=Q(first__lt=F("second")), name="likely_pair_in_order"),
            models.CheckConstraint(
                condition=Q(distinct_at__isnull=True, distinct_by__isnull=True)
                | Q(distinct_at__isnull=False, distinct_by__isnull=False),
                name="likely_pair_distinct_when_and_by_whom",
            ),
        ]
        indexes = [models.Index(fields=["organisation", "distinct_at", "-weight"], name="likely_pair_by_weight")]

    class Privacy:
        personal = ("reasons",)
        sensitive = ()
        plain = ("weight", "distinct_at")

    def __str__(self):
        return f"{self.first_id} · {self.second_id}"
