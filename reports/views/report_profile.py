"""Agreements with funders about their reports."""

from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mentoraat.access import Permission, requires, visible_or_404
from mentoraat.periods import today
from mentoraat.status_line import tell
from mentoraat.views.base import answer
from reports.domain import report_profile, report_profile_examples, report_profile_page
from reports.forms.report_profile import EndForm, ReportProfileForm
from reports.models import ReportProfile


@requires(Permission.MAKE_REPORTS)
def index(request):
    """Every agreement, when its next report comes, and who gets the usual one."""
    listing = report_profile_page.listing(request.user.organisation)
    return answer(request, "reports/report_profile/index.html", {"listing": listing})


@requires(Permission.MAKE_REPORTS)
def show(request, ref):
    """What was agreed, and what was made by it."""
    profile = visible_or_404(ReportProfile, request.user, ref)
    return answer(request, "reports/report_profile/show.html", {"page": report_profile_page.page(profile)})


@requires(Permission.MAKE_REPORTS)
def create(request):
    """A new agreement; an example to begin with when one was chosen."""
    settings = report_profile_examples.begin_with(request.GET.get("voorbeeld", ""))
    initial = report_profile_page.norms_in_fields(settings) | {"starts_on": today()}
    form = _form(request, initial)
    if form.is_valid():
        verb, extra = report_profile.create, {"organisation": request.user.organisation, "by": request.user}
        if profile := form.perform(verb, **extra):
            tell(request, _("De afspraak is opgeslagen."))
            return redirect(profile)
    context = {"form": form, "examples": report_profile_examples.EXAMPLES}
    return answer(request, "reports/report_profile/form.html", context | {"chosen": request.GET.get("voorbeeld", "")})


@requires(Permission.MAKE_REPORTS)
def edit(request, ref):
    """Agree anew, from the next report on."""
    profile = visible_or_404(ReportProfile, request.user, ref)
    used = report_profile.is_used(profile)
    form = _form(request, report_profile_page.initial(profile), profile, used=used)
    if form.is_valid() and form.perform(report_profile.edit, profile=profile, by=request.user):
        tell(request, _("De afspraak is opgeslagen. Rapporten die er al zijn, blijven zoals ze zijn."))
        return redirect(profile)
    context = {"form": form, "profile": profile, "used": used}
    return answer(request, "reports/report_profile/form.html", context)


@requires(Permission.MAKE_REPORTS)
def end(request, ref):
    """The last day of an agreement, on a page that says what that means."""
    profile = visible_or_404(ReportProfile, request.user, ref)
    form = EndForm(request.POST or None, initial={"ends_on": today()})
    if form.is_valid() and form.perform(report_profile.end, profile=profile, by=request.user):
        tell(request, _("De afspraak is beëindigd."), undo=reverse("reports:profile-resume", args=[profile.ref]))
        return redirect(profile)
    return answer(request, "reports/report_profile/end.html", {"form": form, "profile": profile})


@requires(Permission.MAKE_REPORTS)
@require_POST
def resume(request, ref):
    """Take the end back."""
    profile = report_profile.resume(visible_or_404(ReportProfile, request.user, ref), by=request.user)
    tell(request, _("De afspraak loopt weer."))
    return redirect(profile)


def _form(request, initial, profile=None, **more):
    rows = report_profile_page.rows_to_choose(request.user, profile)
    own = request.user.organisation
    return ReportProfileForm(request.POST or None, initial=initial, rows=rows, organisation=own, **more)
