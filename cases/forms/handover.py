"""What is asked about a handover."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.models import Consent
from mentoraat.forms import ChipsField, DateField, Form, NoteField, RowField
from mentoraat.periods import today


class PersonField(RowField):
    """Somebody at a partner, with the partner's name beside it."""

    def label_from_instance(self, person):
        return f"{person.name} ({person.partner.name})"


class HandoverForm(Form):
    """A warm handover. How and whether the youth agreed may be left out where a running agreement says so already."""

    partner = RowField(label=_("Aan wie vraag je dit?"), empty_label=_("Kies een partner"))
    question = forms.CharField(
        label=_("Wat is de vraag?"),
        max_length=300,
        help_text=_("Schrijf hier geen naam: de partner ziet de vraag ook zonder code."),
        error_messages={"required": _("Schrijf wat je vraagt, bijvoorbeeld: inkomen regelen.")},
    )
    items = forms.MultipleChoiceField(
        label=_("Wat delen we?"),
        choices=Consent.Item.choices,
        initial=list(Consent.MINIMUM),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Niet meer dan nodig is voor de vraag."),
        error_messages={"required": _("Kies wat we mogen delen.")},
    )
    message = NoteField(
        label=_("Wat moet de partner nog weten?"),
        required=False,
        rows=3,
        help_text=_("Dit ziet de partner na de code. Schrijf wat de jongere mag lezen."),
    )
    how = ChipsField(
        label="", choices=Consent.How.choices, error_messages={"required": _("Kies hoe het akkoord is gegeven.")}
    )
    agreed = forms.BooleanField(
        label="", error_messages={"required": _("Zonder akkoord versturen we niets. Zet het vinkje.")}
    )
    contact_person = PersonField(
        label=_("Wie daar?"),
        required=False,
        empty_label=_("De eerste die antwoordt"),
    )
    urgent = forms.BooleanField(label=_("Dit kan niet wachten"), required=False)
    urgent_reason = forms.CharField(label=_("Waarom kan het niet wachten?"), required=False, max_length=200)

    def __init__(self, *args, youth, partners, people, running, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["partner"].queryset, self.fields["contact_person"].queryset = partners, people
        self.fields["partner"].error_messages["required"] = _("Kies aan wie je dit vraagt.")
        # The base form has drawn up these two already, so the words go to what it drew.
        self["how"].label = _("Hoe gaf %(youth)s akkoord?") % {"youth": youth.call_name}
        self["agreed"].label = _("%(youth)s is akkoord: dit delen we met deze partner.") % {"youth": youth.call_name}
        if running:
            self._leave_out_agreement(running)

    def _leave_out_agreement(self, running):
        for name in ("how", "agreed"):
            self.fields[name].required = False
            self.fields[name].widget.attrs.pop("aria-required", None)
        words = _("Er loopt al akkoord voor: %(running)s. Past dat, sla dit dan over.") % {"running": running}
        self["how"].help_text = words


class AnswerForm(Form):
    """What the partner says beside the answer."""

    text = NoteField(label=_("Uw vraag of reden"), required=False, rows=3, max_length=1000)


class ReplyForm(Form):
    """What we say to the partner."""

    text = NoteField(
        label=_("Bericht aan de partner"),
        rows=3,
        help_text=_("De partner leest dit na de code."),
        error_messages={"required": _("Schrijf je bericht.")},
    )


class ReasonForm(Form):
    """Why."""

    reason = NoteField(
        label=_("Waarom?"), rows=2, max_length=300, error_messages={"required": _("Schrijf kort waarom.")}
    )


class ConsentWithdrawalForm(Form):
    """Why the youth agrees no longer, if that was said."""

    reason = forms.CharField(label=_("Waarom?"), required=False, max_length=200)


class DayForm(Form):
    """Something that happened on a day."""

    on = DateField(label=_("Wanneer?"), error_messages={"required": _("Vul een datum in, bijvoorbeeld 27-03-2026.")})

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["on"].initial = today


class MetForm(DayForm):
    """The joint meeting."""

    who = forms.CharField(
        label=_("Wie waren erbij?"), max_length=200, error_messages={"required": _("Schrijf wie erbij waren.")}
    )


class ArrivedForm(DayForm):
    """The youth has arrived."""

    confirmed_by = ChipsField(
        label=_("Wie bevestigde het?"),
        choices=[("youth", _("de jongere zelf")), ("receiver", _("de partner"))],
        error_messages={"required": _("Kies wie het bevestigde.")},
    )


class FeedbackForm(DayForm):
    """How it goes there."""

    text = NoteField(label=_("Hoe gaat het daar?"), rows=4, error_messages={"required": _("Schrijf hoe het gaat.")})


class PartnerFeedbackForm(Form):
    """How it goes, in the partner's own words."""

    text = NoteField(
        label=_("Hoe gaat het nu?"),
        rows=3,
        max_length=2000,
        error_messages={"required": _("Schrijf kort hoe het gaat.")},
    )


class CodeForm(Form):
    """The code that the mentor read out."""

    code = forms.CharField(
        label=_("Code"),
        max_length=20,
        widget=forms.TextInput(
            attrs={"autocomplete": "one-time-code", "autocapitalize": "characters", "spellcheck": "false"}
        ),
        help_text=_("Acht letters en cijfers. De code werkt tien minuten."),
        error_messages={"required": _("Vul de code in die u aan de telefoon kreeg.")},
    )


class FilterForm(Form):
    """Which handovers the list shows."""

    bal = ChipsField(
        label=_("Bal ligt bij"),
        required=False,
        choices=[("", _("alles")), ("ours", _("ons")), ("partner", _("de partner"))],
    )
    mijn = forms.BooleanField(label=_("Alleen die van mij"), required=False)
