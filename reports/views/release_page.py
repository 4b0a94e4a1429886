"""What a report hides, and why."""

from mentoraat.access import Permission, requires, visible_or_404
from mentoraat.views.base import answer
from reports.domain import release_page
from reports.models import QuarterReport


@requires(Permission.MAKE_REPORTS)
def show(request, ref):
    """Every number that the reader does not see, with how it is printed and why."""
    report = visible_or_404(QuarterReport, request.user, ref)
    return answer(request, "reports/quarter/hidden.html", {"report": report, "page": release_page.of(report)})
