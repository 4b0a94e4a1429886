"""Being away, and who stands in."""

from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from mentoraat.access import Permission, can, requires, visible_or_404
from mentoraat.domain import absence
from mentoraat.domain.user import caseworkers
from mentoraat.forms.absence import AbsenceForm
from mentoraat.models import Absence
from mentoraat.status_line import tell
from mentoraat.views.base import answer


@requires(Permission.GUIDE)
@require_GET
def index(request):
    """Who is away now or soon: one's own, or the team's."""
    rows = absence.coming(request.user)
    return answer(
        request, "mentoraat/absence/index.html", {"rows": rows, "team": can(request.user, Permission.SEE_TEAM)}
    )


@requires(Permission.GUIDE)
def create(request):
    """Write down that one is away; a coordinator does so for anybody."""
    by, people = request.user, caseworkers(request.user)
    whose = (
        {"people": people, "colleagues": people}
        if can(by, Permission.SEE_TEAM)
        else {"colleagues": people.exclude(pk=by.pk)}
    )
    form = AbsenceForm(request.POST or None, **whose)
    if form.is_valid() and (item := form.perform(absence.report, by=by)):
        tell(request, _("%(name)s vervangt %(person)s.") % {"name": item.stand_in.name, "person": item.user.name})
        return redirect("mentoraat:absence-index")
    return answer(request, "mentoraat/absence/form.html", {"form": form})


@requires(Permission.GUIDE)
@require_POST
def end(request, ref):
    """Back early."""
    item = absence.end(visible_or_404(Absence, request.user, ref), by=request.user)
    tell(request, _("%(name)s is er weer.") % {"name": item.user.name})
    return redirect("mentoraat:absence-index")
