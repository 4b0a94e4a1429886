"""The list of programmes."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cases.domain import programme
from cases.models import Programme
from mentoraat.access import Permission, requires, visible, visible_or_404
from mentoraat.forms.organisation import NameForm
from mentoraat.views.base import answer


@requires(Permission.MANAGE_SETTINGS)
def index(request):
    """The programmes that take new cases, with a field to add one."""
    form = NameForm(request.POST or None)
    if form.is_valid() and form.perform(programme.add, organisation=request.user.organisation, by=request.user):
        messages.success(request, _("Programma toegevoegd."))
        return redirect("cases:programme-index")
    rows = visible(Programme, request.user).active()
    return answer(request, "cases/programme/index.html", {"form": form, "rows": rows})


@requires(Permission.MANAGE_SETTINGS)
@require_POST
def close(request, ref):
    """Take no new cases in a programme."""
    programme.close(visible_or_404(Programme, request.user, ref), by=request.user)
    return redirect("cases:programme-index")
