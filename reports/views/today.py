"""Vandaag, and the first page of each role."""

from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from cases.domain import step
from cases.models import Step
from mentoraat.access import Permission, can, requires, visible_or_404
from mentoraat.domain import notification
from mentoraat.models import Notification
from mentoraat.status_line import tell
from mentoraat.views.base import answer
from reports.domain import today

P = Permission
# The first permission that somebody has decides where they begin.
FIRST = (
    (P.SEE_TEAM, "reports:team"),
    (P.GUIDE, "reports:today"),
    (P.READ_REPORTS, "reports:report-index"),
    (P.MANAGE_PEOPLE, "mentoraat:user-index"),
    (P.SEE_AUDIT, "reports:audit-index"),
)


@requires(P.SIGNED_IN)
@require_GET
def home(request):
    """Where this person begins."""
    return redirect(next(name for permission, name in FIRST if can(request.user, permission)))


@requires(P.GUIDE)
@require_GET
def index(request):
    """The day of a mentor."""
    return answer(request, "reports/today/index.html", {"day": today.of(request.user), "today": today.today()})


@requires(P.GUIDE)
@require_POST
def finish(request, ref):
    """Tick a step, and stay on the page."""
    item = step.finish(visible_or_404(Step, request.user, ref), by=request.user)
    tell(request, _("Gedaan: %(what)s") % {"what": item.what}, undo=reverse("reports:today-reopen", args=[item.ref]))
    return redirect("reports:today")


@requires(P.GUIDE)
@require_POST
def reopen(request, ref):
    """Take a tick back, and stay on the page."""
    step.reopen(visible_or_404(Step, request.user, ref), by=request.user)
    tell(request, _("De stap staat weer open."))
    return redirect("reports:today")


@requires(P.SIGNED_IN)
@require_POST
def read(request, ref):
    """Go to what a notification is about; it is no longer new."""
    item = notification.read(visible_or_404(Notification, request.user, ref), by=request.user)
    return redirect(item.url or "reports:home")


@requires(P.SIGNED_IN)
@require_POST
def read_all(request):
    """Nothing is new any more."""
    notification.read_all(by=request.user)
    return redirect("reports:home")
