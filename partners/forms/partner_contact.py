"""What is written down about contact with a partner."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mentoraat.forms import DateField, Form, NoteField
from mentoraat.periods import today


class PartnerContactForm(Form):
    """When, with whom, about what, and what follows. Nothing about a youth."""

    on = DateField(label=_("Wanneer?"), initial=today, error_messages={"required": _("Vul een datum in.")})
    with_whom = forms.CharField(
        label=_("Met wie sprak je?"), max_length=200, error_messages={"required": _("Schrijf met wie je sprak.")}
    )
    about = NoteField(
        label=_("Waar ging het over?"),
        rows=4,
        max_length=2000,
        help_text=_("Over de samenwerking. Geen namen van jongeren."),
        error_messages={"required": _("Schrijf waar het over ging.")},
    )
    next_step = forms.CharField(label=_("Wat is de volgende stap?"), max_length=200, required=False)
    next_on = DateField(label=_("Wanneer gebeurt dat?"), required=False)

    def clean(self):
        """A step and its day go together; said at once with what else is missing."""
        data = super().clean()
        if data.get("next_step") and "next_on" in data and not data["next_on"]:
            self.add_error("next_on", _("Kies ook wanneer dit gebeurt."))
        if data.get("next_on") and "next_step" in data and not data["next_step"]:
            self.add_error("next_step", _("Schrijf op wat er dan gebeurt."))
        return data
