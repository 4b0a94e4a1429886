"""What a handover knows of its rounds of feedback, and of the question that it goes on with."""

from django.db import models


class After(models.Model):
    """Kept beside the handover itself, so that every list knows who has the ball without asking more tables."""

    # Of the next round of feedback: when we ask, and by when we hear. Both empty when no round is open.
    round_on = models.DateField(null=True, blank=True)
    round_due_on = models.DateField(null=True, blank=True)
    # What came of a round, or did not come, waits for us since.
    back_with_us_on = models.DateField(null=True, blank=True)
    # The same question, asked elsewhere before: it was refused, came back, or nobody answered.
    follows = models.ForeignKey(
        "cases.Handover", null=True, blank=True, on_delete=models.SET_NULL, related_name="followed_by"
    )

    class Meta:
        abstract = True
