"""What the clock does with referrals: overdue ones are told once, links end when there is nothing more to see."""

from datetime import timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from cases.domain import referral as referrals
from cases.domain import referral_news
from cases.models import Referral
from mentoraat import audit
from mentoraat.models import Organisation
from mentoraat.periods import add_months, now, today
from partners.domain import link as links

AHEAD = timedelta(days=30)
State = Referral.State
# What stays is when it came, by which way and from which organisation, and what we answered.
NOTHING = {"agreed": False, "name": "", "about_age": None, "area": None, "reach": "", "text": "", "shared": {}}
NOTHING |= {"by_name": "", "by_phone": "", "by_email": ""}


def watch(*, by):
    """All of it; run again it does nothing new."""
    tell_overdue(by=by)
    referral_news.ask(by=by)
    tend_links(by=by)
    forget(by=by)


@transaction.atomic
def forget(*, by):
    """What we did not take up is kept as long as a contact without a name; then only that it came is left."""
    for months in set(Organisation.objects.values_list("keep_nameless_months", flat=True)):
        rows = Referral.objects.filter(organisation__keep_nameless_months=months, agreed=True)
        rows = rows.filter(state__in=(State.DECLINED, State.WITHDRAWN), received_on__lt=add_months(today(), -months))
        for row in rows:
            Referral.objects.filter(pk=row.pk).update(**NOTHING)
            row.messages.all().delete()
            audit.record("referral.forgotten", row, fields=NOTHING, by=by)


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
