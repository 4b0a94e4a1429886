"""What a mentor fills in about a contact: in seconds first, the rest later."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from mentoraat.forms import ChipsField, DateField, Form, NoteField, RowField, TimeField
from mentoraat.periods import at, local_date, today
from outreach.models import Contact


class MomentForm(Form):
    """The fields that every form about a contact shares. A moment may be left open: then it is now."""

    label = forms.CharField(label=_("Wie?"), max_length=80, required=False)
    place = RowField(label=_("Waar"), required=False, empty_label=_("Geen plek"))
    new_place = forms.CharField(label=_("Andere plek"), max_length=80, required=False)
    channel = ChipsField(label=_("Hoe"), choices=Contact.Channel.choices)
    note = NoteField(label=_("Notitie"), help_text=_("Schrijf wat de jongere mag lezen."), required=False, rows=3)
    on = DateField(label=_("Datum"), required=False)
    clock = TimeField(label=_("Tijd"), required=False)
    people = forms.IntegerField(
        label=_("Hoeveel jongeren"),
        min_value=1,
        max_value=999,
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "size": 4}),
    )

    def __init__(self, *args, places, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["place"].queryset = places

    def clean(self):
        """Put day and time together; a day without a time is noon, a time without a day is today."""
        cleaned = super().clean()
        day, clock = cleaned.pop("on", None), cleaned.pop("clock", None)
        cleaned["at"] = self._moment(day, clock)
        cleaned["new_place"] = " ".join(cleaned.get("new_place", "").split())
        return cleaned

    def _moment(self, day, clock):
        if not day and not clock:
            return None
        if not clock:
            return timezone.now() if day == today() else at(day)
        return at(day or today(), clock)


class QuickContactForm(MomentForm):
    """Snel contact: four buttons that save, everything else may be empty."""

    youth = RowField(required=False)
    outcome = forms.ChoiceField(label=_("Opslaan als"), choices=Contact.Outcome.choices, required=False)
    later = forms.BooleanField(required=False)
    trial = forms.BooleanField(required=False, widget=forms.HiddenInput)
    client_key = forms.UUIDField(widget=forms.HiddenInput(attrs={"autocomplete": "off"}))

    def __init__(self, *args, youths, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["youth"].queryset = youths
        self.fields["youth"].error_messages["invalid_choice"] = _("Kies een jongere uit de lijst.")
        by_hand = [choice for choice in Contact.Channel.choices if choice[0] != Contact.Channel.EVENT]
        self.fields["channel"].choices = by_hand  # who was at an activity is said on its own page

    def clean(self):
        """Without a button there is nothing to save; a chosen youth needs no label."""
        cleaned = super().clean()
        later = cleaned.pop("later", False)
        if not cleaned.get("outcome") and not later and "outcome" not in self.errors:
            self.add_error("outcome", _("Kies wat het contact opleverde."))
        if cleaned.get("youth"):
            cleaned["label"] = ""
        return cleaned

    @property
    def unfolded(self):
        """Which of the folded rows hold a fault, so that they open."""
        parts = {
            "place": ("place", "new_place"),
            "channel": ("channel",),
            "more": ("note", "on", "clock", "people"),
        }
        return [part for part, names in parts.items() if any(name in self.errors for name in names)]


class CompleteContactForm(MomentForm):
    """Aanvullen: everything that was left open, and what was wrong."""

    outcome = ChipsField(label=_("Wat leverde het op?"), choices=Contact.Outcome.choices)
    field_order = ["outcome", "note", "label", "place", "new_place", "channel", "on", "clock", "people"]

    @classmethod
    def filled(cls, contact, data=None, *, places):
        """The form with what is known of the contact."""
        initial = {name: getattr(contact, name) for name in ("label", "channel", "note", "people", "outcome")}
        moment = timezone.localtime(contact.at)
        initial |= {"place": contact.place and contact.place.ref, "on": local_date(contact.at), "clock": moment.time()}
        return cls(data, initial=initial, places=places)


class NoteForm(Form):
    """A note afterwards."""

    note = NoteField(label=_("Notitie"), help_text=_("Schrijf wat de jongere mag lezen."), required=False, rows=4)


class OutcomeForm(Form):
    """What a contact that was saved for later led to: a button."""

    outcome = forms.ChoiceField(choices=Contact.Outcome.choices)


class IntroduceForm(Form):
    """A youth whom nobody knew yet: one name is enough."""

    name = forms.CharField(
        label=_("Naam"), max_length=60, error_messages={"required": _("Vul een naam in. Eén naam is genoeg.")}
    )


class LinkForm(Form):
    """Koppelen: which youth it was."""

    youth = RowField(error_messages={"required": _("Kies wie het was.")})
    others = forms.BooleanField(label=_("Ook de andere contacten met dit label"), required=False)

    def __init__(self, *args, youths, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["youth"].queryset = youths
