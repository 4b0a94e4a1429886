"""Team: the coordinator's first page."""

from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from cases.models import Youth
from mentoraat.access import Permission, requires, visible_or_404
from mentoraat.status_line import tell
from mentoraat.views.base import answer
from reports.domain import caseload
from reports.forms.team import TeamForm

P = Permission


@requires(P.SEE_TEAM)
@require_GET
def index(request):
    """Who is out of sight first, then what waits."""
    organisation = request.user.organisation
    loads = caseload.loads(organisation)
    form = TeamForm(
        request.GET or None,
        mentors=[(load.ref, load.name) for load in loads],
        areas=caseload.areas(organisation),
    )
    narrow = caseload.Narrow(**form.cleaned_data) if form.is_valid() else caseload.Narrow()
    context = {
        "form": form,
        "narrowed": any((narrow.mentor, narrow.area, narrow.phase)),
        "loads": loads,
        "cases": sum(load.cases for load in loads),
        "out_of_sight": caseload.out_of_sight(organisation, narrow),
        "groups": _groups(organisation, narrow),
        "waiting": caseload.waiting(organisation, narrow),
    }
    return answer(request, "reports/team/index.html", context)


def _groups(organisation, narrow):
    return (
        ("meten", _("Meting nodig"), caseload.measurements(organisation, narrow)),
        ("volgen", _("Blijven volgen"), caseload.following(organisation, narrow)),
        ("nieuw", _("Nieuw"), caseload.new(organisation, narrow)),
    )


@requires(P.SEE_TEAM)
@require_POST
def ask(request, ref):
    """Ask the mentor how it goes with a youth."""
    youth = visible_or_404(Youth, request.user, ref)
    names = caseload.ask_mentor(youth, by=request.user)
    tell(request, _("Gevraagd aan %(names)s.") % {"names": ", ".join(names)})
    return redirect("reports:team")
