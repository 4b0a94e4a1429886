"""Names that changed, and who came after whom."""

from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mentoraat.access import Permission, requires, visible_or_404
from mentoraat.status_line import tell
from mentoraat.views.base import answer
from partners.domain import partner as partners
from partners.domain import partner_name
from partners.forms.partner_name import OldNameForm, RenameForm, SuccessorForm
from partners.models import Partner, PartnerName


@requires(Permission.MANAGE_PARTNERS)
def rename(request, ref):
    """It is called differently now."""
    item = visible_or_404(Partner, request.user, ref)
    form = RenameForm(request.POST or None)
    if form.is_valid() and form.perform(partner_name.rename, partner=item, by=request.user):
        undo = reverse("partners:partner-name-take-back", args=[partner_name.before(item).ref])
        tell(request, _("De naam is veranderd. Wie zoekt op de oude naam, vindt deze partner ook."), undo=undo)
        return redirect(item)
    return answer(request, "partners/partner_name/form.html", {"form": form, "item": item})


@requires(Permission.MANAGE_PARTNERS)
@require_POST
def take_back(request, ref):
    """It is not called differently after all."""
    item = partner_name.take_back(visible_or_404(PartnerName, request.user, ref), by=request.user)
    tell(request, _("Teruggenomen."))
    return redirect(item)


@requires(Permission.MANAGE_PARTNERS)
def remember(request, ref):
    """Another name that people look for."""
    item = visible_or_404(Partner, request.user, ref)
    form = OldNameForm(request.POST or None)
    if form.is_valid() and form.perform(partner_name.remember, partner=item, by=request.user):
        return redirect(item)
    return answer(request, "partners/partner_name/old.html", {"form": form, "item": item})


@requires(Permission.MANAGE_PARTNERS)
@require_POST
def forget(request, ref):
    """It never had that name."""
    item = visible_or_404(PartnerName, request.user, ref)
    partner_name.forget(item, by=request.user)
    tell(request, _("De naam is gewist."))
    return redirect(item.partner)


@requires(Permission.MANAGE_PARTNERS)
def succeed(request, ref):
    """It stopped or merged: say who helps now."""
    item = visible_or_404(Partner, request.user, ref)
    others = partners.choosable(item.organisation).exclude(ref=ref)
    form = SuccessorForm(request.POST or None, partners=others)
    if form.is_valid() and form.perform(partner_name.succeed, partner=item, by=request.user):
        words = _("%(name)s is gesloten en wijst nu naar %(other)s.") % {"name": item, "other": item.successor}
        tell(request, words, undo=reverse("partners:partner-reopen", args=[item.ref]))
        return redirect(item)
    return answer(request, "partners/partner_name/succeed.html", {"form": form, "item": item})
