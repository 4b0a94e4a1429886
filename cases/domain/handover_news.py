"""What the receiver's system says, taken over as if the receiver had told us; each piece of news once."""

from django.db import transaction
from django.utils.translation import gettext as _

from cases.domain import handover_answer, handover_course, handover_milestone
from cases.domain.handover_step import tell_owner
from cases.models import HandoverDelivery, MunicipalLink
from mentoraat import audit
from mentoraat.periods import local_date
from mentoraat.states import Refused

Meaning = MunicipalLink.Meaning


@transaction.atomic
def take(handover, delivery, news, *, by):
    """Do what the news means here. What does not fit any more is told to the owner, and not asked again."""
    before = HandoverDelivery.objects.select_for_update().get(pk=delivery.pk)
    if news.key in before.seen:
        return handover
    last = _last_step(handover)
    handover.acting = _("%(partner)s, door hun systeem") % {"partner": handover.partner.name}
    try:
        with transaction.atomic():
            _do(handover, news, by)
    except Refused:
        handover.refresh_from_db(fields=["state"])
        words = {"what": Meaning(news.meaning).label}
        tell_owner(handover, _("%(partner)s meldt over %(youth)s: ") + _("“%(what)s”. Kijk wat klopt.") % words, by=by)
    step = _last_step(handover)
    delivery.seen = [*before.seen, news.key]
    delivery.heard = [*before.heard, step] if step != last else before.heard
    delivery.save(update_fields=["seen", "heard", "updated"])
    audit.record("handover.news_read", handover, youth=handover.case.youth, fields=[news.meaning], by=by)
    return handover


def _do(handover, news, by):
    if news.meaning == Meaning.ACCEPTED:
        handover_answer.accept(handover, by=by)
    elif news.meaning == Meaning.REFUSED:
        handover_answer.refuse(handover, reason=news.text, by=by)
    elif news.meaning == Meaning.ARRIVED:
        handover_course.arrived(handover, on=local_date(news.at), by=by)
    else:
        handover_milestone.record(handover, kind=news.meaning, on=local_date(news.at), by=by)


def _last_step(handover):
    return handover.steps.order_by("-pk").values_list("pk", flat=True).first()
