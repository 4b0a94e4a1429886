"""All stories for reports on one page."""

from mentoraat.access import Permission, requires
from mentoraat.views.base import answer
from reports.domain import story_list


@requires(Permission.MAKE_REPORTS)
def index(request):
    """Which wait, which may be told and which were taken back, and where each stands."""
    return answer(request, "reports/story_list/index.html", {"stories": story_list.of(request.user)})
