"""Input for the lines of an effect report: the words of each, and in which line each of our figures stands."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from mentoraat.forms import Form
from reports.quarter.effect import FIGURES

SPARE = 2  # empty lines at the end, to add one


class EffectMappingForm(Form):
    """The words of the lines, then for each figure its line: so nobody is counted twice."""

    def __init__(self, *args, rows, **kwargs):
        super().__init__(*args, **kwargs)
        labels = [row["label"] for row in rows] + [""] * SPARE
        self._count = len(labels)
        for at, label in enumerate(labels):
            words = forms.CharField(label=_("Regel %(n)s") % {"n": at + 1}, required=False, max_length=80)
            self._add(f"label_{at}", words, label)
        lines = [("", _("In geen regel"))] + [(str(at), _line(at, label)) for at, label in enumerate(labels)]
        stands = {path: str(at) for at, row in enumerate(rows) for path in row["figures"]}
        for path, name in FIGURES.items():
            choice = forms.ChoiceField(label=name, required=False, choices=lines)
            self._add(path, choice, stands.get(path, ""))

    @property
    def labels(self):
        """The fields with the words of the lines."""
        return [self[f"label_{at}"] for at in range(self._count)]

    @property
    def choices(self):
        """The fields with the line of each figure."""
        return [self[path] for path in FIGURES]

    def clean(self):
        """A line with figures has words."""
        for path in FIGURES:
            at = self.cleaned_data.get(path)
            if at and not self.cleaned_data.get(f"label_{at}") and f"label_{at}" not in self.errors:
                self.add_error(f"label_{at}", ValidationError(_("Geef deze regel een naam: er staat een cijfer in.")))
        return self.cleaned_data

    def perform(self, verb, **extra):
        """Call the verb with the lines that have words, in order."""
        rows = []
        for at in range(self._count):
            figures = [path for path in FIGURES if self.cleaned_data[path] == str(at)]
            if label := self.cleaned_data[f"label_{at}"].strip():
                rows.append({"label": label, "figures": figures})
        return verb(rows=rows, **extra)

    def _add(self, name, field, initial):
        field.initial = initial
        self.fields[name] = field
        self._prepare(field, field.label)


def _line(at, label):
    return _("Regel %(n)s: %(label)s") % {"n": at + 1, "label": label} if label else _("Regel %(n)s") % {"n": at + 1}
