"""Forms in which a casemanager is chosen: when that person is full, they ask once more, with a reason."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mentoraat.forms import Form

FIELDS = ("anyway", "despite")


class CasemanagerForm(Form):
    """A form whose verb takes `despite` (cases.domain.load). The two fields are drawn once the verb has asked."""

    anyway = forms.BooleanField(label=_("Toch kiezen"), required=False)
    despite = forms.CharField(
        label=_("Waarom kan dit erbij?"), max_length=200, required=False, help_text=_("Nodig als je toch kiest.")
    )

    @property
    def asks(self):
        """Whether the question stands on the page: just now, or when this answer was sent."""
        return self.is_bound and ("anyway" in self.errors or self.add_prefix("despite") in self.data)

    def visible_fields(self):
        """All fields, the question at the end, and only when it is asked."""
        return [field for field in super().visible_fields() if field.name not in FIELDS] + self.question()

    def question(self):
        """The two fields, when they are asked."""
        if not self.asks:
            return []
        self.fields["despite"].required = True  # how it is drawn; `clean` asks for it with the tick alone
        return [self[name] for name in FIELDS]

    def clean(self):
        """The reason counts with the tick alone; a tick needs a reason."""
        data = super().clean()
        if data.pop("anyway", False):
            if not data.get("despite"):
                self.add_error("despite", _("Schrijf waarom dit erbij kan."))
        else:
            data["despite"] = ""
        return data
