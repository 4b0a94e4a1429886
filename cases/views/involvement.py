"""Other helpers on a case."""

from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cases.domain import choices, involvement
from cases.forms.involvement import InvolvementForm, RolesForm
from cases.models import Case, Involvement
from mentoraat.access import Permission, requires, visible_or_404
from mentoraat.status_line import tell
from mentoraat.views.base import answer


@requires(Permission.GUIDE)
def create(request, ref):
    """Somebody helps."""
    case, by = visible_or_404(Case, request.user, ref), request.user
    form = InvolvementForm(
        request.POST or None,
        colleagues=choices.colleagues(by),
        partners=choices.partners(by),
        contact_persons=choices.contact_persons(by),
    )
    if form.is_valid() and form.perform(involvement.involve, case=case, by=by):
        tell(request, _("Helper toegevoegd."))
        return redirect(case.youth)
    return answer(request, "cases/involvement/form.html", {"form": form, "case": case, "youth": case.youth})


@requires(Permission.GUIDE)
def edit(request, ref):
    """Agree anew who does what."""
    item = visible_or_404(Involvement, request.user, ref)
    start = {name: getattr(item, name) for name in RolesForm.base_fields}
    form = RolesForm(request.POST or None, initial=start)
    if form.is_valid() and form.perform(involvement.agree, involvement=item, by=request.user):
        tell(request, _("De rolafspraak is opgeslagen."))
        return redirect(item.case.youth)
    context = {"form": form, "item": item, "youth": item.case.youth, "agreed": involvement.agreed_with(item)}
    return answer(request, "cases/involvement/edit.html", context)


@requires(Permission.GUIDE)
@require_POST
def end(request, ref):
    """Somebody stops helping."""
    item = involvement.end(visible_or_404(Involvement, request.user, ref), by=request.user)
    tell(request, _("Deze hulp is gestopt."))
    return redirect(item.case.youth)
