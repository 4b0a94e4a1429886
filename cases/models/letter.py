"""Letters that a youth got, told again in plain words (R36-R38). The letter itself is never kept: no scan, no photo."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cases.access import youths_of
from cases.models.step import Step
from cases.models.youth import Youth
from mentoraat.models.base import Addressed, Owned
from mentoraat.periods import today


class LetterQuerySet(models.QuerySet):
    def visible_to(self, user):
        """The letters of the youths that the person may see."""
        return self.filter(youth__in=Youth.objects.filter(youths_of(user)).values("pk"))

    def open(self):
        """Letters with which something must still be done."""
        return self.filter(state=Letter.State.OPEN)


class Letter(Owned, Addressed):
    """Who wrote, what about, what to do and before when; in the words that the youth takes home on one page."""

    class State(models.TextChoices):
        OPEN = "open", _("nog doen")
        HANDLED = "handled", _("klaar")

    MOVES = {State.OPEN: frozenset({State.HANDLED}), State.HANDLED: frozenset({State.OPEN})}
    # What fits on one page in large type, whatever is written: tests/cases/domain/test_letter_paper.py holds this.
    SENDER, SUBJECT, BLOCK, HELP, LINES = 60, 80, 300, 160, 5

    youth = models.ForeignKey(Youth, on_delete=models.CASCADE, related_name="letters")
    partner = models.ForeignKey(
        "partners.Partner", null=True, blank=True, on_delete=models.PROTECT, related_name="letters"
    )
    sender = models.CharField(max_length=SENDER, blank=True)  # who wrote, when that is no partner of ours
    subject = models.CharField(max_length=SUBJECT)
    received_on = models.DateField()
    deadline = models.DateField(null=True, blank=True)
    what = models.CharField(max_length=BLOCK)
    to_do = models.CharField(max_length=BLOCK)
    who_helps = models.CharField(max_length=HELP)
    step = models.OneToOneField(Step, null=True, blank=True, on_delete=models.SET_NULL, related_name="letter")
    state = models.CharField(max_length=8, choices=State.choices, default=State.OPEN)
    handled_at = models.DateTimeField(null=True, blank=True)
    handled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    objects = LetterQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(partner__isnull=False, sender="") | Q(partner__isnull=True) & ~Q(sender=""),
                name="letter_one_sender",
            ),
            models.CheckConstraint(
                condition=Q(state="open", handled_at__isnull=True) | Q(state="handled", handled_at__isnull=False),
                name="letter_handled_when",
            ),
        ]
        indexes = [models.Index(fields=["organisation", "state", "deadline"], name="letter_by_deadline")]

    class Privacy:
        personal = ("received_on", "deadline", "who_helps")
        sensitive = ("sender", "subject", "what", "to_do")
        plain = ("state", "handled_at")

    def __str__(self):
        return self.subject

    def get_absolute_url(self):
        return reverse("cases:letter-show", args=[self.ref])

    @property
    def from_whom(self):
        """Who wrote the letter."""
        return self.partner.name if self.partner else self.sender

    @property
    def late(self):
        """Whether the last day has passed while something must still be done."""
        return self.state == self.State.OPEN and self.deadline is not None and self.deadline < today()
