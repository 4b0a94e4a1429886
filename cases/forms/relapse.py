"""Input for a relapse and the way back."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.forms.load import CasemanagerForm
from cases.models import AftercareCheck, Relapse
from mentoraat.forms import ChipsField, DateField, Form, NoteField, RowChipsField, RowField
from mentoraat.periods import today


class WayBackForm(CasemanagerForm):
    """Which programme, with whom."""

    casemanager = RowField(
        label=_("Vaste mentor"), empty_label=None, error_messages={"required": _("Kies een vaste mentor.")}
    )
    programme = RowChipsField(
        label=_("Programma"), empty_label=None, error_messages={"required": _("Kies een programma.")}
    )

    def __init__(self, *args, programmes, colleagues, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["programme"].queryset = programmes
        self.fields["casemanager"].queryset = colleagues


class RelapseForm(WayBackForm):
    """What goes wrong again, who said so, and the way back; without a mentor the coordinator chooses."""

    kind = ChipsField(
        label=_("Wat is er aan de hand?"),
        choices=Relapse.Kind.choices,
        error_messages={"required": _("Kies wat er aan de hand is.")},
    )
    source = ChipsField(
        label=_("Van wie weet je het?"),
        choices=AftercareCheck.Source.choices,
        error_messages={"required": _("Kies van wie je het weet.")},
    )
    certainty = ChipsField(
        label=_("Hoe zeker is dit?"),
        choices=AftercareCheck.Certainty.choices,
        error_messages={"required": _("Kies hoe zeker dit is.")},
    )
    seen_on = DateField(
        label=_("Wanneer hoorde of zag je het?"),
        initial=today,
        error_messages={"required": _("Vul in wanneer je het hoorde of zag.")},
    )
    note = NoteField(
        label=_("Wat moet een collega weten?"),
        required=False,
        max_length=300,
        rows=3,
        help_text=_("De jongere mag dit lezen."),
    )
    casemanager = RowField(
        label=_("Wie gaat weer mee?"),
        required=False,
        empty_label=_("de coördinator kiest"),
        help_text=_("Kies je iemand, dan begint er meteen een nieuw traject."),
    )
    programme = RowChipsField(label=_("Programma"), required=False, empty_label=None)
    field_order = ("kind", "source", "certainty", "seen_on", "note", "casemanager", "programme")

    def clean(self):
        """The way back as one value; None when the coordinator chooses."""
        data = super().clean()
        way = {name: data.pop(name, None) for name in ("programme", "casemanager", "despite")}
        if way["casemanager"] and not way["programme"]:
            self.add_error("programme", _("Kies een programma."))
        return data | {"way": way if way["casemanager"] else None}


class SettleForm(Form):
    """How it was settled without a new case."""

    how = forms.CharField(
        label=_("Hoe is het opgelost?"),
        max_length=200,
        error_messages={"required": _("Schrijf op hoe het is opgelost.")},
    )
