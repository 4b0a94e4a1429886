"""Parts of the timeline: who referred the youth, and between which providers they could choose."""

from django.db.models import CharField, F, Value
from django.db.models.functions import Coalesce, Concat

from cases.models import ProviderChoice, Referral

REFERRED, CHOICE = 101, 102
NAMES = {REFERRED: "referred", CHOICE: "choice"}
NONE = Value("", output_field=CharField())


def sources(youth, part):
    """(kind, rows) for the timeline of a youth; `part` makes the columns of one."""
    referred = Referral.objects.filter(youth=youth, state=Referral.State.TAKEN_UP)
    choices = ProviderChoice.objects.filter(youth=youth)
    who, chosen = Coalesce("recorded_by__name", NONE), Coalesce("chosen__name", NONE)
    what = Concat("about", Value("|"), chosen, output_field=CharField())
    return (
        (
            REFERRED,
            part(referred, REFERRED, "received_on", "created", "source", "by_name", NONE, F("by_organisation")),
        ),
        (CHOICE, part(choices, CHOICE, "on", "created", "outcome", who, "why", what)),
    )
