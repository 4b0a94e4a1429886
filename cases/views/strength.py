"""What a youth is good at."""

from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cases.domain import strength
from cases.forms.strength import StrengthForm
from cases.models import Strength, Youth
from mentoraat.access import Permission, requires, visible_or_404
from mentoraat.status_line import tell
from mentoraat.views.base import answer


@requires(Permission.GUIDE)
def create(request, ref):
    """One more; on the youth's page the same field stands in short."""
    youth = visible_or_404(Youth, request.user, ref)
    form = StrengthForm(request.POST or None)
    if form.is_valid() and form.perform(strength.name, youth=youth, by=request.user):
        tell(request, _("Opgeschreven waar %(name)s goed in is.") % {"name": youth.call_name})
        return redirect(youth.get_absolute_url() + "#kracht")
    return answer(request, "cases/strength/form.html", {"form": form, "youth": youth})


@requires(Permission.GUIDE)
@require_POST
def remove(request, ref):
    """Take it away again."""
    item = visible_or_404(Strength, request.user, ref)
    youth = item.youth
    strength.remove(item, by=request.user)
    tell(request, _("Gewist: %(what)s") % {"what": item.what})
    return redirect(youth.get_absolute_url() + "#kracht")
