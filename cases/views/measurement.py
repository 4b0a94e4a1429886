"""Measuring together with a youth, and what came out."""

from django.http import Http404
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from cases.domain import measurement
from cases.forms.measurement import AnswerForm
from cases.models import Case, Measurement
from mentoraat import charts
from mentoraat.access import Permission, requires, visible_or_404
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
    current = _current(rows, request.GET.get("gebied"))
    if item.finished_at or current is None:
        return redirect(item)
    form = AnswerForm(request.POST or None, initial={"note": current.note})
    if form.is_valid() and form.perform(measurement.answer, item=item, area=current.area, by=request.user):
        return redirect("cases:measurement-ask", item.ref)
    context = {"item": item, "form": form, "current": current, "questions": rows, "youth": item.case.youth}
    context["steps"] = list(enumerate(item.instrument.steps, start=1))
    context["answered"] = sum(row.step is not None for row in rows)
    return answer(request, "cases/measurement/form.html", context)


def _current(rows, code):
    """The area that was asked for, else the first without an answer, else None."""
    if code:
        found = [row for row in rows if row.area.code == code]
        if not found:
            raise Http404
        return found[0]
    return next((row for row in rows if row.step is None), None)


@requires(Permission.GUIDE)
@require_POST
def finish(request, ref):
    """Close a measurement."""
    item = visible_or_404(Measurement, request.user, ref)
    measurement.finish(item, by=request.user)
    return redirect(item)


@requires(Permission.GUIDE)
def show(request, ref):
    """What came out: in words, as a picture and as a table."""
    item = visible_or_404(Measurement, request.user, ref)
    measurement.read(item, by=request.user)
    youth, steps = item.case.youth, item.instrument.steps
    rows = measurement.changes(item)
    title = measurement.verdict(rows, youth.call_name)
    drawn = [(row.label, row.before, row.now) for row in rows if row.now is not None]
    context = {"item": item, "youth": youth, "steps": steps, "missing": [row.label for row in rows if row.now is None]}
    context["questions"] = measurement.questions(item)
    context["chart"] = charts.dumbbell(title, drawn, steps=steps) if drawn else None
    return answer(request, "cases/measurement/show.html", context)
