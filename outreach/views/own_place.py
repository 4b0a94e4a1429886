"""Where a mentor goes: their own choice."""

from django.shortcuts import redirect
from django.utils.translation import gettext as _

from mentoraat.access import Permission, requires
from mentoraat.status_line import tell
from mentoraat.views.base import answer
from outreach.domain import own_place
from outreach.domain.place import open_places
from outreach.forms.own_place import OwnPlacesForm


@requires(Permission.LOG_CONTACT)
def edit(request):
    """Choose the places; the contact form offers them first."""
    form = OwnPlacesForm(
        request.POST or None,
        initial={"chosen": [place.ref for place in own_place.of(request.user)]},
        places=open_places(request.user),
    )
    if form.is_valid() and form.perform(own_place.choose, by=request.user):
        tell(request, _("Je plekken zijn bewaard. Bij een contact staan ze vooraan."))
        return redirect("reports:home")
    return answer(request, "outreach/own_place/form.html", {"form": form})
