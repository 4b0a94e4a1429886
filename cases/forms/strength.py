"""Input for strengths."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mentoraat.forms import Form


class StrengthForm(Form):
    """One thing the youth is good at."""

    what = forms.CharField(
        label=_("Waar ben je goed in?"),
        max_length=60,
        help_text=_("Kort, bijvoorbeeld: koken voor een grote groep."),
        error_messages={"required": _("Schrijf op waar de jongere goed in is.")},
    )
