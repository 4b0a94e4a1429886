"""Accounts of people at a partner: made for one contact person, and over when that person no longer answers."""

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from mentoraat import audit
from mentoraat.access import Role
from mentoraat.domain import user as users
from mentoraat.models import Membership, User
from mentoraat.periods import today
from mentoraat.states import Refused
from partners.models import PartnerAccount

LETTER = "invite_partner"


@transaction.atomic
def invite(person, *, by):
    """Give a contact person an account: what was sent to them, and nothing else. The mail goes to their own address.

    Refused without an e-mail address, when they no longer answer, or when the address is somebody else's account.
    """
    if not person.active or not person.email:
        raise Refused(_("Deze contactpersoon antwoordt niet meer of heeft geen e-mailadres."))
    if running(person):
        raise Refused(_("Deze contactpersoon heeft al een account."))
    user = _again(person, by) or users.let_in(name=person.name, email=person.email, by=by)
    account, _made = PartnerAccount.objects.get_or_create(
        contact_person=person, defaults={"user": user, "organisation_id": person.organisation_id}
    )
    users.give(user, role=Role.PARTNER, organisation=person.organisation, by=by)
    users.send_invitation_later(user, letter=LETTER, by=by)
    audit.record("account.invited", account, by=by)
    return account


@transaction.atomic
def invite_again(person, *, by):
    """Send a new link to choose a password. Refused when the account does not run."""
    if not running(person):
        raise Refused(_("Deze contactpersoon heeft geen account."))
    return users.send_invitation_later(of(person).user, letter=LETTER, by=by)


@transaction.atomic
def end(person, *, by):
    """End the account of a contact person at once: role, sign-in and sessions. Nothing when there is none."""
    account = of(person)
    if account is None or not running(person):
        return None
    _roles(account).update(ends_on=today())
    User.objects.filter(pk=account.user_id).update(is_active=False, session_epoch=F("session_epoch") + 1)
    audit.record("account.ended", account, by=by)
    return account


def keep_in_step(person, *, by):
    """End the account when the contact person no longer answers, or is reached at another address."""
    account = of(person)
    if account and (not person.active or person.email.lower() != (account.user.email or "")):
        end(person, by=by)


def of(person):
    """The account of a contact person, also one that is over; None when there never was one."""
    return PartnerAccount.objects.filter(contact_person=person).select_related("user").first()


def running(person):
    """Whether somebody can sign in for this contact person today."""
    account = of(person)
    return bool(account and account.user.is_active and _roles(account).exists())


def _roles(account):
    here = Membership.objects.running().filter(organisation=account.organisation_id, role=Role.PARTNER)
    return here.filter(user=account.user_id)


def _again(person, by):
    """Who had this account before, let in once more; None when nobody had, or at another address."""
    account = of(person)
    if account is None:
        return None
    if account.user.email != person.email.lower():
        account.delete()  # the address is somebody else's now: they begin with an account of their own
        return None
    User.objects.filter(pk=account.user_id).update(is_active=True)
    audit.record("user.invited", account.user, by=by)
    return account.user
