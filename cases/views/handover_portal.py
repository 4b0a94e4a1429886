"""For somebody at a partner who has an account: what was sent to them, on the same page as behind a link."""

import functools

from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_POST, require_safe

from cases.domain import handover_portal
from cases.models import Handover
from cases.views import handover_partner as partner
from mentoraat.access import Permission, requires
from mentoraat.views.base import answer


def mine(view):
    """Hand the view the handover that was sent to this person, else 404. One that is over gets a page that says so."""

    @functools.wraps(view)
    def opened(request, ref):
        item = get_object_or_404(handover_portal.visible(request.user), ref=ref)
        if item.state in Handover.OVER:
            context = {"item": item, "withdrawn": item.state == Handover.State.WITHDRAWN, "account": True}
            context["layout"] = "layouts/app.html"
            return render(request, "cases/handover_public/gone.html", context, status=410)
        home = "cases:portal-show"
        door = partner.Door(by=request.user, known=True, name="cases:portal", home=home, key=item.ref)
        return view(request, item, door)

    return opened


@requires(Permission.ANSWER_HANDOVERS)
@require_safe
def index(request):
    """What waits for them, and what runs. Names nobody: those stand on the page of each."""
    rows = handover_portal.listing(request.user)
    context = {"waits": [row for row in rows if row.waits], "runs": [row for row in rows if not row.waits]}
    return answer(request, "cases/handover_public/index.html", context)


@requires(Permission.ANSWER_HANDOVERS)
@mine
@require_safe
def show(request, item, door):
    """Who asks what, by when, and what the youth agreed to share."""
    return partner.page(request, item, door)


@requires(Permission.ANSWER_HANDOVERS)
@mine
@require_POST
def accept(request, item, door):
    """Wij pakken dit op."""
    return partner.accept(request, item, door)


@requires(Permission.ANSWER_HANDOVERS)
@mine
@require_POST
def ask(request, item, door):
    """Ik heb een vraag."""
    return partner.ask(request, item, door)


@requires(Permission.ANSWER_HANDOVERS)
@mine
@require_POST
def refuse(request, item, door):
    """Dit kan niet bij ons."""
    return partner.refuse(request, item, door)


@requires(Permission.ANSWER_HANDOVERS)
@mine
@require_POST
def take_back(request, item, door):
    """Toch niet."""
    return partner.take_back(request, item, door)


@requires(Permission.ANSWER_HANDOVERS)
@mine
@require_POST
def arrived(request, item, door):
    """De jongere is bij ons."""
    return partner.arrived(request, item, door)


@requires(Permission.ANSWER_HANDOVERS)
@mine
@require_POST
def feedback(request, item, door):
    """Zo gaat het nu."""
    return partner.feedback(request, item, door)
