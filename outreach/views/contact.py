"""Snel contact: four buttons that save."""

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
from outreach.forms.contact import QuickContactForm
from outreach.models import Contact

P = Permission
OFFERED = 3  # names beside the field: what fits on a phone without moving the buttons


@requires(P.LOG_CONTACT)
def create(request):
    """Snel contact."""
    usual = prefill.of(request.user)
    youth = _asked_for(request)
    initial = {"client_key": contacts.new_key(), "channel": usual.channel, "place": usual.place_ref}
    initial["trial"] = "proef" in request.GET
    form = QuickContactForm(
        request.POST or None,
        initial=initial | ({"label": youth.name, "youth": youth.ref} if youth else {}),
        places=usual.places,
        youths=search.findable(request.user),
    )
    if form.is_valid() and (contact := form.perform(contacts.log, by=request.user)):
        _say_saved(request, contact)
        return redirect("outreach:contact-create")
    context = {"form": form, "usual": usual, "chosen": youth or _chosen(form), "found": _found(request, form)}
    return answer(request, "outreach/contact/form.html", context)


def _asked_for(request):
    ref = request.GET.get("jongere", "")[:12].replace("\x00", "")
    if not ref:
        return None
    youth = search.findable(request.user).filter(ref=ref).first()
    if youth is None:
        raise Http404
    return youth


def _chosen(form):
    """The youth that was picked in a form that came back."""
    return form.cleaned_data.get("youth") if form.is_bound else None


def _found(request, form):
    """What to offer beside a form that came back, for who works without scripts."""
    return search.find(form["label"].value() or "", user=request.user, limit=OFFERED) if form.is_bound else None


def _say_saved(request, contact):
    if contact.trial:
        done = [(reverse("reports:home"), _("Verder op weg"))]
        tell(request, _("Zo makkelijk is het. Dit was een proef: het telt niet mee."), links=done)
        return
    youth = contact.youths.first()
    words = _("Opgeslagen om %(time)s") % {"time": f"{contacts.saved_at(contact):%H.%M}"}
    links = [(contact.get_absolute_url() + "#id_note", _("Notitie of stap toevoegen"))]
    if youth and contact.outcome == Contact.Outcome.APPOINTMENT:
        links.insert(0, (reverse("cases:appointment-create", args=[youth.ref]), _("Afspraak maken")))
    if youth:
        links.append((youth.get_absolute_url(), _("Naar %(name)s") % {"name": youth.call_name}))
        links.append((reverse("cases:need-create", args=[youth.ref]), _("Basis niet op orde?")))
    elif contact.label:
        links.append((contact.get_absolute_url() + "#wie", _("Naar %(name)s") % {"name": contact.label}))
    tell(request, words, undo=reverse("outreach:contact-undo", args=[contact.ref]), links=links)


@requires(P.LOG_CONTACT)
@require_GET
def who(request):
    """Names that look like what is being typed; asked for by the page itself."""
    text = " ".join(request.GET.get("label", "").split())[:80]
    found = search.find(text, user=request.user, limit=OFFERED)
    return answer(request, "outreach/contact/_who.html", {"found": found, "typed": text})


@requires(P.LOG_CONTACT)
@require_POST
def undo(request, ref):
    """Take it back."""
    contact = contacts.undo(visible_or_404(Contact, request.user, ref), by=request.user)
    address = contact.get_absolute_url(), _("Bekijk het contact")
    tell(request, _("Ongedaan gemaakt. Dit contact telt niet mee."), links=[address])
    return redirect("outreach:contact-create")


@requires(P.LOG_CONTACT)
@require_POST
def restore(request, ref):
    """Keep it after all."""
    contact = contacts.restore(visible_or_404(Contact, request.user, ref), by=request.user)
    tell(request, _("Het contact is bewaard."))
    return redirect(contact)
