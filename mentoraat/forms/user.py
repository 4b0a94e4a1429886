"""Input about people."""

from django import forms
from django.utils.translation import gettext_lazy as _
from phonenumber_field.formfields import PhoneNumberField

from mentoraat.access import Role
from mentoraat.forms.base import ChipsField, Form, RowField

# Somebody at a partner is invited from the page of the contact person.
_ROLES = [(role, label) for role, label in Role.choices if role != Role.PARTNER]
_ROLE = {"label": _("Rol"), "choices": _ROLES, "error_messages": {"required": _("Kies een rol.")}}


class RoleForm(Form):
    """A role, and for an official the municipality."""

    role = ChipsField(**_ROLE)
    municipality = RowField(label=_("Gemeente"), required=False, help_text=_("Alleen voor een ambtenaar."))

    def __init__(self, *args, municipalities, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["municipality"].queryset = municipalities


class InviteForm(RoleForm):
    """Who to invite: a name, an address and a role."""

    name = forms.CharField(label=_("Naam"), max_length=120, error_messages={"required": _("Vul een naam in.")})
    email = forms.EmailField(
        label=_("E-mailadres"),
        error_messages={
            "required": _("Vul een e-mailadres in."),
            "invalid": _("Vul een e-mailadres in, bijvoorbeeld naam@organisatie.nl."),
        },
    )
    field_order = ["name", "email", "role", "municipality"]


class UserForm(Form):
    """How a person is called and reached."""

    name = forms.CharField(label=_("Naam"), max_length=120, error_messages={"required": _("Vul een naam in.")})
    email = forms.EmailField(
        label=_("E-mailadres"),
        required=False,
        help_text=_("Zonder e-mailadres kan iemand niet inloggen."),
        error_messages={"invalid": _("Vul een e-mailadres in, bijvoorbeeld naam@organisatie.nl.")},
    )
    phone = PhoneNumberField(
        label=_("Telefoon"),
        required=False,
        error_messages={"invalid": _("Vul een telefoonnummer in, bijvoorbeeld 06 12 34 56 78.")},
    )
