"""Input for next steps."""

from datetime import timedelta

from django import forms
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.forms.handover import PersonField
from mentoraat.forms import DateField, Form, RowField
from mentoraat.periods import today


class When(models.TextChoices):
    """The days that have a button of their own."""

    TODAY = "today", _("Vandaag")
    TOMORROW = "tomorrow", _("Morgen")
    WEEK = "week", _("Deze week")
    NEXT_WEEK = "next_week", _("Volgende week")

    def day(self, now):
        """The date: this week ends on Friday (in the weekend on Sunday), next week on its Friday."""
        monday = now - timedelta(days=now.weekday())
        ends = monday + timedelta(days=4 if now.weekday() <= 4 else 6)
        days = {self.TODAY: now, self.TOMORROW: now + timedelta(days=1), self.WEEK: ends}
        return days.get(self, monday + timedelta(days=11))


class DayForm(Form):
    """A day, by button or typed; the button wins when the date is empty."""

    when = forms.ChoiceField(choices=When.choices, required=False, widget=forms.HiddenInput)
    due_on = DateField(label=_("Andere dag"), required=False)

    days = When.choices

    def clean(self):
        """One date: the typed one, else that of the button, else this week."""
        data = super().clean()
        when = When(data.pop("when", "") or When.WEEK)
        if "due_on" in data and data["due_on"] is None:
            data["due_on"] = when.day(today())
        return data


class StepForm(DayForm):
    """What will be done; who and when are filled in already."""

    field_order = ("what", "due_on")
    what = forms.CharField(
        label=_("Volgende stap"), max_length=200, error_messages={"required": _("Schrijf wat de volgende stap is.")}
    )


class OwnedStepForm(StepForm):
    """The same with a choice of who does it: a colleague, somebody at a partner, or the youth."""

    field_order = ("what", "owner", "contact_person", "by_youth", "due_on")
    owner = RowField(label=_("Wie doet het?"), required=False, empty_label=_("ikzelf"))
    contact_person = PersonField(label=_("Of iemand bij een partner"), required=False, empty_label=_("niemand"))
    by_youth = forms.BooleanField(label=_("De jongere doet dit zelf"), required=False)

    def __init__(self, *args, owners, contact_persons, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["owner"].queryset = owners
        self.fields["contact_person"].queryset = contact_persons
