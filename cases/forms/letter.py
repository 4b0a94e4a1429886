"""Input for letters: what it says, in words that the youth takes home."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.domain.letter import Doer
from cases.models import Letter
from mentoraat.forms import ChipsField, DateField, Form, NoteField, RowField

TOO_LONG = _("Houd het kort: hoogstens %(limit_value)d tekens, dit zijn er %(show_value)d. Dan past het op één blad.")


def _words(label, help_text, limit, required):
    messages = {"required": required, "max_length": TOO_LONG}
    return NoteField(label=label, help_text=help_text, max_length=limit, rows=3, error_messages=messages)


def _line(label, limit, **more):
    messages = {"max_length": TOO_LONG} | more.pop("error_messages", {})
    return forms.CharField(label=label, max_length=limit, error_messages=messages, **more)


class LetterForm(Form):
    """A letter, told again."""

    partner = RowField(label=_("Van welke partner is de brief?"), required=False, empty_label=_("een andere afzender"))
    sender = _line(_("Of: van wie?"), Letter.SENDER, required=False, help_text=_("Bijvoorbeeld: Belastingdienst."))
    subject = _line(
        _("Waar gaat de brief over?"),
        Letter.SUBJECT,
        help_text=_("Bijvoorbeeld: zorgtoeslag terugbetalen."),
        error_messages={"required": _("Schrijf waar de brief over gaat.")},
    )
    received_on = DateField(label=_("Wanneer kwam de brief?"), error_messages={"required": _("Vul een datum in.")})
    deadline = DateField(
        label=_("Vóór wanneer moet het?"), required=False, help_text=_("De uiterste dag die in de brief staat.")
    )
    what = _words(
        _("Wat is dit?"),
        _("Schrijf het zoals je het vertelt: “Je krijgt een boete omdat …”"),
        Letter.BLOCK,
        _("Schrijf in een paar woorden wat dit voor brief is."),
    )
    to_do = _words(
        _("Wat moet ik doen?"),
        _("Eén ding per zin. Bijvoorbeeld: “Bel dit nummer. Vraag of je in delen mag betalen.”"),
        Letter.BLOCK,
        _("Schrijf wat de jongere moet doen. Niets? Schrijf dan: je hoeft niets te doen."),
    )
    who_helps = _words(
        _("Wie helpt mij?"),
        _("Een naam en een telefoonnummer."),
        Letter.HELP,
        _("Schrijf wie helpt, met een telefoonnummer."),
    )

    def __init__(self, *args, partners, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["partner"].queryset = partners


class NewLetterForm(LetterForm):
    """The same, with the step that follows."""

    step = ChipsField(label=_("Wie doet de volgende stap?"), choices=Doer.choices, initial=Doer.ME)
    step_what = forms.CharField(
        label=_("Wat is die stap?"),
        required=False,
        max_length=150,
        help_text=_("Laat leeg, dan staat er van wie de brief is en waarover."),
    )
