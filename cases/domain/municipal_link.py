"""Which partners have a system of their own that handovers go to, and how we get in there."""

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.domain import handover_port
from cases.domain.handover_port import Undelivered
from cases.models import MunicipalLink
from mentoraat import audit, jobs
from mentoraat.periods import now
from mentoraat.states import Refused
from partners.models import Partner

# What the verbs on the trail mean, as the rest of a sentence that begins with a name.
WORDS = {
    "municipal_link.added": gettext_lazy("begon een koppeling met een gemeente"),
    "municipal_link.edited": gettext_lazy("wijzigde een koppeling met een gemeente"),
    "municipal_link.switched_on": gettext_lazy("zette een koppeling met een gemeente aan"),
    "municipal_link.switched_off": gettext_lazy("zette een koppeling met een gemeente uit"),
    "municipal_link.tried": gettext_lazy("probeerde een koppeling met een gemeente"),
    "handover.exported": gettext_lazy("gaf een overdracht door aan de partner"),
    "handover.delivery_retried": gettext_lazy("gaf een overdracht opnieuw door"),
    "handover.news_read": gettext_lazy("las wat het systeem van de partner meldde"),
}
# What has to be filled in before it can be switched on.
NEEDED = (
    *("cases_address", "documents_address", "client_id", "secret_name", "source_rsin", "responsible_rsin"),
    *("case_type", "role_type", "document_type"),
)


@transaction.atomic
def add(*, partner, kind, by, **facts):
    """The settings of a partner's system, switched off. One for each partner."""
    if MunicipalLink.objects.filter(partner=partner).exists():
        raise Refused(_("Deze partner heeft al een koppeling."), field="partner")
    link = MunicipalLink.objects.create(organisation=partner.organisation, partner=partner, kind=kind, **facts)
    audit.record("municipal_link.added", link, fields=["kind", *facts], by=by)
    return link


@transaction.atomic
def edit(link, *, by, **facts):
    """Change the settings. One that runs stays whole: a field that it needs cannot be emptied."""
    for name, value in facts.items():
        setattr(link, name, value)
    if link.runs:
        _whole(link)
    link.save(update_fields=[*facts, "updated"])
    audit.record("municipal_link.edited", link, fields=facts, by=by)
    return link


@transaction.atomic
def switch_on(link, *, by):
    """From now on handovers to this partner go there by themselves; what was sent before does not."""
    if link.kind == MunicipalLink.Kind.HAND:
        raise Refused(_("Met de hand doorgeven hoeft niet aan te staan."))
    _whole(link)
    link.active_since = link.active_since or now()
    link.save(update_fields=["active_since", "updated"])
    audit.record("municipal_link.switched_on", link, by=by)
    return link


@transaction.atomic
def switch_off(link, *, by):
    """Nothing goes there any more, and nothing is heard; what is there already stays there."""
    link.active_since = None
    link.save(update_fields=["active_since", "updated"])
    audit.record("municipal_link.switched_off", link, by=by)
    return link


@transaction.atomic
def knock(link, *, by):
    """Have the worker see whether they let us in."""
    _whole(link)
    link.tried_at, link.tried_error = None, ""
    link.save(update_fields=["tried_at", "tried_error", "updated"])
    audit.record("municipal_link.tried", link, by=by)
    key = f"municipal_link.try:{link.pk}"
    jobs.enqueue("municipal_link.try", organisation=link.organisation, payload={"link": link.pk}, once_key=key, by=by)
    return link


def work(job):
    """The job behind the trial: what came of it stands on the page of the link."""
    link = MunicipalLink.objects.select_related("organisation").get(pk=job.payload["link"])
    try:
        handover_port.module_of(link.kind).knock(link=link)
        said = ""
    except Undelivered as error:
        said = error.text
    MunicipalLink.objects.filter(pk=link.pk).update(tried_at=now(), tried_error=said[:300])


def listing(organisation):
    """The links of an organisation, with their partners."""
    return MunicipalLink.objects.filter(organisation=organisation).select_related("partner")


def linkable(organisation):
    """The partners that have no link yet."""
    return Partner.objects.filter(organisation=organisation, active=True, municipal_link__isnull=True)


def missing(link):
    """The names of fields that it needs and does not have."""
    return [name for name in NEEDED if not getattr(link, name)]


def _whole(link):
    if link.kind == MunicipalLink.Kind.ZGW and (names := missing(link)):
        raise Refused(_("Vul eerst alles in wat nodig is."), field=names[0])
