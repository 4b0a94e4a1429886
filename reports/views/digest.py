"""The mail on Monday: on or off."""

from django.shortcuts import redirect
from django.utils.translation import gettext as _

from mentoraat.access import Permission, requires
from mentoraat.status_line import tell
from mentoraat.views.base import answer
from reports.domain import team_digest
from reports.forms.team import DigestForm


@requires(Permission.SEE_TEAM)
def edit(request):
    """Somebody's own choice."""
    form = DigestForm(request.POST or None, initial={"digest": "on" if team_digest.wanted(request.user) else "off"})
    if form.is_valid() and form.perform(team_digest.switch, by=request.user):
        tell(request, _("Weekbericht opgeslagen."))
        return redirect("reports:digest-edit")
    return answer(request, "reports/team/digest.html", {"form": form})
