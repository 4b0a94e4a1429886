"""Choosing the period of the figures about handovers."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mentoraat.forms import Form


class HandoverFiguresForm(Form):
    """A period by its code; without one the last four quarters."""

    periode = forms.ChoiceField(label=_("Periode"), required=False)

    def __init__(self, *args, periods, **kwargs):
        super().__init__(*args, **kwargs)
        self.periods = {choice.code: choice for choice in periods}
        self.fields["periode"].choices = [(choice.code, choice.label) for choice in periods]

    def chosen(self):
        """The chosen period, the first when none was."""
        code = self.cleaned_data.get("periode")
        return self.periods[code] if code else next(iter(self.periods.values()))
