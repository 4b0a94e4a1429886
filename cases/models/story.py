"""A story of a youth for a report: another name, with the youth's agreement, and nothing that points at them (R51)."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cases.access import youths_of
from cases.models.youth import Youth
from mentoraat.models.base import Addressed, Owned
from mentoraat.periods import today


class StoryQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Those of youths that the person may see."""
        return self.filter(youth__in=Youth.objects.filter(youths_of(user)).values("pk"))

    def may_be_told(self):
        """The youth agreed, and did not take it back."""
        return self.filter(state=Story.State.AGREED)


class Story(Owned, Addressed):
    """What a youth went through, told under another name."""

    class State(models.TextChoices):
        DRAFT = "draft", _("concept")
        AGREED = "agreed", _("de jongere is akkoord")
        WITHDRAWN = "withdrawn", _("ingetrokken")

    class How(models.TextChoices):
        READ_TOGETHER = "read_together", _("samen gelezen")
        READ_ALOUD = "read_aloud", _("voorgelezen")
        IN_WRITING = "in_writing", _("schriftelijk")

    MOVES = {
        State.DRAFT: frozenset({State.AGREED, State.WITHDRAWN}),
        State.AGREED: frozenset({State.WITHDRAWN, State.DRAFT}),
        State.WITHDRAWN: frozenset(),
    }

    LONGEST = 1800  # characters: two stories fit on one page

    youth = models.ForeignKey(Youth, on_delete=models.CASCADE, related_name="stories")
    pseudonym = models.CharField(max_length=40)
    title = models.CharField(max_length=80)
    text = models.TextField(blank=True)  # wiped when it is withdrawn
    written_on = models.DateField(default=today)  # the day of these words: an agreement is to them, so not before it
    state = models.CharField(max_length=9, choices=State.choices, default=State.DRAFT)
    agreed_on = models.DateField(null=True, blank=True)
    agreed_how = models.CharField(max_length=13, choices=How.choices, blank=True)
    agreed_by_representative = models.BooleanField(default=False)  # under the age of that day (UAVG art. 5)
    withdrawn_on = models.DateField(null=True, blank=True)
    written_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    objects = StoryQuerySet.as_manager()

    class Meta:
        ordering = ["-created", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state="agreed") | (Q(agreed_on__isnull=False) & ~Q(agreed_how="")),
                name="story_agreed_when_and_how",
            ),
            models.CheckConstraint(
                condition=~Q(state="withdrawn") | Q(withdrawn_on__isnull=False), name="story_withdrawn_when"
            ),
            models.CheckConstraint(
                condition=~Q(state="agreed") | Q(agreed_on__gte=F("written_on")), name="story_agreed_to_these_words"
            ),
            models.CheckConstraint(condition=Q(state="withdrawn") | ~Q(text=""), name="story_has_words"),
        ]

    class Privacy:
        personal = ("text",)
        sensitive = ()
        plain = (
            "pseudonym",
            "title",
            "written_on",
            "state",
            "agreed_on",
            "agreed_how",
            "agreed_by_representative",
            "withdrawn_on",
        )

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("cases:story-show", args=[self.ref])
