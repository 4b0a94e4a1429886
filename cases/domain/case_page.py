"""The page of a case: its casemanagers, helpers, placements and end."""

from dataclasses import dataclass

from django.db import transaction

from cases.domain import youth as youths
from cases.models import Case, CasemanagerPeriod, Involvement


@dataclass(frozen=True)
class Page:
    """A case with everything beside it."""

    case: object
    youth: object
    periods: tuple
    involvements: tuple
    placements: tuple
    aftercare: tuple
    conferences: tuple


@transaction.atomic
def read(case, *, by):
    """The case as it stands now; opening it is written down as reading the youth."""
    beside = ("youth", "programme", "casemanager", "area", "previous_case", "taken_over_by")
    case = Case.objects.select_related(*beside).get(pk=case.pk)
    youths.read(case.youth, by=by)
    helpers = Involvement.objects.filter(case=case).select_related("user", "partner", "contact_person")
    return Page(
        case=case,
        youth=case.youth,
        periods=tuple(CasemanagerPeriod.objects.filter(case=case).select_related("user")),
        involvements=tuple(helpers.order_by("since", "pk")),
        placements=tuple(case.placements.all()),
        aftercare=tuple(case.aftercare_checks.order_by("due_on", "pk")),
        conferences=tuple(case.conferences.all()),
    )


def where_to(case, *, by):
    """The page after a change: the case, or the list when the person no longer sees it."""
    return case.get_absolute_url() if youths.is_visible(case.youth, by=by) else "cases:youth-index"
