"""Who is told that a place opened: the mentors of every youth whose open wish it is, once per offer and youth.

Also of youths who already began with their second best: a wish stays open until the youth says that it worked out.
A place that opens again is a new round of the offer, and is told anew.
"""

import structlog
from django.db import transaction
from django.utils.translation import gettext as _

from cases.domain import match_facts as facts
from cases.domain.match import fits
from cases.models import Acquaintance, Match, Wish
from mentoraat import audit, notify
from mentoraat.models import Organisation
from mentoraat.periods import today
from partners.domain import offer as offers
from partners.models import Offer

log = structlog.get_logger()
State = Match.State


def look_at_offer(job):
    """The job after an offer came or changed."""
    offer = offers.with_terms(Offer.objects.running(today()).filter(pk=job.payload["offer"])).first()
    if offer:
        spread(offer, facts.open_wishes(offer.organisation_id, offer.kind), by=None)


def look_at_wish(job):
    """The job after a wish came or was taken up again: only offers that fit it are looked at."""
    wish = Wish.objects.open().select_related("youth__area").filter(pk=job.payload["wish"]).first()
    if wish is None or wish.youth.merged_into_id:
        return
    day, all_wishes = today(), None
    wanted, youth = facts.of_wish(wish), facts.of_youth(wish.youth, day)
    rows = Offer.objects.running(day).filter(organisation_id=wish.organisation_id, kind=wish.kind)
    for offer in offers.with_terms(rows.order_by("pk")):
        if fits(wanted, youth, facts.of_offer(offer), day):
            all_wishes = all_wishes or facts.open_wishes(wish.organisation_id, wish.kind)
            spread(offer, all_wishes, by=None)


def look_again(*, by):
    """Every offer that runs, against every open wish. A fault at one offer stops no other."""
    for organisation in Organisation.objects.order_by("pk"):
        wishes = {}
        running = Offer.objects.running(today()).filter(organisation=organisation).order_by("pk")
        for offer in offers.with_terms(running):
            if offer.kind not in wishes:
                wishes[offer.kind] = facts.open_wishes(organisation.pk, offer.kind)
            try:
                spread(offer, wishes[offer.kind], by=by)
            except Exception as error:  # whatever is wrong with one, the others are looked at
                log.error("match.failed", offer=offer.pk, error=type(error).__name__)


@transaction.atomic
def spread(offer, wishes, *, by):
    """Keep the matches of one offer and tell the mentors what is new. Of two who do this at once, one waits."""
    round_ = Offer.objects.select_for_update(no_key=True).values_list("round", flat=True).get(pk=offer.pk)
    day, known = today(), facts.of_offer(offer)
    pairs = ((wish, facts.of_youth(wish.youth, day)) for wish in wishes)
    fitting = [wish for wish, youth in pairs if fits(facts.of_wish(wish), youth, known, day)]
    there = {match.wish_id: match for match in Match.objects.filter(offer=offer)}
    _keep(offer, fitting, there, round_)
    stale = there.keys() - {wish.pk for wish in fitting}
    Match.objects.filter(offer=offer, state=State.FOUND, wish__in=stale).delete()
    _tell(offer, round_, by)


def _keep(offer, fitting, there, round_):
    """A row for each wish that fits; who said "not now" to an earlier round is asked again in this one."""
    new = [wish for wish in fitting if wish.pk not in there]
    Match.objects.bulk_create(Match(organisation_id=offer.organisation_id, wish=wish, offer=offer) for wish in new)
    again = [wish.pk for wish in fitting if wish.pk in there]
    refused = Match.objects.filter(offer=offer, wish__in=again, state=State.NOT_NOW, told_round__lt=round_)
    refused.update(state=State.FOUND, reason="")


def _tell(offer, round_, by):
    rows = Match.objects.filter(offer=offer, state__in=(State.FOUND, State.PROPOSED)).select_related("wish__youth")
    matches = list(rows)
    told = {match.wish.youth_id for match in matches if match.told_round >= round_}
    fresh = [match for match in matches if match.told_round < round_]
    again = [match.pk for match in fresh if match.told_round]
    Match.objects.filter(pk__in=again).update(found_on=today())
    Match.objects.filter(pk__in=[match.pk for match in fresh]).update(told_round=round_)
    youths = {match.wish.youth_id: match for match in fresh if match.wish.youth_id not in told}
    for match in youths.values():
        audit.record("match.found", match, youth=match.wish.youth, by=by)
    for known in mentors_of(youths):
        words = {"name": known.youth.call_name, "title": offer.title}
        text = _("Nieuw aanbod past bij de wens van %(name)s: %(title)s") % words
        notify.tell(known.user, text, url=offer.get_absolute_url(), organisation=offer.organisation)


def mentors_of(youths):
    """Who guards these youths (ids) today, also after closing: acquaintances with user and youth. One query."""
    rows = Acquaintance.objects.filter(youth__in=list(youths), how=Acquaintance.How.CASEMANAGER, until__gte=today())
    return rows.filter(user__is_active=True).select_related("user", "youth").order_by("youth", "user")
