"""What is missing in the data of a report, and the way to mend it."""

from django.http import Http404

from mentoraat.access import Permission, requires, visible_or_404
from mentoraat.views.base import answer
from reports.domain import report_gaps
from reports.models import QuarterReport


@requires(Permission.MAKE_REPORTS)
def index(request, ref):
    """Everything that is missing in the period, with how often."""
    report = visible_or_404(QuarterReport, request.user, ref)
    return answer(request, "reports/gaps/index.html", {"report": report, "gaps": report_gaps.found(report)})


@requires(Permission.MAKE_REPORTS)
def rows(request, ref, what):
    """The rows behind one thing that is missing, each with the page to mend it."""
    report = visible_or_404(QuarterReport, request.user, ref)
    try:
        listing = report_gaps.listing(report, what, by=request.user)
    except KeyError as error:
        raise Http404 from error
    return answer(request, "reports/gaps/rows.html", {"report": report, "listing": listing})
