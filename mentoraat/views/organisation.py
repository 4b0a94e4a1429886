"""Settings: areas and municipalities. Thresholds show whom they touch, and stand in reports."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mentoraat.access import Permission, requires, visible, visible_or_404
from mentoraat.domain import organisation
from mentoraat.forms.organisation import NameForm
from mentoraat.models import Area
from mentoraat.views.base import answer


@requires(Permission.MANAGE_SETTINGS)
def areas(request):
    """The list of areas, with a field to add one."""
    own = request.user.organisation
    form = NameForm(request.POST or None)
    if form.is_valid() and form.perform(organisation.add_area, organisation=own, by=request.user):
        messages.success(request, _("Wijk toegevoegd."))
        return redirect("mentoraat:area-index")
    rows = visible(Area, request.user).active()
    return answer(request, "mentoraat/organisation/areas.html", {"form": form, "rows": rows})


@requires(Permission.MANAGE_SETTINGS)
@require_POST
def close_area(request, ref):
    """Take an area out of the choices."""
    organisation.close_area(visible_or_404(Area, request.user, ref), by=request.user)
    return redirect("mentoraat:area-index")


@requires(Permission.MANAGE_SETTINGS)
def municipalities(request):
    """Which municipalities ask for reports, with a field to add one."""
    own = request.user.organisation
    form = NameForm(request.POST or None)
    if form.is_valid() and form.perform(organisation.add_municipality, organisation=own, by=request.user):
        messages.success(request, _("Gemeente toegevoegd."))
        return redirect("mentoraat:municipality-index")
    rows = organisation.asking(own)
    return answer(request, "mentoraat/organisation/municipalities.html", {"form": form, "rows": rows})
