"""An activity, and who was there."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from mentoraat.forms import ChipsField, DateField, Form, RowField, TimeField
from mentoraat.periods import today
from outreach.models import Attendance


class ActivityForm(Form):
    """What, when, where, for whom, and who leads."""

    name = forms.CharField(
        label=_("Wat is het?"),
        max_length=80,
        help_text=_("Bijvoorbeeld “Oefencircus” of “Samen koken”."),
        error_messages={"required": _("Vul in wat het is.")},
    )
    on = DateField(label=_("Datum"), initial=today)
    clock = TimeField(label=_("Begint om"), required=False)
    place = RowField(label=_("Waar"), required=False, empty_label=_("geen plek"))
    group = RowField(
        label=_("Groep"),
        required=False,
        empty_label=_("voor iedereen"),
        help_text=_("De groep staat dan al in de lijst van wie er was."),
    )
    leader = RowField(
        label=_("Wie leidt het?"),
        empty_label=_("kies een collega"),
        error_messages={"required": _("Kies wie het leidt.")},
    )

    def __init__(self, *args, places, groups, leaders, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["place"].queryset = places
        self.fields["group"].queryset = groups
        self.fields["leader"].queryset = leaders

    @classmethod
    def filled(cls, activity, data=None, **rows):
        """The form with what is known."""
        initial = {name: row and row.ref for name in ("place", "group", "leader") for row in [getattr(activity, name)]}
        clock = timezone.localtime(activity.at).time()
        return cls(data, initial=initial | {"name": activity.name, "on": activity.on, "clock": clock}, **rows)


class AttendanceForm(Form):
    """Erbij, te laat or niet, for each youth in the list; whoever is not in it is looked up and added."""

    who = forms.CharField(label=_("Wie was er nog meer?"), max_length=80, required=False)
    add = RowField(required=False)
    others = forms.IntegerField(
        label=_("Hoeveel anderen waren er, zonder naam?"),
        min_value=0,
        max_value=999,
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "size": 4}),
        error_messages={"invalid": _("Vul een heel getal in, bijvoorbeeld 12.")},
    )

    def __init__(self, *args, marks, youths, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["add"].queryset = youths
        self.asked = {mark.youth: f"was_{mark.youth.ref}" for mark in marks}
        for mark in marks:
            field = ChipsField(
                label=mark.youth.name, choices=Attendance.Presence.choices, required=False, initial=mark.presence
            )
            self._prepare(field, mark.youth.name)
            self.fields[self.asked[mark.youth]] = field

    @property
    def lines(self):
        """The fields of the youths, for the page."""
        return [self[name] for name in self.asked.values()]

    @property
    def looking(self):
        """The name that is being looked up, instead of saving; "" when there is none."""
        if not self.is_bound or not self.is_valid() or self.cleaned_data["added"]:
            return ""
        return self.cleaned_data["who"]

    def clean(self):
        """The marks in one value."""
        cleaned = super().clean()
        marks = {youth: cleaned.get(name) or "" for youth, name in self.asked.items()}
        found = {"marks": marks, "others": cleaned.get("others"), "added": cleaned.get("add")}
        return found | {"who": " ".join((cleaned.get("who") or "").split())}

    def perform(self, verb, **extra):
        """What was typed to look somebody up is not part of what is saved."""
        self.cleaned_data.pop("who", None)
        return super().perform(verb, **extra)
