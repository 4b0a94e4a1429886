"""Partners: who a youth can be brought to, and who answers there."""

from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mentoraat.access import Permission, can, requires, visible, visible_or_404
from mentoraat.models import Area
from mentoraat.status_line import tell
from mentoraat.views.base import answer
from partners.domain import agreement, agreement_watch, directory, own_profile, partner_contact, partner_name, pilot
from partners.domain import partner as partners
from partners.forms.partner import HelpForm, PartnerForm, PersonEditForm, PersonForm, ValuesForm
from partners.models import ContactPerson, Partner


@requires(Permission.MANAGE_PARTNERS)
def index(request):
    """What asks for attention, and all partners, those that we work with first."""
    own = request.user.organisation
    context = {"rows": partners.listing(own), "coming": agreement_watch.coming(own)}
    return answer(request, "partners/partner/index.html", context)


@requires(Permission.MANAGE_PARTNERS)
def create(request):
    """A new partner."""
    organisation = request.user.organisation
    form = PartnerForm(request.POST or None, keepers=partners.keepers(organisation))
    if form.is_valid() and (item := form.perform(partners.add, organisation=organisation, by=request.user)):
        return redirect(item)
    return answer(request, "partners/partner/form.html", {"form": form, "back": reverse("partners:partner-index")})


@requires(Permission.MANAGE_PARTNERS)
def show(request, ref):
    """One partner: what it does, its people, what was agreed, and our contact with it."""
    item = visible_or_404(Partner, request.user, ref)
    now = agreement.running(item)
    context = {
        "item": item,
        "help": directory.in_words(item),
        "people": partners.people_of(item),
        "agreement": now,
        "hears_who_left": agreement.hears_who_left(now),
        "earlier": agreement.earlier(item),
        "pilots": pilot.of(item),
        "pilot_runs": pilot.runs(item),
        "contacts": partner_contact.of(item),
        "old_names": item.names.all(),
        "now_at": partner_name.now_at(item),
        "predecessors": partner_name.predecessors(item),
        "here": can(request.user, Permission.MANAGE_SETTINGS),
        "sees_figures": can(request.user, Permission.SEE_FIGURES),
    }
    return answer(request, "partners/partner/show.html", context)


@requires(Permission.MANAGE_PARTNERS)
def edit(request, ref):
    """Change its name, its kind and who keeps the contact."""
    item = visible_or_404(Partner, request.user, ref)
    start = {name: getattr(item, name) for name in PartnerForm.base_fields}
    form = PartnerForm(request.POST or None, initial=start, keepers=partners.keepers(item.organisation))
    if form.is_valid() and form.perform(partners.edit, partner=item, by=request.user):
        return redirect(item)
    return answer(request, "partners/partner/form.html", {"form": form, "item": item, "back": item.get_absolute_url()})


@requires(Permission.MANAGE_PARTNERS)
def describe(request, ref):
    """Say what it does, for whom and where."""
    item = visible_or_404(Partner, request.user, ref)
    start = {name: getattr(item, name) for name in HelpForm.base_fields} | {"areas": item.areas.all()}
    form = HelpForm(request.POST or None, initial=start, areas=visible(Area, request.user).active())
    if form.is_valid() and form.perform(partners.describe, partner=item, by=request.user):
        return redirect(item)
    return answer(request, "partners/partner/help.html", {"form": form, "item": item})


@requires(Permission.MANAGE_PARTNERS)
def value(request, ref):
    """Write down what it stands for, beside what we stand for."""
    item = visible_or_404(Partner, request.user, ref)
    start = {name: getattr(item, name) for name in ValuesForm.base_fields}
    form = ValuesForm(request.POST or None, initial=start)
    if form.is_valid() and form.perform(partners.value, partner=item, by=request.user):
        return redirect(item)
    context = {"form": form, "item": item, "own": own_profile.of(item.organisation)}
    return answer(request, "partners/partner/values.html", context)


@requires(Permission.MANAGE_PARTNERS)
@require_POST
def close(request, ref):
    """No new handovers there."""
    item = partners.close(visible_or_404(Partner, request.user, ref), by=request.user)
    tell(request, _("%(name)s is gesloten.") % {"name": item}, undo=reverse("partners:partner-reopen", args=[item.ref]))
    return redirect(item)


@requires(Permission.MANAGE_PARTNERS)
@require_POST
def reopen(request, ref):
    """Work with it again."""
    item = visible_or_404(Partner, request.user, ref)
    return redirect(partners.reopen(item, by=request.user))


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
