"""The weekly mail with offers: on or off."""

from django.shortcuts import redirect
from django.utils.translation import gettext as _

from cases.domain import offer_digest
from cases.forms.match import OfferDigestForm
from mentoraat.access import Permission, requires
from mentoraat.status_line import tell
from mentoraat.views.base import answer


@requires(Permission.GUIDE)
def edit(request):
    """Somebody's own choice."""
    now = "on" if offer_digest.wanted(request.user) else "off"
    form = OfferDigestForm(request.POST or None, initial={"wanted": now})
    if form.is_valid() and form.perform(offer_digest.switch, by=request.user):
        tell(request, _("Weekbericht opgeslagen."))
        return redirect("cases:offer-digest-edit")
    return answer(request, "cases/match/digest.html", {"form": form})
