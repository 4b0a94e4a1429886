"""What was said about a handover, and which reminders it had."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.handover import Handover
from mentoraat.models.base import Owned
from mentoraat.periods import now


class HandoverMessage(Owned):
    """A question, an answer, or a call between the partner and us; rows are only added."""

    class Kind(models.TextChoices):
        QUESTION = "question", _("vraag")
        ANSWER = "answer", _("bericht")
        CALL = "call", _("gebeld")  # our own note: the partner does not read it

    class Outcome(models.TextChoices):
        """What came of a call."""

        SPOKEN = "spoken", _("gesproken")
        VOICEMAIL = "voicemail", _("voicemail ingesproken")
        CALLS_BACK = "calls_back", _("belt terug")
        NO_ANSWER = "no_answer", _("niemand nam op")

    handover = models.ForeignKey(Handover, on_delete=models.CASCADE, related_name="messages")
    at = models.DateTimeField(default=now, editable=False)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    by_name = models.CharField(max_length=120)
    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.ANSWER)
    outcome = models.CharField(max_length=10, choices=Outcome.choices, blank=True)  # of a call
    text = models.TextField(blank=True)

    class Meta:
        ordering = ["at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind="call") & ~Q(outcome="") | ~Q(kind="call") & Q(outcome=""),
                name="handover_message_call_has_outcome",
            ),
        ]

    class Privacy:
        personal = ("by_name",)
        sensitive = ("text",)
        plain = ("at", "kind", "outcome")

    def __str__(self):
        return f"{self.by_name} {self.at:%d-%m-%Y}"


class HandoverReminder(Owned):
    """One rung of the ladder that we climbed for a handover, so that each is climbed once."""

    class Rung(models.TextChoices):
        OVERDUE = "overdue", _("antwoord te laat, gemeld aan ons")
        URGENT_LATE = "urgent_late", _("spoed te laat, gemeld aan wie kan helpen")
        REMIND_1 = "remind_1", _("eerste herinnering")
        REMIND_2 = "remind_2", _("tweede herinnering")
        REMIND_3 = "remind_3", _("derde herinnering")
        REMIND_4 = "remind_4", _("vierde herinnering")
        REMIND_5 = "remind_5", _("vijfde herinnering")
        NOBODY = "nobody", _("niemand antwoordde")

    REMINDERS = (Rung.REMIND_1, Rung.REMIND_2, Rung.REMIND_3, Rung.REMIND_4, Rung.REMIND_5)

    handover = models.ForeignKey(Handover, on_delete=models.CASCADE, related_name="reminders")
    rung = models.CharField(max_length=20, choices=Rung.choices)
    on = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["handover", "rung"], name="handover_reminder_once")]

    class Privacy:
        personal = ()
        sensitive = ()
        plain = ("rung", "on")

    def __str__(self):
        return f"{self.get_rung_display()} {self.on}"
