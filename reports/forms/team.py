"""What a coordinator narrows the team page to."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.models import Case
from mentoraat.forms import Form

PHASES = (("", _("Alle fasen")), (Case.State.OPEN, _("Bezig")), (Case.State.WAITING, _("Wacht op start")))


class TeamForm(Form):
    """One mentor, area or phase; what is not in the lists is left out."""

    mentor = forms.ChoiceField(label=_("Vaste mentor"), required=False)
    area = forms.ChoiceField(label=_("Wijk"), required=False)
    phase = forms.ChoiceField(label=_("Fase"), choices=PHASES, required=False)

    def __init__(self, *args, mentors, areas, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["mentor"].choices = [("", _("Alle mentoren")), *mentors]
        self.fields["area"].choices = [("", _("Alle wijken")), *areas]
