"""What is missing in the data of a report, and the way to mend it."""

from django.http import Http404

from mentoraat.access import Permission, requires, visible_or_404
from mentoraat.views.base import answer
from reports.domain import report_gaps
from reports.models import QuarterReport


@requires(Permission.MAKE_REPORTS)
def show(request, ref):
    """Everything that is missing in the period, with how often; or the rows behind one of them, to mend."""
    report = visible_or_404(QuarterReport, request.user, ref)
    what = request.GET.get("wat", "")
    if not what:
        return answer(request, "reports/gaps/index.html", {"report": report, "gaps": report_gaps.found(report)})
    try:
        listing = report_gaps.listing(report, what, by=request.user)
    except KeyError as error:
        raise Http404 from error
    return answer(request, "reports/gaps/rows.html", {"report": report, "listing": listing})
