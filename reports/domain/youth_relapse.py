"""After a closing, on the page of a youth: what waits for somebody, and the way to tell that it goes wrong again."""

from dataclasses import dataclass

from django.urls import reverse

from cases.models import Case, Relapse
from mentoraat.templatetags.mentoraat import date_list


@dataclass(frozen=True)
class After:
    """What was told and waits, and where to tell it; "" while a case runs or none ever ended."""

    waiting: tuple
    tell: str


def of(cases, facts):
    """What comes after the closings, from the cases and the short lists of a youth."""
    running = any(not case.is_closed for case in cases)
    ended = [case for case in cases if case.is_closed and case.ending != Case.Ending.OPENED_IN_ERROR]
    latest = max(ended, key=lambda case: (case.closed_on, case.pk), default=None)
    return After(
        waiting=tuple(_waiting(row) for row in facts.relapses),
        tell=reverse("cases:relapse-create", args=[latest.ref]) if latest and not running else "",
    )


def _waiting(row):
    return {
        "url": reverse("cases:relapse-show", args=[row.ref]),
        "what": str(Relapse.Kind(row.one).label),
        "note": row.two,
        "when": date_list(row.on),
    }
