"""What we say about ourselves."""

from django.utils.translation import gettext_lazy as _

from mentoraat.forms import Form, NoteField
from partners.forms.partner import layer_field


class OwnProfileForm(Form):
    """Our place, what we stand for, and what is not ours."""

    layer = layer_field(_("Waar in de piramide staan wij?"))
    core_values = NoteField(
        label=_("Waar staan wij voor?"),
        required=False,
        rows=5,
        max_length=2000,
        help_text=_("Bijvoorbeeld: we gaan naar jongeren toe en blijven tot het loket het echt overneemt."),
    )
    not_ours = NoteField(
        label=_("Wat hoort niet bij ons?"),
        required=False,
        rows=5,
        max_length=2000,
        help_text=_("Bijvoorbeeld: therapie, of iemand zonder akkoord volgen."),
    )
