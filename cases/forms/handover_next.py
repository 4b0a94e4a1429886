"""To whom the question goes next."""

from mentoraat.forms import Form, RowField


class NextForm(Form):
    """One of the partners that were proposed."""

    partner = RowField()

    def __init__(self, *args, partners, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["partner"].queryset = partners
