"""What is asked in a round of feedback: of one of us after a call, and of the partner by link."""

from django.utils.translation import gettext_lazy as _

from cases.forms.handover import DayForm
from cases.models import HandoverFeedback
from mentoraat.forms import ChipsField, Form, NoteField

StillThere = HandoverFeedback.StillThere


class FeedbackForm(DayForm):
    """Whether the youth is still there, as we heard it on the phone or from the youth."""

    still_there = ChipsField(
        label=_("Wat hoorde je?"),
        choices=StillThere.choices,
        error_messages={"required": _("Kies wat je hoorde.")},
    )
    text = NoteField(label=_("Hoe gaat het daar?"), rows=3, required=False)

    field_order = ["still_there", "on", "text"]


class PartnerFeedbackForm(Form):
    """Which of the three buttons was pressed, and a line in the partner's own words."""

    text = NoteField(label=_("Hoe gaat het?"), required=False, rows=2, max_length=1000)
    still_there = ChipsField(
        label=_("Is de jongere er nog?"),
        choices=StillThere.choices,
        error_messages={"required": _("Kies een van de drie antwoorden.")},
    )
