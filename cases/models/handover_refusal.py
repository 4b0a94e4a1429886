"""Why a handover did not go through."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Refusal(models.Model):
    """The coded reason of a partner's no, and what was said beside it."""

    class RefusalKind(models.TextChoices):
        """Nobody has to give one, so that saying no costs two clicks; "" is counted as not said."""

        FULL = "full", _("vol")
        OTHER_GROUP = "other_group", _("niet voor deze jongere")
        OTHER_AREA = "other_area", _("buiten ons gebied")
        LONG_WAIT = "long_wait", _("de wachttijd is te lang")
        WRONG_PLACE = "wrong_place", _("verkeerde plek")
        OTHER = "other", _("anders")

    refusal_kind = models.CharField(max_length=12, choices=RefusalKind.choices, blank=True)
    reason = models.CharField(max_length=300, blank=True)  # of refusing, withdrawing, returning, or closing early

    class Meta:
        abstract = True
