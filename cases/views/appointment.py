"""Appointments: make, change, put off, say how it went, take that back."""

from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from cases.domain import appointment, choices
from cases.forms.appointment import (
    AppointmentForm,
    DetailsForm,
    NewAppointmentForm,
    OutcomeForm,
    PostponeForm,
    QuickOutcomeForm,
)
from cases.models import Appointment, Youth
from mentoraat.access import Permission, requires, visible_or_404
from mentoraat.status_line import tell
from mentoraat.templatetags.mentoraat import date_list, time
from mentoraat.views.base import answer


@requires(Permission.GUIDE)
def create(request, ref):
    """A new appointment with a youth; on the youth's page the same form stands in short."""
    youth = visible_or_404(Youth, request.user, ref)
    form = AppointmentForm(
        request.POST or None,
        owners=choices.who_know(youth, request.user),
        contact_persons=choices.contact_persons(request.user),
    )
    if form.is_valid() and (item := form.perform(appointment.plan, youth=youth, by=request.user)):
        _say_planned(request, item)
        return redirect(youth)
    return answer(request, "cases/appointment/form.html", {"form": form, "youth": youth})


@requires(Permission.GUIDE)
def new(request):
    """The same from Vandaag: with which youth is one of the questions."""
    form = NewAppointmentForm(
        request.POST or None,
        youths=choices.guided(request.user),
        contact_persons=choices.contact_persons(request.user),
    )
    if form.is_valid() and (item := form.perform(appointment.plan, by=request.user)):
        _say_planned(request, item)
        return redirect(item.youth)
    return answer(request, "cases/appointment/form.html", {"form": form})


def _say_planned(request, item):
    words = {"day": date_list(item.at), "time": time(item.at)}
    links = [(item.get_absolute_url(), _("Bekijk de afspraak"))]
    tell(request, _("Afspraak gemaakt: %(day)s om %(time)s.") % words, links=links)


@requires(Permission.GUIDE)
@require_GET
def show(request, ref):
    """One appointment, with what became of it and how often it was put off."""
    return _page(request, visible_or_404(Appointment, request.user, ref))


def _page(request, item, form=None):
    moves = appointment.read(item, by=request.user)
    initial = {"state": item.state, "why": item.why}
    context = {
        "item": item,
        "youth": item.youth,
        "moves": moves,
        "correctable": appointment.may_be_corrected(item),
        "may_settle": item.is_due or not item.is_planned,
        "form": form or OutcomeForm(initial=initial),
    }
    return answer(request, "cases/appointment/show.html", context)


@requires(Permission.GUIDE)
def edit(request, ref):
    """Change what it is for, where, and who joins."""
    item = visible_or_404(Appointment, request.user, ref)
    person = item.contact_person
    initial = {"what": item.what, "place": item.place, "home": item.home, "contact_person": person and person.ref}
    people = choices.contact_persons(request.user)
    form = DetailsForm(request.POST or None, initial=initial, contact_persons=people)
    if form.is_valid() and form.perform(appointment.edit, item=item, by=request.user):
        tell(request, _("Opgeslagen."))
        return redirect(item)
    return answer(request, "cases/appointment/form.html", {"form": form, "youth": item.youth, "item": item})


@requires(Permission.GUIDE)
def postpone(request, ref):
    """Another moment."""
    item = visible_or_404(Appointment, request.user, ref)
    form = PostponeForm.filled(item, request.POST or None)
    if form.is_valid() and form.perform(appointment.postpone, item=item, by=request.user):
        words = {"day": date_list(item.at), "time": time(item.at)}
        tell(request, _("Afspraak verzet naar %(day)s om %(time)s.") % words)
        return redirect(item.youth)
    return answer(request, "cases/appointment/postpone.html", {"form": form, "youth": item.youth, "item": item})


@requires(Permission.GUIDE)
@require_POST
def settle(request, ref):
    """How it went: a button in a list, or the form on the page of the appointment."""
    item = visible_or_404(Appointment, request.user, ref)
    form = QuickOutcomeForm(request.POST)
    if not form.is_valid() or not form.perform(appointment.settle, item=item, by=request.user):
        return _page(request, item, form)
    words = {"who": item.youth.call_name, "outcome": item.get_state_display()}
    links = [_after(item)]
    back = reverse("cases:appointment-reopen", args=[item.ref]) + form.undo_to
    tell(request, _("Afspraak met %(who)s: %(outcome)s.") % words, undo=back, links=links)
    return redirect(form.page or item.youth)


def _after(item):
    """What one would do next: who came was met, and else there is a reason."""
    if item.state in (item.State.KEPT, item.State.LATE):
        return f"{reverse('outreach:contact-create')}?jongere={item.youth.ref}", _("Contact vastleggen")
    return item.get_absolute_url() + "#id_why", _("Schrijf erbij hoe het kwam")


@requires(Permission.GUIDE)
@require_POST
def reopen(request, ref):
    """Take the outcome back."""
    item = appointment.reopen(visible_or_404(Appointment, request.user, ref), by=request.user)
    tell(request, _("De afspraak staat weer open."))
    return redirect(QuickOutcomeForm.PAGES.get(request.GET.get("terug", ""), item.youth))
