"""What was agreed with a partner: now, and before."""

from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from mentoraat.access import Permission, requires, visible_or_404
from mentoraat.status_line import tell
from mentoraat.views.base import answer
from partners.domain import agreement
from partners.forms.agreement import AgreementForm
from partners.models import Partner


@requires(Permission.MANAGE_PARTNERS)
def agree(request, ref):
    """What is agreed, from today on."""
    item = visible_or_404(Partner, request.user, ref)
    form = AgreementForm(request.POST or None, initial=agreement.to_begin_with(item))
    if form.is_valid() and form.perform(agreement.set, partner=item, by=request.user):
        tell(request, _("De afspraak is opgeslagen. De vorige blijft te lezen."))
        return redirect(item)
    context = {"form": form, "item": item, "sensitive": item.organisation.sensitive_facts}
    return answer(request, "partners/agreement/form.html", context)


@requires(Permission.MANAGE_PARTNERS)
@require_GET
def history(request, ref):
    """The agreements of before, each in full."""
    item = visible_or_404(Partner, request.user, ref)
    context = {"item": item, "rows": agreement.earlier(item)}
    return answer(request, "partners/agreement/index.html", context)
