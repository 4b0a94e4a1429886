"""Bringing in a register workbook: upload, see what is wrong or what would come, bring it in."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from mentoraat.access import Permission, requires, visible_or_404
from mentoraat.views.base import answer
from reports.domain import register_import
from reports.forms.register_import import UploadForm
from reports.models import RegisterImport

LOOK_AGAIN = "2"  # seconds until a page about running work refreshes itself


@requires(Permission.IMPORT)
def index(request):
    """Bring a workbook, and the ones that were brought before."""
    form = UploadForm(request.POST, request.FILES) if request.method == "POST" else UploadForm()
    if form.is_valid() and (item := form.perform(register_import.upload, by=request.user)):
        return redirect(item)
    context = {"form": form, "imports": register_import.list_for(request.user)}
    return answer(request, "reports/register_import/index.html", context)


@requires(Permission.IMPORT)
def show(request, ref):
    """How far it is, what is wrong, or what would be brought in."""
    item = visible_or_404(RegisterImport, request.user, ref)
    context = {"item": item, "groups": register_import.fault_groups(item), "shown": register_import.SHOWN}
    response = answer(request, "reports/register_import/show.html", context)
    if item.is_under_way and not item.has_stopped:
        response.headers["Refresh"] = LOOK_AGAIN
    return response


@requires(Permission.IMPORT)
@require_POST
def apply(request, ref):
    """Bring in what was found without faults."""
    item = visible_or_404(RegisterImport, request.user, ref)
    return redirect(register_import.apply(item, by=request.user))


@requires(Permission.IMPORT)
@require_POST
def retry(request, ref):
    """Once more, after the work stopped."""
    item = visible_or_404(RegisterImport, request.user, ref)
    return redirect(register_import.try_again(item, by=request.user))


@requires(Permission.IMPORT)
def faults(request, ref):
    """All faults, to work through in a spreadsheet."""
    item = visible_or_404(RegisterImport, request.user, ref)
    headers = {"Content-Disposition": 'attachment; filename="fouten.csv"'}
    return HttpResponse(register_import.faults_as_csv(item), content_type="text/csv; charset=utf-8", headers=headers)
