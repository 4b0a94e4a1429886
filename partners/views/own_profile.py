"""Who we are ourselves."""

from django.shortcuts import redirect
from django.utils.translation import gettext as _

from mentoraat.access import Permission, requires
from mentoraat.status_line import tell
from mentoraat.views.base import answer
from partners.domain import own_profile
from partners.forms.own_profile import OwnProfileForm


@requires(Permission.MANAGE_PARTNERS)
def edit(request):
    """What we stand for, and what is not ours."""
    organisation = request.user.organisation
    now = own_profile.of(organisation)
    start = {name: getattr(now, name) for name in OwnProfileForm.base_fields}
    form = OwnProfileForm(request.POST or None, initial=start)
    if form.is_valid() and form.perform(own_profile.write, organisation=organisation, by=request.user):
        tell(request, _("Opgeslagen. Mentoren lezen het bij “Wie helpt”."))
        return redirect("partners:partner-index")
    return answer(request, "partners/own_profile/form.html", {"form": form})
