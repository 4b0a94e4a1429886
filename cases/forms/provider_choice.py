"""Input about what a youth could choose from."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.models import ProviderChoice
from mentoraat.forms import ChipsField, DateField, Form, RowField
from mentoraat.periods import today


class ProviderChoiceForm(Form):
    """Between which partners, what it became, and why."""

    about = forms.CharField(
        label=_("Waarvoor?"),
        max_length=120,
        help_text=_("Bijvoorbeeld: hulp bij schulden, of een plek om te leren."),
        error_messages={"required": _("Schrijf waar het over ging.")},
    )
    options = forms.ModelMultipleChoiceField(
        label=_("Welke partners waren er?"),
        queryset=None,
        to_field_name="ref",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Kies minstens twee partners.")},
    )
    outcome = ChipsField(
        label=_("Wat werd het?"),
        choices=ProviderChoice.Outcome.choices,
        error_messages={"required": _("Kies wat het werd.")},
    )
    chosen = RowField(label=_("Welke partner?"), required=False, empty_label=_("kies een partner"))
    why = forms.CharField(
        label=_("Waarom?"), max_length=300, required=False, help_text=_("In de woorden van de jongere.")
    )
    on = DateField(label=_("Wanneer?"), initial=today, error_messages={"required": _("Vul in wanneer dit was.")})

    def __init__(self, *args, partners, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["options"].queryset = partners
        self.fields["chosen"].queryset = partners
