"""Input for instruments: a name, one scale of answers, and the areas with their questions."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from cases.models import Instrument
from mentoraat.forms import ChipsField, Form, NoteField, RowField

LONGEST_STEP, LONGEST_LABEL, LONGEST_QUESTION = 40, 40, 120


class InstrumentForm(Form):
    """Everything of a version; a line for each answer and for each area."""

    name = forms.CharField(
        label=_("Naam van de meting"),
        max_length=80,
        error_messages={"required": _("Geef de meting een naam.")},
    )
    filled_in_by = ChipsField(
        label=_("Wie vult in?"),
        choices=Instrument.FilledInBy.choices,
        error_messages={"required": _("Kies wie de meting invult.")},
    )
    steps = NoteField(
        label=_("Antwoorden"),
        rows=5,
        help_text=_("3 tot 7 antwoorden, elk op een eigen regel. Begin met “moet anders”, eindig met “goed zo”."),
        error_messages={"required": _("Schrijf 3 tot 7 antwoorden op.")},
    )
    areas = NoteField(
        label=_("Punten"),
        rows=10,
        help_text=_("Elk punt op een eigen regel: naam, dubbele punt, vraag. Zoals “Wonen: Hoe gaat het thuis?”"),
        error_messages={"required": _("Schrijf 3 tot 15 punten op.")},
    )

    def clean_steps(self):
        """The answers, the lowest first."""
        steps = _lines(self.cleaned_data["steps"])
        for step in steps:
            if len(step) > LONGEST_STEP:
                raise ValidationError(_("Dit antwoord is te lang: “%(step)s…”.") % {"step": step[:30]})
        if len({step.casefold() for step in steps}) < len(steps):
            raise ValidationError(_("Twee antwoorden zijn hetzelfde. Geef elk antwoord eigen woorden."))
        return steps

    def clean_areas(self):
        """(label, question) of each area."""
        return [_area(number, line) for number, line in enumerate(_lines(self.cleaned_data["areas"]), start=1)]


class ChoiceForm(Form):
    """Which instrument a programme measures with."""

    instrument = RowField(label=_("Meting"), required=False, empty_label=_("Acht punten van Mentoraat"))

    def __init__(self, *args, instruments, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["instrument"].queryset = instruments


def written(item):
    """A version as the form shows it."""
    areas = "\n".join(f"{area.label}: {area.question}" for area in item.areas.all())
    return {"name": item.name, "filled_in_by": item.filled_in_by, "steps": "\n".join(item.steps), "areas": areas}


def _lines(text):
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]


def _area(number, line):
    label, colon, question = (part.strip() for part in line.partition(":"))
    if not (label and colon and question):
        raise ValidationError(_("Regel %(n)s: schrijf een naam, een dubbele punt en een vraag.") % {"n": number})
    if not any(char.isalnum() for char in label) or len(label) > LONGEST_LABEL:
        raise ValidationError(_("Regel %(n)s: geef het punt een naam van hoogstens 40 tekens.") % {"n": number})
    if len(question) > LONGEST_QUESTION:
        raise ValidationError(_("Regel %(n)s: maak de vraag korter, hoogstens 120 tekens.") % {"n": number})
    return label, question
