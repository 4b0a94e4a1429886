"""Instruments: the organisation's own, and ours; what each programme measures with."""

from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cases.domain import choices, instrument
from cases.forms.instrument import ChoiceForm, InstrumentForm, written
from cases.models import Instrument, Programme
from mentoraat.access import Permission, requires, visible, visible_or_404
from mentoraat.status_line import tell
from mentoraat.views.base import answer


@requires(Permission.MANAGE_SETTINGS)
def index(request):
    """Every instrument in its newest version, and what the programmes measure with."""
    context = {"rows": instrument.newest(visible(Instrument, request.user))}
    context["programmes"] = visible(Programme, request.user).active().select_related("instrument")
    return answer(request, "cases/instrument/index.html", context)


@requires(Permission.MANAGE_SETTINGS)
def create(request):
    """A new instrument of the organisation, as a draft."""
    form = InstrumentForm(request.POST or None, initial=instrument.BLANK)
    if form.is_valid():
        item = form.perform(instrument.draft, organisation=request.user.organisation, by=request.user)
        if item:
            tell(request, _("Ontwerp opgeslagen. Kijk hoe het eruitziet."))
            return redirect(item)
    return answer(request, "cases/instrument/form.html", {"form": form})


@requires(Permission.MANAGE_SETTINGS)
def show(request, ref):
    """What will be asked, as the youth sees it."""
    item = visible_or_404(Instrument, request.user, ref)
    context = {"item": item, "areas": item.areas.all(), "versions": instrument.versions(item)}
    return answer(request, "cases/instrument/show.html", context)


@requires(Permission.MANAGE_SETTINGS)
def edit(request, ref):
    """Change a draft; a version that was in use never changes."""
    item = visible_or_404(Instrument, request.user, ref)
    if not item.is_draft:
        return redirect(item)
    form = InstrumentForm(request.POST or None, initial=written(item))
    if form.is_valid() and form.perform(instrument.edit, item=item, by=request.user):
        tell(request, _("Ontwerp opgeslagen. Kijk hoe het eruitziet."))
        return redirect(item)
    return answer(request, "cases/instrument/form.html", {"form": form, "item": item})


@requires(Permission.MANAGE_SETTINGS)
@require_POST
def revise(request, ref):
    """Begin a new version."""
    item = instrument.revise(visible_or_404(Instrument, request.user, ref), by=request.user)
    return redirect("cases:instrument-edit", item.ref)


@requires(Permission.MANAGE_SETTINGS)
@require_POST
def publish(request, ref):
    """Take a draft into use."""
    item = instrument.publish(visible_or_404(Instrument, request.user, ref), by=request.user)
    tell(request, _("In gebruik: %(name)s, versie %(n)s.") % {"name": item.name, "n": item.version})
    return redirect("cases:instrument-index")


@requires(Permission.MANAGE_SETTINGS)
@require_POST
def withdraw(request, ref):
    """Begin nothing with it any more."""
    item = instrument.withdraw(visible_or_404(Instrument, request.user, ref), by=request.user)
    tell(request, _("Gestopt: %(name)s. Wat al gemeten is, blijft staan.") % {"name": item.name})
    return redirect("cases:instrument-index")


@requires(Permission.MANAGE_SETTINGS)
@require_POST
def discard(request, ref):
    """Throw a draft away."""
    instrument.discard(visible_or_404(Instrument, request.user, ref), by=request.user)
    tell(request, _("Ontwerp gewist."))
    return redirect("cases:instrument-index")


@requires(Permission.MANAGE_SETTINGS)
def choose(request, ref):
    """What the start measurements of a programme ask."""
    programme = visible_or_404(Programme, request.user, ref)
    form = ChoiceForm(
        request.POST or None,
        instruments=choices.instruments(request.user),
        initial={"instrument": programme.instrument and programme.instrument.ref},
    )
    if form.is_valid() and form.perform(instrument.choose, programme=programme, by=request.user):
        tell(request, _("Meting gekozen voor %(name)s.") % {"name": programme.name})
        return redirect("cases:instrument-index")
    return answer(request, "cases/instrument/choose.html", {"form": form, "programme": programme})
