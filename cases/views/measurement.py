"""Measuring together with a youth, and what came out."""

from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cases.domain import instrument, measurement
from cases.forms.measurement import AnswerForm, CloseForm
from cases.models import Case, Instrument, Measurement
from mentoraat import charts
from mentoraat.access import Permission, requires, visible_or_404
from mentoraat.status_line import tell
from mentoraat.views.base import answer


@requires(Permission.GUIDE)
@require_POST
def create(request, ref):
    """Begin the next measurement of a case, or go on with the one that was begun."""
    case = visible_or_404(Case, request.user, ref)
    item = measurement.start(case, by=request.user)
    return redirect("cases:measurement-ask", item.ref)


@requires(Permission.GUIDE)
def ask(request, ref):
    """The next question; every answer is kept at once, so a closed tab loses nothing."""
    item = visible_or_404(Measurement, request.user, ref)
    rows = measurement.questions(item)
    current = _current(item, rows, request.GET.get("gebied"))
    if current is None or not measurement.can_answer(item):
        return redirect(item)
    form = AnswerForm(request.POST or None, steps=item.instrument.steps, initial={"note": current.note})
    if form.is_valid() and form.perform(measurement.answer, item=item, area=current.area, by=request.user):
        return redirect(_after(item, rows, current))
    answered = sum(row.step is not None for row in rows)
    context = {"item": item, "form": form, "current": current, "questions": rows, "youth": item.case.youth}
    context |= {"steps": list(enumerate(item.instrument.steps, start=1)), "answered": answered}
    context |= {"enough": answered >= instrument.enough(len(rows)), "skip": _skip(item, rows, current)}
    return answer(request, "cases/measurement/form.html", context)


def _current(item, rows, code):
    """The area that was asked for, else the first without an answer while it is open, else None."""
    if code:
        found = [row for row in rows if row.area.code == code]
        if not found:
            raise Http404
        return found[0]
    return None if item.finished_at else measurement.next_open(rows)


def _after(item, rows, current):
    """Where an answer leads: the next open question, at the end those that were skipped, then what came out."""
    left = [row for row in rows if row.step is None and row is not current]
    if item.finished_at or not left:
        return item.get_absolute_url()
    following = measurement.next_open(rows, after=current.area.code) or left[0]
    return _question(item, None if following is left[0] else following)


def _skip(item, rows, current):
    following = measurement.next_open(rows, after=current.area.code)
    return _question(item, following) if following else item.get_absolute_url()


def _question(item, row):
    address = reverse("cases:measurement-ask", args=[item.ref])
    return f"{address}?gebied={row.area.code}" if row else address


@requires(Permission.GUIDE)
@require_POST
def finish(request, ref):
    """Close a measurement, with what the youth says about it."""
    item = visible_or_404(Measurement, request.user, ref)
    form = CloseForm(request.POST)
    if form.is_valid():
        measurement.finish(item, **form.cleaned_data, by=request.user)
        tell(request, _("Meting afgesloten. Verbeteren kan nog 24 uur."))
        return redirect(item)
    return _result(request, item, form)


@requires(Permission.GUIDE)
def edit(request, ref):
    """Put right what the youth said about it; for 24 hours after closing."""
    item = visible_or_404(Measurement, request.user, ref)
    if not item.finished_at or not measurement.can_answer(item):
        return redirect(item)
    form = CloseForm(request.POST or None, initial=_said(item))
    if form.is_valid() and form.perform(measurement.reword, item=item, by=request.user):
        tell(request, _("Verbeterd."))
        return redirect(item)
    return answer(request, "cases/measurement/edit.html", {"item": item, "form": form, "youth": item.case.youth})


@requires(Permission.GUIDE)
def show(request, ref):
    """What came out: in words, as a picture and as a table."""
    item = visible_or_404(Measurement, request.user, ref)
    return _result(request, item, CloseForm(initial=_said(item)))


def _said(item):
    return {"own_words": item.own_words, "filled_in_by": item.filled_in_by or Instrument.FilledInBy.TOGETHER}


def _result(request, item, form):
    measurement.read(item, by=request.user)
    youth, steps = item.case.youth, item.instrument.steps
    rows = measurement.changes(item)
    drawn = [(row.label, row.before, row.now) for row in rows if row.now is not None]
    title = measurement.verdict(rows, youth.call_name)
    context = {"item": item, "youth": youth, "form": form, "questions": measurement.questions(item)}
    context["missing"] = [row.label for row in rows if row.now is None]
    context["enough"] = len(drawn) >= instrument.enough(len(rows))
    context["chart"] = charts.dumbbell(title, drawn, steps=steps) if drawn else None
    context["correct"] = bool(item.finished_at) and measurement.can_answer(item)
    return answer(request, "cases/measurement/show.html", context)
