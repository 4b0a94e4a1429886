"""What is done with an offer that fits: put to the youth, not now, or begun."""

from datetime import timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from cases.domain import case as cases
from cases.domain import match_facts as facts
from cases.domain import step as steps
from cases.domain.match import first_start
from cases.models import Case, Match, Placement, Wish
from mentoraat import audit, states
from mentoraat.periods import may_undo, now, today
from mentoraat.states import Refused
from partners.models import Offer

State = Match.State
WITHIN = timedelta(days=7)  # by when we talk with the youth, unless signing up ends sooner


@transaction.atomic
def propose(match, *, by):
    """Voorstellen: a next step with the youth for who does it, so that it does not stay a plan."""
    _check_alive(match)
    wish, moment = match.wish, now()
    states.move(match, to=State.PROPOSED, proposed_at=moment, reason="")
    what = _("Aanbod bespreken: %(title)s") % {"title": match.offer.title}
    match.step = steps.add(wish.youth, what=what, due_on=_by_when(match.offer), owner=by, by=by)
    match.save(update_fields=["step", "updated"])
    if wish.kind in Wish.PLACED and _has_place(wish.youth):
        wish.offered_again_on = today()
        wish.save(update_fields=["offered_again_on", "updated"])
    audit.record("match.proposed", match, youth=wish.youth, fields=["state"], by=by)
    return match


@transaction.atomic
def take_back(match, *, by):
    """Undo the last choice within 24 hours: the step goes too, while nobody has done it."""
    if match.state == State.NOT_NOW:
        states.move(match, to=State.FOUND, reason="")
    elif match.state == State.STARTED:
        _take_back_start(match, by)
    else:
        _take_back_proposal(match, by)
    audit.record("match.taken_back", match, youth=match.wish.youth, fields=["state"], by=by)
    return match


@transaction.atomic
def not_now(match, *, reason, by):
    """Niet nu, and why; a place that opens again is put to us again."""
    states.move(match, to=State.NOT_NOW, reason=reason)
    audit.record("match.not_now", match, youth=match.wish.youth, reason=reason, fields=["state", "reason"], by=by)
    return match


@transaction.atomic
def start(match, *, starts_on, by):
    """The youth chose it and begins on this day. A day further on: the open case waits for it, and counts down."""
    states.move(match, to=State.STARTED, chosen_on=today(), starts_on=starts_on)
    waiting = starts_on > today() and cases.running(match.wish.youth).filter(state=Case.State.OPEN).first()
    if waiting:
        cases.wait(waiting, until=starts_on, by=by)
    audit.record("match.started", match, youth=match.wish.youth, fields=["state", "starts_on"], by=by)
    return match


def start_for(match):
    """The first day on which this youth could begin, as the offer says; None when it says nothing."""
    return first_start(facts.of_youth(match.wish.youth, today()), facts.of_offer(match.offer), today())


def _check_alive(match):
    if not Offer.objects.running(today()).filter(pk=match.offer_id).exists():
        raise Refused(_("Dit aanbod is vol of gesloten. Bekijk hoe het nu staat."))
    if not Wish.objects.open().filter(pk=match.wish_id).exists():
        raise Refused(_("Deze wens staat niet meer open."))


def _by_when(offer):
    """In a week, or earlier when signing up ends sooner."""
    ends = [row.sign_up_by for row in offer.intakes.all() if row.sign_up_by and row.sign_up_by >= today()]
    return min([today() + WITHIN, *ends])


def _has_place(youth):
    begun = Placement.objects.filter(case__youth=youth, starts_on__lte=today())
    return begun.exclude(ends_on__lte=today()).exists()


def _take_back_proposal(match, by):
    if not may_undo(match.proposed_at):
        raise Refused(_("Terugnemen kan 24 uur lang. Kies “Niet nu” en schrijf waarom."))
    made, again = match.step, match.wish.offered_again_on == today()
    states.move(match, to=State.FOUND, proposed_at=None, step=None)
    if made:
        steps.remove(made, by=by)
    if again:
        Wish.objects.filter(pk=match.wish_id).update(offered_again_on=None)


def _take_back_start(match, by):
    if match.chosen_on < today() - timedelta(days=1):
        raise Refused(_("Terugnemen kan 24 uur lang. Zet het traject anders weer op bezig."))
    until = match.starts_on
    states.move(match, to=State.PROPOSED, proposed_at=match.proposed_at or now(), chosen_on=None, starts_on=None)
    waiting = cases.running(match.wish.youth).filter(state=Case.State.WAITING, waiting_until=until).first()
    if waiting:
        cases.resume(waiting, by=by)
