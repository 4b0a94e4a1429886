"""Input for placements."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.models import Placement
from mentoraat.forms import ChipsField, DateField, Form, RowField

PLACEMENT = ("kind", "detail", "hours_per_week", "starts_on", "ends_on")


class PlacementForm(Form):
    """School, work or another activity, with its hours and dates."""

    kind = ChipsField(
        label=_("Wat voor plek?"),
        choices=Placement.Kind.choices,
        error_messages={"required": _("Kies wat voor plek het is.")},
    )
    detail = forms.CharField(
        label=_("Welke plek?"), max_length=120, required=False, help_text=_("Bijvoorbeeld: mbo 2 kok, Zadkine.")
    )
    hours_per_week = forms.DecimalField(
        label=_("Uren per week"),
        required=False,
        max_digits=4,
        decimal_places=1,
        localize=True,
        widget=forms.TextInput(attrs={"inputmode": "decimal"}),
        help_text=_("Bij werk tellen de uren mee."),
        error_messages={"invalid": _("Vul een getal in, bijvoorbeeld 24 of 7,5.")},
    )
    starts_on = DateField(label=_("Begint op"), error_messages={"required": _("Vul in wanneer de plek begint.")})
    ends_on = DateField(label=_("Eindigt op"), required=False)


class NewPlacementForm(PlacementForm):
    """The same, with the wish that comes true; without one, every wish stays open."""

    wish = RowField(
        label=_("Welke wens komt hiermee uit?"),
        required=False,
        empty_label=_("Geen, de wensen blijven open"),
    )

    def __init__(self, *args, wishes, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["wish"].queryset = wishes
