"""Input about a complaint."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.models import Complaint, ComplaintMessage
from mentoraat.forms import ChipsField, DateField, Form, NoteField, RowField
from mentoraat.periods import today


class ComplaintForm(Form):
    """Who complains, about what, and how to reach them."""

    by_kind = ChipsField(label=_("Van wie is de klacht?"), choices=Complaint.By.choices)
    by_name = forms.CharField(label=_("Naam"), max_length=120, required=False, help_text=_("Zonder naam mag ook."))
    reach = forms.CharField(
        label=_("Hoe bereiken we diegene?"), max_length=120, required=False, help_text=_("Telefoon of e-mail.")
    )
    through = forms.CharField(
        label=_("Via wie kwam het binnen?"),
        max_length=120,
        required=False,
        help_text=_("Bijvoorbeeld een jongerenwerker of wie de jongere bracht."),
    )
    about_user = RowField(
        label=_("Over wie gaat het?"),
        required=False,
        empty_label=_("niet over één persoon"),
        help_text=_("Deze collega ziet de klacht niet."),
    )
    text = NoteField(
        label=_("Wat is de klacht?"),
        rows=6,
        help_text=_("Schrijf het op zoals het verteld is."),
        error_messages={"required": _("Schrijf op wat de klacht is.")},
    )
    received_on = DateField(label=_("Ontvangen op"), initial=today)

    def __init__(self, *args, colleagues, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["about_user"].queryset = colleagues


class MessageForm(Form):
    """A line in the thread."""

    kind = ChipsField(label=_("Wat schrijf je op?"), choices=ComplaintMessage.Kind.choices, initial="note")
    text = NoteField(label=_("Tekst"), rows=4, error_messages={"required": _("Schrijf iets op.")})


class AnswerForm(Form):
    """What came of it."""

    outcome = ChipsField(label=_("Wat vinden we van de klacht?"), choices=Complaint.Outcome.choices)
    answer = NoteField(
        label=_("Ons antwoord"),
        rows=6,
        help_text=_("Dit kreeg de klager te horen. Wie je laat meelezen, leest het ook."),
        error_messages={"required": _("Schrijf ons antwoord op.")},
    )


class ReaderForm(Form):
    """Who may read it."""

    user = RowField(
        label=_("Wie mag de klacht lezen?"),
        empty_label=_("kies een collega"),
        help_text=_("Die leest waar het over gaat en ons antwoord."),
        error_messages={"required": _("Kies een collega.")},
    )

    def __init__(self, *args, people, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["user"].queryset = people


class TermsForm(Form):
    """Within how many days."""

    confirm_days = forms.IntegerField(
        label=_("Bevestigen binnen (dagen)"),
        min_value=1,
        max_value=60,
        error_messages={"invalid": _("Vul een heel getal in, bijvoorbeeld 7.")},
    )
    answer_days = forms.IntegerField(
        label=_("Antwoorden binnen (dagen)"),
        help_text=_("Zes weken is 42 dagen."),
        min_value=2,
        max_value=180,
        error_messages={"invalid": _("Vul een heel getal in, bijvoorbeeld 42.")},
    )
