"""Complaints: passed on by anybody who works here, handled by who has that right."""

from django.http import Http404
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from cases.domain import complaint as complaints
from cases.domain import complaint_trail
from cases.forms.complaint import AnswerForm, ComplaintForm, MessageForm, ReaderForm, TermsForm
from cases.models import Complaint
from mentoraat.access import Permission, requires, visible_or_404
from mentoraat.domain import organisation as organisations
from mentoraat.status_line import tell
from mentoraat.views.base import answer as answer_with

P = Permission


@requires(P.HANDLE_COMPLAINTS)
@require_GET
def index(request):
    """The complaints, what is due first."""
    return answer_with(request, "cases/complaint/index.html", {"rows": complaints.listing(request.user)})


@requires(P.ENTER_COMPLAINT)
def create(request):
    """Pass a complaint on; from then on one sees only that it was received."""
    form = ComplaintForm(request.POST or None, colleagues=complaints.colleagues(request.user))
    if form.is_valid() and (row := form.perform(complaints.receive, by=request.user)):
        tell(request, _("Klacht %(number)s is ontvangen.") % {"number": row.number})
        return redirect("cases:complaint-receipts")
    return answer_with(request, "cases/complaint/form.html", {"form": form})


@requires(P.ENTER_COMPLAINT)
@require_GET
def receipts(request):
    """What one passed on, and what one may read."""
    context = {"receipts": complaints.receipts(request.user), "shared": complaints.shared(request.user)}
    return answer_with(request, "cases/complaint/receipts.html", context)


@requires(P.ENTER_COMPLAINT)
@require_GET
def shared(request, ref):
    """A complaint that the handler let this person read."""
    row = complaints.shared(request.user, ref)
    if row is None:
        raise Http404
    return answer_with(request, "cases/complaint/shared.html", {"row": complaints.read(row, by=request.user)})


@requires(P.HANDLE_COMPLAINTS)
def show(request, ref):
    """One complaint with its thread; a line is written right here."""
    row = visible_or_404(Complaint, request.user, ref)
    form = MessageForm(request.POST or None)
    if form.is_valid() and form.perform(complaints.add, complaint=row, by=request.user):
        tell(request, _("Opgeschreven."))
        return redirect(row)
    return answer_with(request, "cases/complaint/show.html", _page(request, row) | {"form": form})


def _page(request, row):
    complaints.read(row, by=request.user)
    people = complaints.colleagues(request.user)
    return {
        "row": row,
        "thread": complaints.thread(row),
        "readers": complaints.readers(row),
        "reader_form": ReaderForm(people=people),
        "trail": complaint_trail.of(row),
    }


@requires(P.HANDLE_COMPLAINTS)
@require_POST
def confirm(request, ref):
    """We told them that we have it."""
    row = complaints.confirm(visible_or_404(Complaint, request.user, ref), by=request.user)
    tell(request, _("Bevestigd. Jij behandelt deze klacht."))
    return redirect(row)


@requires(P.HANDLE_COMPLAINTS)
def answer(request, ref):
    """What came of it."""
    row = visible_or_404(Complaint, request.user, ref)
    form = AnswerForm(request.POST or None, initial={"answer": row.answer})
    if form.is_valid() and form.perform(complaints.answer, complaint=row, by=request.user):
        tell(request, _("De klacht is beantwoord."))
        return redirect(row)
    return answer_with(request, "cases/complaint/answer.html", {"form": form, "row": row})


@requires(P.HANDLE_COMPLAINTS)
@require_POST
def withdraw(request, ref):
    """They do not want to go on."""
    row = complaints.withdraw(visible_or_404(Complaint, request.user, ref), by=request.user)
    tell(request, _("De klacht is ingetrokken."))
    return redirect(row)


@requires(P.HANDLE_COMPLAINTS)
@require_POST
def reopen(request, ref):
    """It was not over."""
    row = complaints.reopen(visible_or_404(Complaint, request.user, ref), by=request.user)
    tell(request, _("De klacht loopt weer."))
    return redirect(row)


@requires(P.HANDLE_COMPLAINTS)
@require_POST
def share(request, ref):
    """Let somebody read it."""
    return _readers(request, ref, complaints.share, _("%(name)s mag de klacht lezen."))


@requires(P.HANDLE_COMPLAINTS)
@require_POST
def unshare(request, ref):
    """They may read it no more."""
    return _readers(request, ref, complaints.unshare, _("%(name)s leest de klacht niet meer."))


def _readers(request, ref, verb, words):
    row = visible_or_404(Complaint, request.user, ref)
    form = ReaderForm(request.POST, people=complaints.colleagues(request.user))
    if form.is_valid() and form.perform(verb, complaint=row, by=request.user):
        tell(request, words % {"name": form.cleaned_data["user"].name})
        return redirect(row)
    return answer_with(request, "cases/complaint/show.html", _page(request, row) | {"reader_form": form})


@requires(P.MANAGE_SETTINGS)
def terms(request):
    """Within how many days a complaint is acknowledged and answered."""
    own = request.user.organisation
    initial = {"confirm_days": own.complaint_confirm_days, "answer_days": own.complaint_answer_days}
    form = TermsForm(request.POST or None, initial=initial)
    if form.is_valid() and form.perform(organisations.set_complaint_terms, organisation=own, by=request.user):
        tell(request, _("De termijnen zijn opgeslagen."))
        return redirect("cases:complaint-terms")
    return answer_with(request, "cases/complaint/terms.html", {"form": form})
