"""Input for a link with a municipality's system: addresses, numbers and types, but never the secret itself."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from cases.models import Handover, MunicipalLink
from mentoraat import outgoing
from mentoraat.forms import ChipsField, Form, RowField, holds_bsn

ADDRESS = 200
STATES = [state for state in Handover.State if state != Handover.State.DRAFT]


class AddressField(forms.URLField):
    """An address that begins with https."""

    def __init__(self, **kwargs):
        kwargs.setdefault("required", False)
        kwargs.setdefault("max_length", ADDRESS)
        messages = {"invalid": _("Vul een heel adres in, dat begint met https://.")}
        super().__init__(assume_scheme="https", error_messages=messages, **kwargs)

    def clean(self, value):
        found = super().clean(value)
        if found and urlsplit(found).scheme != "https":
            raise ValidationError(self.error_messages["invalid"])
        return found


class BaseField(AddressField):
    """The address of an interface: only of a host that the installation allows (security: outgoing)."""

    def clean(self, value):
        found = super().clean(value)
        if not found:
            return found
        try:
            outgoing.allowed(found)
        except outgoing.Closed:
            raise ValidationError(_("Dit adres mag niet in deze installatie. Vraag wie de server beheert.")) from None
        return found.rstrip("/") + "/"


class RsinField(forms.Field):
    """The number of an organisation. It is built like a BSN, so it is no text field, which would refuse it."""

    widget = forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off", "size": 12})

    def clean(self, value):
        found = "".join((value or "").split())
        if not found:
            return ""
        if not (found.isdigit() and len(found) == 9 and holds_bsn(found)):
            raise ValidationError(_("Dit is geen RSIN. Het heeft negen cijfers."))
        return found


@dataclass(frozen=True)
class Group:
    """Fields that belong together; those that fold are open while there is something in them to see."""

    title: str
    why: str
    fields: list
    folds: bool

    @property
    def open(self):
        """Whether something is filled in, or wrong."""
        return any(field.value() or field.errors for field in self.fields)

    @property
    def rows(self):
        """(label, value) to read; of what may stay empty only what is filled in."""
        return [(field.label, field.value()) for field in self.fields if field.value() or not self.folds]


class MunicipalLinkForm(Form):
    """All settings of a link but for whose it is."""

    kind = ChipsField(label=_("Hoe gaat een overdracht daarheen?"), choices=MunicipalLink.Kind.choices, initial="hand")
    cases_address = BaseField(
        label=_("Adres van de Zaken API"), help_text=_("Tot en met het nummer, zoals …/zaken/api/v1/")
    )
    documents_address = BaseField(label=_("Adres van de Documenten API"))
    client_id = forms.CharField(label=_("Client-id"), max_length=50, required=False)
    secret_name = forms.ChoiceField(
        label=_("Geheim"),
        required=False,
        help_text=_("De naam van het bestand op de server. Het geheim zelf komt hier nooit."),
    )
    source_rsin = RsinField(label=_("RSIN van onze organisatie"), required=False)
    responsible_rsin = RsinField(label=_("RSIN van de gemeente"), required=False)
    case_type = AddressField(label=_("Zaaktype"), help_text=_("Het adres in de Catalogi API van de gemeente."))
    role_type = AddressField(label=_("Roltype voor de jongere"))
    document_type = AddressField(label=_("Informatieobjecttype voor de overdracht"))
    result_type = AddressField(label=_("Resultaattype bij het einde"))

    def __init__(self, *args, link=None, **kwargs):
        self.base_fields = self._with_types()
        super().__init__(*args, initial=self._start(link), **kwargs)
        names = outgoing.secret_names()
        kept = [link.secret_name] if link and link.secret_name and link.secret_name not in names else []
        self.fields["secret_name"].choices = [("", _("Nog geen")), *((name, name) for name in [*names, *kept])]

    def _with_types(self):
        fields = dict(type(self).base_fields)
        for state in STATES:
            fields[f"status_{state}"] = AddressField(label=state.label.capitalize())
        for meaning in MunicipalLink.Meaning:
            fields[f"answer_{meaning}"] = AddressField(label=meaning.label.capitalize())
        return fields

    @staticmethod
    def _start(link):
        if link is None:
            return {}
        plain = {name: getattr(link, name) for name in MunicipalLinkForm.base_fields}
        set_there = {f"status_{state}": url for state, url in link.statuses.items()}
        return plain | set_there | {f"answer_{meaning}": url for meaning, url in link.answers.items()}

    def clean(self):
        """Fold the types of status into their two lists. One type means one thing to us."""
        data = super().clean()
        data["statuses"] = self._folded(data, "status_")
        data["answers"] = self._folded(data, "answer_")
        if len(set(data["answers"].values())) < len(data["answers"]):
            raise ValidationError(
                _("Eén statustype kan maar één ding betekenen. Kijk bij “Wat de gemeente ons meldt”.")
            )
        return data

    @staticmethod
    def _folded(data, prefix):
        names = [name for name in data if name.startswith(prefix)]
        return {name.removeprefix(prefix): url for name in names if (url := data.pop(name))}

    def groups(self):
        """The fields in the order in which somebody fills them in; what may stay empty can be folded away."""
        states = [f"status_{state}" for state in STATES]
        meanings = [f"answer_{meaning}" for meaning in MunicipalLink.Meaning]
        access = ("cases_address", "documents_address", "client_id", "secret_name", "source_rsin", "responsible_rsin")
        types = ("case_type", "role_type", "document_type", "result_type")
        parts = [
            ("", "", [name for name in ("partner", "kind") if name in self.fields], False),
            (_("Toegang"), _("De gemeente geeft je deze gegevens."), access, False),
            (_("Soorten"), _("Adressen uit de Catalogi API van de gemeente."), types, False),
            (_("Wat wij melden"), _("Kies per stap het statustype. Leeg: die stap melden we niet."), states, True),
            (_("Wat de gemeente ons meldt"), _("Kies per statustype wat het bij ons betekent."), meanings, True),
        ]
        return [Group(title, why, [self[name] for name in names], folds) for title, why, names, folds in parts]


class NewMunicipalLinkForm(MunicipalLinkForm):
    """The same, for a partner that has none yet."""

    partner = RowField(label=_("Partner"), empty_label=_("Kies een partner"))

    def __init__(self, *args, partners, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["partner"].queryset = partners
