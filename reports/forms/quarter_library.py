"""Choosing among many reports."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mentoraat.forms import Form
from reports.models import QuarterReport


class LibraryForm(Form):
    """One year, one kind of period, or both; the years are those that have a report."""

    jaar = forms.TypedChoiceField(label=_("Jaar"), required=False, coerce=int, empty_value=None)
    soort = forms.ChoiceField(label=_("Soort"), required=False)

    def __init__(self, *args, shelves, **kwargs):
        super().__init__(*args, **kwargs)
        years = dict.fromkeys(shelf.period.end.year for shelf in shelves)
        kinds = {shelf.period.kind for shelf in shelves}
        self.fields["jaar"].choices = [("", _("Alle jaren")), *((year, str(year)) for year in years)]
        named = [(code, label.capitalize()) for code, label in QuarterReport.Kind.choices if code in kinds]
        self.fields["soort"].choices = [("", _("Alle soorten")), *named]
