"""What stands beside the forms and on the page of a relapse: the earlier case, and what is proposed."""

from dataclasses import dataclass

from django.db import transaction

from cases.domain import relapse
from cases.domain import youth as youths
from cases.models import AftercareCheck, Case, Relapse


@dataclass(frozen=True)
class Before:
    """The case that ended, how it ended, and what was heard since."""

    case: object
    youth: object
    placements: tuple
    checks: tuple
    running: object  # a case that runs already: then that is the way back
    told: object  # a relapse that still waits for somebody


@transaction.atomic
def before(case, *, by):
    """The history that somebody who goes on with a youth has in view; written down as read."""
    youths.read(case.youth, by=by)
    case = Case.objects.select_related("youth", "programme", "casemanager").get(pk=case.pk)
    done = AftercareCheck.objects.filter(case=case, done_on__isnull=False)
    return Before(
        case=case,
        youth=case.youth,
        placements=tuple(case.placements.all()),
        checks=tuple(done.select_related("done_by").order_by("-done_on", "-pk")),
        running=Case.objects.open().filter(youth=case.youth).select_related("casemanager", "programme").first(),
        told=Relapse.objects.waiting().filter(case=case).first(),
    )


@transaction.atomic
def read(item, *, by):
    """A relapse with its history."""
    item.new_case = Case.objects.select_related("programme", "casemanager").filter(pk=item.new_case_id).first()
    return before(item.case, by=by)


def check_of(case, ref):
    """The check at which it was seen, when the address names one of this case; None otherwise."""
    return case.aftercare_checks.filter(ref=ref, done_on__isnull=False).first() if ref else None


def proposal(case, check=None):
    """What the form proposes: the former casemanager if they still work here, the same programme if it still runs."""
    person, programme = relapse.former(case), case.programme
    found = {"casemanager": person.ref if person else None, "programme": programme.ref if programme.active else None}
    if check:
        found |= {"source": check.source, "certainty": check.certainty, "seen_on": check.done_on, "note": check.note}
    return found
