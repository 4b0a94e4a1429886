"""A step of the other side, as the youth tells it."""

from django.utils.translation import gettext_lazy as _

from cases.forms.handover import DayForm
from cases.models import HandoverMilestone
from mentoraat.forms import ChipsField


class MilestoneForm(DayForm):
    """Which step, and on which day."""

    kind = ChipsField(
        label=_("Welke stap?"),
        choices=HandoverMilestone.Kind.choices,
        error_messages={"required": _("Kies welke stap het was.")},
    )

    field_order = ["kind", "on"]
