"""The page of a youth. It shows contacts too, so it stands here."""

from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from cases.forms.step import StepForm
from cases.models import Youth
from mentoraat.access import Permission, requires, visible_or_404
from mentoraat.views.base import answer
from reports.domain import youth_page


@requires(Permission.GUIDE)
def show(request, ref):
    """Everything about a youth on one page; opening it is written in the audit trail."""
    youth = visible_or_404(Youth, request.user, ref)
    page = youth_page.read(youth, after=request.GET.get("ouder", ""), by=request.user)
    context = {
        "page": page,
        "youth": youth,
        "actions": _actions(youth, page),
        "contact": _address("outreach:contact-create", query=f"?jongere={youth.ref}"),
        "step_form": StepForm(),
        "before": bool(request.GET.get("ouder")),
    }
    return answer(request, "reports/youth/show.html", context)


def _actions(youth, page):
    """What one can do besides a contact; a page that is not there is left out."""
    rows = [
        (_("Gegevens wijzigen"), _address("cases:youth-edit", youth.ref)),
        (_("Wens toevoegen"), _address("cases:wish-create", youth.ref)),
        (_("Traject openen"), _address("cases:case-create", youth.ref)),
    ]
    for case in page.open_cases[:1]:
        rows += [
            (_("Warme overdracht"), _address("cases:handover-create", case["ref"])),
            (_("Meten"), _address("cases:measurement-create", case["ref"])),
            (_("Traject afronden"), _address("reports:case-close", case["ref"])),
        ]
    return [{"label": label, "url": url} for label, url in rows if url]


def _address(name, *args, query=""):
    try:
        return reverse(name, args=args) + query
    except NoReverseMatch:
        return ""
