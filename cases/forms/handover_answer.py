"""What a partner fills in, and what a colleague notes down of it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.models import Handover
from mentoraat.forms import ChipsField, Form, NoteField

RefusalKind = Handover.RefusalKind


class AskForm(Form):
    """What the partner wants to know first."""

    text = NoteField(label=_("Uw vraag"), required=False, rows=3, max_length=1000)


class PartnerRefusalForm(Form):
    """Why it cannot be done there. Nothing has to be filled in."""

    kind = ChipsField(label=_("Waarom niet?"), required=False, choices=RefusalKind.choices)
    reason = NoteField(label=_("Wilt u er iets bij zeggen?"), required=False, rows=2, max_length=300)


class RefusalForm(Form):
    """What the partner said by phone: why it cannot be done there."""

    kind = ChipsField(
        label=_("Waarom kan het niet?"),
        choices=RefusalKind.choices,
        error_messages={"required": _("Kies waarom het niet kan.")},
    )
    reason = NoteField(label=_("Wat zei de partner erbij?"), required=False, rows=2, max_length=300)


class CodeForm(Form):
    """The code that the mentor read out, or that came by text message."""

    code = forms.CharField(
        label=_("Code"),
        max_length=20,
        widget=forms.TextInput(
            attrs={"autocomplete": "one-time-code", "autocapitalize": "characters", "spellcheck": "false"}
        ),
        help_text=_("Acht letters en cijfers. De code werkt tien minuten."),
        error_messages={"required": _("Vul de code in die u kreeg.")},
    )
