"""What was agreed with a partner: within how many working days they answer, and when we remind."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q

from mentoraat.models.base import Addressed, Owned
from partners.models.partner import Partner


def remind_days():
    """On which days after sending we remind, when nothing else was agreed (design 4)."""
    return [7, 14, 21]


def feedback_days():
    """On which days after arrival we ask how it goes, when nothing else was agreed (domain 6, element 14)."""
    return [14, 60]


class AgreementQuerySet(models.QuerySet):
    def running(self, day):
        """Agreements that count on the day."""
        return self.filter(starts_on__lte=day).filter(Q(ends_on__isnull=True) | Q(ends_on__gte=day))


class Agreement(Owned, Addressed):
    """The answer clock and the ladder of reminders, in days after sending."""

    DEFAULT_ANSWER_DAYS = 3

    partner = models.ForeignKey(Partner, on_delete=models.CASCADE, related_name="agreements")
    answer_working_days = models.PositiveSmallIntegerField(
        default=DEFAULT_ANSWER_DAYS, validators=[MinValueValidator(1), MaxValueValidator(30)]
    )
    urgent_working_days = models.PositiveSmallIntegerField(default=1, validators=[MinValueValidator(1)])
    remind_days = models.JSONField(default=remind_days)
    nobody_days = models.PositiveSmallIntegerField(default=28)  # then we say honestly that nobody answered
    feedback_days = models.JSONField(default=feedback_days)
    shares = models.JSONField(default=list, blank=True)  # which of Consent.Item's sensitive items may travel at all
    purpose = models.CharField(max_length=200, blank=True)
    roles = models.TextField(blank=True)  # who does what: they and we (R16)
    escalation_name = models.CharField(max_length=120, blank=True)
    escalation_email = models.EmailField(blank=True)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)

    objects = AgreementQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")), name="agreement_ends_after_start"
            ),
            models.UniqueConstraint(
                fields=["partner"], condition=Q(ends_on__isnull=True), name="agreement_one_running"
            ),
        ]

    class Privacy:
        personal = ("escalation_name", "escalation_email")
        sensitive = ()
        plain = (
            *("answer_working_days", "urgent_working_days", "remind_days", "nobody_days", "feedback_days", "shares"),
            *("purpose", "roles", "starts_on", "ends_on"),
        )

    def __str__(self):
        return f"{self.partner}: {self.answer_working_days}"
