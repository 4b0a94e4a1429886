"""Input about signals from the field."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.models import Signal
from mentoraat.forms import ChipsField, DateField, Form, NoteField, RowField

_NO_NAMES = _("Schrijf zonder namen. Dit gaat ook naar de gemeente.")


class SignalForm(Form):
    """What gets stuck, where, and how often."""

    theme = RowField(
        label=_("Thema"), empty_label=_("kies een thema"), error_messages={"required": _("Kies een thema.")}
    )
    text = NoteField(
        label=_("Wat gebeurt er?"),
        rows=4,
        help_text=_NO_NAMES,
        max_length=1000,
        error_messages={"required": _("Schrijf op wat er gebeurt.")},
    )
    frequency = ChipsField(label=_("Hoe vaak kom je het tegen?"), choices=Signal.Frequency.choices)
    partner = RowField(label=_("Bij welke partner?"), required=False, empty_label=_("geen partner"))
    area = RowField(label=_("In welke wijk?"), required=False, empty_label=_("geen wijk"))

    def __init__(self, *args, themes, partners, areas, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["theme"].queryset = themes
        self.fields["partner"].queryset = partners
        self.fields["area"].queryset = areas


class SignalFilter(Form):
    """Which signals to show."""

    thema = RowField(label=_("Thema"), required=False, empty_label=_("alle thema’s"))
    stand = forms.ChoiceField(
        label=_("Hoe staat het"), required=False, choices=[("", _("alles")), *Signal.State.choices]
    )

    def __init__(self, *args, themes, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["thema"].queryset = themes


class TakeUpForm(Form):
    """With whom it is taken up."""

    taken_up_with = forms.CharField(
        label=_("Met wie pak je het op?"),
        max_length=120,
        help_text=_("Een loket, een wethouder, een overleg. Geen namen van jongeren."),
        error_messages={"required": _("Schrijf op met wie je het oppakt.")},
    )


class OutcomeForm(Form):
    """What came of it."""

    outcome = NoteField(
        label=_("Wat kwam ervan?"),
        rows=4,
        help_text=_NO_NAMES,
        max_length=1000,
        error_messages={"required": _("Schrijf op wat ervan kwam.")},
    )


class PeriodForm(Form):
    """Of which days."""

    van = DateField(label=_("Van"))
    tot = DateField(label=_("Tot en met"))

    def clean(self):
        """The end does not come before the start."""
        cleaned = super().clean()
        if cleaned.get("van") and cleaned.get("tot") and cleaned["tot"] < cleaned["van"]:
            self.add_error("tot", _("Kies een dag na de eerste."))
        return cleaned
