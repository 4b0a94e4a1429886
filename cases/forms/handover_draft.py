"""What is asked before a handover is sent."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.forms.consent import WHO, AgreementForm
from cases.forms.handover import PersonField
from cases.models import Consent, Handover
from mentoraat.forms import ChipsField, DateField, NoteField, RowField, TimeField
from mentoraat.periods import at

Item = Consent.Item
MORE = (*Consent.WRITTEN, "meeting_on", "meeting_time", "meeting_place", "responsible_until")
URGENT = ("contact_person", "urgent", "urgent_kind", "urgent_reason", "urgent_coordinator")


class ColleagueField(RowField):
    """A colleague by name."""

    def label_from_instance(self, user):
        return user.name


class QuestionForm(AgreementForm):
    """What everybody fills in: to whom, what, what goes with it, and how the youth agreed."""

    partner = RowField(
        label=_("Aan wie vraag je dit?"),
        empty_label=_("Kies een partner"),
        error_messages={"required": _("Kies aan wie je dit vraagt.")},
    )
    question = forms.CharField(
        label=_("Wat is de vraag?"),
        max_length=300,
        help_text=_("Schrijf hier geen naam: de partner ziet de vraag ook zonder code."),
        error_messages={"required": _("Schrijf wat je vraagt, bijvoorbeeld: inkomen regelen.")},
    )
    items = forms.MultipleChoiceField(
        label=_("Wat delen we?"),
        choices=[choice for choice in Item.choices if choice[0] not in Consent.WRITTEN],
        initial=list(Consent.MINIMUM),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Niet meer dan nodig is voor de vraag."),
        error_messages={"required": _("Kies wat we mogen delen.")},
    )
    message = NoteField(
        label=_("Wat moet de partner nog weten?"),
        required=False,
        rows=3,
        help_text=_("Dit ziet de partner na de code. Schrijf wat de jongere mag lezen."),
    )


class MoreForm(QuestionForm):
    """What goes with it only when the question needs it. What is written in these fields is shared."""

    own_words = NoteField(label=_("Hoe zegt de jongere het zelf?"), required=False, rows=2, max_length=1000)
    situation = NoteField(
        label=_("Hoe gaat het nu?"),
        required=False,
        rows=3,
        max_length=2000,
        help_text=_("Kort, per leefgebied: wonen, geld, school, werk. Alleen wat bij de vraag hoort."),
    )
    helpers = forms.MultipleChoiceField(
        label=_("Wie helpen er nog meer?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Een naam kan ook iets over gezondheid zeggen. Kies alleen wie de partner moet kennen."),
    )
    safety = NoteField(label=_("Wat moet de partner weten over veiligheid?"), required=False, rows=2, max_length=1000)
    health = NoteField(label=_("Wat moet de partner weten over gezondheid?"), required=False, rows=2, max_length=1000)
    criminal = NoteField(
        label=_("Wat moet de partner weten over politie en justitie?"), required=False, rows=2, max_length=1000
    )
    meeting_on = DateField(
        label=_("Wanneer maken jullie samen kennis?"),
        required=False,
        help_text=_("Na versturen staat het ook in je agenda."),
    )
    meeting_time = TimeField(label=_("Hoe laat?"), required=False)
    meeting_place = forms.CharField(label=_("Waar?"), required=False, max_length=120)
    responsible_until = DateField(
        label=_("Tot wanneer blijf jij zeker verantwoordelijk?"),
        required=False,
        help_text=_("Je blijft dat in elk geval tot de jongere is aangekomen."),
    )


class HandoverForm(MoreForm):
    """A warm handover. How and whether the youth agreed may be left out where a running agreement says so already."""

    contact_person = PersonField(
        label=_("Wie daar?"),
        required=False,
        empty_label=_("De eerste die antwoordt"),
    )
    urgent = forms.BooleanField(label=_("Dit kan niet wachten"), required=False)
    urgent_kind = ChipsField(label=_("Wat is er aan de hand?"), choices=Handover.UrgentKind.choices, required=False)
    urgent_reason = forms.CharField(
        label=_("Waarom kan het niet wachten?"),
        required=False,
        max_length=200,
        help_text=_("Dit leest alleen je team, niet de partner."),
    )
    urgent_coordinator = ColleagueField(
        label=_("Welke coördinator kijkt mee?"), required=False, empty_label=_("De eerste")
    )

    def __init__(self, *args, partners, people, watchers, running=(), helpers=(), sensitive=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["partner"].queryset, self.fields["contact_person"].queryset = partners, people
        self.fields["urgent_coordinator"].queryset = watchers
        self.fields["helpers"].choices = [(line, line) for line in helpers]
        for name in (
            *(item for item in Consent.SENSITIVE if item not in sensitive),
            *(() if helpers else ("helpers",)),
        ):
            del self.fields[name]  # what may not travel, or is not there, is not even asked
        self.running = running
        for name in ("how", "agreed") if running else ():
            self.fields[name].required = False
            self.fields[name].widget.attrs.pop("aria-required", None)

    def clean(self):
        """Put together what belongs together: the texts per item, who agreed, and the moment of the meeting."""
        data = super().clean()
        data["parts"] = {name: data.pop(name) for name in Consent.WRITTEN if name in data}
        data["parts"]["helpers"] = "\n".join(data["parts"].get("helpers", []))
        data["who"] = {name: data.pop(name) for name in WHO if name in data}
        data["meeting_at"] = self._moment(data.pop("meeting_on", None), data.pop("meeting_time", None))
        if data.get("urgent") and not data.get("urgent_kind"):
            self.add_error("urgent_kind", _("Kies wat er aan de hand is."))
        return data

    def _moment(self, day, clock):
        if day and not clock:
            self.add_error("meeting_time", _("Vul ook in hoe laat, bijvoorbeeld 14.10."))
        if clock and not day:
            self.add_error("meeting_on", _("Vul ook in op welke dag."))
        return at(day, clock) if day and clock else None

    @property
    def more(self):
        """The fields of what goes with it only when needed, that are there to be filled in."""
        return [self[name] for name in MORE if name in self.fields]

    @property
    def more_open(self):
        """Whether something of that stands filled in, or is not right."""
        return any(field.value() or field.errors for field in self.more)

    @property
    def pressing(self):
        """The fields about urgency and about who answers."""
        return [self[name] for name in URGENT]

    @property
    def pressing_open(self):
        """Whether something of that stands filled in, or is not right."""
        return any(field.value() or field.errors for field in self.pressing)
