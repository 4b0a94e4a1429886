"""Bringing handovers into receivers' own systems, step by step, and hearing what they say.

Every step is looked up over there before it is made and written down here as soon as it is so; the work may stop
anywhere and be done again. Nothing of it happens while somebody waits for a page.
"""

from datetime import timedelta

from django.db import transaction
from django.db.models import Exists, F, OuterRef, Q
from django.utils.translation import gettext as _

from cases.domain import handover_export, handover_news, handover_port
from cases.domain.handover_port import Undelivered
from cases.domain.handover_step import tell_owner
from cases.models import Handover, HandoverDelivery, HandoverStep, MunicipalLink
from mentoraat import audit, jobs
from mentoraat.periods import local_date, now
from mentoraat.states import Refused

READ_EVERY = timedelta(minutes=15)
AGAIN_AFTER = timedelta(hours=1)  # after the tries of one job
AT_ONCE = 200
LEASE = 120  # seconds that one question and its answer may take, with room


def look(*, by):
    """Put to work what has something to bring or to hear. Twice at once has one effect."""
    for handover in due()[:AT_ONCE]:
        _enqueue(handover, by=by)


def due():
    """The handovers that a running link should know more of, or that may have news; the longest untouched first."""
    moment = now()
    rows = Handover.objects.filter(
        mailed_at__isnull=False,
        mailed_at__gte=F("partner__municipal_link__active_since"),
        partner__municipal_link__kind=MunicipalLink.Kind.ZGW,
    )
    untold = HandoverStep.objects.filter(handover=OuterRef("pk"), pk__gt=OuterRef("delivery__told"))
    rests = Q(delivery__error="") | Q(delivery__tried_at__lt=moment - AGAIN_AFTER)
    new = Q(delivery__isnull=True, state__in=handover_export.RUNS)
    unread = Q(delivery__read_at__isnull=True) | Q(delivery__read_at__lt=moment - READ_EVERY)
    there = ~Q(delivery__external_ref="") & (Exists(untold) | unread & ~Q(state__in=Handover.OVER))
    # What may not leave today, may tomorrow.
    waits = Q(delivery__external_ref="", state__in=handover_export.RUNS, delivery__tried_at__lt=moment - READ_EVERY)
    known = Q(delivery__isnull=False) & rests & (there | waits)
    return (
        rows.filter(new | known).select_related("organisation").order_by(F("delivery__tried_at").asc(nulls_first=True))
    )


@transaction.atomic
def retry(handover, *, by):
    """Try again now, at the wish of a person. Refused when handovers to this partner go by hand."""
    if handover_port.adapter(_link(handover)) is None:
        raise Refused(_("Naar deze partner gaat een overdracht met de hand."))
    audit.record("handover.delivery_retried", handover, youth=handover.case.youth, by=by)
    _enqueue(handover, by=by)
    return handover


def work(job):
    """The job: bring what they do not know yet, then hear what they say. What goes wrong is said on our page."""
    rows = Handover.objects.select_related(
        "organisation", "partner__municipal_link__organisation", "case__youth", "owner", "contact_person", "consent"
    )
    handover = rows.get(pk=job.payload["handover"])
    link = _link(handover)
    port = handover_port.adapter(link)
    if port is None or handover.mailed_at is None:
        return
    delivery, _new = HandoverDelivery.objects.get_or_create(
        handover=handover, defaults={"organisation": handover.organisation, "link": link}
    )
    _keep(delivery, tried_at=now())
    try:
        _bring(handover, delivery, port, job)
    except Exception as error:
        _went_wrong(handover, delivery, error)
        raise
    _keep(delivery, error="")


def _bring(handover, delivery, port, job):
    link = delivery.link
    jobs.progress(job, 10, seconds=LEASE)
    if not delivery.external_ref:
        if not handover_export.may_leave(handover):
            return
        _keep(delivery, external_ref=port.deliver(handover, link=link))
    jobs.progress(job, 40, seconds=LEASE)
    if not delivery.attached_at and handover_export.may_leave(handover):
        _attach(handover, delivery, port)
    jobs.progress(job, 60, seconds=LEASE)
    for step in _untold(handover, delivery):
        _tell(step, delivery, port)
        jobs.progress(job, 70, seconds=LEASE)
    _hear(handover, delivery, port)


def _attach(handover, delivery, port):
    """Put the paper with it. The disclosure stands on the trail before anything leaves."""
    paper = handover_export.export(handover, kind="pdf", channel=_("de koppeling"), by=None)
    document = port.attach(handover, link=delivery.link, ref=delivery.external_ref, paper=paper)
    _keep(delivery, document_ref=document, attached_at=now())


def _tell(step, delivery, port):
    """Tell one step, if they have a word for it, do not know it from themselves, and it changed anything."""
    link, news = delivery.link, delivery.told is None or delivery.told.state != step.state
    if news and step.state in link.statuses and step.pk not in delivery.heard:
        last = step.state in Handover.OVER
        key = port.tell(step, link=link, ref=delivery.external_ref, last=last)
        _keep(delivery, ours=[*delivery.ours, key])
    _keep(delivery, told=step)


def _untold(handover, delivery):
    """The steps that they do not know; what was taken back before the mail left is nobody's business."""
    steps = handover.steps.order_by("pk")
    draft = steps.filter(state=Handover.State.DRAFT).values_list("pk", flat=True).last()
    return list(steps.filter(pk__gt=max(delivery.told_id or 0, draft or 0)))


def _hear(handover, delivery, port):
    known = {*delivery.ours, *delivery.seen}
    for news in port.read(link=delivery.link, ref=delivery.external_ref):
        if news.key not in known:
            handover_news.take(handover, delivery, news, by=None)
    _keep(delivery, read_at=now())


def _went_wrong(handover, delivery, error):
    expected = isinstance(error, Undelivered)
    said = error.text if expected else _("Er ging iets mis bij het doorgeven.")
    if not expected or error.final:
        said = f"{said} {_('Vraag je beheerder.')}"
    if said != delivery.error:
        _keep(delivery, error=said[:300])
        tell_owner(handover, _("De overdracht van %(youth)s komt niet in het systeem van %(partner)s"), by=None)


def _enqueue(handover, *, by):
    key = f"handover.deliver:{handover.pk}"
    payload = {"handover": handover.pk}
    jobs.enqueue("handover.deliver", organisation=handover.organisation, payload=payload, once_key=key, by=by)


def _link(handover):
    return getattr(handover.partner, "municipal_link", None)


def _keep(delivery, **facts):
    """Write facts down at once: what comes next may never happen."""
    for name, value in facts.items():
        setattr(delivery, name, value)
    delivery.save(update_fields=[*facts, "updated"])


def told(handover):
    """For our page: whether it goes by itself, since when it is there, and what went wrong; None when by hand."""
    if handover_port.adapter(_link(handover)) is None:
        return None
    delivery = getattr(handover, "delivery", None)
    there = delivery and delivery.attached_at
    return {
        "there_on": local_date(there) if there else None,
        "error": delivery.error if delivery else "",
        "read_at": delivery.read_at if delivery else None,
    }
