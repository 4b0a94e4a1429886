"""Which organisation in this installation a partner is: for administrators."""

from django.shortcuts import redirect
from django.utils.translation import gettext as _

from mentoraat.access import Permission, requires, visible_or_404
from mentoraat.status_line import tell
from mentoraat.views.base import answer
from partners.domain import partner_here
from partners.forms.partner_here import HereForm
from partners.models import Partner


@requires(Permission.MANAGE_SETTINGS)
def edit(request, ref):
    """Say which organisation here it is, or none."""
    item = visible_or_404(Partner, request.user, ref)
    here = item.organisation_here
    rows = {"organisations": partner_here.others(item.organisation)}
    form = HereForm(request.POST or None, initial={"organisation_here": here.ref if here else None}, **rows)
    if form.is_valid() and form.perform(partner_here.link, partner=item, by=request.user):
        tell(request, _("Opgeslagen."))
        return redirect(item)
    return answer(request, "partners/partner_here/form.html", {"form": form, "item": item})
