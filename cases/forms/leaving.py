"""Input for a mentor who leaves: per case who takes it, and what that colleague must know."""

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from cases.forms.load import CasemanagerForm


class LeavingForm(CasemanagerForm):
    """One reason for all; a line per case; who takes the lines that are left empty."""

    reason = forms.CharField(
        label=_("Waarom verandert het?"),
        max_length=200,
        help_text=_("De jongeren mogen dit lezen."),
        error_messages={"required": _("Schrijf waarom de vaste mentor verandert.")},
    )
    everybody = forms.ChoiceField(label=_("Wie neemt de regels over die je leeg laat?"), required=False)

    def __init__(self, *args, cases, colleagues, **kwargs):
        super().__init__(*args, **kwargs)
        self.cases, self.people = list(cases), {row.ref: row for row in colleagues}
        choices = [("", _("kies een collega")), *((ref, self._label(row)) for ref, row in self.people.items())]
        self.fields["everybody"].choices = choices
        for case in self.cases:
            to = forms.ChoiceField(label=_("Nieuwe vaste mentor"), choices=choices, required=False)
            note = forms.CharField(label=_("Wat mag niemand vergeten?"), max_length=500, required=False)
            for name, field in ((f"to_{case.ref}", to), (f"note_{case.ref}", note)):
                self.fields[name] = field
                self._prepare(field, field.label)

    @staticmethod
    def _label(person):
        words = ngettext("%(name)s (%(n)s lopend traject)", "%(name)s (%(n)s lopende trajecten)", person.open_cases)
        return words % {"name": person.name, "n": person.open_cases}

    def lines(self):
        """(case, its two fields), for the page."""
        return [(case, self[f"to_{case.ref}"], self[f"note_{case.ref}"]) for case in self.cases]

    def clean(self):
        """The lines as (case, colleague, note); each needs a colleague."""
        data = super().clean()
        rest, choices = data.pop("everybody", ""), []
        for case in self.cases:
            ref, note = data.pop(f"to_{case.ref}", "") or rest, data.pop(f"note_{case.ref}", "")
            if ref in self.people:
                choices.append((case, self.people[ref], note))
            elif f"to_{case.ref}" not in self.errors:
                words = _("Kies wie %(name)s overneemt.") % {"name": case.youth.name}
                self.add_error(f"to_{case.ref}", words)
        return data | {"choices": choices}
