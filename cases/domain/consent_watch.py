"""Agreements that run out: said once, two weeks ahead; and after their last day the link is closed."""

from datetime import timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from cases.domain.handover_course import end_link
from cases.models import Case, Consent, Handover
from mentoraat import audit, notify
from mentoraat.periods import today
from mentoraat.templatetags.mentoraat import date_long

AHEAD_DAYS = 14


def look(*, by):
    """Every night: tell what ends within two weeks, and close what ended. Twice a night has one effect."""
    day = today()
    soon = Consent.objects.running(day).filter(until__lte=day + timedelta(days=AHEAD_DAYS), ending_told_on__isnull=True)
    for consent in soon.select_related("youth", "partner", "organisation", "recorded_by").order_by("pk"):
        _tell(consent, day)
    for handover in _past(day):
        _close(handover, by=by)


def ending_for(user):
    """Agreements that end within two weeks, of youths that the person or whom they stand in for guides. One query."""
    day = today()
    soon = Consent.objects.running(day).filter(until__lte=day + timedelta(days=AHEAD_DAYS))
    guided = Case.objects.open().filter(casemanager__in=user.acts_for, organisation_id=user.access.organisation_id)
    rows = soon.filter(youth__in=guided.values("youth")).select_related("youth", "partner")
    return list(rows.order_by("until", "pk"))


@transaction.atomic
def _tell(consent, day):
    """Tell whoever needs it, once; when somebody else just did, nothing happens."""
    if not Consent.objects.filter(pk=consent.pk, ending_told_on__isnull=True).update(ending_told_on=day):
        return
    words = {"youth": consent.youth.call_name, "partner": consent.partner.name, "day": date_long(consent.until)}
    text = _("Het akkoord van %(youth)s met %(partner)s loopt af op %(day)s") % words
    for person in _who(consent):
        notify.tell(person, text, url=consent.get_absolute_url(), organisation=consent.organisation)


def _who(consent):
    """The owners of open handovers on it; else who guides the youth now. Without either nobody needs it any more."""
    owners = [row.owner for row in consent.handovers.open().select_related("owner").order_by("pk")]
    guides = [row.casemanager for row in consent.youth.cases.open().select_related("casemanager").order_by("pk")]
    return list(dict.fromkeys(owners or guides))


def _past(day):
    """The handovers whose link still works though the agreement behind it is over."""
    rows = Handover.objects.filter(consent__until__lt=day, link__isnull=False, link__revoked_at__isnull=True)
    return rows.select_related("link", "case__youth", "owner", "partner", "consent", "organisation").order_by("pk")


@transaction.atomic
def _close(handover, *, by):
    consent = handover.consent
    end_link(handover, by=by)
    audit.record("consent.ended", consent, youth=handover.case.youth, by=by)
    words = {"youth": handover.case.youth.call_name, "partner": handover.partner.name}
    text = _("Het akkoord van %(youth)s met %(partner)s is afgelopen. De link werkt niet meer.") % words
    notify.tell(handover.owner, text, url=consent.get_absolute_url(), organisation=handover.organisation)
