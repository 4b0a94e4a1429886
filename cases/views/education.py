"""School: stretches, why it ended, and the school rule with its explanation."""

from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cases.domain import choices, education, eligibility_page
from cases.domain import youth as youths
from cases.domain.eligibility import look_again
from cases.forms.education import CausesForm, EducationForm, LookAgainForm
from cases.models import Education, Youth
from mentoraat.access import Permission, requires, visible_or_404
from mentoraat.status_line import tell
from mentoraat.views.base import answer


@requires(Permission.GUIDE)
def create(request, ref):
    """A stretch at a school."""
    youth = visible_or_404(Youth, request.user, ref)
    form = EducationForm(request.POST or None, schools=choices.schools(request.user))
    if form.is_valid() and form.perform(education.add, youth=youth, by=request.user):
        tell(request, _("Opleiding opgeslagen."))
        return redirect(youth)
    return answer(request, "cases/education/form.html", {"form": form, "youth": youth})


@requires(Permission.GUIDE)
def edit(request, ref):
    """Correct it, or write down its end."""
    item = visible_or_404(Education, request.user, ref)
    youths.read(item.youth, by=request.user)
    initial = education.known(item)
    form = EducationForm(request.POST or None, initial=initial, schools=choices.schools(request.user))
    if form.is_valid() and form.perform(education.edit, education=item, by=request.user):
        tell(request, _("Opleiding gewijzigd."))
        return redirect(item.youth)
    return answer(request, "cases/education/form.html", {"form": form, "youth": item.youth, "item": item})


@requires(Permission.GUIDE)
@require_POST
def remove(request, ref):
    """It was written down by mistake."""
    item = visible_or_404(Education, request.user, ref)
    youth = item.youth
    education.remove(item, by=request.user)
    tell(request, _("Opleiding weggehaald."))
    return redirect(youth)


@requires(Permission.GUIDE)
def causes(request, ref):
    """Why the youth left school."""
    youth = visible_or_404(Youth, request.user, ref)
    youths.read(youth, by=request.user)
    form = CausesForm(request.POST or None, initial=education.causes(youth))
    if form.is_valid() and form.perform(education.set_causes, youth=youth, by=request.user):
        tell(request, _("Opgeslagen."))
        return redirect(youth)
    return answer(request, "cases/education/causes.html", {"form": form, "youth": youth})


@requires(Permission.GUIDE)
def rule(request, ref):
    """The answer by every version of the rule, with why; and looking again before an age limit."""
    youth = visible_or_404(Youth, request.user, ref)
    form = LookAgainForm(request.POST or None)
    if form.is_valid() and form.perform(look_again, youth=youth, by=request.user):
        tell(request, _("Opgeslagen: je hebt opnieuw gekeken."))
        return redirect(youth)
    page = eligibility_page.read(youth, by=request.user)
    return answer(request, "cases/education/rule.html", {"form": form, "youth": youth, "page": page})
