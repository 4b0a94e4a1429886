"""What partners offer, for who keeps it; mentors see it in Aanbod & wensen."""

from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mentoraat.access import Permission, requires, visible, visible_or_404
from mentoraat.models import Area
from mentoraat.status_line import tell
from mentoraat.views.base import answer
from partners.domain import offer as offers
from partners.domain import offer_keeper
from partners.domain import partner as partners
from partners.forms.offer import KeeperForm, NewOfferForm, OfferForm
from partners.models import Offer, Partner


@requires(Permission.MANAGE_PARTNERS)
def index(request):
    """Everything that partners offer, what runs first."""
    return answer(request, "partners/offer/index.html", {"rows": offers.listing(request.user.organisation)})


@requires(Permission.MANAGE_PARTNERS)
def create(request):
    """A new offer of a partner."""
    by = request.user
    rows = {"partners": partners.choosable(by.organisation), "areas": visible(Area, by).active()}
    form = NewOfferForm(request.POST or None, **rows)
    if form.is_valid() and (item := form.perform(offers.add, by=by)):
        tell(request, _("Aanbod opgeslagen: %(title)s") % {"title": item.title})
        return redirect("partners:offer-index")
    return answer(request, "partners/offer/form.html", {"form": form})


@requires(Permission.MANAGE_PARTNERS)
def edit(request, ref):
    """Change what it is, when, and for whom."""
    item = visible_or_404(Offer, request.user, ref)
    start = offers.as_typed(item)
    form = OfferForm(request.POST or None, initial=start, areas=visible(Area, request.user).active())
    if form.is_valid() and form.perform(offers.edit, offer=item, by=request.user):
        tell(request, _("Aanbod opgeslagen: %(title)s") % {"title": item.title})
        return redirect("partners:offer-index")
    return answer(request, "partners/offer/form.html", {"form": form, "item": item})


def _done(request, ref, verb, words):
    item = verb(visible_or_404(Offer, request.user, ref), by=request.user)
    tell(request, words % {"title": item.title})
    return redirect("partners:offer-index")


@requires(Permission.MANAGE_PARTNERS)
@require_POST
def confirm(request, ref):
    """Klopt nog."""
    return _done(request, ref, offers.confirm, _("Nagekeken: %(title)s"))


@requires(Permission.MANAGE_PARTNERS)
@require_POST
def fill(request, ref):
    """No place left."""
    return _done(request, ref, offers.fill, _("Vol: %(title)s"))


@requires(Permission.MANAGE_PARTNERS)
@require_POST
def reopen(request, ref):
    """There is a place again."""
    return _done(request, ref, offers.reopen, _("Weer open: %(title)s"))


@requires(Permission.MANAGE_PARTNERS)
@require_POST
def close(request, ref):
    """Not offered any more."""
    return _done(request, ref, offers.close, _("Gesloten: %(title)s"))


@requires(Permission.MANAGE_PARTNERS)
def keeper(request, ref):
    """Who at this partner keeps the offers, and whether we ask every month."""
    item = visible_or_404(Partner, request.user, ref)
    now = offer_keeper.of(item)
    start = {"contact_person": now.contact_person.ref, "active": now.active} if now else {}
    people = partners.reachable(item.organisation).filter(partner=item)
    form = KeeperForm(request.POST or None, initial=start, people=people)
    if form.is_valid() and form.perform(offer_keeper.appoint, partner=item, by=request.user):
        tell(request, _("Opgeslagen wie het aanbod bijhoudt."))
        return redirect("partners:offer-keeper", item.ref)
    context = {"form": form, "item": item, "keeper": now, "people": people.exists()}
    return answer(request, "partners/offer/keeper.html", context)


@requires(Permission.MANAGE_PARTNERS)
@require_POST
def ask(request, ref):
    """Mail the link now."""
    item = visible_or_404(Partner, request.user, ref)
    asked = offer_keeper.ask_now(item, by=request.user)
    tell(request, _("De link is verstuurd aan %(name)s.") % {"name": asked.contact_person.name})
    return redirect("partners:offer-keeper", item.ref)
