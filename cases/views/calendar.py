"""Appointments in the calendar of a mentor's own phone: the private address, and what stands behind it."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST, require_safe

from cases.domain import calendar
from mentoraat.access import Permission, public, requires
from mentoraat.status_line import tell
from mentoraat.views.base import answer


@requires(Permission.GUIDE)
@require_GET
def show(request):
    """Whether there is an address, and what one can do with it."""
    return answer(request, "cases/calendar/show.html", {"feed": calendar.running(request.user)})


@requires(Permission.GUIDE)
@require_POST
def renew(request):
    """A new address; it is shown on this answer alone."""
    address = calendar.address_of(calendar.renew(by=request.user))
    context = {"feed": calendar.running(request.user), "address": address}
    return answer(request, "cases/calendar/show.html", context)


@requires(Permission.GUIDE)
@require_POST
def end(request):
    """No address any more."""
    calendar.end(by=request.user)
    tell(request, _("Je agenda is niet meer gekoppeld."))
    return redirect("cases:calendar-show")


@public("the token is the key; behind it stands no name of a youth")
@require_safe
def feed(request, token):
    """What a calendar app reads. A wrong token answers like a page that is not there."""
    owner = calendar.owner_of(token)
    if owner is None:
        raise Http404
    text = calendar.written(owner)
    response = HttpResponse(text, content_type="text/calendar; charset=utf-8")
    response.headers["Content-Disposition"] = 'inline; filename="mentoraat.ics"'
    response.headers["Referrer-Policy"] = "no-referrer"
    return response
