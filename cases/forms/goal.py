"""Input for goals."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.forms.step import StepForm
from mentoraat.forms import DateField, Form, RowField


class GoalForm(Form):
    """What the youth wants to reach, in own words."""

    what = forms.CharField(
        label=_("Wat wil je bereiken?"),
        max_length=200,
        help_text=_("In de woorden van de jongere, bijvoorbeeld: in februari op school beginnen."),
        error_messages={"required": _("Schrijf wat de jongere wil bereiken.")},
    )
    by_when = DateField(label=_("Voor welke dag?"), required=False)


class GoalStepForm(StepForm):
    """A step towards the goal."""


class LinkForm(Form):
    """A step that is there already."""

    step = RowField(
        label=_("Stap die er al is"),
        empty_label=_("Kies een stap"),
        error_messages={"required": _("Kies een stap."), "invalid_choice": _("Kies een stap uit de lijst.")},
    )

    def __init__(self, *args, steps, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["step"].queryset = steps


class ReasonForm(Form):
    """Why a goal is let go, or a wish put to rest; in the youth's own words."""

    reason = forms.CharField(
        label=_("Waarom?"),
        max_length=200,
        help_text=_("In de woorden van de jongere."),
        error_messages={"required": _("Schrijf kort op waarom.")},
    )
