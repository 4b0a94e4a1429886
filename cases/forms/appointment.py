"""Input for appointments."""

from datetime import time

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.models import Appointment
from mentoraat.forms import ChipsField, DateField, Form, RowField, TimeField
from mentoraat.periods import at, local_date

OUTCOMES = [(state.value, state.label) for state in Appointment.OUTCOMES]


class MomentForm(Form):
    """A day and a time; together they are one moment."""

    on = DateField(label=_("Datum"), error_messages={"required": _("Vul een datum in, bijvoorbeeld 27-03-2026.")})
    clock = TimeField(label=_("Tijd"), error_messages={"required": _("Vul een tijd in, bijvoorbeeld 14.10.")})

    def clean(self):
        """Put day and time together, by the clock of Amsterdam."""
        data = super().clean()
        day, clock = data.pop("on", None), data.pop("clock", None)
        if day and clock:
            data["at"] = at(day, clock)
        return data


class DetailsForm(Form):
    """What it is for, where, and who joins."""

    what = forms.CharField(
        label=_("Waarvoor"),
        max_length=200,
        help_text=_("Bijvoorbeeld: samen naar het Jongerenloket."),
        error_messages={"required": _("Schrijf waarvoor de afspraak is.")},
    )
    place = forms.CharField(label=_("Waar"), max_length=100, required=False)
    home = forms.BooleanField(
        label=_("Bij iemand thuis"),
        required=False,
        help_text=_("Dan staat de plek niet in je agenda-app en niet in een herinnering."),
    )
    contact_person = RowField(label=_("Wie gaat er mee van een partner?"), required=False, empty_label=_("niemand"))

    def __init__(self, *args, contact_persons, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["contact_person"].queryset = contact_persons
        self.fields["contact_person"].label_from_instance = lambda row: f"{row.name}, {row.partner.name}"


class AppointmentForm(MomentForm, DetailsForm):
    """A new appointment; it is with oneself unless another is chosen."""

    field_order = ("what", "on", "clock", "place", "home", "contact_person", "owner")
    owner = RowField(label=_("Welke mentor?"), required=False, empty_label=_("ikzelf"))

    def __init__(self, *args, owners, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["owner"].queryset = owners
        if not owners:  # nobody else knows this youth: there is nothing to choose
            del self.fields["owner"]


class NewAppointmentForm(MomentForm, DetailsForm):
    """One's own appointment, begun from somewhere else than the page of the youth."""

    field_order = ("youth", "what", "on", "clock", "place", "home", "contact_person")
    youth = RowField(
        label=_("Met welke jongere?"),
        empty_label=_("kies een jongere"),
        error_messages={"required": _("Kies met welke jongere de afspraak is.")},
    )

    def __init__(self, *args, youths, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["youth"].queryset = youths


class PostponeForm(MomentForm):
    """Another moment, and why."""

    why = forms.CharField(
        label=_("Waarom verzet?"), max_length=200, required=False, help_text=_("De jongere mag dit lezen.")
    )

    @classmethod
    def filled(cls, item, data=None):
        """The form with the moment as it is now."""
        moment = timezone.localtime(item.at)
        return cls(data, initial={"on": local_date(item.at), "clock": time(moment.hour, moment.minute)})


class OutcomeForm(Form):
    """How it went, and why."""

    state = ChipsField(label=_("Hoe ging het?"), choices=OUTCOMES, error_messages={"required": _("Kies hoe het ging.")})
    why = forms.CharField(
        label=_("Hoe kwam dat?"), max_length=300, required=False, help_text=_("De jongere mag dit lezen.")
    )


class QuickOutcomeForm(OutcomeForm):
    """The same as buttons in a list; `back` says which list it was."""

    PAGES = {"today": "reports:today"}
    back = forms.ChoiceField(choices=[(code, code) for code in PAGES], required=False)

    def clean(self):
        """The address to go back to is no part of the outcome."""
        data = super().clean()
        back = data.pop("back", "")
        self.page = self.PAGES.get(back, "")
        self.undo_to = f"?terug={back}" if back else ""
        return data
