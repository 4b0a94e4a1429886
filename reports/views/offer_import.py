"""Bringing in a list of offers: upload, see what would come or what is wrong, bring it in."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mentoraat.access import Permission, requires, visible_or_404
from mentoraat.status_line import tell
from mentoraat.views.base import answer
from reports.domain import offer_import
from reports.forms.offer_import import OfferUploadForm
from reports.models import OfferImport


@requires(Permission.MANAGE_PARTNERS)
def index(request):
    """Bring a file, and those that were brought before."""
    form = OfferUploadForm(request.POST, request.FILES) if request.method == "POST" else OfferUploadForm()
    if form.is_valid() and (item := form.perform(offer_import.upload, by=request.user)):
        return redirect(item)
    context = {"form": form, "imports": offer_import.list_for(request.user)}
    return answer(request, "reports/offer_import/index.html", context)


@requires(Permission.MANAGE_PARTNERS)
def show(request, ref):
    """What would be brought in, row by row, or what is wrong."""
    item = visible_or_404(OfferImport, request.user, ref)
    columns = [{"label": label} for label in (_("Rij"), _("Kolom"), _("Er staat"), _("Wat goed zou zijn"))]
    context = {"item": item, "faults": offer_import.fault_rows(item), "fault_columns": columns}
    context["rows"] = offer_import.preview(item) if item.state == OfferImport.State.READY else []
    context["columns"] = [{"label": label} for label in (_("Aanbod"), _("Partner"), _("Wat er gebeurt"))]
    return answer(request, "reports/offer_import/show.html", context)


@requires(Permission.MANAGE_PARTNERS)
@require_POST
def apply(request, ref):
    """Bring in what was found without faults."""
    item = offer_import.apply(visible_or_404(OfferImport, request.user, ref), by=request.user)
    tell(request, _("Aanbod ingelezen: %(name)s") % {"name": item.name})
    return redirect("partners:offer-index")


@requires(Permission.MANAGE_PARTNERS)
def example(request):
    """An empty list with every column, to fill in."""
    headers = {"Content-Disposition": 'attachment; filename="aanbod.csv"'}
    return HttpResponse(offer_import.example(), content_type="text/csv; charset=utf-8", headers=headers)
