"""An account for somebody at a partner: offered, sent again and ended on the page of the contact person."""

from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from mentoraat.access import Permission, requires, visible_or_404
from mentoraat.status_line import tell
from mentoraat.views.base import answer
from partners.domain import account
from partners.models import ContactPerson


@requires(Permission.MANAGE_PARTNERS)
@require_safe
def show(request, ref):
    """Whether this contact person has an account, and what it would let them do."""
    person = visible_or_404(ContactPerson, request.user, ref)
    context = {"person": person, "item": account.of(person), "running": account.running(person)}
    return answer(request, "partners/account/show.html", context)


@requires(Permission.MANAGE_PARTNERS)
@require_POST
def invite(request, ref):
    """Give them an account."""
    person = visible_or_404(ContactPerson, request.user, ref)
    account.invite(person, by=request.user)
    tell(request, _("De uitnodiging aan %(name)s gaat zo de deur uit.") % {"name": person.name})
    return redirect("partners:contact-person-account", person.ref)


@requires(Permission.MANAGE_PARTNERS)
@require_POST
def invite_again(request, ref):
    """Send a new link to choose a password."""
    person = visible_or_404(ContactPerson, request.user, ref)
    account.invite_again(person, by=request.user)
    tell(request, _("De uitnodiging aan %(name)s gaat zo de deur uit.") % {"name": person.name})
    return redirect("partners:contact-person-account", person.ref)


@requires(Permission.MANAGE_PARTNERS)
@require_POST
def end(request, ref):
    """They answer by link alone from now on."""
    person = visible_or_404(ContactPerson, request.user, ref)
    account.end(person, by=request.user)
    tell(request, _("Het account van %(name)s is gestopt.") % {"name": person.name})
    return redirect("partners:contact-person-account", person.ref)
