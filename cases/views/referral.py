"""Referrals on our side: the inbox, one of them, and what we do with it."""

import base64

from allauth.mfa.adapter import get_adapter
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cases.domain import choices, referral_across, referral_delivery, referral_list, referral_news, referral_talk
from cases.domain import referral as referrals
from cases.domain import youth as youths
from cases.forms.referral import AgreeForm, DeclineForm, MessageForm, NewsForm, TakeUpForm
from cases.models import Referral
from mentoraat.access import Permission, can, requires, visible
from mentoraat.status_line import tell
from mentoraat.templatetags.mentoraat import date_list
from mentoraat.views.base import answer


def mine(request, ref):
    """The referral that the person may see, with all that its page shows, else 404."""
    rows = visible(Referral, request.user).select_related(
        "organisation", "youth", "case__casemanager", "area", "partner", "link", "handled_by", "handover__consent"
    )
    return get_object_or_404(rows, ref=ref)


@requires(Permission.RECEIVE_REFERRALS)
def index(request):
    """What waits, new ones first; or what was answered."""
    done = request.GET.get("klaar") == "1"
    context = {"rows": referral_list.inbox(request.user, done=done), "done": done}
    return answer(request, "cases/referral/index.html", context)


@requires(Permission.GUIDE)
def show(request, ref):
    """One referral: who, what for, and what can be done."""
    item = mine(request, ref)
    referrals.read(item, by=request.user)
    return _page(request, item, MessageForm(reaches=_reaches(item)))


def _reaches(item):
    """By which way a message reaches who referred: "link", "handover", or "" for none."""
    if item.handover_id:
        return "handover"
    return "link" if item.link and not item.link.revoked_at else ""


def _page(request, item, form):
    context = {
        "item": item,
        "name": referral_list.name_of(item),
        "word": referral_list.word_of(item),
        "form": form,
        "receives": can(request.user, Permission.RECEIVE_REFERRALS),
        "alike": referral_list.alike(item, user=request.user),
        "texts": referral_delivery.texts(item) if item.handover_id else (),
        "lines": [line | {"when": date_list(line["at"])} for line in referral_talk.messages(item)],
        "news": referral_news.of(item),
        "can_undo": referrals.can_undo(item),
        "can_arrive": referral_across.can_arrive(item),
        "looks_along": _reaches(item) == "link",
    }
    return answer(request, "cases/referral/show.html", context)


@requires(Permission.RECEIVE_REFERRALS)
def take_up(request, ref):
    """We do it: who it is, in which programme, with whom."""
    item, by = mine(request, ref), request.user
    rows = {"programmes": choices.programmes(by), "colleagues": choices.colleagues_with_load(by)}
    alike = referral_list.alike(item, user=by)
    initial = {"programme": choices.only(rows["programmes"]), "who": "" if alike else "new"}
    form = TakeUpForm(request.POST or None, alike=alike, initial=initial, **rows)
    if form.is_valid():
        form.cleaned_data["who"] = youths.in_organisation(form.cleaned_data["who"], by=by)
        if form.perform(referrals.take_up, referral=item, by=by):
            undo = reverse("cases:referral-reopen", args=[item.ref])
            tell(request, _("Opgepakt: %(name)s.") % {"name": item.youth.call_name}, undo=undo)
            return redirect(item.youth)
    return _form(request, item, form, _("Aanmelding oppakken"))


@requires(Permission.RECEIVE_REFERRALS)
def decline(request, ref):
    """Not for us: why, and where we pointed to."""
    item = mine(request, ref)
    form = DeclineForm(request.POST or None)
    if form.is_valid() and form.perform(referrals.decline, referral=item, by=request.user):
        tell(request, _("Opgeslagen: niet bij ons."), undo=reverse("cases:referral-reopen", args=[item.ref]))
        return redirect("cases:referral-index")
    return _form(request, item, form, _("Antwoord opslaan"), title=_("Niet bij ons"))


@requires(Permission.RECEIVE_REFERRALS)
def agree(request, ref):
    """The youth knows of it now, and agrees."""
    item = mine(request, ref)
    form = AgreeForm(request.POST or None, areas=choices.areas(request.user))
    if form.is_valid() and form.perform(referrals.agree, referral=item, by=request.user):
        return redirect(item)
    return _form(request, item, form, _("Akkoord opslaan"))


@requires(Permission.GUIDE)
def news(request, ref):
    """Tell the referrer how it goes, as far as the youth agrees."""
    item = mine(request, ref)
    form = NewsForm(request.POST or None)
    if form.is_valid() and form.perform(referral_news.give, referral=item, by=request.user):
        tell(request, _("Verteld aan wie aanmeldde."))
        return redirect(item)
    return _form(request, item, form, _("Dit vertellen"))


def _form(request, item, form, submit, title=""):
    context = {
        "item": item,
        "form": form,
        "submit": submit,
        "title": title or submit,
        "name": referral_list.name_of(item),
    }
    return answer(request, "cases/referral/form.html", context)


@requires(Permission.GUIDE)
@require_POST
def ask(request, ref):
    """Ask or tell the referrer something."""
    item = mine(request, ref)
    form = MessageForm(request.POST, reaches=_reaches(item))
    if form.is_valid() and form.perform(referral_talk.ask, referral=item, by=request.user):
        tell(request, _("Bericht verstuurd."))
        return redirect(item)
    return _page(request, item, form)


@requires(Permission.RECEIVE_REFERRALS)
@require_POST
def reopen(request, ref):
    """Take the answer back."""
    item = referrals.reopen(mine(request, ref), by=request.user)
    tell(request, _("De aanmelding staat weer open."))
    return redirect(item)


@requires(Permission.RECEIVE_REFERRALS)
@require_POST
def end_link(request, ref):
    """Let the referrer look along no more."""
    item = referrals.end_link(mine(request, ref), by=request.user)
    tell(request, _("De link is ingetrokken."))
    return redirect(item)


@requires(Permission.GUIDE)
@require_POST
def arrive(request, ref):
    """The first contact was here: the sending organisation hears it."""
    item = referral_across.arrive(mine(request, ref), by=request.user)
    tell(request, _("De andere organisatie weet dat de jongere bij jullie is."))
    return redirect(item)


@requires(Permission.RECEIVE_REFERRALS)
def share(request):
    """The address of the form to pass on, as words and as a picture; and whether it is open."""
    organisation = request.user.organisation
    address = request.build_absolute_uri(reverse("cases:referral-start", args=[organisation.ref]))
    context = {"organisation": organisation, "address": address, "picture": _picture(address)}
    return answer(request, "cases/referral/share.html", context)


def _picture(address):
    """The address as a picture for a phone's camera, drawn by the library that draws those of code-apps."""
    drawn = get_adapter().build_totp_svg(address)
    return "data:image/svg+xml;base64," + base64.b64encode(drawn.encode()).decode()


@requires(Permission.RECEIVE_REFERRALS)
@require_POST
def switch(request):
    """Open or close the form."""
    organisation = request.user.organisation
    referrals.switch(organisation, on=not organisation.takes_referrals, by=request.user)
    tell(request, _("Het formulier is open.") if organisation.takes_referrals else _("Het formulier is dicht."))
    return redirect("cases:referral-share")
