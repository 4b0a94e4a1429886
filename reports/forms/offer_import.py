"""The form to bring a list of offers."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mentoraat.forms import Form, refuse_bsn


class OfferUploadForm(Form):
    """One file: an .xlsx or a .csv."""

    file = forms.FileField(
        label=_("Bestand met aanbod"),
        help_text=_("Een .xlsx of een .csv. Hoogstens 2.000 rijen."),
        error_messages={"required": _("Kies een bestand."), "empty": _("Dit bestand is leeg.")},
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv"}),
    )

    def clean_file(self):
        """The name is kept, so it may not hold a BSN."""
        refuse_bsn(self.cleaned_data["file"].name)
        return self.cleaned_data["file"]
