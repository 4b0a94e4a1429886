"""People: inviting, roles from a day until a day, leaving. Rights never reach outside the own organisation."""

from functools import partial

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import F
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from mentoraat import audit, jobs, notify
from mentoraat.access import Permission, Role, can
from mentoraat.domain import first_use
from mentoraat.models import Commission, Membership, Organisation, User
from mentoraat.periods import today
from mentoraat.states import Refused


@transaction.atomic
def invite(*, name, email, role=Role.MENTOR, municipality=None, phone="", by):
    """Add a person with a first role and mail them a link to choose a password.

    Who may not manage people invites mentors only.
    Somebody who is known already, by e-mail address, is refused: they work elsewhere or got a role before.
    """
    if role != Role.MENTOR and not can(by, Permission.MANAGE_PEOPLE):
        raise Refused(_("Alleen een beheerder geeft deze rol."), field="role")
    person = let_in(name=name, email=email, phone=phone, by=by)
    add_role(person, role=role, municipality=municipality, by=by)
    if role == Role.MENTOR:
        first_use.begin(person, by=by)
    send_invitation_later(person, by=by)
    return person


@transaction.atomic
def let_in(*, name, email, phone="", by):
    """Add a person without any role yet. Refused when the e-mail address is known already."""
    email = email.lower()
    if User.objects.filter(email=email).exists():
        raise Refused(_("Dit e-mailadres is al in gebruik."), field="email")
    person = User.objects.create_user(email=email, name=name, phone=phone)
    audit.record("user.invited", person, fields=["name", "email"], by=by)
    return person


@transaction.atomic
def edit(person, *, name, email, phone="", by):
    """Change how a person is called and reached; who had no address yet can sign in after an invitation."""
    email = email.lower() or None
    if email and User.objects.filter(email=email).exclude(pk=person.pk).exists():
        raise Refused(_("Dit e-mailadres is al in gebruik."), field="email")
    new = {"name": name, "email": email, "phone": phone}
    changed = [field for field, value in new.items() if getattr(person, field) != value]
    for field in changed:
        setattr(person, field, new[field])
    person.save(update_fields=[*changed, "updated"])
    audit.record("user.edited", person, fields=changed, by=by)
    return person


@transaction.atomic
def add_role(person, *, role, municipality=None, by):
    """Give a role from today: an official at a municipality that asked us for reports, others in our organisation.

    Somebody at a partner gets in by their contact person alone (partners/domain/account.py), and has no other role.
    """
    organisation = by.organisation
    if role == Role.PARTNER:
        raise Refused(_("Nodig een partner uit op de pagina van de contactpersoon."), field="role")
    if person.memberships.running().filter(role=Role.PARTNER).exists():
        raise Refused(_("Deze persoon hoort bij een partner en krijgt geen andere rol."), field="role")
    if role == Role.OFFICIAL:
        asked = Commission.objects.filter(organisation=organisation, municipality=municipality, ends_on__isnull=True)
        if not asked.exists():
            raise Refused(_("Kies de gemeente waar deze ambtenaar werkt."), field="municipality")
        where = {"municipality": municipality}
    else:
        where = {"organisation": organisation}
    if person.memberships.running().exclude(**where).exists():
        raise Refused(_("Deze persoon werkt al ergens anders."), field="role")
    if person.memberships.running().filter(role=role).exists():
        raise Refused(_("Deze persoon heeft deze rol al."), field="role")
    return give(person, role=role, by=by, **where)


@transaction.atomic
def give(person, *, role, by, **where):
    """Write down a role from today, at the organisation or municipality; whether that may be is for the caller."""
    item = Membership.objects.create(user=person, role=role, starts_on=today(), **where)
    audit.record("user.role_added", person, reason=str(Role(role).label), by=by)
    return item


@transaction.atomic
def end_role(item, *, by):
    """End a role today. The last administrator stays: somebody must be able to let others in."""
    _lock(by.organisation)
    _keep_an_administrator([item], by.organisation)
    Membership.objects.filter(pk=item.pk, ends_on__isnull=True).update(ends_on=today())
    audit.record("user.role_ended", item.user, reason=str(Role(item.role).label), by=by)
    return item


@transaction.atomic
def deactivate(person, *, by):
    """Close the door: no sign-in, every session over at its next request, all roles ended today."""
    if person.pk == by.pk:
        raise Refused(_("Je kunt jezelf niet afsluiten. Vraag een andere beheerder."))
    _lock(by.organisation)
    running = list(person.memberships.running())
    _keep_an_administrator(running, by.organisation)
    person.memberships.filter(pk__in=[item.pk for item in running]).update(ends_on=today())
    User.objects.filter(pk=person.pk).update(is_active=False, session_epoch=F("session_epoch") + 1)
    audit.record("user.deactivated", person, by=by)
    return person


@transaction.atomic
def send_invitation_later(person, *, letter="invite", by):
    """Have the worker mail a link to choose a password. The job holds the id alone; the link is made when it leaves.

    `letter` is which mail: "invite" to who works with us, "invite_partner" to somebody at a partner.
    """
    if not person.email:
        raise Refused(_("Vul eerst een e-mailadres in."))
    audit.record("user.invitation_sent", person, by=by)
    payload = {"user": person.pk, "organisation": str(by.organisation), "letter": letter}
    return jobs.enqueue("user.invite", organisation=by.organisation, payload=payload, by=by)


def send_invitation(job):
    """The job behind it: a mail with a link that works once."""
    person = User.objects.filter(pk=job.payload["user"], is_active=True).first()
    if person is None or not person.email:
        return
    words = {"name": person.name, "organisation": job.payload["organisation"], "address": password_address(person)}
    draw, letter = partial(render_to_string, context=words), f"emails/{job.payload.get('letter', 'invite')}"
    EmailMessage(draw(f"{letter}.subject.txt").strip(), draw(f"{letter}.txt"), to=[person.email]).send()


@transaction.atomic
def door_changed(*, verb, by):
    """Keep that somebody changed how they sign in, and tell them by mail, in case it was somebody else."""
    audit.record(verb, by, by=by)
    if by.email:
        body = render_to_string("emails/door_changed.txt", {"name": by.name})
        notify.mail(by.email, _("Je inloggen bij Mentoraat is veranderd"), body, organisation=by.organisation, by=by)


@transaction.atomic
def forget_second_step(person, *, by):
    """For who lost phone and codes: the second step is set up anew, and every session is over at its next request."""
    Authenticator.objects.filter(user=person).delete()
    User.objects.filter(pk=person.pk).update(session_epoch=F("session_epoch") + 1)
    audit.record("user.second_step_forgotten", person, by=by)
    return person


def caseworkers(by):
    """People who do casework in the organisation today, by name."""
    return User.objects.working_in(by.access.organisation_id)


def password_address(person):
    """Where a person chooses a password; the address works once."""
    key = {"uidb36": user_pk_to_url_str(person), "key": default_token_generator.make_token(person)}
    return settings.MENTORAAT_ADDRESS + reverse("account_reset_password_from_key", kwargs=key)


def _lock(organisation):
    """One at a time for who decides over the last of something."""
    Organisation.objects.select_for_update().get(pk=organisation.pk)


def _keep_an_administrator(ending, organisation):
    if not any(item.role == Role.ADMINISTRATOR for item in ending):
        return
    others = Membership.objects.running().filter(organisation=organisation, role=Role.ADMINISTRATOR)
    if not others.exclude(pk__in=[item.pk for item in ending]).filter(user__is_active=True).exists():
        raise Refused(_("Dit is de laatste beheerder. Geef eerst iemand anders deze rol."))
