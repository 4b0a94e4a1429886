"""Other helpers on a case: colleagues and people at partners, with what they do."""

from django.db import transaction
from django.utils.translation import gettext as _

from cases.domain import youth
from cases.models import Acquaintance, Case, Involvement
from mentoraat import audit
from mentoraat.models import User
from mentoraat.periods import today
from mentoraat.states import Refused
from partners.domain import agreement

INVOLVED = Acquaintance.How.INVOLVED


@transaction.atomic
def involve(
    case, *, task, user=None, partner=None, contact_person=None, since=None, role_agreement="", leads=False, by
):
    """Somebody helps on the case: a colleague, who may see the youth from now on, or somebody at a partner.

    `role_agreement` says who does what (R16); left empty, what was agreed with the partner holds. `leads`: they guard
    the whole instead of the casemanager.
    """
    since = since or today()
    _check(case, user, partner, contact_person, since)
    _check_lead(case, leads)
    row = Involvement.objects.create(
        organisation_id=case.organisation_id,
        case=case,
        user=user,
        partner=partner,
        contact_person=contact_person,
        task=task,
        since=since,
        role_agreement=role_agreement.strip(),
        leads=leads,
    )
    if user:
        youth.know(case.youth, user=user, how=INVOLVED, by=by)
    audit.record("involvement.began", row, youth=case.youth, by=by)
    return row


@transaction.atomic
def agree(involvement, *, task, role_agreement="", leads=False, by):
    """Agree anew what a helper does, and who guards the whole."""
    new = {"task": task, "role_agreement": role_agreement.strip(), "leads": leads}
    _check_lead(involvement.case, leads, but=involvement)
    changed = [name for name, value in new.items() if getattr(involvement, name) != value]
    if not Involvement.objects.filter(pk=involvement.pk, until__isnull=True).update(**new):
        raise Refused(_("Deze hulp is al gestopt."))
    for name in changed:
        setattr(involvement, name, new[name])
    audit.record("involvement.agreed", involvement, youth=involvement.case.youth, fields=changed, by=by)
    return involvement


def agreed_with(involvement):
    """Who does what: as written for this helper, else as agreed with their partner; "" when nobody wrote it down."""
    if involvement.role_agreement or not involvement.partner:
        return involvement.role_agreement
    return agreement.running(involvement.partner).roles


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
    leads = involvement.leads and not _leader(involvement.case, but=involvement)  # somebody else may have it by now
    Involvement.objects.filter(pk=involvement.pk).update(until=None, leads=leads)
    involvement.until, involvement.leads = None, leads
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


def _leader(case, but=None):
    others = Involvement.objects.filter(case=case, leads=True, until__isnull=True)
    others = others.exclude(pk=but.pk) if but else others
    return others.select_related("user", "partner").first()


def _check_lead(case, leads, but=None):
    found = _leader(case, but) if leads else None
    if found:
        raise Refused(_("De regie ligt nu bij %(name)s.") % {"name": found.user or found.partner}, field="leads")


def _helps_elsewhere(case, user):
    return Involvement.objects.filter(case__youth=case.youth_id, user=user, until__isnull=True).exists()
