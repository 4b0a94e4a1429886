"""The form to bring a workbook."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from mentoraat.forms import Form, refuse_bsn
from reports.imports.faults import WorkbookRefused
from reports.imports.workbook import glance


class UploadForm(Form):
    """One file: an .xlsx, or a .zip of .csv files."""

    workbook = forms.FileField(
        label=_("Werkboek"),
        help_text=_("Een .xlsx, of een .zip met .csv-bestanden. Hoogstens 20 MB."),
        error_messages={"required": _("Kies een bestand."), "empty": _("Dit bestand is leeg.")},
        widget=forms.FileInput(attrs={"accept": ".xlsx,.zip"}),
    )

    def clean_workbook(self):
        """Refuse at once what can be seen from the outside; the rest is for the dry run."""
        file = self.cleaned_data["workbook"]
        refuse_bsn(file.name)  # the name is kept
        try:
            glance(file, file.size)
        except WorkbookRefused as refusal:
            raise ValidationError(str(refusal)) from None
        file.seek(0)
        return file
