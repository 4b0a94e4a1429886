"""Input for other helpers on a case."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mentoraat.forms import DateField, Form, RowField
from mentoraat.periods import today


class InvolvementForm(Form):
    """A colleague or somebody at a partner, and what they do."""

    user = RowField(label=_("Collega"), required=False, empty_label=_("geen collega"))
    partner = RowField(label=_("Of een partner"), required=False, empty_label=_("geen partner"))
    contact_person = RowField(label=_("Wie bij de partner"), required=False, empty_label=_("nog niet bekend"))
    task = forms.CharField(
        label=_("Wat doet die?"),
        max_length=120,
        help_text=_("Bijvoorbeeld: inkomen, schulden, sport."),
        error_messages={"required": _("Schrijf wat deze helper doet.")},
    )
    since = DateField(label=_("Sinds"), initial=today, error_messages={"required": _("Vul in sinds wanneer.")})

    def __init__(self, *args, colleagues, partners, contact_persons, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["user"].queryset = colleagues
        self.fields["partner"].queryset = partners
        self.fields["contact_person"].queryset = contact_persons
