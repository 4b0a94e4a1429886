"""The page for the youth, on screen and on paper. It tells of the audit trail too, so it stands here."""

from django.http import HttpResponse

from cases.models import Youth
from mentoraat.access import Permission, requires, visible_or_404
from mentoraat.views.base import answer
from reports.domain import own_page, own_page_paper


@requires(Permission.GUIDE)
def show(request, ref):
    """What the youth reads; opening it is written in the audit trail."""
    youth = visible_or_404(Youth, request.user, ref)
    page = own_page.read(youth, by=request.user)
    return answer(request, "reports/own_page/show.html", {"page": page, "youth": youth})


@requires(Permission.GUIDE)
def paper(request, ref):
    """The same as a PDF of at most two sheets. Nobody keeps it, and its name tells nothing."""
    page = own_page.hand_out(visible_or_404(Youth, request.user, ref), by=request.user)
    headers = {"Content-Disposition": 'inline; filename="mijn-blad.pdf"', "Cache-Control": "no-store"}
    return HttpResponse(own_page_paper.render(page), content_type="application/pdf", headers=headers)
