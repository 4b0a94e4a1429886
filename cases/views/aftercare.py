"""Keeping youths in view after a case was closed."""

from django.shortcuts import redirect

from cases.domain import aftercare
from cases.forms.aftercare import AftercareForm
from cases.models import AftercareCheck
from mentoraat.access import Permission, requires, visible_or_404
from mentoraat.periods import today
from mentoraat.views.base import answer


@requires(Permission.GUIDE)
def index(request):
    """Who to ask how it goes, the longest waiting first."""
    checks = list(aftercare.open_checks(request.user)[:100])
    return answer(request, "cases/aftercare/index.html", {"checks": checks})


@requires(Permission.GUIDE)
def edit(request, ref):
    """Write down how it goes with one youth."""
    check = visible_or_404(AftercareCheck, request.user, ref)
    form = AftercareForm(request.POST or None, initial={"done_on": today()})
    if form.is_valid() and form.perform(aftercare.record, check=check, by=request.user):
        return redirect(check.case.youth)
    return answer(request, "cases/aftercare/form.html", {"form": form, "check": check, "youth": check.case.youth})
