"""Signals from the field: what gets stuck, how often, and what came of saying so. Never about one youth."""

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from mentoraat.models.base import Addressed, Listed, OfOrganisation, Owned


class SignalTheme(Listed):
    """What a signal is about: each organisation has its own list."""


class Signal(Owned, Addressed):
    """Something that gets stuck more than once; each time it is seen again is an occurrence."""

    class State(models.TextChoices):
        NEW = "new", _("nieuw")
        TAKEN_UP = "taken_up", _("opgepakt")
        ANSWERED = "answered", _("beantwoord")

    MOVES = {
        State.NEW: frozenset({State.TAKEN_UP, State.ANSWERED}),
        State.TAKEN_UP: frozenset({State.ANSWERED, State.NEW}),
        State.ANSWERED: frozenset({State.TAKEN_UP}),  # what came of it was not enough, or it came back
    }

    class Frequency(models.TextChoices):
        ONCE = "once", _("één keer")
        SOMETIMES = "sometimes", _("af en toe")
        MONTHLY = "monthly", _("elke maand")
        WEEKLY = "weekly", _("elke week")

    theme = models.ForeignKey(SignalTheme, on_delete=models.PROTECT, related_name="signals")
    partner = models.ForeignKey(
        "partners.Partner", null=True, blank=True, on_delete=models.PROTECT, related_name="signals"
    )
    area = models.ForeignKey("mentoraat.Area", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    frequency = models.CharField(max_length=10, choices=Frequency.choices)
    text = models.TextField()  # in our own words, without names: the domain refuses them
    raised_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="signals")
    state = models.CharField(max_length=10, choices=State.choices, default=State.NEW)
    taken_up_with = models.CharField(max_length=120, blank=True)
    outcome = models.TextField(blank=True)
    answered_on = models.DateField(null=True, blank=True)

    objects = OfOrganisation.as_manager()

    class Meta:
        indexes = [models.Index(fields=["organisation", "state", "theme"], name="signal_by_state")]

    class Privacy:
        personal = ()
        sensitive = ()
        plain = ("frequency", "text", "state", "taken_up_with", "outcome", "answered_on")

    def __str__(self):
        return f"{self.theme} · {self.get_state_display()}"

    def get_absolute_url(self):
        return reverse("cases:signal-show", args=[self.ref])


class SignalSighting(Owned):
    """That somebody ran into it on a day."""

    signal = models.ForeignKey(Signal, on_delete=models.CASCADE, related_name="sightings")
    on = models.DateField()
    seen_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-on", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["signal", "seen_by", "on"], name="signalsighting_once_a_day"),
        ]
        indexes = [models.Index(fields=["organisation", "on"], name="signalsighting_by_day")]

    class Privacy:
        personal = ()
        sensitive = ()
        plain = ("on",)

    def __str__(self):
        return f"{self.signal_id} · {self.on}"
