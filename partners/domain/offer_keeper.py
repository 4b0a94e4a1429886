"""Partners keep their own offers through a link: who there, how often we ask, and what the link opens."""

from datetime import timedelta

import structlog
from django.conf import settings
from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from mentoraat import audit, notify
from mentoraat.periods import today
from mentoraat.states import Refused
from partners.domain import link as links
from partners.models import Offer, OfferKeeper

log = structlog.get_logger()
PURPOSE = "offers"
LINK_DAYS = 62  # until after the next mail


@transaction.atomic
def appoint(partner, *, contact_person, active=True, by):
    """Who at the partner keeps the offers. Another person gets another link; the link of before ends at once."""
    keeper = OfferKeeper.objects.select_for_update(of=("self",)).filter(partner=partner).first()
    if keeper is None:
        keeper = OfferKeeper(organisation_id=partner.organisation_id, partner=partner)
    elif keeper.contact_person_id != contact_person.pk and keeper.link:
        links.revoke(keeper.link, by=by)
        keeper.link = None
    keeper.contact_person, keeper.active = contact_person, active
    keeper.save()
    audit.record("offer_keeper.appointed", keeper, fields=["contact_person", "active"], by=by)
    return keeper


def of(partner):
    """Who keeps the offers there, or None."""
    return OfferKeeper.objects.filter(partner=partner).select_related("contact_person").first()


@transaction.atomic
def ask_now(partner, *, by):
    """Mail the link outside the rhythm. Once a day, so that a double press is one mail."""
    keeper = of(partner)
    if keeper is None or not keeper.contact_person.active or not keeper.contact_person.email:
        raise Refused(_("Kies eerst wie daar het aanbod bijhoudt."))
    fresh = Q(asked_on__isnull=True) | Q(asked_on__lt=today())
    month = keeper.asked_for or _month()
    if not OfferKeeper.objects.filter(fresh, pk=keeper.pk).update(asked_on=today(), asked_for=month):
        raise Refused(_("De link is vandaag al verstuurd. Kijk morgen of er antwoord is."))
    keeper.refresh_from_db()
    _mail(keeper, by=by)
    return keeper


def ask_monthly(*, by):
    """Mail every keeper who wants it, once a month however often this runs; sooner where an offer grew stale.

    A fault at one stops no other. Returns how many were sent.
    """
    sent = 0
    for keeper in _due().select_related("contact_person").order_by("pk"):
        try:
            sent += _ask_once(keeper, by=by)
        except Exception as error:  # whatever is wrong with one, the others get theirs
            log.error("offer_keeper.failed", keeper=keeper.pk, error=type(error).__name__)
    return sent


def _due():
    """Whom to ask: this month not yet; or not since two weeks, and an offer is stale."""
    stale = Offer.objects.stale(today()).filter(partner=OuterRef("partner"))
    again = Q(asked_on__lt=today() - timedelta(days=14)) & Exists(stale)
    rows = OfferKeeper.objects.filter(active=True, partner__active=True, contact_person__active=True)
    month = Q(asked_for__isnull=True) | Q(asked_for__lt=_month())
    return rows.filter(month | again).exclude(contact_person__email="")


@transaction.atomic
def _ask_once(keeper, *, by):
    """One mail. Of two that run at once, one finds it done."""
    if not _due().filter(pk=keeper.pk).update(asked_for=_month(), asked_on=today()):
        return 0
    keeper.refresh_from_db()
    _mail(keeper, by=by)
    return 1


def _month():
    return today().replace(day=1)


def _mail(keeper, *, by):
    link, token = _link(keeper, by)
    count = Offer.objects.filter(partner=keeper.partner).exclude(state=Offer.State.CLOSED).count()
    stale = Offer.objects.stale(today()).filter(partner=keeper.partner).count()
    words = {"keeper": keeper.contact_person, "organisation": keeper.organisation.name, "count": count}
    address = settings.MENTORAAT_ADDRESS.rstrip("/") + reverse("partners:offer-public", args=[token])
    body = render_to_string("emails/offer_keeper.txt", words | {"stale": stale, "address": address})
    audit.record("offer_keeper.asked", keeper, by=by)
    subject = _("Klopt uw aanbod voor jongeren nog?")
    notify.mail(keeper.contact_person.email, subject, body, organisation=keeper.organisation, by=by)


def _link(keeper, by):
    """The link of this keeper, living on until after the next mail; a new one where it ended. And its token."""
    living = links.living().filter(pk=keeper.link_id).first() if keeper.link_id else None
    if living:
        links.prolong(living, days=LINK_DAYS, by=by)
        return living, links.token_of(living)
    link, token = links.make(
        partner=keeper.partner, contact_person=keeper.contact_person, purpose=PURPOSE, days=LINK_DAYS, by=None
    )
    keeper.link = link
    keeper.save(update_fields=["link", "updated"])
    return link, token


def of_link(link):
    """The link, when it is one for offers; None otherwise."""
    return link if link.purpose == PURPOSE else None
