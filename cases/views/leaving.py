"""A mentor leaves: hand their cases over, and close the door."""

from django.contrib.messages import WARNING
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from cases.domain import choices, leaving
from cases.forms.leaving import LeavingForm
from mentoraat.access import Permission, can, requires, visible_or_404
from mentoraat.models import User
from mentoraat.status_line import tell
from mentoraat.views.base import answer


@requires(Permission.SEE_TEAM)
def reassign(request, ref):
    """All open cases of one mentor, each with who takes it."""
    person, by = visible_or_404(User, request.user, ref), request.user
    rows = leaving.open_cases(person, by.access.organisation_id)
    others = choices.colleagues_with_load(by).exclude(pk=person.pk)
    form = LeavingForm(request.POST or None, cases=rows, colleagues=others)
    if form.cases and form.is_valid() and (count := form.perform(leaving.reassign, person=person, by=by)):
        words = ngettext("%(n)s traject overgedragen.", "%(n)s trajecten overgedragen.", count)
        tell(request, words % {"n": count})
        return redirect("cases:leaving-reassign", person.ref)
    return answer(request, "cases/leaving/form.html", {"form": form, "person": person})


@requires(Permission.MANAGE_PEOPLE)
@require_POST
def deactivate(request, ref):
    """Close the door for somebody who leaves, once nobody waits for them."""
    person = visible_or_404(User, request.user, ref)
    left = leaving.close_door(person, by=request.user)
    if not left:
        tell(request, _("%(name)s kan niet meer inloggen.") % {"name": person.name})
        return redirect("mentoraat:user-index")
    words = ngettext("%(name)s heeft nog %(n)s lopend traject.", "%(name)s heeft nog %(n)s lopende trajecten.", left)
    words = words % {"name": person.name, "n": left}
    if can(request.user, Permission.SEE_TEAM):
        tell(request, f"{words} {_('Draag ze eerst over.')}", level=WARNING)
        return redirect("cases:leaving-reassign", person.ref)
    tell(request, f"{words} {_('De coördinator kreeg bericht om ze over te dragen.')}", level=WARNING)
    return redirect(reverse("mentoraat:user-show", args=[person.ref]))
