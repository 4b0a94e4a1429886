"""The effect report of a year: its table, its lines, its files."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from mentoraat.access import Permission, can, requires, visible_or_404
from mentoraat.status_line import tell
from mentoraat.views.base import answer
from reports.domain import effect_mapping
from reports.forms.effect_mapping import EffectMappingForm
from reports.models import QuarterReport
from reports.quarter import effect


@requires(Permission.READ_REPORTS)
def show(request, ref):
    """The table that a city can take over, from the year's frozen figures."""
    report = effect_mapping.about_year(visible_or_404(QuarterReport, request.user, ref))
    context = {"report": report, "lines": effect_mapping.table(report)}
    context |= {"forgotten": effect.forgotten(effect_mapping.rows_of(report))}
    context |= {"maker": can(request.user, Permission.MAKE_REPORTS)}
    return answer(request, "reports/effect_mapping/show.html", context)


@requires(Permission.MAKE_REPORTS)
def edit(request, ref):
    """Change the words of the lines, and which figures are in each."""
    report = effect_mapping.about_year(visible_or_404(QuarterReport, request.user, ref))
    form = EffectMappingForm(request.POST or None, rows=effect_mapping.rows_of(report))
    if form.is_valid() and form.perform(effect_mapping.change, report=report, by=request.user):
        tell(request, _("Regels opgeslagen. De bestanden worden opnieuw gemaakt."))
        return redirect("reports:effect-mapping-show", ref=report.ref)
    return answer(request, "reports/effect_mapping/form.html", {"form": form, "report": report})


@requires(Permission.READ_REPORTS)
def download(request, ref, form):
    """The table as a file, as it was stored."""
    report = effect_mapping.about_year(visible_or_404(QuarterReport, request.user, ref))
    file = effect_mapping.fetch(report, form=form, by=request.user)
    headers = {"Content-Disposition": f'attachment; filename="{file.name}"', "Cache-Control": "no-store"}
    return HttpResponse(file.data, content_type=file.type, headers=headers)
