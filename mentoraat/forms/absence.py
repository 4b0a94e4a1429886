"""Input for being away."""

from django.utils.translation import gettext_lazy as _

from mentoraat.forms import DateField, Form, RowField
from mentoraat.periods import today


class AbsenceForm(Form):
    """Who is away, from when until when, and who stands in; `people` are those one may say it of, if not oneself."""

    person = RowField(
        label=_("Wie is afwezig?"),
        empty_label=_("kies een collega"),
        error_messages={"required": _("Kies wie er afwezig is.")},
    )
    starts_on = DateField(label=_("Eerste dag"), initial=today, error_messages={"required": _("Vul de eerste dag in.")})
    ends_on = DateField(label=_("Laatste dag"), error_messages={"required": _("Vul de laatste dag in.")})
    stand_in = RowField(
        label=_("Wie vervangt?"),
        empty_label=_("kies een collega"),
        help_text=_("Die krijgt de meldingen en ziet de jongeren, alleen in deze dagen."),
        error_messages={"required": _("Kies een vervanger.")},
    )

    def __init__(self, *args, people=None, colleagues, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["stand_in"].queryset = colleagues
        if people is None:
            del self.fields["person"]
        else:
            self.fields["person"].queryset = people
