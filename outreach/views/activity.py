"""Activities: the list, planning one, and who was there."""

from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from cases.domain import choices, search
from mentoraat.access import Permission, requires, visible_or_404
from mentoraat.status_line import tell
from mentoraat.views.base import answer
from outreach.domain import activity as activities
from outreach.domain import group as groups
from outreach.domain import place as places
from outreach.forms.activity import ActivityForm, AttendanceForm
from outreach.models import Activity

P = Permission


@requires(P.GUIDE)
@require_GET
def index(request):
    """What comes and what was."""
    coming, past = activities.split(list(activities.listing(request.user)[:100]))
    return answer(request, "outreach/activity/index.html", {"coming": coming, "past": past})


@requires(P.GUIDE)
def create(request):
    """A new activity; from a group it is for that group."""
    rows = _rows(request.user)
    initial = {"leader": request.user.ref, "group": request.GET.get("groep", "")[:12].replace("\x00", "")}
    form = ActivityForm(request.POST or None, initial=initial, **rows)
    if form.is_valid() and (activity := form.perform(activities.plan, by=request.user)):
        tell(request, _("De activiteit staat klaar."))
        return redirect(activity)
    return answer(request, "outreach/activity/form.html", {"form": form})


def _rows(by, activity=None):
    rows = {"places": places.open_places(by, activity), "groups": groups.choices(by, activity)}
    return rows | {"leaders": choices.colleagues(by)}


@requires(P.GUIDE)
def edit(request, ref):
    """Change when, where or for whom."""
    activity = visible_or_404(Activity, request.user, ref)
    form = ActivityForm.filled(activity, request.POST or None, **_rows(request.user, activity))
    if form.is_valid() and form.perform(activities.edit, activity=activity, by=request.user):
        tell(request, _("De activiteit is opgeslagen."))
        return redirect(activity)
    return answer(request, "outreach/activity/form.html", {"form": form, "activity": activity})


@requires(P.GUIDE)
def show(request, ref):
    """One activity, with who was there; looking somebody up keeps what was chosen."""
    activity, by = visible_or_404(Activity, request.user, ref), request.user
    rows = {"marks": activities.marks(activity, by=by), "youths": search.findable(by)}
    form = AttendanceForm(request.POST or None, initial={"others": activity.others}, **rows)
    looking = form.looking
    if form.is_bound and not looking and form.is_valid() and form.perform(activities.attend, activity=activity, by=by):
        tell(request, _("Opgeslagen wie er was."))
        return redirect(activity)
    found = search.find(looking, user=by) if looking else None
    context = {"activity": activity, "form": form, "asked": looking, "found": found}
    return answer(request, "outreach/activity/show.html", context | {"begun": activities.has_begun(activity)})


@requires(P.GUIDE)
@require_POST
def call_off(request, ref):
    """It does not take place."""
    activity = activities.call_off(visible_or_404(Activity, request.user, ref), by=request.user)
    tell(request, _("Deze activiteit gaat niet door."), undo=reverse("outreach:activity-call-on", args=[activity.ref]))
    return redirect(activity)


@requires(P.GUIDE)
@require_POST
def call_on(request, ref):
    """It takes place after all."""
    activity = activities.call_on(visible_or_404(Activity, request.user, ref), by=request.user)
    tell(request, _("De activiteit gaat toch door."))
    return redirect(activity)
