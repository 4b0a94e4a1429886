"""Choosing what part of the audit trail to read."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mentoraat.forms import Form, RowField


class AuditFilter(Form):
    """Whose deeds, or about whom."""

    wie = RowField(label=_("Wie keek"), required=False, empty_label=_("Iedereen"))
    jongere = forms.CharField(
        label=_("Bij welke jongere"), required=False, max_length=60, help_text=_("Naam, zoals in het systeem.")
    )

    def __init__(self, *args, people, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["wie"].queryset = people
