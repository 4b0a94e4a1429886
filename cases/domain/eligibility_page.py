"""The school rule for one youth: the answer by every version, why, as of which day, and when we look again."""

from dataclasses import dataclass

from django.db import transaction

from cases.domain import eligibility, schooling
from cases.domain import youth as youths
from cases.domain.eligibility_rules import COUNTS
from cases.models import EligibilityReview
from mentoraat.periods import today


@dataclass(frozen=True)
class Page:
    """Everything on the page."""

    verdict: eligibility.Verdict
    now: object  # the rule that counts today
    older: tuple  # (rule, verdict) of the versions before it
    counts: tuple
    limit: object
    reviews: tuple


@transaction.atomic
def read(youth, *, by):
    """The page as it stands today; written down as read."""
    youths.read(youth, by=by)
    (now, verdict), *older = eligibility.by_all_rules(youth, today(), schooling.history(youth))
    reviews = EligibilityReview.objects.filter(youth=youth).select_related("looked_by").order_by("-looked_on")
    limit = eligibility.next_limit(youth, today())
    return Page(verdict, now, tuple(older), COUNTS, limit, tuple(reviews))
