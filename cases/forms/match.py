"""Input for offers that fit: why not now, from when, and what to look at."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.models import Wish
from mentoraat.forms import ChipsField, DateField, Form


class NotNowForm(Form):
    """Why this offer is not for now."""

    reason = forms.CharField(
        label=_("Waarom niet nu?"),
        max_length=200,
        help_text=_("Bijvoorbeeld: wil eerst de schulden regelen."),
        error_messages={"required": _("Schrijf waarom het nu niet past.")},
    )


class StartForm(Form):
    """From when."""

    starts_on = DateField(
        label=_("Vanaf welke dag?"),
        help_text=_("Ligt de dag nog vooruit? Dan wacht het traject op de start en telt het af."),
    )


class OfferFilterForm(Form):
    """Which offers to look at; tolerant: what is not in the list is left out."""

    soort = forms.ChoiceField(
        label=_("Waar gaat het over?"), choices=[("", _("Alles")), *Wish.Kind.choices], required=False
    )
    past = forms.BooleanField(label=_("Alleen wat bij een wens past"), required=False)
    maatwerk = forms.BooleanField(label=_("Alleen maatwerk"), required=False)
    pagina = forms.IntegerField(min_value=1, max_value=1000, required=False, widget=forms.HiddenInput)


class OfferDigestForm(Form):
    """The weekly mail with offers, on or off."""

    wanted = ChipsField(label=_("Weekbericht met aanbod"), choices=[("on", _("Aan")), ("off", _("Uit"))])

    def clean_wanted(self):
        """Whether it is on."""
        return self.cleaned_data["wanted"] == "on"
