"""What a coordinator narrows and orders the team page to; what is agreed with a mentor; the mail on Monday."""

from django import forms
from django.forms.utils import flatatt
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _

from cases.models import Case
from mentoraat.forms import ChipsField, Form
from partners.forms.mentor import CertificateField, HoursField

PHASES = (("", _("Alle fasen")), (Case.State.OPEN, _("Bezig")), (Case.State.WAITING, _("Wacht op start")))


class LongSelect(forms.Select):
    """A select whose many options are written at once: a template for each made the page wait for its filter."""

    def render(self, name, value, attrs=None, renderer=None):
        """The element with its options, everything in them escaped."""
        chosen = str(value or "")
        rows = ((key, flatatt({"selected": str(key) == chosen}), label) for key, label in self.choices)
        options = format_html_join("\n", '<option value="{}"{}>{}</option>', rows)
        return format_html("<select{}>{}</select>", flatatt(self.build_attrs(attrs, {"name": name})), options)


class TeamForm(Form):
    """One mentor, area, programme or phase, and an order; what is not in the lists is left out."""

    mentor = forms.ChoiceField(label=_("Vaste mentor"), required=False, widget=LongSelect)
    area = forms.ChoiceField(label=_("Wijk"), required=False)
    programme = forms.ChoiceField(label=_("Programma"), required=False)
    phase = forms.ChoiceField(label=_("Fase"), choices=PHASES, required=False)
    sort = forms.ChoiceField(label=_("Volgorde"), required=False)

    def __init__(self, *args, mentors, areas, programmes, sorts, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["mentor"].choices = [("", _("Alle mentoren")), *mentors]
        self.fields["area"].choices = [("", _("Alle wijken")), *areas]
        self.fields["programme"].choices = [("", _("Alle programma’s")), *programmes]
        self.fields["sort"].choices = sorts


class NormForm(Form):
    """How many hours somebody works, how many youths were agreed, and the day on the VOG."""

    hours_per_week = HoursField()
    caseload_norm = forms.IntegerField(
        label=_("Hoeveel jongeren hoogstens"),
        required=False,
        min_value=0,
        max_value=200,
        help_text=_("Leeg: wat de organisatie per voltijd afspreekt, naar uren."),
        error_messages={"invalid": _("Vul een heel getal in, bijvoorbeeld 12.")},
    )
    vog_on = CertificateField()


class DigestForm(Form):
    """The mail on Monday, on or off."""

    digest = ChipsField(label=_("Weekbericht"), choices=[("on", _("Aan")), ("off", _("Uit"))])

    def clean_digest(self):
        """Whether it is on."""
        return self.cleaned_data["digest"] == "on"
