"""What is asked about a handover."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mentoraat.forms import ChipsField, DateField, Form, NoteField, RowField
from mentoraat.periods import today


class PersonField(RowField):
    """Somebody at a partner, with the partner's name beside it."""

    def label_from_instance(self, person):
        return f"{person.name} ({person.partner.name})"


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


class FilterForm(Form):
    """Which handovers the list shows."""

    bal = ChipsField(
        label=_("Bal ligt bij"),
        required=False,
        choices=[("", _("alles")), ("ours", _("ons")), ("partner", _("de partner"))],
    )
    mijn = forms.BooleanField(label=_("Alleen die van mij"), required=False)
    spoed = forms.BooleanField(label=_("Alleen spoed"), required=False)
