"""Choosing what the figures are about: a quarter or other days, a district, a programme."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from mentoraat.forms import DateField, Form, RowField
from mentoraat.periods import Quarter
from reports.domain.scope import Period


class FiguresForm(Form):
    """A period and perhaps one district or one programme. Other days go before the quarter."""

    kwartaal = forms.CharField(label=_("Kwartaal"), required=False, max_length=7)
    van = DateField(label=_("Of andere dagen: van"), required=False)
    tot = DateField(label=_("Tot en met"), required=False)
    wijk = RowField(label=_("Wijk"), required=False, empty_label=_("Alle wijken"))
    programma = RowField(label=_("Programma"), required=False, empty_label=_("Alle programma’s"))

    def __init__(self, *args, quarters, areas, programmes, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["kwartaal"].widget = forms.Select(choices=[(str(quarter), quarter.label) for quarter in quarters])
        self.fields["wijk"].queryset = areas
        self.fields["programma"].queryset = programmes

    def clean_kwartaal(self):
        """The quarter, or None when none was chosen."""
        text = self.cleaned_data["kwartaal"]
        try:
            return Quarter.parse(text) if text else None
        except ValueError as error:
            raise ValidationError(_("Kies een kwartaal, bijvoorbeeld 2007-Q1.")) from error

    def clean(self):
        """The days must come in pairs and in order."""
        start, end = self.cleaned_data.get("van"), self.cleaned_data.get("tot")
        if bool(start) != bool(end) and not self.errors:
            raise ValidationError({"tot" if start else "van": _("Vul allebei de dagen in, of geen van beide.")})
        if start and end and (end < start or (end - start).days > 3660):
            raise ValidationError({"tot": _("Kies een dag na de eerste, hoogstens tien jaar later.")})
        return self.cleaned_data

    def wanted(self, usual):
        """What was asked for, with `usual` as the quarter when none was chosen: period, district, programme."""
        found = self.cleaned_data
        quarter = found.get("kwartaal") or usual
        days = found.get("van") and found.get("tot") and Period(found["van"], found["tot"])
        return {
            "period": days or Period(quarter.start, quarter.end),
            "area": found.get("wijk"),
            "programme": found.get("programma"),
        }
