"""A place: its name and the area where it lies."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mentoraat.forms import Form, RowField


class AreaForm(Form):
    """Where a place lies."""

    area = RowField(label=_("Wijk"), required=False, empty_label=_("Geen wijk"))

    def __init__(self, *args, areas, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["area"].queryset = areas


class PlaceForm(AreaForm):
    """A new place."""

    name = forms.CharField(
        label=_("Naam van de plek"),
        help_text=_("Een plein, een station, een schoolplein. Geen huisadres."),
        max_length=80,
        error_messages={"required": _("Vul de naam van de plek in.")},
    )
    field_order = ["name", "area"]
