"""Help with letters: write down what it says, and give it to the youth on one page."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cases.domain import choices, letter, letter_paper
from cases.forms.letter import LetterForm, NewLetterForm
from cases.models import Letter, Youth
from mentoraat.access import Permission, requires, visible_or_404
from mentoraat.periods import today
from mentoraat.status_line import tell
from mentoraat.views.base import answer


@requires(Permission.GUIDE)
def create(request, ref):
    """A letter of a youth, with the step that follows from it."""
    youth = visible_or_404(Youth, request.user, ref)
    initial = {"received_on": today(), "who_helps": _myself(request.user)}
    form = NewLetterForm(request.POST or None, initial=initial, partners=choices.partners(request.user))
    if form.is_valid() and (item := form.perform(letter.add, youth=youth, by=request.user)):
        tell(request, _("Brief opgeslagen. Geef de jongere dit blad mee."))
        return redirect(item)
    return answer(request, "cases/letter/form.html", {"form": form, "youth": youth})


@requires(Permission.GUIDE)
def show(request, ref):
    """The four questions, as the youth gets them."""
    item = letter.read(visible_or_404(Letter, request.user, ref), by=request.user)
    context = {"letter": item, "youth": item.youth, "blocks": letter_paper.blocks(item)}
    return answer(request, "cases/letter/show.html", context)


@requires(Permission.GUIDE)
def edit(request, ref):
    """Change what was written down."""
    item = visible_or_404(Letter, request.user, ref)
    initial = {name: getattr(item, name) for name in letter.FACTS} | {"partner": item.partner and item.partner.ref}
    form = LetterForm(request.POST or None, initial=initial, partners=choices.partners(request.user))
    if form.is_valid() and form.perform(letter.edit, letter=item, by=request.user):
        tell(request, _("Opgeslagen."))
        return redirect(item)
    return answer(request, "cases/letter/form.html", {"form": form, "youth": item.youth, "letter": item})


@requires(Permission.GUIDE)
def paper(request, ref):
    """The page for the youth as a PDF."""
    item = letter.hand_out(visible_or_404(Letter, request.user, ref), by=request.user)
    headers = {"Content-Disposition": 'inline; filename="brief-in-gewone-taal.pdf"', "Cache-Control": "no-store"}
    return HttpResponse(letter_paper.render(item), content_type="application/pdf", headers=headers)


@requires(Permission.GUIDE)
@require_POST
def handle(request, ref):
    """Nothing more has to be done; the status line can take it back."""
    item = letter.handle(visible_or_404(Letter, request.user, ref), by=request.user)
    undo = reverse("cases:letter-reopen", args=[item.ref])
    tell(request, _("Klaar: %(what)s.") % {"what": item.subject}, undo=undo)
    return redirect(item.youth)


@requires(Permission.GUIDE)
@require_POST
def reopen(request, ref):
    """Take that back."""
    item = letter.reopen(visible_or_404(Letter, request.user, ref), by=request.user)
    tell(request, _("De brief staat weer open."))
    return redirect(item)


def _myself(user):
    words = _("%(name)s, je mentor.") % {"name": user.name}
    return f"{words} {_('Bel')} {user.phone.as_national}." if user.phone else words
