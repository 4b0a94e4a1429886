"""Contact with a partner about working together."""

from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mentoraat.access import Permission, requires, visible_or_404
from mentoraat.status_line import tell
from mentoraat.views.base import answer
from partners.domain import partner_contact
from partners.forms.partner_contact import PartnerContactForm
from partners.models import Partner, PartnerContact


@requires(Permission.MANAGE_PARTNERS)
def create(request, ref):
    """Write a contact down."""
    item = visible_or_404(Partner, request.user, ref)
    form = PartnerContactForm(request.POST or None)
    if form.is_valid() and (row := form.perform(partner_contact.log, partner=item, by=request.user)):
        undo = reverse("partners:partner-contact-take-back", args=[row.ref])
        tell(request, _("Het contact is opgeslagen."), undo=undo)
        return redirect(item)
    return answer(request, "partners/partner_contact/form.html", {"form": form, "item": item})


@requires(Permission.MANAGE_PARTNERS)
def edit(request, ref):
    """Put right what was written."""
    row = visible_or_404(PartnerContact, request.user, ref)
    start = {name: getattr(row, name) for name in PartnerContactForm.base_fields}
    form = PartnerContactForm(request.POST or None, initial=start)
    if form.is_valid() and form.perform(partner_contact.edit, item=row, by=request.user):
        return redirect(row.partner)
    return answer(request, "partners/partner_contact/form.html", {"form": form, "item": row.partner, "row": row})


@requires(Permission.MANAGE_PARTNERS)
@require_POST
def finish(request, ref):
    """The next step is done."""
    row = partner_contact.finish(visible_or_404(PartnerContact, request.user, ref), by=request.user)
    tell(request, _("Gedaan."), undo=reverse("partners:partner-contact-reopen", args=[row.ref]))
    return redirect(row.partner)


@requires(Permission.MANAGE_PARTNERS)
@require_POST
def reopen(request, ref):
    """Not done after all."""
    row = partner_contact.reopen(visible_or_404(PartnerContact, request.user, ref), by=request.user)
    tell(request, _("Teruggenomen."))
    return redirect(row.partner)


@requires(Permission.MANAGE_PARTNERS)
@require_POST
def take_back(request, ref):
    """It was a slip."""
    row = visible_or_404(PartnerContact, request.user, ref)
    partner_contact.take_back(row, by=request.user)
    tell(request, _("Het contact is gewist."))
    return redirect(row.partner)
