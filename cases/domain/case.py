"""A case: opening it, its one casemanager, waiting for a start, and ending it."""

from django.db import transaction
from django.db.models import F, Q
from django.db.models.functions import Length
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.domain import aftercare, closing, load, placement, youth
from cases.models import Acquaintance, AftercareCheck, Case, CasemanagerPeriod, Placement
from mentoraat import audit, notify, states
from mentoraat.models import Organisation, User
from mentoraat.periods import today
from mentoraat.states import Refused

How, State = Acquaintance.How, Case.State


@transaction.atomic
def open(youth_, *, programme, casemanager, area=None, opened_on=None, preventive=False, source="", despite=None,
         by):  # fmt: skip
    """Begin a case with the least that is needed. A second open one in a programme is refused (G5).

    The latest case of the youth that ended becomes its previous case (G6). `preventive`: still at school, but at risk
    (R10). `source`: by which way the youth came (Inflow). `despite`: see load.check (R19).
    """
    opened_on = opened_on or today()
    # One at a time per organisation, so that numbers follow one another and no two cases open at once.
    Organisation.objects.select_for_update(no_key=True).get(pk=youth_.organisation_id)
    _check_opening(youth_, programme, casemanager, opened_on)
    over = load.check(casemanager, youth_.organisation_id, despite=despite)
    row = Case.objects.create(
        organisation_id=youth_.organisation_id,
        youth=youth_,
        programme=programme,
        area=area or youth_.area,
        casemanager=casemanager,
        opened_on=opened_on,
        preventive=preventive,
        source=source,
        number=_next_number(youth_.organisation_id, opened_on.year),
        previous_case=_latest_ended(youth_, opened_on),
    )
    _begin_period(row, casemanager, opened_on, _("Start van het traject"), by)
    audit.record("case.opened", row, youth=youth_, by=by)
    load.note(row, over, despite=despite, by=by)
    if casemanager != by:
        _tell_casemanager(row, casemanager)
    return row


def running(youth_, programme=None):
    """The open cases of a youth, the oldest first; of one programme when given."""
    rows = Case.objects.open().filter(youth=youth_).select_related("programme", "casemanager")
    return rows.filter(programme=programme) if programme else rows.order_by("opened_on", "pk")


@transaction.atomic
def assign(case, *, casemanager, reason, despite=None, handover=None, by):
    """Give the case another casemanager, with a reason that is kept (G8). `despite`: see load.check (R19).

    `handover` holds the columns of what is handed over with it; people come here through the verbs of `transfer`.
    Conditional on the casemanager that the caller saw: of twenty at once one succeeds, the others get Refused.
    """
    reason, before = reason.strip(), case.casemanager
    if not reason:
        raise Refused(_("Schrijf waarom de vaste mentor verandert."), field="reason")
    if casemanager == before:
        raise Refused(_("%(name)s is al de vaste mentor.") % {"name": casemanager.name}, field="casemanager")
    _check_colleague(casemanager, case.organisation_id, "casemanager")
    over = load.check(casemanager, case.organisation_id, despite=despite)
    seen = Case.objects.open().filter(pk=case.pk, casemanager=before)
    if not seen.update(casemanager=casemanager):
        raise Refused(_("Iemand anders was je net voor, of het traject is al afgerond. Bekijk hoe het nu staat."))
    case.casemanager = casemanager
    _end_period(case, today())
    _begin_period(case, casemanager, today(), reason[:200], by, **(handover or {}))
    if not Case.objects.open().filter(youth=case.youth_id, casemanager=before).exists():
        youth.forget(case.youth, user=before, how=How.CASEMANAGER, by=by)
    audit.record("case.assigned", case, youth=case.youth, reason=reason, fields=["casemanager"], by=by)
    load.note(case, over, despite=despite, by=by)
    if casemanager != by:
        _tell_casemanager(case, casemanager)
    return case


@transaction.atomic
def wait(case, *, until, by):
    """The next place has a start that is known and further on: the case stays open and waits (G15)."""
    if until <= today():
        raise Refused(_("Kies een dag die nog komt."), field="until")
    states.move(case, to=State.WAITING, waiting_until=until)
    audit.record("case.waiting", case, youth=case.youth, fields=["state", "waiting_until"], by=by)
    return case


@transaction.atomic
def resume(case, *, by):
    """Waiting is over: we go on."""
    if case.is_closed:
        raise Refused(_("Dit traject is afgerond. Open een nieuw traject."))
    states.move(case, to=State.OPEN, waiting_until=None)
    audit.record("case.resumed", case, youth=case.youth, fields=["state"], by=by)
    return case


@transaction.atomic
def close(case, *, closed_on, ending, destination="", place=None, taken_over_by=None, note="", attempts=None,
          handovers="", by):  # fmt: skip
    """End the case: how, and where to. The class follows from the facts (indicators.md 2) and is never typed.

    `place` holds the columns of a placement, when there is one. `attempts` (closing.Attempts) is what is known about
    trying to reach the youth; without it "no contact any more" is refused. `handovers` says what becomes of those that
    have not arrived yet (closing.settle_handovers). Plans the aftercare checks.
    """
    closing.check(case, closed_on=closed_on, ending=ending, attempts=attempts)
    closing.settle_handovers(case, handovers, by=by)
    if place:
        placement.check(**place)
        Placement.objects.create(organisation_id=case.organisation_id, case=case, **place)
    destination = closing.destination_of(case, destination)
    case.taken_over_by = taken_over_by
    facts = {"ending": ending, "closed_on": closed_on, "destination": destination, "taken_over_by": taken_over_by}
    outcome = placement.class_of(case, ending=ending, closed_on=closed_on, destination=destination)
    words = {"outcome": outcome, "closing_note": note, "waiting_until": None, "updated": timezone.now()}
    states.move(case, to=State.CLOSED, **facts, **words)
    _end_period(case, closed_on)
    closing.end_involvements(case, closed_on, by=by)
    audit.record("case.closed", case, youth=case.youth, fields=["state", *facts, "outcome"], by=by)
    aftercare.plan(case, by=by)
    return case


@transaction.atomic
def undo_close(case, *, frozen_until=None, by):
    """Take a mistaken closing back, as long as its quarter is not frozen (G6). Placements stay: they are facts."""
    closed_on = case.closed_on
    if closed_on is None:
        raise Refused(_("Dit traject is niet afgerond."))
    if frozen_until and closed_on <= frozen_until:
        raise Refused(_("Het rapport over deze periode is al vastgesteld. Open een nieuw traject."))
    if running(case.youth, case.programme).exists():
        raise Refused(_("Er loopt al een nieuw traject in dit programma."))
    states.move(
        case, to=State.OPEN, closed_on=None, ending="", destination="", outcome="", closing_note="", taken_over_by=None
    )
    last = case.casemanager_periods.order_by("starts_on", "pk").last()
    CasemanagerPeriod.objects.filter(pk=last.pk).update(ends_on=None)
    AftercareCheck.objects.filter(case=case, done_on__isnull=True).delete()
    closing.restore_involvements(case, closed_on, by=by)
    audit.record("case.reopened", case, youth=case.youth, fields=["state", "closed_on", "ending", "outcome"], by=by)
    return case


def _check_opening(youth_, programme, casemanager, opened_on):
    if opened_on > today():
        raise Refused(_("Kies vandaag of een dag die al geweest is."), field="opened_on")
    if programme.organisation_id != youth_.organisation_id:
        raise Refused(_("Kies een programma van je eigen organisatie."), field="programme")
    _check_colleague(casemanager, youth_.organisation_id, "casemanager")
    there = running(youth_, programme).first()
    if there:
        words = _("Er loopt al een traject in dit programma: %(number)s, met %(name)s. Ga daarmee verder.")
        raise Refused(words % {"number": there.number, "name": there.casemanager.name}, field="programme")


def _check_colleague(person, organisation_id, field):
    if not User.objects.working_in(organisation_id).filter(pk=person.pk).exists():
        raise Refused(_("Kies iemand die nu bij jullie werkt."), field=field)


def _next_number(organisation_id, year):
    """T2026-0001 and on; the caller holds the organisation's row, so two cases never get one number."""
    start = f"T{year}-"
    taken = Case.objects.filter(organisation_id=organisation_id, number__startswith=start)
    taken = taken.filter(number__regex=rf"^T{year}-[0-9]+$").order_by(Length("number").desc(), "-number")
    last = taken.values_list("number", flat=True).first()
    return f"{start}{int(last.removeprefix(start)) + 1 if last else 1:04}"


def _latest_ended(youth_, opened_on):
    ended = Case.objects.counted().filter(youth=youth_, closed_on__isnull=False, opened_on__lte=opened_on)
    return ended.order_by("closed_on", "pk").last()


def _begin_period(case, user, day, reason, by, **handover):
    assigned_by = by if isinstance(by, User) else None
    CasemanagerPeriod.objects.create(
        organisation_id=case.organisation_id,
        case=case,
        user=user,
        starts_on=day,
        reason=reason,
        assigned_by=assigned_by,
        **handover,
    )
    youth.know(case.youth, user=user, how=How.CASEMANAGER, by=by)


def _end_period(case, day):
    """A period never ends before it began, also when the closing is dated back."""
    running_period = CasemanagerPeriod.objects.filter(Q(ends_on__isnull=True), case=case)
    running_period.filter(starts_on__gt=day).update(ends_on=F("starts_on"))
    running_period.update(ends_on=day)


def _tell_casemanager(case, person):
    words = _("Je bent nu de vaste mentor van %(name)s.") % {"name": case.youth.call_name}
    notify.tell(person, words, url=case.youth.get_absolute_url(), organisation=case.organisation)
