"""Input for cases: opening, another casemanager, waiting, closing."""

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from cases.domain.closing import END, GO_ON
from cases.forms.load import CasemanagerForm
from cases.forms.placement import PLACEMENT, PlacementForm
from cases.models import Case, CasemanagerPeriod, Inflow, Placement
from mentoraat.forms import ChipsField, DateField, Form, NoteField, RowChipsField, RowField
from mentoraat.periods import today

Reads = CasemanagerPeriod.Reads


class CaseForm(CasemanagerForm):
    """The least that is needed to begin."""

    programme = RowChipsField(
        label=_("Programma"), empty_label=None, error_messages={"required": _("Kies een programma.")}
    )
    casemanager = RowField(
        label=_("Vaste mentor"), empty_label=None, error_messages={"required": _("Kies een vaste mentor.")}
    )
    area = RowField(label=_("Wijk"), required=False, empty_label=_("onbekend"))
    opened_on = DateField(
        label=_("Begonnen op"), initial=today, error_messages={"required": _("Vul in wanneer het begon.")}
    )
    preventive = forms.BooleanField(label=_("Nog op school, maar het dreigt mis te gaan"), required=False)
    source = forms.ChoiceField(
        label=_("Hoe kwam de jongere bij ons?"),
        choices=[("", _("niet gevraagd")), *(row for row in Inflow.choices if row[0] != Inflow.HANDOVER)],
        required=False,
    )

    def __init__(self, *args, programmes, colleagues, areas, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["programme"].queryset = programmes
        self.fields["casemanager"].queryset = colleagues
        self.fields["area"].queryset = areas


class LoadField(RowField):
    """A colleague, with how many cases they guard now; the rows come with `open_cases`."""

    def label_from_instance(self, person):
        """Marc Jansen (14 lopende trajecten)."""
        count = person.open_cases
        words = ngettext("%(name)s (%(count)s lopend traject)", "%(name)s (%(count)s lopende trajecten)", count)
        return words % {"name": person.name, "count": count}


class AssignForm(CasemanagerForm):
    """Another casemanager: why, what they must know, and what they read back."""

    casemanager = LoadField(
        label=_("Nieuwe vaste mentor"),
        empty_label=_("kies een collega"),
        error_messages={"required": _("Kies wie de vaste mentor wordt.")},
    )
    reason = forms.CharField(
        label=_("Waarom verandert het?"),
        max_length=200,
        help_text=_("De jongere mag dit lezen."),
        error_messages={"required": _("Schrijf waarom de vaste mentor verandert.")},
    )
    works = NoteField(
        label=_("Wat werkt bij deze jongere?"),
        rows=3,
        max_length=2000,
        help_text=_("Bijvoorbeeld: samen lopen praat beter dan aan tafel zitten."),
        error_messages={"required": _("Schrijf wat bij deze jongere werkt.")},
    )
    runs = NoteField(
        label=_("Wat loopt er nu?"), rows=3, max_length=2000, error_messages={"required": _("Schrijf wat er nu loopt.")}
    )
    remember = NoteField(label=_("Wat mag niemand vergeten?"), rows=2, max_length=2000, required=False)
    reads = ChipsField(
        label=_("Wat mag de nieuwe teruglezen?"),
        choices=Reads.choices,
        initial=Reads.ALL,
        help_text=_("Kies dit samen met de jongere. Wie de jongere al kende, blijft alles lezen."),
    )
    reads_from = DateField(label=_("Vanaf welke dag?"), required=False)
    chosen_with_youth = forms.BooleanField(label=_("Samen met de jongere gekozen"), required=False)

    def __init__(self, *args, colleagues, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["casemanager"].queryset = colleagues


class WaitForm(Form):
    """Until when the case waits for a known start."""

    until = DateField(label=_("Wanneer is de start?"), error_messages={"required": _("Vul in wanneer de start is.")})


class CloseForm(PlacementForm):
    """How it ended and where to; everything on one page."""

    closed_on = DateField(
        label=_("Afgerond op"), initial=today, error_messages={"required": _("Vul in wanneer het eindigde.")}
    )
    ending = ChipsField(
        label=_("Hoe eindigde het?"),
        choices=Case.Ending.choices,
        error_messages={"required": _("Kies hoe het traject eindigde.")},
    )
    destination = ChipsField(
        label=_("Waar gaat de jongere heen?"),
        choices=Case.Destination.choices,
        error_messages={"required": _("Kies waar de jongere heen gaat. Onbekend mag ook.")},
    )
    taken_over_by = RowField(
        label=_("Overgenomen door"),
        required=False,
        empty_label=_("niemand"),
        help_text=_("Een partner die het verder doet."),
    )
    note = NoteField(label=_("Wat wil je nog kwijt?"), required=False, rows=3, help_text=_("De jongere mag dit lezen."))
    handovers = ChipsField(
        label=_("Wat gebeurt er met de overdracht die nog loopt?"),
        choices=[(GO_ON, _("die gaat door, wij blijven aan zet")), (END, _("die stopt ook"))],
        error_messages={"required": _("Kies wat er met de overdracht gebeurt.")},
    )

    groups = (
        (_("Het einde"), ("closed_on", "ending")),
        (_("Waar naartoe"), ("destination",)),
        (_("De plek, als die er is"), PLACEMENT),
        (_("Verder"), ("taken_over_by", "note")),
    )

    def __init__(self, *args, partners, unfinished=False, **kwargs):
        super().__init__(*args, **kwargs)
        if unfinished:
            self.groups = (*self.groups, (_("Overdrachten"), ("handovers",)))
        else:
            del self.fields["handovers"]
        self.fields["taken_over_by"].queryset = partners
        for name in PLACEMENT:
            self.fields[name].required = False
            self.fields[name].widget.attrs.pop("aria-required", None)
        self.fields["kind"].choices = [("", _("geen plek")), *Placement.Kind.choices]

    def sections(self):
        """The fields in their groups, for the page."""
        return [(title, [self[name] for name in names]) for title, names in self.groups]

    def clean(self):
        """The place as one value; None when nothing about it was filled in."""
        data = super().clean()
        place = {name: data.pop(name, None) for name in PLACEMENT}
        return data | {"place": place if any(value not in (None, "") for value in place.values()) else None}
