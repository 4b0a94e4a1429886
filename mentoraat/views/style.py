"""The gallery of components, and how a person wants the pages to look."""

from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from mentoraat import gallery
from mentoraat.access import public
from mentoraat.forms.display import DisplayForm
from mentoraat.status_line import tell
from mentoraat.views.base import answer

YEAR = 365 * 24 * 60 * 60


@public("gallery holds no data")
def show(request):
    """Every component in all its states; its form may be sent, and is never kept."""
    form = gallery.SampleForm(request.POST or None)
    if form.is_valid():
        tell(request, _("Opgeslagen om 14:10."), undo=reverse("mentoraat:style"), links=[("#lijsten", _("Naar Sam"))])
        return HttpResponseRedirect(reverse("mentoraat:style"))
    context = {"form": form, "frame": gallery.frame(), "samples": gallery.samples()}
    return answer(request, "mentoraat/style/show.html", context)


@public("a choice of colours, kept in the browser alone")
def display(request):
    """Light, dark or as the system says; shortcuts on or off."""
    chosen = {name: request.COOKIES.get(name) or first for name, first in (("theme", "auto"), ("shortcuts", "on"))}
    form = DisplayForm(request.POST or None, initial=chosen)
    if form.is_valid():
        response = HttpResponseRedirect(reverse("mentoraat:display"))
        for name, value in form.cleaned_data.items():
            response.set_cookie(name, value, max_age=YEAR, samesite="Lax", secure=request.is_secure(), httponly=True)
        tell(request, _("Weergave opgeslagen."))
        return response
    return answer(request, "mentoraat/style/display.html", {"form": form})
