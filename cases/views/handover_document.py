"""A handover as a file for the receiver's secure channel, and its way into the receiver's own system."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cases.domain import handover as handovers
from cases.domain import handover_delivery, handover_export
from mentoraat.access import Permission, requires
from mentoraat.status_line import tell


@requires(Permission.GUIDE)
@require_POST
def paper(request, ref):
    """The PDF for the receiver; that it left stands on the trail."""
    return _file(request, ref, "pdf")


@requires(Permission.GUIDE)
@require_POST
def data(request, ref):
    """The same as JSON."""
    return _file(request, ref, "json")


@requires(Permission.GUIDE)
@require_POST
def retry(request, ref):
    """Bring it to the receiver's system once more, now."""
    item = _mine(request, ref)
    handover_delivery.retry(item, by=request.user)
    tell(request, _("We proberen het opnieuw. Kijk over een minuut nog eens."))
    return redirect(item)


def _mine(request, ref):
    return get_object_or_404(handovers.visible(request.user), ref=ref)


def _file(request, ref, kind):
    item = _mine(request, ref)
    made = handover_export.export(item, kind=kind, by=request.user)
    headers = {
        "Content-Disposition": f'attachment; filename="{handover_export.name_of(item, kind)}"',
        "Cache-Control": "no-store",
    }
    return HttpResponse(made, content_type=handover_export.KINDS[kind][1], headers=headers)
