"""Input for basic needs."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.models import Need
from mentoraat.forms import ChipsField, DateField, Form, NoteField


class DetailsForm(Form):
    """Since when, and what is done now."""

    since = DateField(label=_("Sinds wanneer?"), error_messages={"required": _("Vul een datum in.")})
    since_about = forms.BooleanField(label=_("Ik weet de dag ongeveer"), required=False)
    action = NoteField(
        label=_("Wat doen we nu?"),
        required=False,
        max_length=300,
        rows=3,
        help_text=_("Bijvoorbeeld: slaapt tot vrijdag bij een vriend, Woonpunt belt morgen."),
    )


class NeedForm(DetailsForm):
    """What is not in order. With the kind alone it is since today."""

    field_order = ("kind", "since", "since_about", "action")
    kind = ChipsField(
        label=_("Wat is niet op orde?"),
        choices=Need.Kind.choices,
        error_messages={"required": _("Kies wat niet op orde is.")},
    )
    since = DateField(label=_("Sinds wanneer?"), required=False, help_text=_("Laat leeg voor vandaag."))


class SolvedForm(Form):
    """Since when it is in order."""

    solved_on = DateField(label=_("Opgelost op"), required=False, help_text=_("Laat leeg voor vandaag."))
