"""Agreements of youths: each on its own page, recorded apart from a handover, and the list of who guards privacy."""

from urllib.parse import urlencode

from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _

from cases.domain import consent as consents
from cases.domain import consent_disclosure, consent_list, consent_terms
from cases.forms.consent import ConsentForm, FilterForm, TermsForm
from cases.models import Youth
from mentoraat.access import Permission, can, requires, visible_or_404
from mentoraat.status_line import tell
from mentoraat.views.base import answer
from partners.domain import partner as partners


@requires(Permission.SEE_CONSENTS)
def index(request):
    """What runs, ends soon, was withdrawn or is over."""
    form = FilterForm(request.GET or None)
    stand = form.cleaned_data["stand"] if form.is_valid() else ""
    page = consent_list.page(request.user, stand=stand, after=request.GET.get("na", ""))
    context = {"rows": page.rows, "filter": form, "stand": stand}
    context["older"] = f"?{urlencode({'stand': stand, 'na': page.after})}" if page.after else ""
    context["newest"] = f"?{urlencode({'stand': stand})}" if request.GET.get("na") else ""
    return answer(request, "cases/consent/index.html", context)


# Mentors see those of their youths, who guards privacy those of the organisation; the rows say who.
@requires(Permission.SIGNED_IN)
def show(request, ref):
    """What was agreed, how, by whom and until when; and what was given on it."""
    item = get_object_or_404(consents.visible(request.user), ref=ref)
    consents.read(item, by=request.user)
    context = {"item": item, "youth": item.youth, "labels": consents.labels(item.items)}
    context |= {"guides": can(request.user, Permission.GUIDE), "stand": consents.stand(item)}
    context["given"] = [row for row in consent_disclosure.of(item.youth) if row.consent_ref == item.ref]
    return answer(request, "cases/consent/show.html", context)


@requires(Permission.GUIDE)
def create(request, ref):
    """An agreement by itself."""
    youth = visible_or_404(Youth, request.user, ref)
    ours = youth.organisation
    rows = {"partners": partners.choosable(ours), "sensitive": consent_terms.may_travel_anywhere(ours)}
    asked = consent_terms.asks_representative(youth)
    form = ConsentForm(request.POST or None, youth=youth, asked=asked, **rows)
    if form.is_valid() and (item := form.perform(consents.record, youth=youth, by=request.user)):
        tell(request, _("Het akkoord is opgeslagen."))
        return redirect(item)
    return answer(request, "cases/consent/form.html", {"form": form, "youth": youth})


@requires(Permission.GUIDE)
def disclosures(request, ref):
    """Everything that was given about a youth, to show to the youth."""
    youth = visible_or_404(Youth, request.user, ref)
    rows = consent_disclosure.read(youth, by=request.user)
    return answer(request, "cases/consent/disclosures.html", {"youth": youth, "rows": rows})


@requires(Permission.MANAGE_SETTINGS)
def terms(request):
    """What may travel at all, and from which age a youth agrees alone."""
    own = request.user.organisation
    initial = {name: getattr(own, name) for name in consent_terms.SWITCHES.values()}
    form = TermsForm(request.POST or None, initial=initial | {"age": consent_terms.age_limit(own)})
    if form.is_valid() and form.perform(consent_terms.change, organisation=own, by=request.user):
        tell(request, _("De afspraken over akkoord zijn opgeslagen."))
        return redirect("cases:consent-terms")
    return answer(request, "cases/consent/terms.html", {"form": form, "ages": consent_terms.ages(own)})
