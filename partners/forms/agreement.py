"""What is asked about an agreement with a partner, in groups that belong together."""

import re

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from mentoraat.forms import ChipsField, DateField, Form, NoteField
from mentoraat.periods import today
from partners.models import Agreement
from partners.models.agreement import faults

SHARES = (
    ("health", _("Feiten over gezondheid")),
    ("criminal", _("Feiten over politie en justitie")),
)
# The heading of each group, how the page calls it, and the fields below it.
GROUPS = (
    (_("Hoe werken we samen?"), "form", ("purpose", "construction", "data_controller", "roles", "ends_on")),
    (_("Wat doen mentoren, en wat niet?"), "limits", ("task_list", "boundaries")),
    (_("Hoeveel uur per jongere?"), "hours", ("hours_least", "hours_most")),
    (
        _("Hoe snel komt er antwoord?"),
        "answer",
        ("answer_working_days", "urgent_working_days", "remind_days", "nobody_days", "feedback_days"),
    ),
    (_("Wie hoort het als niemand antwoordt?"), "nobody", ("escalation_name", "escalation_email")),
    (
        _("Wat willen we halen?"),
        "target",
        ("target_places", "target_handovers", "target_accept_days", "target_arrived_percent"),
    ),
    (_("Wat mag mee over een jongere?"), "shares", ("shares",)),
)


class DaysField(forms.CharField):
    """Several numbers of days, as people write them: 7, 14, 21."""

    def prepare_value(self, value):
        """A list as it is written; what was typed stays as it was."""
        return ", ".join(str(day) for day in value) if isinstance(value, list) else value

    def clean(self, value):
        """The numbers in the order in which they were written; the domain says which will do."""
        text = super().clean(value)
        parts = [part for part in re.split(r"[\s,;]+", text) if part]
        if any(not re.fullmatch(r"[0-9]{1,4}", part) for part in parts):
            raise ValidationError(_("Vul dagen in, bijvoorbeeld 7, 14, 21."))
        return [int(part) for part in parts]


def _number(label, least, most, *, fault, required=True, **more):
    messages = dict.fromkeys(("required", "invalid", "min_value", "max_value"), fault)
    return forms.IntegerField(
        label=label, min_value=least, max_value=most, required=required, error_messages=messages, **more
    )


def _days(label, **more):
    return _number(label, 1, 30, fault=_("Kies 1 tot en met 30 werkdagen."), **more)


def _target(label, most, **more):
    fault = _("Vul een heel getal in, van 0 tot en met %(most)s.") % {"most": most}
    return _number(label, 0, most, fault=fault, required=False, **more)


class AgreementForm(Form):
    """How we work together, within which limits, and when they answer."""

    purpose = forms.CharField(label=_("Waarvoor?"), max_length=200, required=False)
    construction = ChipsField(
        label=_("In welke vorm?"),
        choices=[("", _("niet gekozen")), *Agreement.Construction.choices],
        required=False,
        help_text=_("Inkwartieren: wij werken bij hen binnen. Onderaanneming: wij doen een deel van hun werk."),
    )
    data_controller = ChipsField(
        label=_("Wie is verantwoordelijk voor de gegevens van een jongere?"),
        choices=[("", _("niet gekozen")), *Agreement.Controller.choices],
        required=False,
    )
    roles = NoteField(
        label=_("Rolafspraak: wie doet wat?"),
        required=False,
        rows=4,
        max_length=2000,
        help_text=_("Bijvoorbeeld: zij regelen het inkomen, wij gaan mee en bellen na een week."),
    )
    ends_on = DateField(
        label=_("Loopt tot en met"), required=False, help_text=_("60 en 14 dagen ervoor krijg je een melding.")
    )
    task_list = NoteField(
        label=_("Wat doen mentoren wel?"), required=False, rows=4, max_length=2000, help_text=_("Eén ding per regel.")
    )
    boundaries = NoteField(
        label=_("Wat doen mentoren niet?"),
        required=False,
        rows=4,
        max_length=2000,
        help_text=_("Vrijwilligers dragen nooit de verantwoordelijkheid van een hulpverlener."),
    )
    hours_least = _number(_("Uren per week, minstens"), 0, 40, fault=_("Kies 0 tot en met 40 uur."), required=False)
    hours_most = _number(_("Uren per week, hoogstens"), 0, 40, fault=_("Kies 0 tot en met 40 uur."), required=False)
    answer_working_days = _days(_("Antwoord binnen hoeveel werkdagen?"), initial=Agreement.DEFAULT_ANSWER_DAYS)
    urgent_working_days = _days(_("En bij spoed?"), initial=1)
    remind_days = DaysField(
        label=_("Herinneren op dag"),
        required=False,
        max_length=40,
        help_text=_("Dagen na het versturen, bijvoorbeeld 7, 14, 21. Hoogstens vijf."),
    )
    nobody_days = _number(
        _("Zeggen dat niemand antwoordt na (dagen)"), 1, 365, fault=_("Kies 1 tot en met 365 dagen."), initial=28
    )
    feedback_days = DaysField(
        label=_("Vragen hoe het gaat op dag"),
        required=False,
        max_length=40,
        help_text=_("Dagen na aankomst, bijvoorbeeld 14, 60."),
    )
    escalation_name = forms.CharField(
        label=_("Naam"),
        required=False,
        max_length=120,
        help_text=_("Bijvoorbeeld de stadsmarinier of de DOSA-regisseur."),
    )
    escalation_email = forms.EmailField(
        label=_("E-mailadres daarvan"),
        required=False,
        error_messages={"invalid": _("Vul een e-mailadres in, bijvoorbeeld chef@loket.nl.")},
    )
    target_places = _target(_("Plekken per jaar"), 9999)
    target_handovers = _target(_("Overdrachten per jaar"), 9999)
    target_accept_days = _target(_("Opgepakt binnen (dagen)"), 365)
    target_arrived_percent = _target(_("Komt aan, van elke honderd"), 100)
    shares = forms.MultipleChoiceField(
        label=_("Deze feiten mogen meegaan naar deze partner"),
        choices=SHARES,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Zet dit alleen aan als het in de afspraak staat. De jongere moet er elke keer akkoord op geven."),
    )

    def clean(self):
        """Say all that cannot be meant at once, also when another field could not be read."""
        data = super().clean()
        for field, why in faults(data, today()).items():
            self.add_error(field, why)
        return data

    @property
    def groups(self):
        """Each heading with its name and its bound fields, for the page."""
        return [(heading, key, [self[name] for name in fields]) for heading, key, fields in GROUPS]
