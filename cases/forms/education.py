"""Input for school: a stretch, why it ended, and looking at the school rule again."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.models import Education, Youth
from mentoraat.forms import ChipsField, DateField, Form, NoteField, RowField

Cause = Youth.LeavingCause
KINDS = Education.Kind.choices


class EducationForm(Form):
    """One stretch at a school."""

    kind = forms.ChoiceField(
        label=_("Wat voor opleiding?"),
        choices=[("", _("kies")), *KINDS],
        error_messages={"required": _("Kies wat voor opleiding het is.")},
    )
    route = ChipsField(
        label=_("Leerweg"),
        choices=[("", _("weet ik niet")), *Education.Route.choices],
        required=False,
        help_text=_("Alleen bij mbo."),
    )
    sector = ChipsField(
        label=_("Sector"),
        choices=[("", _("weet ik niet")), *Education.Sector.choices],
        required=False,
        help_text=_("Alleen bij vmbo."),
    )
    subject = forms.CharField(
        label=_("Welke richting?"), max_length=100, required=False, help_text=_("Bijvoorbeeld: kok.")
    )
    partner = RowField(label=_("School"), required=False, empty_label=_("staat er niet bij"))
    institution = forms.CharField(
        label=_("Of een andere school"), max_length=100, required=False, help_text=_("Als de school geen partner is.")
    )
    starts_on = DateField(label=_("Begonnen op"), required=False)
    outcome = ChipsField(
        label=_("Wat kwam eruit?"),
        choices=Education.Outcome.choices,
        error_messages={"required": _("Kies wat eruit kwam. Loopt het nog? Kies dan dat.")},
    )
    ends_on = DateField(label=_("Geëindigd op"), required=False)
    gained = forms.CharField(
        label=_("Wat leverde het op?"),
        max_length=200,
        required=False,
        help_text=_("Bijvoorbeeld: mbo-verklaring, certificaat sociale hygiëne."),
    )
    absent_since = DateField(
        label=_("Niet op school sinds"), required=False, help_text=_("Ingeschreven, maar niet aanwezig.")
    )

    def __init__(self, *args, schools, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["partner"].queryset = schools


class CausesForm(Form):
    """Why somebody left school: one main cause, and what played a part too."""

    main = ChipsField(
        label=_("Wat telde het meest mee?"),
        choices=Cause.choices,
        error_messages={"required": _("Kies wat het meest meetelde. Onbekend mag ook.")},
    )
    others = forms.MultipleChoiceField(
        label=_("Wat speelde nog meer mee?"),
        choices=[choice for choice in Cause.choices if choice[0] != Cause.UNKNOWN],
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )


class LookAgainForm(Form):
    """What was found when the rule was looked at again."""

    note = NoteField(
        label=_("Wat spreek je af?"),
        required=False,
        max_length=300,
        rows=3,
        help_text=_("Bijvoorbeeld: voor de verjaardag nog aanmelden bij het Jongerenloket."),
    )
