"""Input for wishes."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.models import Wish
from mentoraat.forms import ChipsField, Form


class WishForm(Form):
    """What the youth wants, in their own words."""

    what = forms.CharField(
        label=_("Wat wil je het liefst?"),
        max_length=120,
        help_text=_("In de woorden van de jongere, bijvoorbeeld: kok worden."),
        error_messages={"required": _("Schrijf wat de jongere wil.")},
    )
    kind = ChipsField(
        label=_("Waar gaat het over?"),
        choices=Wish.Kind.choices,
        error_messages={"required": _("Kies waar het over gaat.")},
    )


class KindForm(Form):
    """Which wishes to look at."""

    soort = forms.ChoiceField(
        label=_("Waar gaat het over?"), choices=[("", _("Alles")), *Wish.Kind.choices], required=False
    )
