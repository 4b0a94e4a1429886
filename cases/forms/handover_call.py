"""A call with the partner."""

from django.utils.translation import gettext_lazy as _

from cases.models import HandoverMessage
from mentoraat.forms import ChipsField, Form, NoteField


class CallForm(Form):
    """What came of it; words are not needed."""

    outcome = ChipsField(
        label=_("Wat leverde het op?"),
        choices=HandoverMessage.Outcome.choices,
        error_messages={"required": _("Kies wat het bellen opleverde.")},
    )
    text = NoteField(
        label=_("Wat spraken jullie af?"), required=False, rows=2, help_text=_("Dit leest de partner niet.")
    )
