"""A list of offers that somebody brought: what stands in it, what is wrong, and whether it was brought in."""

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from mentoraat.models.base import Addressed, OfOrganisation, Owned


class OfferImport(Owned, Addressed):
    """One file, read and judged; brought in when somebody says so, and once."""

    class State(models.TextChoices):
        READY = "ready", _("klaar om in te lezen")
        FAULTY = "faulty", _("er zijn fouten")
        DONE = "done", _("ingelezen")

    MOVES = {
        State.READY: frozenset({State.DONE, State.FAULTY}),  # faulty: a partner or area went in the meantime
        State.FAULTY: frozenset(),
        State.DONE: frozenset(),
    }

    name = models.CharField(max_length=120)  # of the file, as the person had it
    state = models.CharField(max_length=6, choices=State.choices, default=State.READY)
    rows = models.JSONField(default=list)
    faults = models.JSONField(default=list)
    ignored = models.JSONField(default=list)  # columns that we do not know
    counts = models.JSONField(default=dict)  # new, changed, same, closed
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    objects = OfOrganisation.as_manager()

    class Meta:
        ordering = ["-created", "-pk"]

    class Privacy:
        personal = ("name", "rows", "faults", "ignored")
        sensitive = ()
        plain = ("state", "counts")

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("reports:offer-import-show", args=[self.ref])
