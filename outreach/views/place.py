"""The list of places where youths are met."""

from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from mentoraat.access import Permission, requires, visible_or_404
from mentoraat.status_line import tell
from mentoraat.views.base import answer
from outreach.domain import place as places
from outreach.forms.place import AreaForm, PlaceForm
from outreach.models import Place

P = Permission


@requires(P.MANAGE_SETTINGS)
@require_GET
def index(request):
    """Every place, open ones first."""
    return answer(request, "outreach/place/index.html", {"places": places.all_places(request.user)})


@requires(P.MANAGE_SETTINGS)
def create(request):
    """A new place."""
    form = PlaceForm(request.POST or None, areas=places.areas(request.user))
    if form.is_valid() and (place := form.perform(places.add, by=request.user)):
        tell(request, _("%(name)s staat in de lijst.") % {"name": place.name})
        return redirect("outreach:place-index")
    return answer(request, "outreach/place/form.html", {"form": form})


@requires(P.MANAGE_SETTINGS)
def edit(request, ref):
    """In which area it lies."""
    place = visible_or_404(Place, request.user, ref)
    initial = {"area": place.area and place.area.ref}
    form = AreaForm(request.POST or None, initial=initial, areas=places.areas(request.user))
    if form.is_valid() and form.perform(places.settle, place=place, by=request.user):
        tell(request, _("Opgeslagen."))
        return redirect("outreach:place-index")
    return answer(request, "outreach/place/form.html", {"form": form, "place": place})


@requires(P.MANAGE_SETTINGS)
@require_POST
def close(request, ref):
    """Nobody can choose it any more."""
    place = places.close(visible_or_404(Place, request.user, ref), by=request.user)
    tell(request, _("%(name)s is gesloten.") % {"name": place.name})
    return redirect("outreach:place-index")


@requires(P.MANAGE_SETTINGS)
@require_POST
def reopen(request, ref):
    """It can be chosen again."""
    place = places.reopen(visible_or_404(Place, request.user, ref), by=request.user)
    tell(request, _("%(name)s staat weer in de lijst.") % {"name": place.name})
    return redirect("outreach:place-index")
