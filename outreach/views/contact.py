"""Snel contact, and what is done with a contact afterwards."""

from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from cases.domain import search
from mentoraat.access import Permission, requires, visible_or_404
from mentoraat.status_line import tell
from mentoraat.views.base import answer
from outreach.domain import contact as contacts
from outreach.domain import prefill
from outreach.forms.contact import CompleteContactForm, LinkForm, QuickContactForm
from outreach.models import Contact

P = Permission


@requires(P.LOG_CONTACT)
def create(request):
    """Snel contact: four buttons that save."""
    usual = prefill.of(request.user)
    youth = _asked_for(request)
    initial = {"client_key": contacts.new_key(), "channel": usual.channel, "place": usual.place_ref}
    form = QuickContactForm(
        request.POST or None,
        initial=initial | ({"label": youth.name, "youth": youth.ref} if youth else {}),
        places=usual.places,
        youths=search.findable(request.user),
    )
    if form.is_valid() and (contact := form.perform(contacts.log, by=request.user)):
        _say_saved(request, contact)
        return redirect("outreach:contact-create")
    context = {"form": form, "usual": usual, "chosen": youth, "found": _hits(request, form)}
    return answer(request, "outreach/contact/form.html", context)


def _asked_for(request):
    ref = request.GET.get("jongere", "")
    if not ref:
        return None
    youth = search.findable(request.user).filter(ref=ref).first()
    if youth is None:
        raise Http404
    return youth


def _hits(request, form):
    """What to offer beside a refused form, for who works without scripts."""
    return search.find(form["label"].value() or "", user=request.user, limit=3) if form.is_bound else None


def _say_saved(request, contact):
    youth = contact.youths.first()
    links = [(contact.get_absolute_url(), _("Notitie of stap toevoegen"))]
    if youth:
        links.append((youth.get_absolute_url(), _("Naar %(name)s") % {"name": youth.call_name}))
    elif contact.label:
        links.append((contact.get_absolute_url() + "#wie", _("Naar %(name)s") % {"name": contact.label}))
    words = {"time": f"{contacts.saved_at(contact):%H.%M}"}
    tell(
        request,
        _("Opgeslagen om %(time)s") % words,
        undo=reverse("outreach:contact-undo", args=[contact.ref]),
        links=links,
    )


@requires(P.LOG_CONTACT)
@require_GET
def who(request):
    """Names that look like what is being typed; asked for by the page itself."""
    text = request.GET.get("label", "")
    found = search.find(text, user=request.user, limit=3)
    return answer(request, "outreach/contact/_who.html", {"found": found, "typed": " ".join(text.split())[:80]})


@requires(P.LOG_CONTACT)
@require_GET
def unfinished(request):
    """Nog afmaken: without a name, or without an outcome."""
    rows = contacts.unfinished(request.user)[:100]
    return answer(request, "outreach/contact/unfinished.html", {"rows": list(rows)})


@requires(P.LOG_CONTACT)
def show(request, ref):
    """One contact: what is known, and what is still open."""
    contact = visible_or_404(Contact, request.user, ref)
    youths = contacts.read(contact, by=request.user)
    mine = contacts.can_change(contact, request.user) and not contact.undone_at
    form = CompleteContactForm.filled(contact, places=prefill.places_with(contact, request.user)) if mine else None
    asked = request.GET.get("wie", "" if youths else contact.label)
    context = {
        "contact": contact,
        "youths": contacts.with_address(youths, request.user),
        "form": form,
        "may_undo": mine and contacts.can_undo(contact),
        "may_restore": contact.undone_at and contacts.can_change(contact, request.user),
        "asked": asked,
        "found": search.find(asked, user=request.user) if asked and mine else None,
    }
    return answer(request, "outreach/contact/show.html", context)


@requires(P.LOG_CONTACT)
def edit(request, ref):
    """Aanvullen."""
    contact = visible_or_404(Contact, request.user, ref)
    places = prefill.places_with(contact, request.user)
    form = CompleteContactForm.filled(contact, request.POST or None, places=places)
    if form.is_valid() and form.perform(contacts.complete, contact=contact, by=request.user):
        tell(request, _("Aangevuld en opgeslagen."))
        return redirect(contact)
    return answer(request, "outreach/contact/edit.html", {"form": form, "contact": contact})


@requires(P.LOG_CONTACT)
@require_POST
def link(request, ref):
    """Koppelen: this is who it was."""
    contact = visible_or_404(Contact, request.user, ref)
    form = LinkForm(request.POST, youths=search.findable(request.user))
    if form.is_valid() and form.perform(contacts.link, contact=contact, by=request.user):
        youth = form.cleaned_data["youth"]
        words = {"label": contact.known_as, "name": youth.name}
        tell(request, _("%(label)s hoort nu bij %(name)s.") % words, links=[(youth.get_absolute_url(), youth.name)])
        return redirect(contact)
    return answer(request, "outreach/contact/link.html", {"form": form, "contact": contact})


@requires(P.LOG_CONTACT)
@require_POST
def finish(request, ref):
    """It may stay without a name."""
    contact = contacts.finish_nameless(visible_or_404(Contact, request.user, ref), by=request.user)
    tell(request, _("Dit contact blijft zonder naam. Koppelen kan later nog."), links=[_address(contact)])
    return redirect("outreach:contact-unfinished")


@requires(P.LOG_CONTACT)
@require_POST
def undo(request, ref):
    """Take it back."""
    contact = contacts.undo(visible_or_404(Contact, request.user, ref), by=request.user)
    tell(request, _("Ongedaan gemaakt. Dit contact telt niet mee."), links=[_address(contact)])
    return redirect("outreach:contact-create")


@requires(P.LOG_CONTACT)
@require_POST
def restore(request, ref):
    """Keep it after all."""
    contact = contacts.restore(visible_or_404(Contact, request.user, ref), by=request.user)
    tell(request, _("Het contact is bewaard."))
    return redirect(contact)


def _address(contact):
    return contact.get_absolute_url(), _("Bekijk het contact")
