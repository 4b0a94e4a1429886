"""What the referrer hears by default (R26): asked of the casemanager at 14 days and at closing, if the youth agrees."""

from datetime import timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from cases.domain import referral_mail as mails
from cases.domain.handover_share import clean_question
from cases.models import Referral, ReferralNews
from mentoraat import audit, notify
from mentoraat.periods import today
from mentoraat.states import Refused

Moment = ReferralNews.Moment
EARLY_DAYS = 14


@transaction.atomic
def plan(referral, *, by):
    """From taking up on: news is due after 14 days, when the referrer asked for it and can be reached by a link."""
    if referral.wants_news and referral.link_id:
        _due(referral, Moment.EARLY, today() + timedelta(days=EARLY_DAYS))
        audit.record("referral.news_planned", referral, youth=referral.youth, by=by)


@transaction.atomic
def ask(*, by):
    """At night: ask the casemanagers for news that is due; each once. Returns how many were asked."""
    for referral in _closed_without().select_related("case"):
        _due(referral, Moment.CLOSING, referral.case.closed_on)
    rows = ReferralNews.objects.filter(due_on__lte=today(), asked_on__isnull=True, given_on__isnull=True)
    asked = 0
    for row in rows.select_related("referral__case__casemanager", "referral__youth", "referral__organisation"):
        asked += _ask(row, by)
    return asked


@transaction.atomic
def give(referral, *, text, agreed, by):
    """Tell the referrer how it goes: short, without the name, and only what the youth agreed to have told."""
    if referral.state != Referral.State.TAKEN_UP or not referral.link_id:
        raise Refused(_("Bij deze aanmelding kijkt niemand mee."))
    if not agreed:
        raise Refused(_("Zet een vinkje als de jongere hiermee akkoord is."), field="agreed")
    try:
        text = clean_question(text, referral.youth)
    except Refused as refusal:
        words = _("Haal de naam en nummers weg. Wie de link heeft, kan dit lezen.")
        raise Refused(words, field="text") from refusal
    row = _open(referral) or ReferralNews(organisation_id=referral.organisation_id, referral=referral)
    if row.pk is None:
        row.moment, row.due_on = _moment(referral), today()
    row.text, row.agreed, row.given_on, row.given_by = text, True, today(), by
    row.save()
    audit.record("referral.news_given", referral, youth=referral.youth, by=by)
    mails.later(referral, by=by)
    return row


def of(referral):
    """What was told, the newest first."""
    return list(referral.news.filter(given_on__isnull=False).order_by("-given_on", "-pk"))


def due_for(user):
    """The news that this person owes a referrer today, the longest waiting first. One query; for Vandaag."""
    rows = ReferralNews.objects.filter(due_on__lte=today(), given_on__isnull=True)
    rows = rows.filter(referral__case__casemanager__in=user.acts_for, referral__link__revoked_at__isnull=True)
    rows = rows.filter(referral__organisation_id=user.access.organisation_id)
    return rows.select_related("referral__youth").order_by("due_on", "pk")


def told_about(youth):
    """What was told to referrers about a youth, the newest first; for the list of disclosures. One query."""
    rows = ReferralNews.objects.filter(referral__youth=youth, given_on__isnull=False).select_related("referral")
    return list(rows.order_by("-given_on", "-pk"))


def _open(referral):
    return referral.news.filter(given_on__isnull=True).order_by("due_on", "pk").first()


def _moment(referral):
    """Of its own accord: it counts for the moment that is next. Refused when both were told already."""
    told = set(referral.news.values_list("moment", flat=True))
    left = [moment for moment in Moment if moment not in told]
    if not left or (left == [Moment.CLOSING] and not referral.case.is_closed):
        raise Refused(_("Dit is al verteld. Stuur een bericht als er nog iets is."))
    return left[0]


def _due(referral, moment, day):
    facts = {"due_on": day, "organisation_id": referral.organisation_id}
    return ReferralNews.objects.get_or_create(referral=referral, moment=moment, defaults=facts)


def _closed_without():
    rows = Referral.objects.filter(state=Referral.State.TAKEN_UP, wants_news=True, case__closed_on__isnull=False)
    rows = rows.exclude(case__ending="opened_in_error").filter(link__revoked_at__isnull=True, link__isnull=False)
    return rows.exclude(news__moment=Moment.CLOSING)


def _ask(row, by):
    referral = row.referral
    if not ReferralNews.objects.filter(pk=row.pk, asked_on__isnull=True).update(asked_on=today()):
        return 0
    words = _("Hoe gaat het met %(name)s? Vertel het wie aanmeldde, als dat mag.") % {"name": referral.youth.call_name}
    url = referral.get_absolute_url() + "vertellen/"
    notify.tell(referral.case.casemanager, words, url=url, organisation=referral.organisation)
    audit.record("referral.news_asked", referral, youth=referral.youth, by=by)
    return 1
