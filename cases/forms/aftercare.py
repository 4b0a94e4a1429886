"""Input for aftercare."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.models import AftercareCheck
from mentoraat.forms import ChipsField, DateField, Form, NoteField

Status = AftercareCheck.Status


class AftercareForm(Form):
    """How it goes now, who told it, and how sure that is. Nobody reached needs neither."""

    status = ChipsField(
        label=_("Hoe gaat het nu?"),
        choices=Status.choices,
        error_messages={"required": _("Kies hoe het nu gaat.")},
    )
    source = ChipsField(
        label=_("Wie heb je gesproken?"),
        choices=AftercareCheck.Source.choices,
        help_text=_("Niemand bereikt? Sla dit dan over."),
        error_messages={"required": _("Kies wie je hebt gesproken.")},
    )
    certainty = ChipsField(
        label=_("Hoe zeker is dit?"),
        choices=AftercareCheck.Certainty.choices,
        help_text=_("Niemand bereikt? Sla dit dan over."),
        error_messages={"required": _("Kies hoe zeker dit is.")},
    )
    done_on = DateField(label=_("Wanneer vroeg je het?"), error_messages={"required": _("Vul een datum in.")})
    minutes = forms.IntegerField(
        label=_("Hoeveel minuten kostte het?"),
        required=False,
        min_value=1,
        max_value=600,
        help_text=_("Zo zien we hoeveel tijd blijven volgen kost."),
        error_messages={
            "invalid": _("Vul een heel getal in, bijvoorbeeld 30."),
            "min_value": _("Vul minstens 1 minuut in."),
            "max_value": _("Vul hoogstens 600 minuten in."),
        },
    )
    note = NoteField(label=_("Wat hoorde je?"), required=False, max_length=300, rows=3)
    needs_us = forms.BooleanField(
        label=_("Het gaat weer mis"), required=False, help_text=_("Dan maak je hierna meteen de weg terug klaar.")
    )

    def clean(self):
        """Nobody reached: then there is nobody who told it, and nothing to be sure of."""
        data = super().clean()
        if data.get("status") == Status.NOT_REACHED:
            for name in ("source", "certainty"):
                self.errors.pop(name, None)
                data.setdefault(name, "")
        return data
