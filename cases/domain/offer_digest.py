"""The weekly mail to mentors (R33): what is newly offered, and how many wishes of their youths it fits. No names."""

from datetime import time, timedelta

import structlog
from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from cases.models import Acquaintance, Match
from mentoraat import audit, notify
from mentoraat.access import Role
from mentoraat.models import Membership, Organisation
from mentoraat.periods import at, today
from partners.domain import offer as offers
from partners.models import Offer

log = structlog.get_logger()
ROLES = (Role.MENTOR, Role.COORDINATOR)
WEEK = timedelta(days=7)
MOST = 25  # offers in one mail; the rest is behind the link


def monday():
    """The first day of this week."""
    return today() - timedelta(days=today().weekday())


def send(*, by):
    """Mail everybody who guides youths and wants it, once a week however often this runs. Returns how many mails.

    Who has nothing new gets no mail that week. A fault at one stops no other.
    """
    sent = 0
    for organisation in Organisation.objects.filter(pk__in=_waiting().values("organisation")).order_by("pk"):
        fresh = _fresh(organisation)
        seen = set()
        for row in _waiting().filter(organisation=organisation).select_related("user").order_by("user", "pk"):
            try:
                sent += _send(row, organisation, fresh, by=by) if row.user_id not in seen else 0
                seen.add(row.user_id)
            except Exception as error:  # whatever is wrong with one, the others get theirs
                log.error("offer_digest.failed", membership=row.pk, error=type(error).__name__)
    return sent


def _waiting():
    rows = Membership.objects.running().filter(role__in=ROLES, offer_digest=True, organisation__isnull=False)
    return rows.filter(_due(), user__is_active=True, user__email__isnull=False)


def _due():
    return Q(offer_digest_on__isnull=True) | Q(offer_digest_on__lt=monday())


@transaction.atomic
def _send(row, organisation, fresh, *, by):
    """One mail. Of two that run at once, one finds the week taken; all roles of a person share it."""
    mine = Membership.objects.filter(user=row.user_id, organisation=organisation)
    if not mine.filter(_due(), pk=row.pk).update(offer_digest_on=monday()):
        return 0
    if mine.exclude(pk=row.pk).filter(offer_digest_on=monday()).exists():
        return 0
    count = _fitting(row.user, organisation)
    if not fresh and not count:
        return 0
    words = {"name": row.user.name, "fresh": fresh[:MOST], "more": max(len(fresh) - MOST, 0), "count": count}
    words |= {"address": _address("cases:match-index"), "switch": _address("cases:offer-digest-edit")}
    body = render_to_string("emails/offer_digest.txt", words)
    notify.mail(row.user.email, _("Nieuw aanbod deze week"), body, organisation=organisation, by=by)
    return 1


def _fresh(organisation):
    """What was added in the week before this one began, newest first."""
    rows = Offer.objects.running(today()).filter(organisation=organisation)
    rows = rows.filter(created__gte=at(monday() - WEEK, time.min), created__lt=at(monday(), time.min))
    return list(offers.with_terms(rows.order_by("-created", "-pk")))


def _fitting(user, organisation):
    """How many open wishes of the youths that this person guards an offer fits, found in that same week."""
    guarded = Acquaintance.objects.filter(user=user, how=Acquaintance.How.CASEMANAGER, until__gte=today())
    rows = Match.objects.alive(today()).filter(organisation=organisation, state=Match.State.FOUND)
    rows = rows.filter(found_on__gte=monday() - WEEK, found_on__lt=monday())
    return rows.filter(wish__youth__in=guarded.values("youth")).count()


def _address(name):
    return settings.MENTORAAT_ADDRESS.rstrip("/") + reverse(name)


def wanted(user):
    """Whether this person gets the mail."""
    return _mine(user).filter(offer_digest=True).exists()


@transaction.atomic
def switch(*, wanted, by):
    """Turn the mail on or off for oneself, in every role."""
    rows = list(_mine(by))
    Membership.objects.filter(pk__in=[row.pk for row in rows]).update(offer_digest=wanted)
    for row in rows:
        audit.record("offer_digest.switched", row, fields=["offer_digest"], by=by)
    return rows


def _mine(user):
    return Membership.objects.running().filter(user=user, role__in=ROLES)
