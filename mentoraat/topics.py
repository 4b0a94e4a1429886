"""What a youth may need help with: one list, of which partners say what they do.

The codes are those of the life areas in our instrument and of the basic needs, so that a need leads to who helps.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Topic(models.TextChoices):
    """First what comes before everything else, then the areas of life."""

    UNSAFE = "unsafe", _("veiligheid")
    NO_ROOF = "no_roof", _("slaapplek voor nu")
    NO_INCOME = "no_income", _("inkomen")
    NO_INSURANCE = "no_insurance", _("zorgverzekering")
    HOUSING = "wonen", _("wonen")
    MONEY = "geld", _("geld en schulden")
    SCHOOL = "school", _("school en leren")
    WORK = "werk", _("werk")
    HOME = "thuis", _("thuis en familie")
    FRIENDS = "vrienden", _("vrienden")
    FREE_TIME = "vrije_tijd", _("vrije tijd")
    APPOINTMENTS = "afspraken", _("op tijd komen en post")


class Phase(models.TextChoices):
    """When somebody helps, beside what others do."""

    BEFORE = "before", _("vóór andere hulp")
    DURING = "during", _("naast andere hulp")
    AFTER = "after", _("na andere hulp")
