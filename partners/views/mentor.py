"""Letting a new mentor in."""

from django.shortcuts import redirect
from django.utils.translation import gettext as _

from mentoraat.access import Permission, requires, visible
from mentoraat.models import Area
from mentoraat.status_line import tell
from mentoraat.views.base import answer
from partners.domain import mentor
from partners.forms.mentor import MentorForm


@requires(Permission.INVITE)
def invite(request):
    """Four fields, and the link is on its way."""
    form = MentorForm(request.POST or None, areas=visible(Area, request.user).active())
    if form.is_valid() and (person := form.perform(mentor.invite, by=request.user)):
        tell(request, _("De uitnodiging aan %(name)s gaat zo de deur uit.") % {"name": person.name})
        return redirect("reports:home")
    return answer(request, "partners/mentor/form.html", {"form": form})
