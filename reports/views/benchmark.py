"""Organisations of a municipality side by side, on the same definitions and the same period."""

from mentoraat.access import Permission, can, requires
from mentoraat.views.base import answer
from reports.domain import benchmark, published
from reports.forms.benchmark import BenchmarkForm


@requires(Permission.READ_REPORTS)
def index(request):
    """What was published about one period; a coordinator sees the own organisation's part of it."""
    shelf = published.Shelf(published.reports(request.user))
    form = BenchmarkForm(shelf.usual | request.GET.dict(), shelf=shelf)
    context = {"form": form, "own": can(request.user, Permission.MAKE_REPORTS), "shelf": shelf}
    if form.is_valid():
        context |= form.cleaned_data | {"found": benchmark.side_by_side(shelf.of(*form.wanted()))}
    return answer(request, "reports/benchmark/index.html", context)
