"""Who looked at what: the privacy officer's page."""

from mentoraat.access import Permission, requires, visible_or_404
from mentoraat.models import AuditEvent
from mentoraat.views.base import answer
from reports.domain import audit
from reports.forms.audit import AuditFilter


@requires(Permission.SEE_AUDIT)
def index(request):
    """The newest deeds first, for everybody or one person, about everybody or one youth."""
    form = AuditFilter(request.GET or None, people=audit.people(request.user))
    chosen = form.cleaned_data if form.is_valid() else {}
    before = request.GET.get("ouder")
    lines = audit.read(
        request.user.organisation,
        person=chosen.get("wie"),
        name=chosen.get("jongere", ""),
        before=visible_or_404(AuditEvent, request.user, before) if before else None,
        by=request.user,
    )
    older = request.GET.copy()
    older["ouder"] = lines[-1].ref if len(lines) == audit.PAGE else ""
    context = {"form": form, "lines": lines, "older": older.urlencode() if older["ouder"] else ""}
    return answer(request, "reports/audit/index.html", context)
