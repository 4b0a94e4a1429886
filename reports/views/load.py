"""How full everybody is, and what is agreed with each."""

from django.forms import model_to_dict
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from mentoraat.access import Permission, requires, visible_or_404
from mentoraat.models import User
from mentoraat.status_line import tell
from mentoraat.views.base import answer
from partners.domain import mentor
from reports.domain import team_load
from reports.forms.team import NormForm


@requires(Permission.SEE_TEAM)
@require_GET
def index(request):
    """Everybody with what they carry, who has most room first unless another order is asked for."""
    organisation, sort = request.user.organisation, request.GET.get("sort")
    sort = sort if sort in team_load.SORTS else "room"
    spent = team_load.minutes(organisation)
    rows = team_load.loads(organisation, team_load.people(organisation), sort=sort, spent=spent)
    sorts = [(name, words, name == sort) for name, (words, _key) in team_load.SORTS.items()]
    context = {"rows": rows, "sorts": sorts, "organisation": organisation, "total": team_load.total(rows)}
    return answer(request, "reports/load/index.html", context)


@requires(Permission.SEE_TEAM)
def edit(request, ref):
    """What is agreed with one colleague."""
    person, organisation = visible_or_404(User, request.user, ref), request.user.organisation
    file = mentor.file_of(person, organisation)
    form = NormForm(request.POST or None, initial=model_to_dict(file, list(NormForm.base_fields)))
    if form.is_valid() and form.perform(mentor.agree, person=person, organisation=organisation, by=request.user):
        tell(request, _("Afspraak met %(name)s opgeslagen.") % {"name": person.name})
        return redirect("reports:load-index")
    return answer(request, "reports/load/form.html", {"form": form, "person": person})
