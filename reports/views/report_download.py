"""The files of a report, as they were stored."""

from django.http import HttpResponse
from django.utils.cache import get_conditional_response

from mentoraat.access import Permission, requires, visible_or_404
from reports.domain import report_download
from reports.models import QuarterReport


@requires(Permission.READ_REPORTS)
def download(request, ref, form):
    """One file by its own name. No cache keeps it; who has it already, by its code, gets it not again."""
    report = visible_or_404(QuarterReport, request.user, ref)
    file = report_download.fetch(report, form=form, by=request.user)
    answer = HttpResponse(file.data, content_type=file.type)
    answer["Content-Disposition"] = f'attachment; filename="{file.name}"'
    answer["Cache-Control"] = "no-store"
    answer["X-Content-Type-Options"] = "nosniff"
    answer["ETag"] = f'"{file.code}"'
    return get_conditional_response(request, etag=answer["ETag"], response=answer)
