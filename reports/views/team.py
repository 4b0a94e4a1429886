"""Team: the coordinator's first page."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from cases.models import Youth
from mentoraat.access import Permission, requires, visible_or_404
from mentoraat.sheets import XLSX
from mentoraat.status_line import tell
from mentoraat.views.base import answer
from reports.domain import caseload, team, team_export, team_load
from reports.domain.team_group import EVERYBODY, SHOWN, Narrow
from reports.forms.team import TeamForm

P = Permission
MANY = 400  # rows when everybody is asked for


@requires(P.SEE_TEAM)
@require_GET
def index(request):
    """Who is out of sight first, then what waits."""
    organisation, everybody = request.user.organisation, "all" in request.GET
    people = team_load.people(organisation)
    form, narrow, sort = _asked(request, organisation, people)
    first, each = (MANY, MANY) if everybody else (caseload.OUT_OF_SIGHT_SHOWN, SHOWN)
    context = {
        "form": form,
        "narrowed": bool(narrow),
        "sorts": _sorts(request, sort),
        "query": request.GET.urlencode(),
        "loads": team_load.loads(organisation, people[: team_load.SHOWN]),
        "people": len(people),
        "cases": team.open_cases(organisation),
        "out_of_sight": caseload.out_of_sight(organisation, narrow, sort=sort, shown=first),
        "sections": (sections := team.sections(organisation, narrow, shown=each)),
        "quiet": [section for section in sections if not section.group.count],
    }
    return answer(request, "reports/team/index.html", context)


def _asked(request, organisation, people):
    """The form with what is asked for; nonsense shows everybody in the usual order."""
    choices = {"mentors": [(person.ref, person.name) for person in people], "areas": caseload.areas(organisation)}
    choices |= {"programmes": team.programmes(organisation), "sorts": caseload.sorts()}
    form = TeamForm(request.GET or None, **choices)
    if not form.is_valid():
        return form, EVERYBODY, "seen"
    wanted = dict(form.cleaned_data)
    sort = wanted.pop("sort") or "seen"
    return form, Narrow(**wanted), sort


def _sorts(request, chosen):
    """(words, address, whether it is the order of now) of each column."""
    found, words = [], dict(caseload.sorts())
    for sort in ("name", "seen", "mentor", "step"):
        query = request.GET.copy()
        query["sort"] = sort
        found.append((words[sort], f"?{query.urlencode()}", sort == chosen))
    return found


@requires(P.SEE_TEAM)
@require_GET
def export(request):
    """The same lists as a workbook, with all their rows."""
    organisation = request.user.organisation
    _form, narrow, sort = _asked(request, organisation, team_load.people(organisation))
    data = team_export.workbook(organisation, narrow, sort=sort, by=request.user)
    headers = {"Content-Disposition": 'attachment; filename="team.xlsx"'}
    return HttpResponse(data, content_type=XLSX, headers=headers)


@requires(P.SEE_TEAM)
@require_POST
def ask(request, ref):
    """Ask the mentor how it goes with a youth."""
    youth = visible_or_404(Youth, request.user, ref)
    names = caseload.ask_mentor(youth, by=request.user)
    tell(request, _("Gevraagd aan %(names)s.") % {"names": ", ".join(names)})
    return redirect(f"{reverse('reports:team')}?{request.GET.urlencode()}")
