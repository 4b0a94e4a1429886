"""Searching a youth by name."""

from mentoraat.access import Permission, requires
from mentoraat.views.base import answer
from reports.domain import search


@requires(Permission.GUIDE)
def index(request):
    """The whole page, or only the hits while somebody types."""
    found = search.look(request.GET.get("q", ""), user=request.user)
    template = "reports/search/_hits.html" if request.htmx else "reports/search/index.html"
    return answer(request, template, {"found": found})
