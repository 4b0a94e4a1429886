"""Input about referrals: the public forms, and what a coordinator does with one."""

from django import forms
from django.utils.translation import gettext_lazy as _
from phonenumber_field.formfields import PhoneNumberField

from cases.forms.case import LoadField
from cases.forms.load import CasemanagerForm
from cases.models import Referral
from mentoraat.forms import ChipsField, Form, NoteField, RowChipsField, RowField

PHONE = {"invalid": _("Vul een telefoonnummer in, bijvoorbeeld 06 12345678.")}
EMAIL = {"invalid": _("Vul een e-mailadres in, bijvoorbeeld s.kaya@voorbeeld.nl.")}


def age_field(label):
    """About how old somebody is, in years; it may stay empty."""
    return forms.IntegerField(
        label=label,
        required=False,
        min_value=8,
        max_value=60,
        error_messages={
            "invalid": _("Vul een heel getal in, bijvoorbeeld 17."),
            "min_value": _("Vul 8 jaar of ouder in."),
            "max_value": _("Vul 60 jaar of jonger in."),
        },
    )


class ReferrerForm(Form):
    """Who refers, and how to reach them. On its own: of a youth who does not know of it yet."""

    source = ChipsField(
        label=_("Vanuit welke plek meldt u aan?"),
        choices=(),
        error_messages={"required": _("Kies vanuit welke plek u aanmeldt.")},
    )
    by_name = forms.CharField(label=_("Uw naam"), max_length=120, error_messages={"required": _("Vul uw naam in.")})
    by_organisation = forms.CharField(label=_("Uw organisatie of school"), max_length=120, required=False)
    by_phone = PhoneNumberField(
        label=_("Uw telefoon"),
        required=False,
        error_messages=PHONE,
        help_text=_("Vul een telefoonnummer of een e-mailadres in. Allebei mag ook."),
    )
    by_email = forms.EmailField(
        label=_("Uw e-mailadres"),
        required=False,
        max_length=120,
        error_messages=EMAIL,
        help_text=_("Dan krijgt u een link. Daarmee ziet u of wij de aanmelding oppakken."),
    )

    def __init__(self, *args, sources, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["source"].choices = sources

    def clean(self):
        """A phone or an address: else we cannot answer."""
        data = super().clean()
        if not data.get("by_phone") and not data.get("by_email") and not {"by_phone", "by_email"} & self.errors.keys():
            self.add_error("by_phone", _("Vul een telefoonnummer of een e-mailadres in."))
        return data


class AboutForm(Form):
    """Whom it is about. As little as a first call needs."""

    name = forms.CharField(
        label=_("Voornaam of straatnaam"), max_length=60, error_messages={"required": _("Vul een naam in.")}
    )
    about_age = age_field(_("Hoe oud ongeveer?"))
    area = RowField(label=_("Wijk"), required=False, empty_label=_("weet ik niet"))
    reach = forms.CharField(
        label=_("Hoe bereiken wij de jongere?"),
        max_length=200,
        help_text=_("Bijvoorbeeld een telefoonnummer, of: vaak op het plein na vier uur."),
        error_messages={"required": _("Vul in hoe wij de jongere bereiken.")},
    )
    text = NoteField(
        label=_("Wat speelt er, in een paar woorden?"),
        rows=4,
        max_length=1000,
        required=False,
        help_text=_("Geen medische of strafrechtelijke gegevens, geen burgerservicenummer."),
    )

    def __init__(self, *args, areas, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["area"].queryset = areas


class YouthReferralForm(AboutForm, ReferrerForm):
    """Somebody refers a youth who knows of it and agrees."""

    agreed = forms.BooleanField(
        label=_("De jongere weet hiervan en is akkoord"),
        help_text=_("Is de jongere jonger dan 16? Dan is ook een ouder of voogd akkoord."),
        error_messages={"required": _("Is de jongere nog niet akkoord? Kies dan de korte weg bovenaan deze pagina.")},
    )
    wants_news = forms.BooleanField(
        label=_("Wij mogen u vertellen hoe het verder gaat"),
        required=False,
        help_text=_("Alleen als de jongere dat goed vindt."),
    )
    groups = (
        (_("Wie bent u?"), ("source", "by_name", "by_organisation", "by_phone", "by_email")),
        (_("Om wie gaat het?"), ("name", "about_age", "area", "reach", "text")),
        (_("Akkoord"), ("agreed", "wants_news")),
    )

    field_order = [name for _title, names in groups for name in names]

    def sections(self):
        """The fields in their groups, for the page."""
        return [(title, [self[name] for name in names]) for title, names in self.groups]


class TalkFirstForm(ReferrerForm):
    """The youth does not know of it yet: we talk with the referrer, and keep nothing about the youth."""

    def sections(self):
        """All of it, under one heading."""
        return [(_("Hoe bereiken wij u?"), list(self))]


class OwnReferralForm(AboutForm):
    """A youth asks for a mentor."""

    name = forms.CharField(
        label=_("Hoe heet je?"),
        max_length=60,
        help_text=_("Je voornaam is genoeg. Je straatnaam mag ook."),
        error_messages={"required": _("Vul je naam in.")},
    )
    about_age = age_field(_("Hoe oud ben je?"))
    area = RowField(label=_("In welke wijk ben je vaak?"), required=False, empty_label=_("weet ik niet"))
    reach = forms.CharField(
        label=_("Hoe bereiken we je?"),
        max_length=200,
        help_text=_("Bijvoorbeeld je telefoonnummer of je e-mailadres."),
        error_messages={"required": _("Vul in hoe we je bereiken.")},
    )
    text = NoteField(
        label=_("Waar wil je hulp bij?"),
        rows=4,
        max_length=1000,
        required=False,
        help_text=_("Een paar woorden is genoeg."),
    )

    def sections(self):
        """All of it, without a heading."""
        return [("", list(self))]


class AgreeForm(AboutForm):
    """The youth agrees by now: what the referrer told by phone."""


class MessageForm(Form):
    """A message to the referrer."""

    text = NoteField(
        label=_("Bericht"),
        rows=3,
        max_length=2000,
        error_messages={"required": _("Schrijf een bericht.")},
    )
    REACHES = {
        "link": _("Zonder naam van de jongere. Wie aanmeldde, krijgt een mail dat er iets staat."),
        "handover": _("Dit komt bij de mentor die overdraagt."),
        "": _("Er is geen link. Bel, en schrijf hier op wat je vroeg en hoorde."),
    }

    def __init__(self, *args, reaches, **kwargs):
        super().__init__(*args, **kwargs)
        self["text"].help_text = self.REACHES[reaches]  # of the drawn field: it has looked at the form's own already


class ReferrerMessageForm(Form):
    """A message of the referrer."""

    text = NoteField(
        label=_("Uw bericht"), rows=4, max_length=2000, error_messages={"required": _("Schrijf een bericht.")}
    )
    complains = forms.BooleanField(
        label=_("De jongere heeft een klacht"),
        required=False,
        help_text=_("Dan leest alleen de klachtenfunctionaris dit bericht."),
    )


class TakeUpForm(CasemanagerForm):
    """Who it is, and who guides them."""

    who = ChipsField(label=_("Wie is het?"), choices=(), error_messages={"required": _("Kies wie het is.")})
    programme = RowChipsField(
        label=_("Programma"), empty_label=None, error_messages={"required": _("Kies een programma.")}
    )
    casemanager = LoadField(
        label=_("Vaste mentor"),
        empty_label=_("kies een collega"),
        help_text=_("Loopt er al een traject in dit programma? Dan blijft die vaste mentor."),
        error_messages={"required": _("Kies een vaste mentor.")},
    )

    def __init__(self, *args, alike, programmes, colleagues, **kwargs):
        super().__init__(*args, **kwargs)
        known = [(ref, f"{name} ({by})" if by else name) for ref, name, by in alike]
        self.fields["who"].choices = [*known, ("new", _("Iemand die we nog niet kennen"))]
        self.fields["programme"].queryset = programmes
        self.fields["casemanager"].queryset = colleagues


class DeclineForm(Form):
    """Why not, and where we pointed to."""

    reason = ChipsField(
        label=_("Waarom niet?"), choices=Referral.Reason.choices, error_messages={"required": _("Kies waarom niet.")}
    )
    pointed_to = forms.CharField(
        label=_("Waar hebben we naar gewezen?"),
        max_length=200,
        required=False,
        help_text=_("Wie aanmeldde, kan dit lezen. Bijvoorbeeld: het wijkteam, 010 123 45 67."),
    )


class NewsForm(Form):
    """What the referrer may hear."""

    text = NoteField(
        label=_("Hoe gaat het?"),
        rows=3,
        max_length=600,
        help_text=_("Kort, zonder naam. Bijvoorbeeld: we zien elkaar elke week en het gaat goed."),
        error_messages={"required": _("Schrijf in een paar woorden hoe het gaat.")},
    )
    agreed = forms.BooleanField(
        label=_("De jongere vindt goed dat we dit vertellen"),
        error_messages={"required": _("Zet een vinkje als de jongere hiermee akkoord is.")},
    )
