"""Input for reminders to a youth."""

from django import forms
from django.utils.translation import gettext_lazy as _
from phonenumber_field.formfields import PhoneNumberField

from cases.models import ReminderChoice
from mentoraat.forms import ChipsField, DateField, Form

Channel = ReminderChoice.Channel


class ReminderForm(Form):
    """What the youth chose, and when we agreed on that."""

    channel = ChipsField(label=_("Hoe wil de jongere een herinnering?"), choices=Channel.choices)
    email = forms.EmailField(
        label=_("E-mailadres van de jongere"),
        required=False,
        help_text=_("Nodig als de jongere mail kiest."),
        error_messages={"invalid": _("Vul een e-mailadres in, bijvoorbeeld sam@voorbeeld.nl.")},
    )
    phone = PhoneNumberField(
        label=_("Mobiel nummer van de jongere"),
        required=False,
        help_text=_("Nodig als de jongere sms kiest."),
        error_messages={"invalid": _("Vul een telefoonnummer in, bijvoorbeeld 06 12345678.")},
    )
    agreed_on = DateField(
        label=_("Afgesproken op"), error_messages={"required": _("Vul in wanneer jullie dit afspraken.")}
    )

    def __init__(self, *args, sms, **kwargs):
        super().__init__(*args, **kwargs)
        self.sms = sms
        if not sms:
            self.fields["channel"].choices = [one for one in Channel.choices if one[0] != Channel.SMS]
            del self.fields["phone"]
