"""Partners: who a youth can be brought to, who answers there, and what was agreed."""

from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from mentoraat.access import Permission, requires, visible_or_404
from mentoraat.views.base import answer
from partners.domain import agreement
from partners.domain import partner as partners
from partners.forms.partner import AgreementForm, PartnerForm, PersonEditForm, PersonForm
from partners.models import ContactPerson, Partner


@requires(Permission.MANAGE_PARTNERS)
def index(request):
    """All partners, those that we work with first."""
    rows = partners.listing(request.user.organisation)
    return answer(request, "partners/partner/index.html", {"rows": rows})


@requires(Permission.GUIDE)
def directory(request):
    """Who helps with what, for who guides youths: to look up, not to change."""
    rows = [row for row in partners.listing(request.user.organisation) if row.active]
    return answer(request, "partners/partner/directory.html", {"rows": rows})


@requires(Permission.MANAGE_PARTNERS)
def create(request):
    """A new partner."""
    form = PartnerForm(request.POST or None)
    organisation = request.user.organisation
    if form.is_valid() and (item := form.perform(partners.add, organisation=organisation, by=request.user)):
        return redirect(item)
    return answer(request, "partners/partner/form.html", {"form": form, "back": reverse("partners:partner-index")})


@requires(Permission.MANAGE_PARTNERS)
def show(request, ref):
    """One partner with its people and the agreement that runs."""
    item = visible_or_404(Partner, request.user, ref)
    context = {"item": item, "people": partners.people_of(item), "agreement": agreement.running(item)}
    return answer(request, "partners/partner/show.html", context)


@requires(Permission.MANAGE_PARTNERS)
def edit(request, ref):
    """Change its name and kind."""
    item = visible_or_404(Partner, request.user, ref)
    form = PartnerForm(request.POST or None, initial={"name": item.name, "kind": item.kind, "layer": item.layer})
    if form.is_valid() and form.perform(partners.edit, partner=item, by=request.user):
        return redirect(item)
    return answer(request, "partners/partner/form.html", {"form": form, "item": item, "back": item.get_absolute_url()})


@requires(Permission.MANAGE_PARTNERS)
@require_POST
def close(request, ref):
    """No new handovers there."""
    item = visible_or_404(Partner, request.user, ref)
    return redirect(partners.close(item, by=request.user))


@requires(Permission.MANAGE_PARTNERS)
@require_POST
def reopen(request, ref):
    """Work with it again."""
    item = visible_or_404(Partner, request.user, ref)
    return redirect(partners.reopen(item, by=request.user))


@requires(Permission.MANAGE_PARTNERS)
def agree(request, ref):
    """What is agreed about answering, from today on."""
    item = visible_or_404(Partner, request.user, ref)
    now = agreement.running(item)
    start = {name: getattr(now, name) for name in AgreementForm.base_fields}
    form = AgreementForm(request.POST or None, initial=start)
    if form.is_valid() and form.perform(agreement.set, partner=item, by=request.user):
        return redirect(item)
    return answer(request, "partners/partner/agreement.html", {"form": form, "item": item})


@requires(Permission.MANAGE_PARTNERS)
def add_person(request, ref):
    """Somebody new who answers."""
    item = visible_or_404(Partner, request.user, ref)
    form = PersonForm(request.POST or None)
    if form.is_valid() and form.perform(partners.add_person, partner=item, by=request.user):
        return redirect(item)
    return answer(request, "partners/partner/person.html", {"form": form, "item": item})


@requires(Permission.MANAGE_PARTNERS)
def edit_person(request, ref):
    """Change how somebody is reached, or that they left."""
    person = visible_or_404(ContactPerson, request.user, ref)
    start = {name: getattr(person, name) for name in PersonEditForm.base_fields}
    form = PersonEditForm(request.POST or None, initial=start)
    if form.is_valid() and form.perform(partners.edit_person, person=person, by=request.user):
        return redirect(person.partner)
    context = {"form": form, "item": person.partner, "person": person}
    return answer(request, "partners/partner/person.html", context)
