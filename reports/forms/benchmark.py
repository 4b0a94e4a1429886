"""Choosing what is put side by side: one period, and for who reports to several municipalities which of those."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mentoraat.forms import Form


class BenchmarkForm(Form):
    """A period in which there are published reports."""

    periode = forms.ChoiceField(label=_("Periode"))
    gemeente = forms.ChoiceField(label=_("Gemeente"))

    def __init__(self, *args, shelf, **kwargs):
        super().__init__(*args, **kwargs)
        self._periods = {str(period): period for period in shelf.periods}
        self._readers = {row.ref: row for row in shelf.municipalities}
        self.fields["periode"].choices = [(text, period.label) for text, period in self._periods.items()]
        self.fields["gemeente"].choices = [(ref, row.name) for ref, row in self._readers.items()]
        if len(self._readers) < 2:
            self.fields["gemeente"].widget = forms.HiddenInput()

    def wanted(self):
        """The period and the municipality."""
        return self._periods[self.cleaned_data["periode"]], self._readers[self.cleaned_data["gemeente"]]
