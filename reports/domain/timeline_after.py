"""Parts of the timeline: school as it began and ended, steps at a partner, and what came after a closing."""

from django.db.models import CharField, F, Q, Value
from django.db.models.functions import Coalesce, Concat

from cases.models import Education, HandoverMilestone, Relapse

SCHOOL_BEGAN, SCHOOL_ENDED, RELAPSE, MILESTONE = 91, 92, 93, 94
NAMES = {SCHOOL_BEGAN: "school_began", SCHOOL_ENDED: "school_ended", RELAPSE: "relapse", MILESTONE: "milestone"}
NONE = Value("", output_field=CharField())


def sources(youth, part):
    """(kind, rows) for the timeline of a youth; `part` makes the columns of one."""
    rows = Education.objects.filter(youth=youth)
    where = Coalesce("partner__name", "institution")
    what = Concat("kind", Value("|"), "subject", output_field=CharField())
    began = rows.filter(starts_on__isnull=False)
    ended = rows.filter(~Q(outcome="running"), ends_on__isnull=False)
    told = Relapse.objects.counted().filter(case__youth=youth)
    who = Coalesce(F("reported_by__name"), NONE)
    steps = HandoverMilestone.objects.filter(handover__case__youth=youth)
    noted, partner = Coalesce("recorded_by__name", NONE), F("handover__partner__name")
    return (
        (MILESTONE, part(steps, MILESTONE, "on", "created", "kind", noted, NONE, partner, "handover__ref")),
        (SCHOOL_BEGAN, part(began, SCHOOL_BEGAN, "starts_on", "created", where, NONE, NONE, what)),
        (SCHOOL_ENDED, part(ended, SCHOOL_ENDED, "ends_on", "created", "outcome", NONE, "gained", what)),
        (RELAPSE, part(told, RELAPSE, "seen_on", "reported_at", "kind", who, "note", F("state"))),
    )
