"""Input about the organisation itself."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mentoraat.forms.base import Form

_DAYS = {
    "min_value": 1,
    "max_value": 730,
    "error_messages": {
        "required": _("Vul een aantal dagen in."),
        "invalid": _("Vul een heel getal in, bijvoorbeeld 14."),
        "min_value": _("Vul minstens 1 dag in."),
        "max_value": _("Vul hoogstens 730 dagen in."),
    },
}
_WHOLE = {"required": _("Vul een getal in."), "invalid": _("Vul een heel getal in, bijvoorbeeld 20.")}


def _days(label, **more):
    return forms.IntegerField(label=label, **_DAYS, **more)


class OrganisationForm(Form):
    """Thresholds, all in days, and the limit of small numbers."""

    quiet_days = _days(_("“Al even niet gezien” na (dagen)"))
    out_of_sight_days = _days(_("“Uit beeld” na (dagen)"))
    baseline_days = _days(_("Startmeting binnen (dagen na de start)"))
    aftercare_first_days = _days(_("Blijven volgen: eerst na (dagen)"))
    aftercare_next_days = _days(_("Blijven volgen: daarna elke (dagen)"))
    small_number_limit = forms.IntegerField(
        label=_("Kleine aantallen verbergen onder"),
        help_text=_("In wat naar buiten gaat. Lager dan 5 kan niet."),
        min_value=5,
        max_value=20,
        error_messages={"min_value": _("Kies 5 of hoger."), "max_value": _("Kies 20 of lager.")},
    )
    caseload_per_fte = forms.IntegerField(
        label=_("Jongeren per voltijd, hoogstens"),
        required=False,
        help_text=_("Geldt voor wie geen eigen afspraak heeft. Leeg: er is niets afgesproken."),
        min_value=1,
        max_value=200,
        error_messages=_WHOLE,
    )
    fulltime_hours = forms.IntegerField(
        label=_("Voltijd is (uren per week)"), min_value=20, max_value=48, error_messages=_WHOLE
    )
    aftercare_percent = forms.IntegerField(
        label=_("Blijven volgen telt mee voor (%)"),
        help_text=_("Hoeveel tijd het kost, vergeleken met een lopend traject."),
        min_value=0,
        max_value=100,
        error_messages=_WHOLE,
    )
    # What the values were when their effect was shown; see reports.
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def clean(self):
        """The values without the mark."""
        data = super().clean()
        data.pop("seen", None)
        return data

    @property
    def was_seen(self):
        """Whether the effect of just these values was shown before."""
        return self.data.get("seen") == self._mark()

    def show_effect(self):
        """Let the page carry the mark of these values."""
        self.data = self.data.copy()
        self.data["seen"] = self._mark()

    def _mark(self):
        return " ".join(str(self.cleaned_data.get(name)) for name in self.fields if name != "seen")


class NameForm(Form):
    """One name for a list."""

    name = forms.CharField(label=_("Naam"), max_length=80, error_messages={"required": _("Vul een naam in.")})
