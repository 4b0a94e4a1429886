"""What is asked about names that changed, and about who came after whom."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mentoraat.forms import DateField, Form, RowField
from mentoraat.periods import today

_NAME = {"required": _("Vul een naam in.")}


class RenameForm(Form):
    """The new name, and since when."""

    name = forms.CharField(label=_("Nieuwe naam"), max_length=120, error_messages=_NAME)
    since = DateField(label=_("Sinds wanneer?"), initial=today, error_messages={"required": _("Vul een datum in.")})


class OldNameForm(Form):
    """A name that people still use, from when until when if that is known."""

    name = forms.CharField(label=_("Oude of andere naam"), max_length=120, error_messages=_NAME)
    starts_on = DateField(label=_("Vanaf"), required=False)
    ends_on = DateField(label=_("Tot en met"), required=False)


class SuccessorForm(Form):
    """Who helps from now on."""

    successor = RowField(
        label=_("Wie komt ervoor in de plaats?"),
        empty_label=_("kies een partner"),
        error_messages={"required": _("Kies wie er nu helpt.")},
    )
    ends_on = DateField(
        label=_("Laatste dag van deze partner"),
        initial=today,
        error_messages={"required": _("Vul een datum in, bijvoorbeeld 27-03-2026.")},
    )

    def __init__(self, *args, partners, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["successor"].queryset = partners
