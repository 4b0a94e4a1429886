"""What a youth could choose from."""

from urllib.parse import urlencode

from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cases.domain import provider_choice
from cases.forms.provider_choice import ProviderChoiceForm
from cases.models import ProviderChoice, Youth
from mentoraat.access import Permission, requires, visible_or_404
from mentoraat.status_line import tell
from mentoraat.views.base import answer
from partners.domain import partner as partners


@requires(Permission.GUIDE)
def create(request, ref):
    """Waaruit kon de jongere kiezen? From here a handover to the chosen one can begin."""
    youth = visible_or_404(Youth, request.user, ref)
    form = ProviderChoiceForm(request.POST or None, partners=partners.choosable(youth.organisation))
    if form.is_valid() and (item := form.perform(provider_choice.record, youth=youth, by=request.user)):
        links = []
        if item.chosen:
            start = reverse("cases:handover-create", args=[youth.ref])
            links = [(f"{start}?{urlencode({'partner': item.chosen.ref})}", _("Overdracht starten"))]
        undo = reverse("cases:provider-choice-remove", args=[item.ref])
        tell(request, _("Keuze opgeslagen."), undo=undo, links=links)
        return redirect(youth)
    return answer(request, "cases/provider_choice/form.html", {"form": form, "youth": youth})


@requires(Permission.GUIDE)
@require_POST
def remove(request, ref):
    """Take back what was written down by mistake."""
    item = visible_or_404(ProviderChoice, request.user, ref)
    youth = item.youth
    provider_choice.remove(item, by=request.user)
    tell(request, _("De keuze is weggehaald."))
    return redirect(youth)
