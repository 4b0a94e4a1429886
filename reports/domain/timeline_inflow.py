"""Parts of the timeline: who referred the youth, between which providers they could choose, and stories told."""

from django.db.models import CharField, F, Value
from django.db.models.functions import Coalesce, Concat

from cases.models import ProviderChoice, Referral, Story

REFERRED, CHOICE = 101, 102
STORY, UNTOLD = 111, 112
NAMES = {REFERRED: "referred", CHOICE: "choice", STORY: "story", UNTOLD: "story_withdrawn"}
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
        *_told(youth, part),
    )


def _told(youth, part):
    """When the youth agreed to a story, and when they took it back."""
    rows, by = Story.objects.filter(youth=youth), "written_by__name"
    agreed, withdrawn = rows.filter(agreed_on__isnull=False), rows.filter(withdrawn_on__isnull=False)
    return (
        (STORY, part(agreed, STORY, "agreed_on", "updated", "agreed_how", by, NONE, F("title"))),
        (UNTOLD, part(withdrawn, UNTOLD, "withdrawn_on", "updated", NONE, NONE, NONE, F("title"))),
    )
