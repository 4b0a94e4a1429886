"""What can be done with a handover: one button or one small form each."""

from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cases.domain import consent as consents
from cases.domain import handover as handovers
from cases.domain import handover_answer, handover_course, handover_feedback
from cases.forms.handover import ArrivedForm, ConsentWithdrawalForm, MetForm, ReasonForm
from cases.forms.handover_answer import RefusalForm
from cases.forms.handover_feedback import FeedbackForm
from cases.models import Consent
from mentoraat import status_line
from mentoraat.access import Permission, requires, visible_or_404
from mentoraat.views.base import answer


def _press(request, ref, verb):
    """Do what a button says, and go back to the handover."""
    item = get_object_or_404(handovers.visible(request.user), ref=ref)
    verb(item, by=request.user)
    return redirect(item)


def _ask(request, ref, form_class, verb, *, title, submit, intro=""):
    """Ask what a move needs to know; then do it, and go back to the handover."""
    item = get_object_or_404(handovers.visible(request.user), ref=ref)
    form = form_class(request.POST or None)
    if form.is_valid() and form.perform(verb, handover=item, by=request.user):
        return redirect(item)
    words = {"youth": item.case.youth.call_name, "partner": item.partner.name}
    context = {"form": form, "item": item, "title": title % words, "submit": submit, "intro": intro % words}
    return answer(request, "cases/handover/verb.html", context)


@requires(Permission.GUIDE)
@require_POST
def send(request, ref):
    """Send a draft; for a minute it can be taken back."""
    undo = reverse("cases:handover-recall", args=[ref])
    reply = _press(request, ref, handovers.send)
    status_line.tell(request, _("Verstuurd. De mail gaat over een minuut weg."), undo=undo)
    return reply


@requires(Permission.GUIDE)
@require_POST
def recall(request, ref):
    """Take it back before the mail leaves."""
    return _press(request, ref, handovers.recall)


@requires(Permission.GUIDE)
@require_POST
def link_again(request, ref):
    """Mail the partner a new link."""
    reply = _press(request, ref, handovers.send_link_again)
    status_line.tell(request, _("De partner krijgt een nieuwe link per mail."))
    return reply


@requires(Permission.GUIDE)
@require_POST
def accept(request, ref):
    """The partner said yes by phone."""
    return _press(request, ref, handover_answer.accept)


@requires(Permission.GUIDE)
@require_POST
def take_back_answer(request, ref):
    """The answer was not right after all."""
    return _press(request, ref, handover_answer.take_back_answer)


@requires(Permission.GUIDE)
@require_POST
def take_over(request, ref):
    """I am the named person from now on."""
    return _press(request, ref, handover_course.take_over)


@requires(Permission.GUIDE)
def close(request, ref):
    """Nothing more to do. Before all is heard back, the page asks why."""
    item = get_object_or_404(handovers.visible(request.user), ref=ref)
    if handover_course.closes_early(item):
        intro = _("Je hoort dan niet meer of %(youth)s er nog is. De link van %(partner)s werkt niet meer.")
        words = {"title": _("Overdracht aan %(partner)s afronden"), "submit": _("Overdracht afronden"), "intro": intro}
        return _ask(request, ref, ReasonForm, handover_course.close, **words)
    if request.method == "POST":
        handover_course.close(item, by=request.user)
    return redirect(item)


@requires(Permission.GUIDE)
def refuse(request, ref):
    """The partner said no by phone."""
    title = _("Kan niet bij %(partner)s")
    return _ask(request, ref, RefusalForm, handover_answer.refuse, title=title, submit=_("Opslaan"))


@requires(Permission.GUIDE)
def met(request, ref):
    """The joint meeting."""
    title = _("%(youth)s en %(partner)s maakten kennis")
    return _ask(request, ref, MetForm, handover_course.met, title=title, submit=_("Kennismaking opslaan"))


@requires(Permission.GUIDE)
def arrived(request, ref):
    """The youth has arrived."""
    words = {
        "title": _("%(youth)s is aangekomen bij %(partner)s"),
        "submit": _("Aankomst opslaan"),
        "intro": _("Vul dit pas in als %(youth)s of %(partner)s het bevestigde."),
    }
    return _ask(request, ref, ArrivedForm, handover_course.arrived, **words)


@requires(Permission.GUIDE)
def feedback(request, ref):
    """What the partner or the youth told us."""
    title, submit = _("Is %(youth)s nog bij %(partner)s?"), _("Terugkoppeling opslaan")
    return _ask(request, ref, FeedbackForm, handover_feedback.answer, title=title, submit=submit)


@requires(Permission.GUIDE)
def returned(request, ref):
    """It did not work out there."""
    title = _("%(youth)s komt terug bij ons")
    return _ask(request, ref, ReasonForm, handover_course.returned, title=title, submit=_("Opslaan"))


@requires(Permission.GUIDE)
def withdraw(request, ref):
    """Take the question back."""
    words = {
        "title": _("Vraag aan %(partner)s intrekken"),
        "submit": _("Vraag intrekken"),
        "intro": _("De link van %(partner)s werkt daarna meteen niet meer."),
    }
    return _ask(request, ref, ReasonForm, handover_course.withdraw, **words)


@requires(Permission.GUIDE)
def withdraw_consent(request, ref):
    """The youth agrees no longer. Asked once, for it cannot be undone."""
    item = visible_or_404(Consent, request.user, ref)
    form = ConsentWithdrawalForm(request.POST or None)
    if form.is_valid() and form.perform(consents.withdraw, consent=item, by=request.user):
        status_line.tell(request, _("Het akkoord is ingetrokken. Er wordt niets meer gedeeld."))
        return redirect(item.youth)
    return answer(request, "cases/handover/withdraw_consent.html", {"form": form, "item": item, "youth": item.youth})
