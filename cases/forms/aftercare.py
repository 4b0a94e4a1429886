"""Input for aftercare."""

from django.utils.translation import gettext_lazy as _

from cases.models import AftercareCheck
from mentoraat.forms import ChipsField, DateField, Form, NoteField


class AftercareForm(Form):
    """How it goes now, and when that was asked."""

    status = ChipsField(
        label=_("Hoe gaat het nu?"),
        choices=AftercareCheck.Status.choices,
        error_messages={"required": _("Kies hoe het nu gaat.")},
    )
    done_on = DateField(label=_("Wanneer vroeg je het?"), error_messages={"required": _("Vul een datum in.")})
    note = NoteField(label=_("Wat vertelde de jongere?"), required=False, max_length=300, rows=3)
