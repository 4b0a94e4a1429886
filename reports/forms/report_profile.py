"""What is asked about the reports for a funder, in groups that belong together."""

import re

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from mentoraat.forms import ChipsField, DateField, Form, NoteField, RowField
from reports.domain.report_profile import FIXED
from reports.domain.report_profile_rules import BREAKDOWNS, FIGURES, LONGEST_TEXT, SHARE, chapter_titles, faults
from reports.models import ReportProfile

SIDES = (("start", _("Begin")), ("agreed", _("Afspraak")))
# The heading of each group, how the page calls it, and the fields below it; the table of figures is a group of its own.
GROUPS = (
    (_("Voor wie?"), "who", ("name", "funder", "municipality", "reader")),
    (_("Waarover?"), "what", ("period", "programme", "area")),
    (_("Wanneer?"), "when", ("starts_on", "deadline_days", "scheduled")),
    (_("Wat staat erin?"), "content", ("chapters", "left_out", "stories")),
    (_("Welke cijfers zijn afgesproken?"), "norms", ()),
    (_("Hoe verbergen we kleine aantallen?"), "small", ("small_form", "small_limit", "least")),
    (_("Welke tekst komt erbij?"), "texts", ("intro", "closing")),
    (_("Welk geld hoort erbij?"), "money", ("budget",)),
)


class NormField(forms.CharField):
    """A number that was agreed, as people write it: 70 or 72,5. Of counts only whole numbers are meant."""

    def __init__(self, *, figure, side):
        label = f"{side}: {figure.label} ({figure.unit_label})"
        attrs = {"inputmode": "decimal" if figure.unit == SHARE else "numeric", "autocomplete": "off"}
        super().__init__(label=label, required=False, max_length=12, widget=forms.TextInput(attrs=attrs))
        self.figure = figure

    def prepare_value(self, value):
        """A number as it is written here; what was typed stays as it was."""
        return value if isinstance(value, str) or value is None else f"{value:g}".replace(".", ",")

    def clean(self, value):
        """The number, None when nothing was agreed; the domain says which will do."""
        text = super().clean(value).removesuffix("%").strip()
        if not text:
            return None
        if re.fullmatch(r"[0-9]{1,3}(\.[0-9]{3})+", text):
            text = text.replace(".", "")
        if not re.fullmatch(r"[0-9]{1,9}([.,][0-9])?", text):
            raise ValidationError(_("%(label)s: vul een getal in, bijvoorbeeld 70.") % {"label": self.figure.label})
        number = float(text.replace(",", "."))
        return int(number) if number == int(number) else number


def _number(label, fault, *, required=True, **more):
    messages = dict.fromkeys(("required", "invalid"), fault)
    return forms.IntegerField(label=label, required=required, error_messages=messages, **more)


def _several(label, help_text):
    widget = forms.CheckboxSelectMultiple
    return forms.MultipleChoiceField(label=label, required=False, widget=widget, help_text=help_text)


class ReportProfileForm(Form):
    """The settings of the reports for one funder. What a used profile is about can no longer be changed."""

    name = forms.CharField(label=_("Naam van de afspraak"), max_length=80, help_text=_("Bijvoorbeeld: ESF+ 2026."))
    funder = ChipsField(label=_("Soort geldgever"), choices=ReportProfile.Funder.choices)
    municipality = RowField(
        label=_("Welke gemeente leest het?"), required=False, empty_label=_("geen gemeente die hier meeleest")
    )
    reader = forms.CharField(
        label=_("Of: wie leest het?"),
        max_length=100,
        required=False,
        help_text=_("Bijvoorbeeld: Samenwerkingsverband Rijnmond."),
    )
    period = ChipsField(label=_("Hoe vaak?"), choices=ReportProfile.Period.choices)
    programme = RowField(label=_("Over welk programma?"), required=False, empty_label=_("alle programma’s"))
    area = RowField(label=_("Over welk gebied?"), required=False, empty_label=_("alle gebieden"))
    starts_on = DateField(label=_("Geldt vanaf"), error_messages={"required": _("Vul een datum in.")})
    deadline_days = _number(
        _("Vaststellen binnen (dagen na de periode)"), _("Kies 1 tot en met 120 dagen."), help_text=_("Gewoon: 15.")
    )
    scheduled = forms.BooleanField(label=_("Maak het concept vanzelf, op de eerste dag na de periode"), required=False)
    chapters = _several(_("Hoofdstukken"), _("Kies niets, dan staan ze er allemaal in."))
    left_out = _several(_("Deze tabellen laten we weg"), _("Wie het niet nodig heeft, krijgt het niet."))
    stories = _number(_("Hoeveel verhalen van jongeren?"), _("Kies 0 tot en met 4 verhalen."))
    small_form = ChipsField(label=_("Vorm"), choices=ReportProfile.SmallForm.choices)
    small_limit = _number(
        _("Verberg aantallen onder"),
        _("Kies een heel getal, hoogstens 100."),
        required=False,
        help_text=_("Leeg: de grens van de organisatie. Lager kan niet."),
    )
    least = _number(
        _("Percentages vanaf hoeveel jongeren?"),
        _("Kies 10 tot en met 100. Onder de 10 is een percentage te herleiden."),
    )
    intro = NoteField(label=_("Tekst vooraf"), required=False, max_length=LONGEST_TEXT, rows=4)
    closing = NoteField(label=_("Tekst aan het einde"), required=False, max_length=LONGEST_TEXT, rows=3)
    budget = _number(
        _("Bedrag per jaar in hele euro’s"),
        _("Vul hele euro’s in, van 1 tot en met 100.000.000."),
        required=False,
        help_text=_("Hiermee rekenen we uit wat een traject kost. Leeg: dat staat er niet in."),
    )

    def __init__(self, *args, rows, organisation, used=False, **kwargs):
        super().__init__(*args, **kwargs)
        self.organisation = organisation
        for name, choices in rows.items():
            self.fields[name].queryset = choices
        self.fields["chapters"].choices = list(chapter_titles().items())
        self.fields["left_out"].choices = list(BREAKDOWNS.items())
        for figure in FIGURES:
            for side, word in SIDES:
                self.fields[f"{side}_{figure.code}"] = NormField(figure=figure, side=word)
        for name in FIXED if used else ():
            self.fields.pop(name)

    def clean(self):
        """The two numbers of each figure together; all that cannot be meant is said at once."""
        data = super().clean()
        data["agreed"] = {
            figure.path: {side: data.pop(f"{side}_{figure.code}", None) for side, _word in SIDES} for figure in FIGURES
        }
        for field, why in faults(data, organisation=self.organisation).items():
            self.add_error(field, why)
        return data

    @property
    def groups(self):
        """Each heading with its name and its bound fields, for the page."""
        there = self.fields.keys()
        rows = ((heading, key, [self[name] for name in names if name in there]) for heading, key, names in GROUPS)
        return [row for row in rows if row[2] or row[1] == "norms"]

    @property
    def norms(self):
        """The table of figures: each with its two bound fields."""
        return [(figure, [self[f"{side}_{figure.code}"] for side, _word in SIDES]) for figure in FIGURES]


class EndForm(Form):
    """The last day of an agreement."""

    ends_on = DateField(label=_("Laatste dag"), error_messages={"required": _("Vul een datum in.")})
