"""Input for youths. One name of any kind is enough; everything else may wait."""

from django import forms
from django.utils.translation import gettext_lazy as _
from phonenumber_field.formfields import PhoneNumberField

from cases.models import Youth
from mentoraat.forms import DateField, Form, NoteField, RowField

WAYS = (_("zij/haar"), _("hij/hem"), _("die/hen"))


def _choices(choices):
    return [("", _("nog niet gevraagd")), *choices]


class YouthForm(Form):
    """What one may know after a first talk."""

    first_name = forms.CharField(label=_("Roepnaam"), max_length=60, required=False)
    aliases = forms.CharField(
        label=_("Straatnaam of bijnaam"),
        max_length=300,
        required=False,
        help_text=_("Meer dan één? Zet er een komma tussen."),
    )
    infix = forms.CharField(label=_("Tussenvoegsel"), max_length=20, required=False)
    surname = forms.CharField(label=_("Achternaam"), max_length=80, required=False)
    address_form = forms.CharField(
        label=_("Zo spreek ik je aan"),
        max_length=40,
        required=False,
        help_text=_("Bijvoorbeeld zij/haar, hij/hem of die/hen."),
    )
    birth_date = DateField(label=_("Geboortedatum"), required=False)
    about_age = forms.IntegerField(
        label=_("Of ongeveer hoe oud"),
        required=False,
        min_value=8,
        max_value=60,
        help_text=_("In jaren, als je de datum niet weet."),
    )
    phone = PhoneNumberField(
        label=_("Telefoon"),
        required=False,
        error_messages={"invalid": _("Vul een telefoonnummer in, bijvoorbeeld 06 12345678.")},
    )
    area = RowField(label=_("Wijk"), required=False, empty_label=_("onbekend"))
    strengths = NoteField(
        label=_("Kracht"), required=False, rows=3, help_text=_("Wat kan deze jongere goed? Wat lukte?")
    )

    def __init__(self, *args, areas, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["area"].queryset = areas


class AskedForm(forms.Form):
    """Which youths somebody looked at already before saying that this is another person."""

    asked = forms.CharField(required=False, max_length=200, widget=forms.HiddenInput)

    @classmethod
    def about(cls, alike):
        """What goes along with the page that asks."""
        return cls(initial={"asked": " ".join(row.ref for row in alike)})

    def holds(self, alike):
        """Whether the person was asked about all of these."""
        asked = self.cleaned_data["asked"].split() if self.is_valid() else []
        return all(row.ref in asked for row in alike)


class YouthDetailsForm(YouthForm):
    """The same with school and living, for when there is time to ask."""

    languages = forms.CharField(label=_("Talen"), max_length=100, required=False)
    in_school = forms.ChoiceField(label=_("Gaat naar school"), choices=_choices(Youth.Known.choices), required=False)
    school_type = forms.ChoiceField(
        label=_("Soort school, nu of het laatst"), choices=_choices(Youth.SchoolType.choices), required=False
    )
    diploma = forms.ChoiceField(label=_("Hoogste diploma"), choices=_choices(Youth.Diploma.choices), required=False)
    left_school_on = DateField(label=_("Van school sinds"), required=False)
    leaving_cause = forms.ChoiceField(
        label=_("Waarom gestopt met school"), choices=_choices(Youth.LeavingCause.choices), required=False
    )
    housing = forms.ChoiceField(label=_("Woont"), choices=_choices(Youth.Housing.choices), required=False)
    known_to_municipality = forms.ChoiceField(
        label=_("Bekend bij de gemeente"), choices=_choices(Youth.Known.choices), required=False
    )


class ReasonForm(Form):
    """Why somebody opens the page of a youth that they do not guide."""

    reason = forms.CharField(
        label=_("Waarom heb je deze pagina nodig?"),
        max_length=200,
        help_text=_("Bijvoorbeeld: ik val in voor Nina."),
        error_messages={"required": _("Schrijf in een paar woorden waarom je deze pagina nodig hebt.")},
    )
