"""The first screen of an official: the last published report at a glance."""

from django.http import Http404

from mentoraat.access import Permission, can, requires
from mentoraat.views.base import answer
from reports.domain import overview, published


@requires(Permission.READ_REPORTS)
def index(request):
    """The last published report of an organisation, or another that was asked for, on one screen."""
    found = published.reports(request.user)
    last, ref = published.latest(found), request.GET.get("rapport", "")
    report = next((row for row in found if row.ref == ref), None) if ref else next(iter(last), None)
    if ref and report is None:
        raise Http404
    maker = can(request.user, Permission.MAKE_REPORTS)
    context = {"report": report, "last": last, "maker": maker}
    if report:
        context["glance"] = overview.of(published.facts_of([report])[report.pk])
    return answer(request, "reports/overview/index.html", context)
