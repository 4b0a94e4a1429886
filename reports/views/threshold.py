"""Settings: thresholds, that say what they change before they are saved."""

from django.forms import model_to_dict
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from mentoraat.access import Permission, requires
from mentoraat.domain import organisation
from mentoraat.forms.organisation import OrganisationForm
from mentoraat.status_line import tell
from mentoraat.views.base import answer
from reports.domain import thresholds


@requires(Permission.MANAGE_SETTINGS)
def edit(request):
    """Thresholds of the own organisation: first what they change, then saving."""
    own, changes = request.user.organisation, None
    form = OrganisationForm(request.POST or None, initial=model_to_dict(own))
    if form.is_valid() and form.was_seen:
        if form.perform(organisation.edit, organisation=own, by=request.user):
            tell(request, _("Signalen opgeslagen."))
            return redirect("reports:threshold-edit")
    elif form.is_valid():
        changes = form.perform(thresholds.effect, organisation=own)
    if changes is not None:
        form.show_effect()
    context = {"form": form, "organisation": own, "changes": changes, "shown": changes is not None}
    return answer(request, "reports/threshold/form.html", context)
