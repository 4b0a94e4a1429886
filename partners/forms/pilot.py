"""What is asked about a trial with a partner."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mentoraat.forms import ChipsField, DateField, Form, NoteField
from mentoraat.periods import today
from partners.models import Pilot

_DAY = {"required": _("Vul een datum in, bijvoorbeeld 27-03-2026.")}


class PilotForm(Form):
    """What we want to know, and on which days we look back and decide."""

    aim = forms.CharField(
        label=_("Wat willen we weten?"),
        max_length=300,
        help_text=_("Bijvoorbeeld: lukt het om binnen een week een gesprek te krijgen?"),
        error_messages={"required": _("Schrijf op wat jullie willen weten.")},
    )
    starts_on = DateField(label=_("Begint op"), initial=today, error_messages=_DAY)
    evaluates_on = DateField(label=_("We kijken terug op"), error_messages=_DAY)
    decides_on = DateField(label=_("We beslissen uiterlijk op"), error_messages=_DAY)


class DecisionForm(Form):
    """Go on, stop or stay friends, and why."""

    decision = ChipsField(
        label=_("Wat besluiten jullie?"),
        choices=Pilot.Decision.choices,
        help_text=_("Vrienden blijven: niet samenwerken, wel contact houden."),
        error_messages={"required": _("Kies wat jullie besluiten.")},
    )
    reason = NoteField(
        label=_("Waarom?"),
        rows=4,
        max_length=2000,
        help_text=_("Wat lukte, wat niet? Noem de cijfers die je gebruikte."),
        error_messages={"required": _("Schrijf op waarom.")},
    )
