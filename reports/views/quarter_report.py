"""Quarter reports: the library, asking for one, reading it, and the steps to the municipality."""

from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from django_htmx.http import HttpResponseClientRefresh

from mentoraat.access import Permission, can, requires, visible_or_404
from mentoraat.status_line import tell
from mentoraat.views.base import answer
from reports.domain import quarter_library, quarter_report, report_choices, report_gaps, report_page
from reports.forms.quarter_library import LibraryForm
from reports.forms.quarter_report import AskForm, CorrectForm, ExplainForm
from reports.models import QuarterReport


@requires(Permission.READ_REPORTS)
def index(request):
    """The library: the last period first."""
    every = quarter_library.shelves(request.user)
    form = LibraryForm(request.GET or None, shelves=every)
    chosen = form.cleaned_data if form.is_valid() else {}
    found = quarter_library.narrowed(every, year=chosen.get("jaar"), kind=chosen.get("soort", ""))
    context = {"shelves": every, "latest": found[0] if found else None, "form": form, "narrowed": any(chosen.values())}
    context |= {"years": quarter_library.by_year(found[1:]), "many": quarter_library.are_many(every)}
    context["maker"] = can(request.user, Permission.MAKE_REPORTS)
    return answer(request, "reports/quarter/index.html", context)


@requires(Permission.MAKE_REPORTS)
def create(request):
    """Ask for the report about a period."""
    organisation = request.user.organisation
    choices = report_choices.of(organisation)
    form = AskForm(request.POST or None, choices=choices)
    if form.is_valid():
        report = form.perform(quarter_report.ask, organisation=organisation, by=request.user)
        if report:
            return redirect(report)
    return answer(request, "reports/quarter/form.html", {"form": form, "choices": choices})


@requires(Permission.READ_REPORTS)
def show(request, ref):
    """The report on screen, or how far its making is."""
    report = visible_or_404(QuarterReport, request.user, ref)
    maker = can(request.user, Permission.MAKE_REPORTS)
    if request.htmx and not report.is_busy:
        return HttpResponseClientRefresh()  # the progress page asked, and there is nothing left to wait for
    if report.figures is None or report.is_busy or report.has_failed:
        return answer(request, "reports/quarter/progress.html", {"report": report, "maker": maker})
    context = report_page.of(report, by=request.user) | {"report": report, "maker": maker}
    if maker and report.state == QuarterReport.State.DRAFT:
        context["gaps"] = report_gaps.found(report)
    return answer(request, "reports/quarter/show.html", context)


@requires(Permission.MAKE_REPORTS)
def explain(request, ref):
    """Write the explanation of a draft."""
    report = visible_or_404(QuarterReport, request.user, ref)
    form = ExplainForm(request.POST or None, **quarter_report.explained(report))
    if form.is_valid() and form.perform(quarter_report.explain, report=report, by=request.user):
        tell(request, _("Toelichting opgeslagen."))
        return redirect(report)
    return answer(request, "reports/quarter/explain.html", {"form": form, "report": report})


@requires(Permission.MAKE_REPORTS)
@require_POST
def remake(request, ref):
    """Make a draft again with the figures of today, or try again what failed."""
    report = visible_or_404(QuarterReport, request.user, ref)
    return redirect(quarter_report.remake(report, by=request.user))


@requires(Permission.MAKE_REPORTS)
def establish(request, ref):
    """Have the report frozen, after a page that says what that means."""
    report = visible_or_404(QuarterReport, request.user, ref)
    if request.method == "POST":
        quarter_report.establish(report, by=request.user)
        return redirect(report)
    return answer(request, "reports/quarter/establish.html", {"report": report})


@requires(Permission.MAKE_REPORTS)
def publish(request, ref):
    """Let the municipality read it, after a page that says what that means."""
    report = visible_or_404(QuarterReport, request.user, ref)
    if request.method == "POST":
        quarter_report.publish(report, by=request.user)
        tell(request, _("Het rapport is gepubliceerd."))
        return redirect(report)
    return answer(request, "reports/quarter/publish.html", {"report": report})


@requires(Permission.MAKE_REPORTS)
def correct(request, ref):
    """Begin a new revision of a report that stands."""
    report = visible_or_404(QuarterReport, request.user, ref)
    form = CorrectForm(request.POST or None)
    if form.is_valid():
        revision = form.perform(quarter_report.correct, report=report, by=request.user)
        if revision:
            return redirect(revision)
    return answer(request, "reports/quarter/correct.html", {"form": form, "report": report})
