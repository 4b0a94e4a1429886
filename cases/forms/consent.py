"""What is asked about an agreement of a youth."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.models import Consent
from mentoraat.forms import ChipsField, DateField, Form, RowField
from mentoraat.periods import today

# Who agreed and until when, beside how: passed on as they are (consent.record).
WHO = ("representative", "relation", "no_representative_reason", "present", "until")


class AgreementForm(Form):
    """How an agreement was given, by whom, and until when. `youth` and whether a representative is `asked`."""

    how = ChipsField(
        label="", choices=Consent.How.choices, error_messages={"required": _("Kies hoe het akkoord is gegeven.")}
    )
    agreed = forms.BooleanField(
        label="", error_messages={"required": _("Zonder akkoord versturen we niets. Zet het vinkje.")}
    )
    representative = forms.CharField(
        label=_("Welke ouder of voogd gaf ook akkoord?"), max_length=120, required=False, help_text=""
    )
    relation = forms.CharField(
        label=_("Wie is dat?"), max_length=60, required=False, help_text=_("Bijvoorbeeld: moeder, oma, voogd.")
    )
    no_representative_reason = forms.CharField(
        label=_("Of: waarom vroeg je geen ouder of voogd?"),
        max_length=300,
        required=False,
        help_text=_("Bijvoorbeeld: dat is niet veilig, of: de jongere vroeg zelf om advies."),
    )
    present = forms.CharField(label=_("Wie was er nog bij?"), max_length=200, required=False)
    until = DateField(label=_("Tot wanneer?"), required=False, help_text=_("Niets ingevuld: een jaar."))

    def __init__(self, *args, youth, asked=False, **kwargs):
        super().__init__(*args, **kwargs)
        self.asked = asked
        # The base form has drawn up these already, so the words go to what it drew.
        self["how"].label = _("Hoe gaf %(youth)s akkoord?") % {"youth": youth.call_name}
        self["agreed"].label = _("%(youth)s is akkoord: dit delen we met deze partner.") % {"youth": youth.call_name}
        if asked:
            words = _("%(youth)s is nog jong, of we weten de leeftijd niet. Vul dit in, of schrijf waarom niet.")
            self["representative"].help_text = words % {"youth": youth.call_name}

    @property
    def who_open(self):
        """Whether the part about who agreed stands open: a representative is asked, or something is in it."""
        return self.asked or any(self[name].value() or self[name].errors for name in WHO)


class ConsentForm(AgreementForm):
    """An agreement by itself, apart from a handover."""

    field_order = ("partner", "purpose", "items", "how", "agreed", "given_on")
    partner = RowField(
        label=_("Met wie mogen we delen?"),
        empty_label=_("Kies een partner"),
        error_messages={"required": _("Kies met wie we mogen delen.")},
    )
    purpose = forms.CharField(
        label=_("Waarvoor?"),
        max_length=300,
        help_text=_("Bijvoorbeeld: inkomen regelen."),
        error_messages={"required": _("Schrijf waarvoor we dit delen.")},
    )
    items = forms.MultipleChoiceField(
        label=_("Wat mogen we delen?"),
        choices=Consent.Item.choices,
        initial=list(Consent.MINIMUM),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Niet meer dan nodig is."),
        error_messages={"required": _("Kies wat we mogen delen.")},
    )
    given_on = DateField(label=_("Wanneer?"), error_messages={"required": _("Vul een datum in.")})

    def __init__(self, *args, partners, sensitive=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["partner"].queryset = partners
        self.fields["given_on"].initial = today
        closed = {item for item in Consent.SENSITIVE if item not in sensitive}
        self.fields["items"].choices = [choice for choice in Consent.Item.choices if choice[0] not in closed]

    def clean(self):
        """The tick has done its work: without it the form stays as it is."""
        data = super().clean()
        data.pop("agreed", None)
        return data


class TermsForm(Form):
    """What may travel at all, and from which age a youth agrees alone."""

    shares_health = forms.BooleanField(
        label=_("We mogen iets over gezondheid delen"),
        required=False,
    )
    shares_criminal = forms.BooleanField(
        label=_("We mogen iets over politie en justitie delen"),
        required=False,
    )
    age = forms.IntegerField(
        label=_("Onder welke leeftijd vragen we ook een ouder of voogd?"),
        min_value=0,
        max_value=18,
        help_text=_("De wet zegt 16. Bij een nieuwe wet vul je hieronder in vanaf wanneer."),
        error_messages={"required": _("Vul een leeftijd in."), "max_value": _("Kies een leeftijd tot en met 18.")},
    )
    starts_on = DateField(label=_("Vanaf wanneer geldt die leeftijd?"), required=False, help_text=_("Leeg: vandaag."))


class FilterForm(Form):
    """Which agreements the list shows."""

    stand = ChipsField(
        label=_("Welke?"),
        required=False,
        choices=[
            ("", _("die lopen")),
            ("ending", _("lopen bijna af")),
            ("withdrawn", _("ingetrokken")),
            ("past", _("afgelopen")),
        ],
    )
