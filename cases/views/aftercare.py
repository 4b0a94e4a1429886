"""Keeping youths in view after a case was closed."""

from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cases.domain import aftercare, relapse
from cases.domain import youth as youths
from cases.forms.aftercare import AftercareForm
from cases.models import AftercareCheck
from mentoraat.access import Permission, requires, visible_or_404
from mentoraat.periods import today
from mentoraat.status_line import tell
from mentoraat.views.base import answer


@requires(Permission.GUIDE)
def index(request):
    """Who to ask how it goes, the longest waiting first; above it who slid again."""
    checks = list(aftercare.open_checks(request.user)[:100])
    waiting = list(relapse.waiting(request.user)[:100])
    return answer(request, "cases/aftercare/index.html", {"checks": checks, "waiting": waiting})


@requires(Permission.GUIDE)
def edit(request, ref):
    """Write down how it goes with one youth."""
    check = visible_or_404(AftercareCheck, request.user, ref)
    form = AftercareForm(request.POST or None, initial={"done_on": today()})
    if check.done_on is None and form.is_valid():
        again = form.cleaned_data.pop("needs_us")
        if form.perform(aftercare.record, check=check, by=request.user):
            undo = reverse("cases:aftercare-undo", args=[check.ref])
            tell(request, _("Opgeslagen: %(how)s.") % {"how": check.get_status_display()}, undo=undo)
            way = reverse("cases:relapse-create", args=[check.case.ref]) + f"?vraag={check.ref}"
            return redirect(way if again else check.case.youth)
    youths.read(check.case.youth, by=request.user)
    context = {"form": form, "check": check, "youth": check.case.youth}
    context |= {"attempts": list(aftercare.attempts(check)), "can_undo": aftercare.can_undo(check)}
    return answer(request, "cases/aftercare/form.html", context)


@requires(Permission.GUIDE)
@require_POST
def undo(request, ref):
    """Take back what was written down."""
    check = aftercare.undo(visible_or_404(AftercareCheck, request.user, ref), by=request.user)
    tell(request, _("De vraag staat weer open."))
    return redirect("cases:aftercare-edit", check.ref)
