"""What a coordinator fills in about somebody new."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mentoraat.forms import DateField, Form, RowField


class HoursField(forms.IntegerField):
    """How many hours a week somebody works; may be left open."""

    def __init__(self):
        messages = {
            "invalid": _("Vul een heel getal in, bijvoorbeeld 28."),
            "min_value": _("Vul minstens 1 in."),
            "max_value": _("Vul hoogstens 60 in."),
        }
        super().__init__(label=_("Uren per week"), required=False, min_value=1, max_value=60, error_messages=messages)


class CertificateField(DateField):
    """The day on the VOG; may be left open."""

    def __init__(self):
        hint = _(
            "VOG: verklaring omtrent het gedrag. Het rapport telt hoeveel mentoren er een hebben die jonger is dan"
            " 36 maanden. We bewaren alleen deze datum, niet de VOG zelf."
        )
        super().__init__(label=_("Datum op de VOG"), required=False, help_text=hint)


class MentorForm(Form):
    """Four fields; the rest the mentor does."""

    name = forms.CharField(label=_("Naam"), max_length=120, error_messages={"required": _("Vul een naam in.")})
    email = forms.EmailField(
        label=_("E-mailadres"),
        error_messages={
            "required": _("Vul een e-mailadres in."),
            "invalid": _("Vul een e-mailadres in, bijvoorbeeld naam@organisatie.nl."),
        },
    )
    hours_per_week = HoursField()
    area = RowField(label=_("Wijk"), required=False, empty_label=_("Alle wijken"))

    def __init__(self, *args, areas, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["area"].queryset = areas
