"""Other helpers on a case: colleagues and people at partners, with what they do."""

from django.db import transaction
from django.utils.translation import gettext as _

from cases.domain import youth
from cases.models import Acquaintance, Case, Involvement
from mentoraat import audit
from mentoraat.models import User
from mentoraat.periods import today
from mentoraat.states import Refused

INVOLVED = Acquaintance.How.INVOLVED


@transaction.atomic
def involve(case, *, task, user=None, partner=None, contact_person=None, since=None, by):
    """Somebody helps on the case: a colleague, who may see the youth from now on, or somebody at a partner."""
    since = since or today()
    _check(case, user, partner, contact_person, since)
    row = Involvement.objects.create(
        organisation_id=case.organisation_id,
        case=case,
        user=user,
        partner=partner,
        contact_person=contact_person,
        task=task,
        since=since,
    )
    if user:
        youth.know(case.youth, user=user, how=INVOLVED, by=by)
    audit.record("involvement.began", row, youth=case.youth, by=by)
    return row


@transaction.atomic
def end(involvement, *, until=None, by):
    """Somebody stops helping; a colleague no longer sees the youth for this reason."""
    until = until or today()
    if until < involvement.since:
        raise Refused(_("Deze hulp begon later."), field="until")
    if not Involvement.objects.filter(pk=involvement.pk, until__isnull=True).update(until=until):
        raise Refused(_("Deze hulp was al gestopt."))
    involvement.until = until
    case = involvement.case
    if involvement.user and not _helps_elsewhere(case, involvement.user):
        youth.forget(case.youth, user=involvement.user, how=INVOLVED, by=by)
    audit.record("involvement.ended", involvement, youth=case.youth, fields=["until"], by=by)
    return involvement


@transaction.atomic
def resume(involvement, *, by):
    """Take stopping back: the helper is on it again."""
    if not Case.objects.open().filter(pk=involvement.case_id).exists():
        raise Refused(_("Het traject is afgerond."))
    Involvement.objects.filter(pk=involvement.pk).update(until=None)
    involvement.until = None
    if involvement.user:
        youth.know(involvement.case.youth, user=involvement.user, how=INVOLVED, by=by)
    audit.record("involvement.resumed", involvement, youth=involvement.case.youth, fields=["until"], by=by)
    return involvement


def _check(case, user, partner, contact_person, since):
    if case.is_closed:
        raise Refused(_("Dit traject is afgerond."))
    if (user is None) == (partner is None):
        raise Refused(_("Kies een collega of een partner, één van de twee."), field="user")
    if contact_person and contact_person.partner_id != partner.pk:
        raise Refused(_("Deze persoon hoort niet bij deze partner."), field="contact_person")
    if since > today():
        raise Refused(_("Kies vandaag of een dag die al geweest is."), field="since")
    if user and not User.objects.working_in(case.organisation_id).filter(pk=user.pk).exists():
        raise Refused(_("Kies iemand die nu bij jullie werkt."), field="user")
    if user and case.involvements.filter(user=user, until__isnull=True).exists():
        raise Refused(_("%(name)s helpt al mee.") % {"name": user.name}, field="user")


def _helps_elsewhere(case, user):
    return Involvement.objects.filter(case__youth=case.youth_id, user=user, until__isnull=True).exists()
