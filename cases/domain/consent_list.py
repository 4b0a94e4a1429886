"""The agreements of an organisation for who guards privacy, those of a mentor's own youths for a mentor; in parts."""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Q

from cases.domain.consent import ENDING_DAYS, visible
from mentoraat import keyset
from mentoraat.periods import today

SIZE = 25


@dataclass(frozen=True)
class Page:
    """One part of the list; `after` is the key of the next part, "" at the end."""

    rows: list
    after: str


def page(user, *, stand="", after="", size=SIZE):
    """Agreements that the person may see, the newest first. `stand`: "" those that run, ending, withdrawn or past."""
    rows = _standing(visible(user), stand, today())
    if key := keyset.read(after):
        day, ref = key
        rows = rows.filter(Q(given_on__lt=day) | Q(given_on=day, ref__gt=ref))
    found = list(rows.order_by("-given_on", "ref")[: size + 1])
    more = found[size - 1] if len(found) > size else None
    return Page(found[:size], keyset.write(more.given_on, more.ref) if more else "")


def _standing(rows, stand, day):
    if stand == "withdrawn":
        return rows.filter(withdrawn_at__isnull=False)
    if stand == "past":
        return rows.filter(withdrawn_at__isnull=True, until__lt=day)
    running = rows.running(day)
    return running.filter(until__lte=day + timedelta(days=ENDING_DAYS)) if stand == "ending" else running
