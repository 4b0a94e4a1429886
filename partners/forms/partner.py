"""What is asked about a partner and the people there."""

from django import forms
from django.utils.translation import gettext_lazy as _
from phonenumber_field.formfields import PhoneNumberField

from mentoraat.forms import ChipsField, Form, NoteField, RowField
from partners.models import ContactPerson, Partner

_AGE = {
    "invalid": _("Vul een leeftijd in, bijvoorbeeld 16."),
    "min_value": _("Vul een leeftijd in, bijvoorbeeld 16."),
    "max_value": _("Vul een leeftijd in, bijvoorbeeld 27."),
}


def layer_field(label, **more):
    """A choice of the four layers of the pyramid of help, in words."""
    return forms.TypedChoiceField(
        label=label,
        choices=[("", _("niet bekend")), *((layer.value, layer.label.capitalize()) for layer in Partner.Layer)],
        coerce=int,
        empty_value=None,
        required=False,
        **more,
    )


def several(label, choices, **more):
    """Tick boxes of which none need be ticked."""
    return forms.MultipleChoiceField(
        label=label, choices=choices, required=False, widget=forms.CheckboxSelectMultiple, **more
    )


class PartnerForm(Form):
    """A partner: what it is called, what it is, and who of us keeps the contact warm."""

    name = forms.CharField(
        label=_("Naam"), max_length=120, error_messages={"required": _("Vul de naam van de partner in.")}
    )
    kind = forms.ChoiceField(
        label=_("Soort"),
        choices=[("", _("Kies een soort")), *Partner.Kind.choices],
        error_messages={"required": _("Kies wat voor partner dit is.")},
    )
    layer = layer_field(
        _("Waar in de piramide?"), help_text=_("Van dicht bij elke jongere tot hulp voor een enkeling.")
    )
    owner = RowField(
        label=_("Wie van ons houdt contact?"),
        required=False,
        empty_label=_("nog niemand"),
        help_text=_("Die hoort het als een afspraak afloopt."),
    )

    def __init__(self, *args, keepers, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["owner"].queryset = keepers


class HelpForm(Form):
    """What a partner does, for whom, when and where."""

    does = forms.CharField(
        label=_("Wat doen zij?"),
        max_length=200,
        required=False,
        help_text=_("In één zin, zoals je het een jongere zou zeggen."),
    )
    helps_with = several(_("Waarbij helpen zij?"), Partner.Topic.choices)
    for_whom = forms.CharField(
        label=_("Voor wie?"), max_length=200, required=False, help_text=_("Bijvoorbeeld: jonge ouders zonder woning.")
    )
    age_from = forms.IntegerField(
        label=_("Vanaf welke leeftijd?"), min_value=0, max_value=Partner.OLDEST, required=False, error_messages=_AGE
    )
    age_to = forms.IntegerField(
        label=_("Tot en met welke leeftijd?"),
        min_value=0,
        max_value=Partner.OLDEST,
        required=False,
        error_messages=_AGE,
    )
    phases = several(_("Wanneer komen zij erbij?"), Partner.Phase.choices)
    areas = forms.ModelMultipleChoiceField(
        label=_("In welke wijken?"),
        queryset=None,
        to_field_name="ref",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Niets gekozen: de hele stad."),
    )

    def __init__(self, *args, areas, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["areas"].queryset = areas


class ValuesForm(Form):
    """What a partner stands for, and what is not theirs."""

    core_values = NoteField(
        label=_("Waar staan zij voor?"),
        required=False,
        rows=4,
        max_length=2000,
        help_text=_("Schrijf op wat zij zelf zeggen. Bespreek het voor je begint."),
    )
    not_ours = NoteField(label=_("Wat hoort niet bij hen?"), required=False, rows=4, max_length=2000)


class PersonForm(Form):
    """Somebody at a partner. Without an e-mail address they cannot get a handover."""

    name = forms.CharField(label=_("Naam"), max_length=120, error_messages={"required": _("Vul een naam in.")})
    role = ChipsField(
        label=_("Waarvoor bel je deze persoon?"),
        choices=ContactPerson.Role.choices,
        initial=ContactPerson.Role.ANSWERS,
        required=False,
    )
    email = forms.EmailField(
        label=_("E-mailadres"),
        required=False,
        help_text=_("Hier komen de mails over overdrachten aan."),
        error_messages={"invalid": _("Vul een e-mailadres in, bijvoorbeeld j.dewit@loket.nl.")},
    )
    phone = PhoneNumberField(
        label=_("Telefoon"),
        required=False,
        error_messages={"invalid": _("Vul een telefoonnummer in, bijvoorbeeld 010 123 45 67.")},
    )

    def clean_role(self):
        """Who is not said to be called for something else answers."""
        return self.cleaned_data["role"] or ContactPerson.Role.ANSWERS


class PersonEditForm(PersonForm):
    """The same, and whether they still answer."""

    active = forms.BooleanField(label=_("Werkt daar nog en is bereikbaar"), required=False)
