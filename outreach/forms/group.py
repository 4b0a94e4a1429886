"""A group: its name, programme, area and mentor; and why somebody leaves it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mentoraat.forms import Form, RowField


class GroupForm(Form):
    """A neutral name first: it says something of everybody in it."""

    name = forms.CharField(
        label=_("Naam van de groep"),
        max_length=60,
        help_text=_("Kies een neutrale naam, zoals een plek. Niets over strafbare feiten of gezondheid."),
        error_messages={"required": _("Vul een naam in, bijvoorbeeld “Groep Zuidplein”.")},
    )
    programme = RowField(
        label=_("Programma"),
        required=False,
        empty_label=_("geen programma"),
        help_text=_("In dit programma open je een traject voor ieder van de groep."),
    )
    area = RowField(label=_("Wijk"), required=False, empty_label=_("geen wijk"))
    owner = RowField(
        label=_("Mentor van de groep"),
        empty_label=_("kies een collega"),
        error_messages={"required": _("Kies de mentor van de groep.")},
    )

    def __init__(self, *args, programmes, areas, owners, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["programme"].queryset = programmes
        self.fields["area"].queryset = areas
        self.fields["owner"].queryset = owners


class MemberForm(Form):
    """Whom to put in the group."""

    youth = RowField(error_messages={"required": _("Kies wie erbij komt."), "invalid_choice": _("Kies uit de lijst.")})

    def __init__(self, *args, youths, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["youth"].queryset = youths


class LeaveForm(Form):
    """Why a youth is in the group no more."""

    reason = forms.CharField(
        label=_("Waarom stopt het?"),
        max_length=200,
        help_text=_("De jongere mag dit lezen."),
        error_messages={"required": _("Schrijf kort waarom het stopt.")},
    )
