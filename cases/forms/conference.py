"""Input for a conference: when, who was there, and up to six agreements."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.forms.appointment import MomentForm
from cases.forms.handover import PersonField
from mentoraat.forms import DateField, NoteField
from mentoraat.periods import today

LINES = range(1, 7)
SHOWN = 3  # the others stand folded
YOUTH = "youth"


class PeopleField(forms.ModelMultipleChoiceField):
    """Some colleagues, ticked."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, **kwargs):
        super().__init__(queryset=None, to_field_name="ref", required=False, **kwargs)


class PersonsField(PeopleField):
    """Some people at partners, ticked, with their partners."""

    def label_from_instance(self, person):
        """J. de Wit (Jongerenloket)."""
        return f"{person.name} ({person.partner.name})"


class ConferenceForm(MomentForm):
    """The table first, then what was agreed."""

    field_order = ("on", "clock", "place", "online", "users", "contact_persons", "another", "youth_there")
    place = forms.CharField(label=_("Waar was het?"), max_length=120, required=False)
    online = forms.BooleanField(label=_("Online"), required=False)
    users = PeopleField(label=_("Wie waren erbij van ons?"))
    contact_persons = PersonsField(label=_("Wie waren erbij van partners?"))
    another = PersonField(label=_("Nog iemand van een partner"), required=False, empty_label=_("niemand"))
    youth_there = forms.BooleanField(label=_("De jongere was erbij"), required=False)
    youth_agreed = forms.BooleanField(label=_("De jongere vond goed dat zij dit samen bespraken"), required=False)
    youth_absent_why = forms.CharField(
        label=_("Waarom was de jongere er niet bij?"),
        max_length=200,
        required=False,
        help_text=_("Alleen als de jongere er niet was."),
    )
    discussed = NoteField(
        label=_("Wat is besproken?"), required=False, rows=4, help_text=_("Schrijf wat de jongere mag lezen.")
    )

    def __init__(self, *args, colleagues, usual, contact_persons, youth, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["on"].initial = today
        self.fields["users"].queryset = colleagues
        self.fields["contact_persons"].queryset = usual
        self.fields["another"].queryset = contact_persons
        people, persons = list(colleagues), list(contact_persons)
        self.owners = {f"u-{row.ref}": {"owner": row} for row in people}
        self.owners |= {f"p-{row.ref}": {"contact_person": row} for row in persons} | {YOUTH: {"by_youth": True}}
        choices = [
            ("", _("kies wie")),
            (YOUTH, youth.call_name),
            (_("Van ons"), [(f"u-{row.ref}", row.name) for row in people]),
            (_("Van partners"), [(f"p-{row.ref}", f"{row.name} ({row.partner.name})") for row in persons]),
        ]
        for line in LINES:
            self._add_line(line, choices)

    def _add_line(self, line, choices):
        self.fields[f"what_{line}"] = forms.CharField(label=_("Wat"), max_length=200, required=False)
        self.fields[f"owner_{line}"] = forms.ChoiceField(label=_("Wie doet het?"), choices=choices, required=False)
        self.fields[f"due_on_{line}"] = DateField(label=_("Vóór wanneer?"), required=False)
        for name in (f"what_{line}", f"owner_{line}", f"due_on_{line}"):
            self._prepare(self.fields[name], self[name].label)

    def first_lines(self):
        """The fields of the first agreements, line by line, for the page."""
        return self._lines(LINES[:SHOWN])

    def more_lines(self):
        """The same of the others."""
        return self._lines(LINES[SHOWN:])

    def _lines(self, lines):
        return [(line, [self[f"{name}_{line}"] for name in ("what", "owner", "due_on")]) for line in lines]

    def table(self):
        """The other fields, for the page."""
        return [field for field in self.visible_fields() if not field.name[-1].isdigit()]

    def clean(self):
        """People in one list, and the agreements that were written as steps."""
        data = super().clean()
        persons, another = list(data.pop("contact_persons", None) or ()), data.pop("another", None)
        data["contact_persons"] = persons + [another] * (another is not None and another not in persons)
        data["users"] = list(data.get("users") or ())
        lines = [(line, *(data.pop(f"{name}_{line}", None) for name in ("what", "owner", "due_on"))) for line in LINES]
        data["agreed"] = [self._step(*line) for line in lines if any(line[1:])]
        return data

    def _step(self, line, what, owner, due_on):
        """One agreement; each of its three parts is needed once one is there."""
        missing = {
            "what": (what, _("Schrijf wat afspraak %(line)s is.")),
            "owner": (owner, _("Kies wie afspraak %(line)s doet.")),
            "due_on": (due_on, _("Vul in vóór wanneer afspraak %(line)s klaar is.")),
        }
        for name, (value, words) in missing.items():
            if not value and f"{name}_{line}" not in self.errors:
                self.add_error(f"{name}_{line}", words % {"line": line})
        return line, {"what": what, "due_on": due_on, **self.owners.get(owner or "", {})}
