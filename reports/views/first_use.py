"""The first days of somebody new."""

from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mentoraat.access import Permission, requires
from mentoraat.domain import first_use
from mentoraat.status_line import tell


@requires(Permission.SIGNED_IN)
@require_POST
def home_screen(request):
    """The product stands on the first screen of the phone."""
    first_use.on_home_screen(by=request.user)
    return redirect("reports:home")


@requires(Permission.SIGNED_IN)
@require_POST
def dismiss(request):
    """The way is clear without help."""
    first_use.dismiss(by=request.user)
    tell(request, _("De uitleg is weg. Bij “Meer” vind je je plekken en je inloggen terug."))
    return redirect("reports:home")
