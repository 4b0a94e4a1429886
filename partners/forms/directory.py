"""What one may ask the directory."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mentoraat.forms import Form, RowField
from partners.models import Partner


class DirectoryFilter(Form):
    """Whom to look for: every field may stay empty."""

    zoek = forms.CharField(
        label=_("Zoek een naam of woord"),
        required=False,
        max_length=80,
        widget=forms.TextInput(attrs={"type": "search"}),
    )
    hulp = forms.ChoiceField(
        label=_("Waarbij is hulp nodig?"), required=False, choices=[("", _("alles")), *Partner.Topic.choices]
    )
    wijk = RowField(label=_("In welke wijk?"), required=False, empty_label=_("alle wijken"))
    leeftijd = forms.IntegerField(
        label=_("Hoe oud is de jongere?"),
        required=False,
        min_value=0,
        max_value=Partner.OLDEST,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "size": 4}),
        error_messages={
            "invalid": _("Vul een leeftijd in, bijvoorbeeld 19."),
            "min_value": _("Vul een leeftijd in, bijvoorbeeld 19."),
            "max_value": _("Vul een leeftijd in, bijvoorbeeld 19."),
        },
    )
    soort = forms.ChoiceField(
        label=_("Wat voor partner?"), required=False, choices=[("", _("alle soorten")), *Partner.Kind.choices]
    )

    def __init__(self, *args, areas, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["wijk"].queryset = areas

    @property
    def question(self):
        """What was asked, in the words of the domain; a field that cannot be read asks nothing."""
        self.is_valid()  # reads the fields; those that could be read count
        asked = getattr(self, "cleaned_data", {})
        return {
            "words": asked.get("zoek") or "",
            "topic": asked.get("hulp") or "",
            "area": asked.get("wijk"),
            "age": asked.get("leeftijd"),
            "kind": asked.get("soort") or "",
        }

    @property
    def asked_words(self):
        """The question as one reads it on paper."""
        asked = self.question
        labels = (dict(Partner.Topic.choices).get(asked["topic"]), asked["area"], asked["words"])
        age = _("%(age)s jaar") % {"age": asked["age"]} if asked["age"] is not None else ""
        return ", ".join(str(part) for part in (*labels, age, dict(Partner.Kind.choices).get(asked["kind"])) if part)
