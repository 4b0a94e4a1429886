"""Input for what partners offer: by us in full, by the partner in short."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mentoraat.forms import ChipsField, DateField, Form, NoteField, RowField
from partners.models import Offer

STARTS = (1, 2, 3)  # start days of one offer; who has more writes another offer
WHAT_ABOUT = {"required": _("Kies waar het over gaat.")}
AGE = {"required": False, "min_value": 10, "max_value": 60}


class StartsForm(Form):
    """When one can begin: all year, on days, or by a covenant; `intakes` is what the domain takes."""

    def clean(self):
        """Put the moments together, and take the separate fields away."""
        data = super().clean()
        data["intakes"] = [*self._days(data), *self._covenant(data)]
        if data.pop("all_year", False):
            data["intakes"].append({"all_year": True})
        for name in self.fields:
            if name.startswith(("start_", "sign_up_", "covenant")):
                data.pop(name, None)
        return data

    def _days(self, data):
        for place in STARTS:
            start, late = data.get(f"start_{place}"), data.get(f"sign_up_{place}")
            if late and not start and f"start_{place}" not in self.errors:
                self.add_error(f"start_{place}", _("Vul ook de startdag in, want er staat een laatste dag."))
            elif late and start and late > start:
                self.add_error(f"sign_up_{place}", _("Aanmelden kan alleen vóór de start. Vul een eerdere dag in."))
            elif start:
                yield {"starts_on": start, "sign_up_by": late}

    def _covenant(self, data):
        named = data.get("covenant")
        if not named:
            return
        if not data.get("covenant_area"):
            self.add_error("covenant_area", _("Kies voor welke wijk het convenant geldt."))
        if not data.get("covenant_from") and "covenant_from" not in self.errors:
            self.add_error("covenant_from", _("Vul in vanaf wanneer het convenant geldt."))
        until = data.get("covenant_until")
        if until and data.get("covenant_from") and until < data["covenant_from"]:
            self.add_error("covenant_until", _("Het convenant eindigt voor het begint. Vul een latere dag in."))
        terms = {"valid_from": data.get("covenant_from"), "valid_until": until}
        yield {"all_year": True, "covenant": named, "area": data.get("covenant_area"), **terms}


class OfferForm(StartsForm):
    """Everything about an offer. What stays empty is unknown, and shuts nobody out."""

    title = forms.CharField(
        label=_("Wat is het?"),
        max_length=120,
        help_text=_("Bijvoorbeeld: koksopleiding niveau 2."),
        error_messages={"required": _("Schrijf wat het is, bijvoorbeeld: koksopleiding.")},
    )
    kind = ChipsField(label=_("Waar gaat het over?"), choices=Offer.Kind.choices, error_messages=WHAT_ABOUT)
    keywords = forms.CharField(
        label=_("Andere woorden hiervoor"),
        required=False,
        max_length=200,
        help_text=_("Zo vinden we wensen die anders heten, bijvoorbeeld: keuken, horeca."),
    )
    places = forms.IntegerField(
        label=_("Hoeveel plekken zijn er?"), required=False, min_value=0, max_value=999, help_text=_("Leeg: onbekend.")
    )
    tailor_made = forms.BooleanField(
        label=_("Maatwerk"), required=False, help_text=_("Het wordt voor één jongere op maat gemaakt.")
    )
    all_year = forms.BooleanField(label=_("Starten kan het hele jaar"), required=False)
    start_1 = DateField(label=_("Startdag"), required=False)
    sign_up_1 = DateField(label=_("Aanmelden tot en met"), required=False, help_text=_("Bijvoorbeeld 01-04-2027."))
    start_2 = DateField(label=_("Tweede startdag"), required=False)
    sign_up_2 = DateField(label=_("Aanmelden daarvoor tot en met"), required=False)
    start_3 = DateField(label=_("Derde startdag"), required=False)
    sign_up_3 = DateField(label=_("En daarvoor tot en met"), required=False)
    covenant = forms.CharField(
        label=_("Convenant"),
        required=False,
        max_length=120,
        help_text=_("Mag wie in één wijk woont het hele jaar beginnen? Schrijf hoe dat heet."),
    )
    covenant_area = RowField(label=_("Wijk van het convenant"), required=False, empty_label=_("geen"))
    covenant_from = DateField(label=_("Het convenant geldt vanaf"), required=False)
    covenant_until = DateField(label=_("Het convenant geldt tot en met"), required=False)
    areas = forms.ModelMultipleChoiceField(
        label=_("Voor welke wijken?"),
        queryset=None,
        required=False,
        to_field_name="ref",
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Geen enkele gekozen: voor iedereen."),
    )
    age_from = forms.IntegerField(label=_("Leeftijd vanaf"), **AGE)
    age_to = forms.IntegerField(label=_("Leeftijd tot en met"), **AGE)
    diploma = forms.ChoiceField(
        label=_("Welk diploma is nodig?"), choices=[("", _("onbekend")), *Offer.Diploma.choices], required=False
    )
    dutch = forms.ChoiceField(
        label=_("Hoeveel Nederlands?"), choices=[("", _("onbekend")), *Offer.Dutch.choices], required=False
    )
    hours_per_week = forms.IntegerField(label=_("Uren per week"), required=False, min_value=1, max_value=60)
    driving_licence = forms.BooleanField(label=_("Rijbewijs nodig"), required=False)
    requirements = NoteField(label=_("Wat is er nog meer nodig?"), required=False, rows=3, max_length=1000)
    contact = forms.CharField(label=_("Wie bel je daar?"), required=False, max_length=200)
    ends_on = DateField(label=_("Het aanbod geldt tot en met"), required=False, help_text=_("Leeg: zonder einde."))

    def __init__(self, *args, areas, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["areas"].queryset = self.fields["covenant_area"].queryset = areas

    def groups(self):
        """The fields in groups with a heading: what it is, when, for whom, and the rest."""
        when = [f"{name}_{place}" for place in STARTS for name in ("start", "sign_up")]
        headings = (
            (_("Wat"), [name for name in ("partner", "title", "kind", "places", "tailor_made") if name in self.fields]),
            (_("Wanneer"), ["all_year", *when, *[name for name in self.fields if name.startswith("covenant")]]),
            (_("Voor wie"), ["areas", "age_from", "age_to", "diploma", "dutch", "driving_licence", "requirements"]),
            (_("Verder"), ["keywords", "hours_per_week", "contact", "ends_on"]),
        )
        return [(heading, [self[name] for name in fields]) for heading, fields in headings]


class NewOfferForm(OfferForm):
    """The same for a new one: also whose it is."""

    partner = RowField(
        label=_("Van welke partner?"),
        empty_label=_("Kies een partner"),
        error_messages={"required": _("Kies van welke partner het is.")},
    )
    field_order = ("partner",)  # so that its error comes first too

    def __init__(self, *args, partners, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["partner"].queryset = partners


class KeeperForm(Form):
    """Who at the partner keeps the offers, and whether we ask every month."""

    contact_person = RowField(label=_("Wie houdt het aanbod bij?"), empty_label=_("Kies iemand met een e-mailadres"))
    active = forms.BooleanField(label=_("Vraag het elke maand per mail"), required=False, initial=True)

    def __init__(self, *args, people, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["contact_person"].queryset = people


class PickForm(Form):
    """Which of the partner's own offers it is about."""

    offer = RowField(widget=forms.HiddenInput)

    def __init__(self, *args, offers, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["offer"].queryset = offers


class PlacesForm(PickForm):
    """How many places there are now."""

    places = forms.IntegerField(
        label=_("Plekken"),
        min_value=0,
        max_value=999,
        required=False,
        error_messages={"invalid": _("Vul een getal in, bijvoorbeeld 3.")},
    )


class OwnOfferForm(StartsForm):
    """What a partner writes down itself: short, and we ask the rest."""

    title = forms.CharField(
        label=_("Wat biedt u aan?"),
        max_length=120,
        error_messages={"required": _("Schrijf wat u aanbiedt, bijvoorbeeld: koksopleiding.")},
    )
    kind = ChipsField(label=_("Waar gaat het over?"), choices=Offer.Kind.choices, error_messages=WHAT_ABOUT)
    places = forms.IntegerField(label=_("Hoeveel plekken zijn er?"), required=False, min_value=0, max_value=999)
    all_year = forms.BooleanField(label=_("Starten kan het hele jaar"), required=False)
    start_1 = DateField(label=_("Of op deze dag"), required=False, help_text=_("Bijvoorbeeld 01-02-2027."))
    sign_up_1 = DateField(label=_("Aanmelden tot en met"), required=False)
    requirements = NoteField(label=_("Wat heeft een jongere nodig?"), required=False, rows=3, max_length=1000)
    contact = forms.CharField(label=_("Wie kunnen wij bellen?"), required=False, max_length=200)
    ends_on = DateField(label=_("Het aanbod geldt tot en met"), required=False)
