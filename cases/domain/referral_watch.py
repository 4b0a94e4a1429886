"""What the clock does with referrals: overdue ones are told once, links end when there is nothing more to see."""

from datetime import timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from cases.domain import referral as referrals
from cases.domain import referral_news
from cases.models import Referral
from mentoraat import audit
from mentoraat.periods import now, today
from partners.domain import link as links

AHEAD = timedelta(days=30)


def watch(*, by):
    """All of it; run again it does nothing new."""
    tell_overdue(by=by)
    referral_news.ask(by=by)
    tend_links(by=by)


@transaction.atomic
def tell_overdue(*, by):
    """Tell the coordinators of referrals without an answer whose day has passed, once. Returns how many."""
    rows = Referral.objects.waiting().filter(due_on__lt=today(), overdue_told_at__isnull=True)
    told = 0
    for row in rows.select_related("organisation"):
        if Referral.objects.filter(pk=row.pk, overdue_told_at__isnull=True).update(overdue_told_at=now()):
            referrals.tell_coordinators(row, _("Een aanmelding wacht te lang op antwoord."))
            audit.record("referral.overdue", row, by=by)
            told += 1
    return told


@transaction.atomic
def tend_links(*, by):
    """End the links of what is over for 60 days; prolong those that near their end while there is something to see."""
    near = now() + AHEAD
    rows = Referral.objects.filter(link__isnull=False, link__revoked_at__isnull=True)
    for row in rows.select_related("link", "case"):
        if referrals.link_is_over(row):
            links.revoke(row.link, by=by)
        elif row.link.expires_at < near:
            links.prolong(row.link, days=referrals.LINK_DAYS, by=by)
