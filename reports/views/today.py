"""Vandaag, and the first page of each role."""

from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from cases.domain import step
from cases.forms.step import DayForm, StepForm
from cases.models import Step, Youth
from mentoraat.access import Permission, can, requires, visible_or_404
from mentoraat.domain import notification
from mentoraat.models import Notification
from mentoraat.status_line import tell
from mentoraat.templatetags.mentoraat import day_relative
from mentoraat.views.base import answer
from reports.domain import today

P = Permission
# The first permission that somebody has decides where they begin.
FIRST = (
    (P.SEE_TEAM, "reports:team"),
    (P.GUIDE, "reports:today"),
    (P.READ_REPORTS, "reports:overview"),
    (P.MANAGE_PEOPLE, "mentoraat:user-index"),
    (P.SEE_AUDIT, "reports:audit-index"),
    (P.HANDLE_COMPLAINTS, "cases:complaint-index"),
    (P.ANSWER_HANDOVERS, "cases:portal-index"),
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
    return _page(request)


@requires(P.GUIDE)
def add(request, ref):
    """The day, with room to write the next step for one youth; the day button saves it."""
    youth = visible_or_404(Youth, request.user, ref)
    form = StepForm(request.POST or None)
    if form.is_valid() and (item := form.perform(step.add, youth=youth, by=request.user)):
        words = _("Stap toegevoegd voor %(name)s: %(when)s.") % {
            "name": youth.call_name,
            "when": day_relative(item.due_on),
        }
        tell(request, words, undo=reverse("reports:today-remove", args=[item.ref]))
        return redirect("reports:today")
    return _page(request, form=form, youth=youth)


@requires(P.GUIDE)
@require_POST
def finish(request, ref):
    """Tick a step, and ask at once what comes next for this youth."""
    item = step.finish(visible_or_404(Step, request.user, ref), by=request.user)
    tell(request, _("Gedaan: %(what)s") % {"what": item.what}, undo=reverse("reports:today-reopen", args=[item.ref]))
    return redirect("reports:today-add", item.youth.ref)


@requires(P.GUIDE)
@require_POST
def postpone(request, ref):
    """Put a step off by one of the day buttons, and stay on the page."""
    item, form = visible_or_404(Step, request.user, ref), DayForm(request.POST)
    if form.is_valid() and form.perform(step.postpone, step=item, by=request.user):
        words = _("Verzet naar %(when)s: %(what)s") % {"when": day_relative(item.due_on), "what": item.what}
        tell(request, words, undo=reverse("reports:today-put-back", args=[item.ref]))
        return redirect("reports:today")
    return answer(request, "cases/step/postpone.html", {"form": form, "item": item, "youth": item.youth})


@requires(P.GUIDE)
@require_POST
def reopen(request, ref):
    """Take a tick back, and stay on the page."""
    return _taken_back(request, ref, step.reopen, _("De stap staat weer open."))


@requires(P.GUIDE)
@require_POST
def put_back(request, ref):
    """Take putting off back, and stay on the page."""
    return _taken_back(request, ref, step.put_back, _("De stap staat weer op de eerdere dag."))


@requires(P.GUIDE)
@require_POST
def remove(request, ref):
    """Take a new step back, and stay on the page."""
    return _taken_back(request, ref, step.remove, _("De nieuwe stap is weg."))


def _taken_back(request, ref, verb, words):
    verb(visible_or_404(Step, request.user, ref), by=request.user)
    tell(request, words)
    return redirect("reports:today")


def _page(request, **adding):
    shown = {"day": today.of(request.user), "today": today.today(), "days": DayForm.days}
    return answer(request, "reports/today/index.html", shown | adding)


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
