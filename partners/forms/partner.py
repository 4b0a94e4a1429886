"""What is asked about a partner, the people there and the agreement with it."""

from django import forms
from django.utils.translation import gettext_lazy as _
from phonenumber_field.formfields import PhoneNumberField

from mentoraat.forms import Form, NoteField
from partners.models import Agreement, Partner


class PartnerForm(Form):
    """A partner. Its layer says how near to the youth it stands, 1 nearest."""

    name = forms.CharField(
        label=_("Naam"), max_length=120, error_messages={"required": _("Vul de naam van de partner in.")}
    )
    kind = forms.ChoiceField(
        label=_("Soort"),
        choices=[("", _("Kies een soort")), *Partner.Kind.choices],
        error_messages={"required": _("Kies wat voor partner dit is.")},
    )
    layer = forms.TypedChoiceField(
        label=_("Hoe dicht bij de jongere"),
        choices=[("", _("niet bekend")), *((number, str(number)) for number in range(1, 5))],
        coerce=int,
        empty_value=None,
        required=False,
        help_text=_("1 is het dichtst bij, 4 het verst weg."),
    )


class PersonForm(Form):
    """Somebody at a partner. Without an e-mail address they cannot get a handover."""

    name = forms.CharField(label=_("Naam"), max_length=120, error_messages={"required": _("Vul een naam in.")})
    email = forms.EmailField(
        label=_("E-mailadres"),
        required=False,
        help_text=_("Hier komen de mails over overdrachten aan."),
        error_messages={"invalid": _("Vul een e-mailadres in, bijvoorbeeld j.dewit@loket.nl.")},
    )
    phone = PhoneNumberField(
        label=_("Telefoon"),
        required=False,
        error_messages={"invalid": _("Vul een telefoonnummer in, bijvoorbeeld 010 123 45 67.")},
    )


class PersonEditForm(PersonForm):
    """The same, and whether they still answer."""

    active = forms.BooleanField(label=_("Antwoordt nog op vragen"), required=False)


class AgreementForm(Form):
    """Within how many working days a partner answers, and who hears it when nobody does."""

    answer_working_days = forms.IntegerField(
        label=_("Antwoord binnen hoeveel werkdagen?"),
        min_value=1,
        max_value=30,
        initial=Agreement.DEFAULT_ANSWER_DAYS,
        error_messages={
            "required": _("Vul een aantal werkdagen in, bijvoorbeeld 3."),
            "invalid": _("Vul een aantal werkdagen in, bijvoorbeeld 3."),
            "min_value": _("Kies 1 tot en met 30 werkdagen."),
            "max_value": _("Kies 1 tot en met 30 werkdagen."),
        },
    )
    urgent_working_days = forms.IntegerField(
        label=_("En bij spoed?"),
        min_value=1,
        max_value=30,
        initial=1,
        error_messages={
            "required": _("Vul een aantal werkdagen in, bijvoorbeeld 1."),
            "invalid": _("Vul een aantal werkdagen in, bijvoorbeeld 1."),
            "min_value": _("Kies 1 tot en met 30 werkdagen."),
            "max_value": _("Kies 1 tot en met 30 werkdagen."),
        },
    )
    escalation_name = forms.CharField(label=_("Wie hoort het als niemand antwoordt?"), required=False, max_length=120)
    escalation_email = forms.EmailField(
        label=_("E-mailadres daarvan"),
        required=False,
        error_messages={"invalid": _("Vul een e-mailadres in, bijvoorbeeld chef@loket.nl.")},
    )
    roles = NoteField(
        label=_("Rolafspraak: wie doet wat?"),
        required=False,
        rows=4,
        max_length=2000,
        help_text=_("Bijvoorbeeld: zij regelen het inkomen, wij gaan mee en bellen na een week."),
    )
