"""Another casemanager: with a note for who comes, and with the youth a choice of what that person reads back."""

from django.db import transaction
from django.utils.translation import gettext as _

from cases.domain import case as cases
from cases.domain import history
from cases.models import Acquaintance, Appointment, Case, CasemanagerPeriod, Handover, Step
from mentoraat import audit
from mentoraat.access import Permission, can
from mentoraat.periods import today
from mentoraat.states import Refused

Reads = CasemanagerPeriod.Reads


@transaction.atomic
def hand_over(
    case,
    *,
    casemanager,
    reason,
    works,
    runs,
    remember="",
    reads=Reads.ALL,
    reads_from=None,
    chosen_with_youth=False,
    despite=None,
    by,
):
    """Give the case to a colleague (R11). What works with this youth and what runs now must be written down.

    `reads` narrows what the new casemanager reads of earlier notes; who knew the youth already goes on reading all,
    so then it stays "all". `despite`: see load.check.
    """
    note = {"works": works.strip(), "runs": runs.strip(), "remember": remember.strip()}
    if not note["works"]:
        raise Refused(_("Schrijf wat bij deze jongere werkt."), field="works")
    if not note["runs"]:
        raise Refused(_("Schrijf wat er nu loopt."), field="runs")
    if reads == Reads.FROM and (reads_from is None or reads_from > today()):
        raise Refused(_("Vul een dag in die al geweest is."), field="reads_from")
    if history.knew(case.youth, user=casemanager):
        reads = Reads.ALL
    reads_from = reads_from if reads == Reads.FROM else None
    choice = {"reads": reads, "reads_from": reads_from, "chosen_with_youth": chosen_with_youth}
    before = case.casemanager
    cases.assign(case, casemanager=casemanager, reason=reason, despite=despite, handover=note | choice, by=by)
    if reads != Reads.ALL:
        closed = history.moment(reads, reads_from)
        history.close_before(case.youth, user=casemanager, moment=closed)
    elif not history.knew(case.youth, user=casemanager):
        history.close_before(case.youth, user=casemanager, moment=None)  # an earlier agreement ends: now they read all
    pass_on(case, person=before, to=casemanager, by=by)
    return case


def pass_on(case, *, person, to, by):
    """What the casemanager of before still had to do for the youth goes along, so that nothing promised is forgotten.

    Not while they guard another case of this youth. Part of the caller's transaction.
    """
    youth = case.youth
    if not Case.objects.open().filter(youth=youth, casemanager=person).exists():
        for row in [*Step.objects.open().filter(youth=youth, owner=person), *_planned(youth, person)]:
            _own(row, to, f"{type(row)._meta.model_name}.passed_on", youth, by)
    for row in Handover.objects.open().filter(case=case, owner=person):
        _own(row, to, "handover.passed_on", youth, by)


def _planned(youth, person):
    return Appointment.objects.filter(youth=youth, owner=person, state=Appointment.State.PLANNED)


def _own(row, to, verb, youth, by):
    row.owner = to
    row.save(update_fields=["owner", "updated"])
    audit.record(verb, row, youth=youth, fields=["owner"], by=by)


def keeps_sight(case):
    """Whether the casemanager of now still sees the youth afterwards: they met, registered or help them otherwise."""
    others = Case.objects.open().filter(youth=case.youth_id, casemanager=case.casemanager_id).exclude(pk=case.pk)
    if can(case.casemanager, Permission.SEE_ALL_YOUTHS) or others.exists():
        return True
    grounds = case.youth.acquaintances.filter(user=case.casemanager_id, until__gte=today())
    return grounds.exclude(how=Acquaintance.How.CASEMANAGER).exists()
