"""Input for stories: the words, and that the youth agrees to them."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.models import Story
from mentoraat.forms import ChipsField, DateField, Form, NoteField


class StoryForm(Form):
    """A story under another name."""

    pseudonym = forms.CharField(
        label=_("Andere naam voor de jongere"),
        max_length=40,
        help_text=_("Eén voornaam die de jongere zelf kiest. Niet de eigen naam en geen bijnaam."),
        error_messages={
            "required": _("Kies een andere naam. Zonder andere naam komt een verhaal nooit in een rapport.")
        },
    )
    title = forms.CharField(
        label=_("Titel"), max_length=80, help_text=_("Bijvoorbeeld: Van de bank bij een vriend naar een eigen kamer.")
    )
    text = NoteField(
        label=_("Verhaal"),
        rows=12,
        max_length=Story.LONGEST * 2,
        help_text=_(
            "Wat gebeurde er, wat hielp, wat zegt de jongere zelf? Hoogstens 1.800 tekens. "
            "Noem geen namen, dagen, straten, scholen of nummers."
        ),
    )

    @property
    def wants_to_look(self):
        """Whether the page is to show how it will be printed, and to keep nothing yet."""
        return "look" in self.data


class AgreeForm(Form):
    """When and how the youth agreed. `youth`; `asked`: whether a representative is asked too."""

    on = DateField(label=_("Wanneer zei de jongere ja?"), error_messages={"required": _("Vul een datum in.")})
    how = ChipsField(label=_("Hoe?"), choices=Story.How.choices)
    representative = forms.BooleanField(label=_("De ouder of voogd is ook akkoord"), required=False)
    seen = forms.CharField(widget=forms.HiddenInput, required=False)  # the mark of the words on the page

    def __init__(self, *args, asked, **kwargs):
        super().__init__(*args, **kwargs)
        if not asked:
            del self.fields["representative"]

    def now_shows(self, mark):
        """Let a page that comes back carry the mark of the words that stand on it now."""
        if self.is_bound:
            self.data = self.data.copy()
            self.data["seen"] = mark
