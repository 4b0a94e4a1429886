"""Youths: the list, registering, changing, and opening with a reason. Their page itself is in reports."""

from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from cases.domain import choices, likely_pair, search, youth_list
from cases.domain import youth as youths
from cases.forms.youth import AskedForm, ReasonForm, YouthDetailsForm, YouthForm
from cases.models import Youth
from cases.views.likely_pair import ask_links
from mentoraat.access import Permission, requires, visible_or_404
from mentoraat.status_line import tell
from mentoraat.views.base import answer


@requires(Permission.GUIDE)
def index(request):
    """One's own youths, or the organisation's, fifty at a time."""
    page = youth_list.page(request.user, after=request.GET.get("na", ""))
    older = f"?na={page.after}" if page.after else ""
    newest = reverse("cases:youth-index") if request.GET.get("na") else ""
    return answer(request, "cases/youth/index.html", {"rows": page.rows, "older": older, "newest": newest})


@requires(Permission.GUIDE)
def create(request):
    """A new youth: one name of any kind is enough."""
    initial = {"first_name": request.GET.get("naam", "")[:60]}
    form = YouthForm(request.POST or None, initial=initial, areas=choices.areas(request.user))
    asked = AskedForm(request.POST or None)
    alike = likely_pair.before_writing(form.cleaned_data, user=request.user) if form.is_valid() else ()
    if form.is_valid() and asked.holds(alike) and (youth := form.perform(youths.register, by=request.user)):
        links = [(reverse("cases:case-create", args=[youth.ref]), _("Traject openen"))]
        tell(request, _("%(name)s staat erin.") % {"name": youth.call_name}, links=links)
        return redirect(youth)
    found = search.find(initial["first_name"], user=request.user, limit=3)
    context = {"form": form, "found": found, "alike": alike, "asked": AskedForm.about(alike)}
    return answer(request, "cases/youth/form.html", context)


@requires(Permission.GUIDE)
def edit(request, ref):
    """Change what we know about a youth."""
    youth = visible_or_404(Youth, request.user, ref)
    initial = None if request.method == "POST" else youths.facts(youth, by=request.user)
    form = YouthDetailsForm(request.POST or None, initial=initial, areas=choices.areas(request.user))
    if form.is_valid() and form.perform(youths.edit, youth=youth, by=request.user):
        tell(request, _("Opgeslagen."), links=ask_links(youth, request.user))
        return redirect(youth)
    return answer(request, "cases/youth/form.html", {"form": form, "youth": youth})


@requires(Permission.GUIDE)
def open(request, ref):
    """See a colleague's youth for a week, with a reason that is kept. Until then: a name and who knows them."""
    youth = youths.in_organisation(ref, by=request.user)
    if youth is None:
        raise Http404
    if youths.is_visible(youth, by=request.user):
        return redirect(youth)
    form = ReasonForm(request.POST or None)
    if form.is_valid() and form.perform(youths.open_with_reason, youth=youth, by=request.user):
        tell(request, _("Je ziet deze pagina zeven dagen. De coördinator weet ervan."))
        return redirect(youth)
    context = {"form": form, "name": youth.name, "known_by": youths.known_by(youth)}
    return answer(request, "cases/youth/open.html", context)
