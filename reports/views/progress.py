"""Progress as youths say it themselves, with the youths behind each number."""

from urllib.parse import urlencode

from django.http import Http404
from django.urls import reverse

from mentoraat.access import Permission, requires
from mentoraat.views.base import answer
from reports.domain import progress
from reports.forms.progress import BehindForm
from reports.views.figures import form_of, scope_asked


@requires(Permission.SEE_FIGURES)
def index(request):
    """Complete pairs of the period, per instrument: of the organisation, of one programme or one district."""
    form = form_of(request)
    scope = scope_asked(request, form)
    context = {"form": form, "scope": scope}
    if scope is not None:
        context["parts"] = progress.read(scope, _behind(request))
    return answer(request, "reports/progress/index.html", context)


@requires(Permission.SEE_FIGURES)
def cases(request):
    """The youths behind one number."""
    form, wanted = form_of(request), BehindForm(request.GET)
    scope = scope_asked(request, form)
    if scope is None or not wanted.is_valid():
        raise Http404
    try:
        listing = progress.behind(scope, **wanted.cleaned_data, by=request.user)
    except KeyError as error:
        raise Http404 from error
    back = request.GET.copy()
    for name in wanted.fields:
        back.pop(name, None)
    context = {"scope": scope, "listing": listing, "back": back.urlencode()}
    return answer(request, "reports/progress/rows.html", context)


def _behind(request):
    """Makes the address of a list in the same period."""
    address, asked = reverse("reports:progress-cases"), request.GET.dict()
    return lambda ref, area, kind: f"{address}?{urlencode({**asked, 'ref': ref, 'area': area, 'kind': kind})}"
