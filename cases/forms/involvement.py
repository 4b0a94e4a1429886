"""Input for other helpers on a case."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mentoraat.forms import DateField, Form, NoteField, RowField
from mentoraat.periods import today


class RolesForm(Form):
    """What a helper does, what was agreed about it, and who guards the whole."""

    task = forms.CharField(
        label=_("Wat doet die?"),
        max_length=120,
        help_text=_("Bijvoorbeeld: inkomen, schulden, sport."),
        error_messages={"required": _("Schrijf wat deze helper doet.")},
    )
    role_agreement = NoteField(
        label=_("Rolafspraak: wie doet wat?"),
        required=False,
        rows=3,
        max_length=2000,
        help_text=_("Laat leeg als de afspraak met de partner ook hier geldt."),
    )
    leads = forms.BooleanField(label=_("Heeft de regie, in plaats van de vaste mentor"), required=False)


class InvolvementForm(RolesForm):
    """A colleague or somebody at a partner, and what they do."""

    field_order = ("user", "partner", "contact_person", "task", "since", "role_agreement", "leads")
    user = RowField(label=_("Collega"), required=False, empty_label=_("geen collega"))
    partner = RowField(label=_("Of een partner"), required=False, empty_label=_("geen partner"))
    contact_person = RowField(label=_("Wie bij de partner"), required=False, empty_label=_("nog niet bekend"))
    since = DateField(label=_("Sinds"), initial=today, error_messages={"required": _("Vul in sinds wanneer.")})

    def __init__(self, *args, colleagues, partners, contact_persons, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["user"].queryset = colleagues
        self.fields["partner"].queryset = partners
        self.fields["contact_person"].queryset = contact_persons
