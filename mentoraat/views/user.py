"""The people of an organisation."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mentoraat.access import Permission, requires, visible, visible_or_404
from mentoraat.domain import user
from mentoraat.domain.organisation import asking
from mentoraat.forms.user import InviteForm, RoleForm, UserForm
from mentoraat.models import Membership, User
from mentoraat.views.base import answer


@requires(Permission.MANAGE_PEOPLE)
def index(request):
    """Everybody with a role here, and those who had one."""
    people = visible(User, request.user).with_roles()
    return answer(request, "mentoraat/user/index.html", {"people": people})


@requires(Permission.MANAGE_PEOPLE)
def create(request):
    """Invite somebody."""
    form = InviteForm(request.POST or None, municipalities=asking(request.user.organisation))
    if form.is_valid() and (person := form.perform(user.invite, by=request.user)):
        messages.success(request, _("De uitnodiging aan %(name)s gaat zo de deur uit.") % {"name": person.name})
        return redirect(person)
    return answer(request, "mentoraat/user/form.html", {"form": form})


@requires(Permission.MANAGE_PEOPLE)
def show(request, ref):
    """One person: roles, and how to reach them."""
    person = visible_or_404(User, request.user, ref)
    initial = {"name": person.name, "email": person.email or "", "phone": person.phone}
    form = UserForm(request.POST or None, initial=initial)
    if form.is_valid() and form.perform(user.edit, person=person, by=request.user):
        messages.success(request, _("Opgeslagen."))
        return redirect(person)
    roles = person.memberships.running().select_related("organisation", "municipality")
    return answer(request, "mentoraat/user/show.html", {"form": form, "person": person, "roles": roles})


@requires(Permission.MANAGE_PEOPLE)
def add_role(request, ref):
    """Give somebody one more role."""
    person = visible_or_404(User, request.user, ref)
    form = RoleForm(request.POST or None, municipalities=asking(request.user.organisation))
    if form.is_valid() and form.perform(user.add_role, person=person, by=request.user):
        return redirect(person)
    return answer(request, "mentoraat/user/role.html", {"form": form, "person": person})


@requires(Permission.MANAGE_PEOPLE)
@require_POST
def end_role(request, ref):
    """End one role of somebody."""
    item = visible_or_404(Membership, request.user, ref)
    user.end_role(item, by=request.user)
    return redirect(item.user)


@requires(Permission.MANAGE_PEOPLE)
@require_POST
def invite_again(request, ref):
    """Send a new link to choose a password."""
    person = visible_or_404(User, request.user, ref)
    user.send_invitation_later(person, by=request.user)
    messages.success(request, _("De uitnodiging aan %(name)s gaat zo de deur uit.") % {"name": person.name})
    return redirect(person)


@requires(Permission.MANAGE_PEOPLE)
@require_POST
def forget_second_step(request, ref):
    """Let somebody who lost phone and codes set up the second step anew."""
    person = user.forget_second_step(visible_or_404(User, request.user, ref), by=request.user)
    messages.success(request, _("%(name)s kiest bij het inloggen een nieuwe tweede stap.") % {"name": person.name})
    return redirect(person)
