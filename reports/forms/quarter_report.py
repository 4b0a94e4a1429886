"""Asking for a report, explaining it, correcting it."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from mentoraat.forms import Form, NoteField, RowField
from mentoraat.periods import parse_period

KINDS = {"quarter": _("Kwartalen"), "half_year": _("Halve jaren"), "year": _("Jaren")}


class AskForm(Form):
    """Which period, for whom, about which part. What there is to choose from comes from the view."""

    period = forms.TypedChoiceField(label=_("Periode"), coerce=parse_period)
    profile = RowField(
        label=_("Afspraak"),
        required=False,
        empty_label=_("Het gewone rapport voor een gemeente"),
        help_text=_("Een afspraak zegt zelf wie het leest en over welk deel het gaat."),
    )
    municipality = RowField(label=_("Gemeente"), required=False, empty_label=_("Kies een gemeente"))
    programme = RowField(label=_("Programma"), required=False, empty_label=_("Alle programma’s"))
    area = RowField(label=_("Wijk"), required=False, empty_label=_("Alle wijken"))

    def __init__(self, *args, choices, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["period"].choices = [
            (KINDS[kind], [(str(period), period.label) for period in periods])
            for kind, periods in choices.periods.items()
            if periods
        ]
        for name, rows in _rows(choices).items():
            self.fields[name].queryset = rows
        if not choices.profiles:
            del self.fields["profile"]
            self.fields["municipality"].required = True
            self.fields["municipality"].empty_label = None
        for name, rows in (("programme", choices.programmes), ("area", choices.areas)):
            if len(rows) < 2:  # of one programme the report is that of the whole
                del self.fields[name]

    def clean(self):
        """Either an agreement, or a municipality and perhaps a part."""
        found = self.cleaned_data
        part = {name: found.get(name) for name in ("programme", "area")}
        if found.get("profile") and any(part.values()):
            field = next(name for name, row in part.items() if row)
            raise ValidationError({field: _("De afspraak zegt al over welk deel het gaat. Laat dit op alles staan.")})
        if "municipality" in self.fields and not (found.get("profile") or found.get("municipality")):
            self.add_error("municipality", _("Kies een gemeente, of hierboven een afspraak."))
        if found.get("profile"):
            found["municipality"] = None  # the agreement knows its own reader
        return found


def _rows(choices):
    return {
        "profile": choices.profiles,
        "municipality": choices.municipalities,
        "programme": choices.programmes,
        "area": choices.areas,
    }


class ExplainForm(Form):
    """The coordinator's words beside the figures, and the stories that go with them."""

    explanation = NoteField(
        label=_("Toelichting"),
        required=False,
        rows=10,
        help_text=_("Wat viel op? Wat hielp? Wat moet de lezer weten? Noem geen namen van jongeren."),
    )
    stories = forms.ModelMultipleChoiceField(
        label=_("Verhalen van jongeren"),
        queryset=None,
        required=False,
        to_field_name="ref",
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args, stories, most, **kwargs):
        super().__init__(*args, **kwargs)
        self.most = most
        if not most or not stories:
            del self.fields["stories"]
            return
        field = self.fields["stories"]
        field.queryset = stories
        field.label_from_instance = lambda row: f"{row.pseudonym}: {row.title}"
        field.label = _("Verhalen van jongeren, hoogstens %(most)s") % {"most": most}

    def clean_stories(self):
        """Not more than was agreed; what was typed stays on the page."""
        chosen = self.cleaned_data["stories"]
        if len(chosen) > self.most:
            raise ValidationError(_("Kies hoogstens %(most)s verhalen.") % {"most": self.most})
        return list(chosen)


class CorrectForm(Form):
    """Why a report that stands is made again."""

    reason = forms.CharField(
        label=_("Wat klopte er niet?"), max_length=300, help_text=_("Deze zin komt in het nieuwe rapport te staan.")
    )
