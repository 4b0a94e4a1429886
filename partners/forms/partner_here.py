"""Which organisation in this installation a partner is."""

from django.utils.translation import gettext_lazy as _

from mentoraat.forms import Form, RowField


class HereForm(Form):
    """Another organisation, or none."""

    organisation_here = RowField(
        label=_("Welke organisatie is dit?"),
        required=False,
        empty_label=_("geen: een gewone partner"),
        help_text=_("Een overdracht komt dan daar binnen als aanmelding, met alleen wat is gedeeld."),
    )

    def __init__(self, *args, organisations, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["organisation_here"].queryset = organisations
