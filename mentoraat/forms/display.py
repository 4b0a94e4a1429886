"""How a person wants pages to look and to listen to the keyboard. Kept in two cookies, not in the database."""

from django.utils.translation import gettext_lazy as _

from mentoraat.forms import ChipsField, Form


class DisplayForm(Form):
    """Light or dark, and shortcuts on or off (WCAG 2.1.4)."""

    theme = ChipsField(
        label=_("Kleuren"),
        choices=[("auto", _("Zoals mijn apparaat")), ("light", _("Licht")), ("dark", _("Donker"))],
    )
    shortcuts = ChipsField(
        label=_("Sneltoetsen"),
        help_text=_("Met / ga je naar zoeken, met n naar een nieuw contact."),
        choices=[("on", _("Aan")), ("off", _("Uit"))],
    )
