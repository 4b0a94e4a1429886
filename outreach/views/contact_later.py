"""What is done with a contact afterwards: read, complete, say who it was."""

from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from cases.domain import search
from cases.views.likely_pair import ask_links
from mentoraat.access import Permission, requires, visible_or_404
from mentoraat.status_line import tell
from mentoraat.views.base import answer
from outreach.domain import contact as contacts
from outreach.domain import prefill
from outreach.forms.contact import CompleteContactForm, IntroduceForm, LinkForm, NoteForm, OutcomeForm
from outreach.models import Contact

P = Permission


@requires(P.LOG_CONTACT)
@require_GET
def index(request):
    """Nog afmaken: without a name, or without an outcome."""
    rows = list(contacts.unfinished(request.user)[:100])
    return answer(request, "outreach/contact/unfinished.html", {"rows": rows})


@requires(P.LOG_CONTACT)
def show(request, ref):
    """One contact; a note is written right here."""
    contact = visible_or_404(Contact, request.user, ref)
    form = NoteForm(request.POST or None, initial={"note": contact.note})
    if form.is_valid() and form.perform(contacts.add_note, contact=contact, by=request.user):
        tell(request, _("De notitie is opgeslagen."))
        return redirect(contact)
    return answer(request, "outreach/contact/show.html", _page(request, contact) | {"form": form})


def _page(request, contact):
    """What stands on the page of a contact; opening it is written down for its youths."""
    youths = contacts.read(contact, by=request.user)
    mine = contacts.can_change(contact, request.user)
    asked = request.GET.get("wie", "" if youths else contact.label)
    open_now = mine and not contact.undone_at
    return {
        "contact": contact,
        "youths": contacts.with_address(youths, request.user),
        "may_change": open_now,
        "may_undo": mine and contacts.can_undo(contact),
        "may_restore": mine and contact.undone_at,
        "outcomes": [] if contact.outcome else Contact.Outcome.choices,
        "asked": asked,
        "found": search.find(asked, user=request.user) if asked and open_now else None,
        "others": 0 if youths else contacts.same_label(contact).count(),
    }


@requires(P.LOG_CONTACT)
def edit(request, ref):
    """Aanvullen."""
    contact = visible_or_404(Contact, request.user, ref)
    places = prefill.places_with(contact, request.user)
    form = CompleteContactForm.filled(contact, request.POST or None, places=places)
    if form.is_valid() and form.perform(contacts.complete, contact=contact, by=request.user):
        tell(request, _("Aangevuld en opgeslagen."))
        return redirect(contact)
    youths = contacts.read(contact, by=request.user)
    return answer(request, "outreach/contact/edit.html", {"form": form, "contact": contact, "youths": youths})


@requires(P.LOG_CONTACT)
@require_POST
def settle(request, ref):
    """Say what it led to."""
    contact = visible_or_404(Contact, request.user, ref)
    form = OutcomeForm(request.POST)
    if form.is_valid() and form.perform(contacts.settle, contact=contact, by=request.user):
        tell(request, _("Opgeslagen als: %(outcome)s.") % {"outcome": contact.get_outcome_display()})
    return redirect(contact)


@requires(P.LOG_CONTACT)
@require_POST
def link(request, ref):
    """Koppelen: this is who it was."""
    contact = visible_or_404(Contact, request.user, ref)
    form = LinkForm(request.POST, youths=search.findable(request.user))
    if form.is_valid() and form.perform(contacts.link, contact=contact, by=request.user):
        return _linked(request, contact, form.cleaned_data["youth"])
    return answer(request, "outreach/contact/show.html", _page(request, contact) | {"form": form})


@requires(P.LOG_CONTACT)
@require_POST
def introduce(request, ref):
    """Nobody knew this youth yet."""
    contact = visible_or_404(Contact, request.user, ref)
    form = IntroduceForm(request.POST)
    if form.is_valid() and (youth := form.perform(contacts.introduce, contact=contact, by=request.user)):
        return _linked(request, contact, youth)
    return answer(request, "outreach/contact/show.html", _page(request, contact) | {"form": form})


def _linked(request, contact, youth):
    words = {"label": contact.known_as, "name": youth.name}
    way_on = youth.get_absolute_url(), _("Naar %(name)s") % {"name": youth.call_name}
    links = [way_on]
    if contact.outcome == Contact.Outcome.APPOINTMENT:
        links.append((reverse("cases:appointment-create", args=[youth.ref]), _("Afspraak maken")))
    tell(request, _("%(label)s hoort nu bij %(name)s.") % words, links=[*links, *ask_links(youth, request.user)])
    return redirect(contact)


@requires(P.LOG_CONTACT)
@require_POST
def finish(request, ref):
    """It may stay without a name."""
    contact = contacts.finish_nameless(visible_or_404(Contact, request.user, ref), by=request.user)
    address = contact.get_absolute_url(), _("Bekijk het contact")
    tell(request, _("Dit contact blijft zonder naam. Koppelen kan later nog."), links=[address])
    return redirect("outreach:contact-unfinished")
