"""Input for merging: per fact that both records tell, which of the two stays."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mentoraat.forms import ChipsField, Form, RowField


class MergeForm(Form):
    """Chosen beforehand: the fuller fact. `facts` are those of merge_facts.compare."""

    why = forms.CharField(label=_("Waarom is dit één persoon?"), max_length=200, required=False)

    def __init__(self, *args, facts, **kwargs):
        super().__init__(*args, **kwargs)
        self.codes = [fact.code for fact in facts if fact.open]
        for fact in facts:
            if fact.open:
                field = ChipsField(label=fact.label, choices=fact.choices, initial=fact.stays)
                self.fields[fact.code] = field
                self._prepare(field, fact.label)
        self.order_fields([*self.codes, "why"])

    def clean(self):
        """What the verb takes: the choices together."""
        data = super().clean()
        return {"choose": {code: data[code] for code in self.codes if code in data}, "why": data.get("why", "")}


class ApartForm(Form):
    """The other of two people."""

    met = RowField(label=_("Andere jongere"))

    def __init__(self, *args, youths, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["met"].queryset = youths
