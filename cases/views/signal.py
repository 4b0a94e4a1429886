"""Signals from the field: raised by who is out there, collected for who decides."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from cases.domain import choices, closed_door, signal_list
from cases.domain import signal as signals
from cases.forms.signal import OutcomeForm, PeriodForm, SignalFilter, SignalForm, TakeUpForm
from cases.models import Signal, SignalTheme
from mentoraat.access import Permission, can, requires, visible_or_404
from mentoraat.forms.organisation import NameForm
from mentoraat.status_line import tell
from mentoraat.views.base import answer

P = Permission


@requires(P.GUIDE)
@require_GET
def index(request):
    """The signals of the organisation, what is open and seen last first."""
    form = SignalFilter(request.GET or None, themes=signals.themes(request.user))
    chosen = form.cleaned_data if form.is_valid() else {}
    rows = signals.listing(request.user, theme=chosen.get("thema"), state=chosen.get("stand", ""))
    context = {"form": form, "rows": list(rows[:100]), "narrowed": any(chosen.values())}
    return answer(request, "cases/signal/index.html", context | {"may_export": can(request.user, P.MAKE_REPORTS)})


@requires(P.GUIDE)
def create(request):
    """A new signal."""
    by = request.user
    signals.begin_themes(by=by)
    rows = {"themes": signals.themes(by), "partners": choices.partners(by), "areas": choices.areas(by)}
    form = SignalForm(request.POST or None, **rows)
    if form.is_valid() and form.perform(signals.put, by=by):
        tell(request, _("Het signaal is opgeslagen."))
        return redirect("cases:signal-index")
    return answer(request, "cases/signal/form.html", {"form": form})


@requires(P.GUIDE)
@require_GET
def show(request, ref):
    """One signal: how often, by whom, and what came of it."""
    item = visible_or_404(Signal, request.user, ref)
    context = {"item": item, "sightings": signals.sightings(item), "may_settle": can(request.user, P.SEE_TEAM)}
    return answer(request, "cases/signal/show.html", context)


@requires(P.GUIDE)
@require_POST
def see(request, ref):
    """Ook gezien."""
    item = signals.see(visible_or_404(Signal, request.user, ref), by=request.user)
    tell(request, _("Opgeschreven: ook gezien."), undo=reverse("cases:signal-unsee", args=[item.ref]))
    return redirect(item)


@requires(P.GUIDE)
@require_POST
def unsee(request, ref):
    """Not seen again after all."""
    item = signals.unsee(visible_or_404(Signal, request.user, ref), by=request.user)
    tell(request, _("Teruggenomen."))
    return redirect(item)


@requires(P.SEE_TEAM)
def take_up(request, ref):
    """Say with whom it is taken up."""
    item = visible_or_404(Signal, request.user, ref)
    form = TakeUpForm(request.POST or None, initial={"taken_up_with": item.taken_up_with})
    if form.is_valid() and form.perform(signals.take_up, signal=item, by=request.user):
        tell(request, _("Het signaal is opgepakt."))
        return redirect(item)
    context = {"form": form, "item": item, "submit": _("Signaal oppakken")}
    return answer(request, "cases/signal/verb.html", context)


@requires(P.SEE_TEAM)
def settle(request, ref):
    """Say what came of it."""
    item = visible_or_404(Signal, request.user, ref)
    form = OutcomeForm(request.POST or None, initial={"outcome": item.outcome})
    if form.is_valid() and form.perform(signals.answer, signal=item, by=request.user):
        tell(request, _("Opgeschreven wat ervan kwam."))
        return redirect(item)
    context = {"form": form, "item": item, "submit": _("Antwoord opslaan"), "title": _("Wat kwam ervan?")}
    return answer(request, "cases/signal/verb.html", context)


@requires(P.MAKE_REPORTS)
@require_GET
def paper(request):
    """The list for a meeting: to print, without names."""
    form = _period(request)
    days = form.cleaned_data if form.is_valid() else signal_list.usual()
    own = request.user.organisation
    context = {"form": form, "days": days, "themes": signals.of_period(own, days["van"], days["tot"])}
    context["doors"] = closed_door.of_period(own, days["van"], days["tot"])
    return answer(request, "cases/signal/paper.html", context)


def _period(request):
    return PeriodForm(request.GET if request.GET.get("van") else signal_list.usual())


@requires(P.MAKE_REPORTS)
@require_GET
def download(request):
    """The same list as a workbook."""
    form = _period(request)
    days = form.cleaned_data if form.is_valid() else signal_list.usual()
    data = signal_list.workbook(request.user.organisation, start=days["van"], end=days["tot"], by=request.user)
    headers = {"Content-Disposition": f'attachment; filename="signalen-{days["van"]}-{days["tot"]}.xlsx"'}
    return HttpResponse(data, content_type=signal_list.XLSX, headers=headers)


@requires(P.MANAGE_SETTINGS)
def themes(request):
    """The list of themes, with a field to add one."""
    signals.begin_themes(by=request.user)
    form = NameForm(request.POST or None)
    if form.is_valid() and form.perform(signals.add_theme, by=request.user):
        tell(request, _("Thema toegevoegd."))
        return redirect("cases:signal-themes")
    rows = signals.themes(request.user)
    return answer(request, "cases/signal/themes.html", {"form": form, "rows": rows})


@requires(P.MANAGE_SETTINGS)
@require_POST
def close_theme(request, ref):
    """Take a theme out of the choices."""
    signals.close_theme(visible_or_404(SignalTheme, request.user, ref), by=request.user)
    return redirect("cases:signal-themes")
