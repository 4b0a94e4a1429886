"""Sheet trajecten: what was done together with a youth, who guarded it, how it ended and where to."""

from django.utils.translation import gettext as _

from cases.domain.outcome import outcome_class
from cases.models import Acquaintance, Case, CasemanagerPeriod, Placement
from reports.domain import register_codes as codes
from reports.imports.columns import Code, Day, Hours, Number, Reference, Text
from reports.imports.sheet import Sheet

PLACED = {word: (kind, Case.Destination.PLACED) for word, kind in codes.PLACEMENT_KIND.items()}
ELSEWHERE = {word: (None, destination) for word, destination in codes.DESTINATION.items()}
NOTHING = (None, "")


def rules(row):
    """An end after its start, how it ended exactly when it ended, and a placement that ends after it starts."""
    start, end, ending = row["start"], row["einde"], row["wijze_einde"]
    if start and end and end < start:
        yield "einde", _("Het einde ligt voor de start. Vul een latere dag in.")
    if row.sound("einde", "wijze_einde"):
        if end and not ending:
            yield "wijze_einde", _("Vul in hoe het eindigde, want er staat een einde.")
        if ending and not end:
            yield "wijze_einde", _("Dit traject heeft geen einde. Vul het einde in, of maak dit leeg.")
    begins, ends = row["plaatsing_start"], row["plaatsing_einde"]
    if begins and ends and ends <= begins:
        yield "plaatsing_einde", _("De plek eindigt voor hij begint. Vul een dag na de start in.")


SHEET = Sheet(
    "trajecten",
    (
        Number(longest=20),
        Reference("jongere", required=True, sheet="jongeren"),
        Text("programma", required=True, longest=80),
        Reference("casemanager", required=True, sheet="medewerkers"),
        Text("gebied", longest=80),
        Day("start", required=True),
        Day("einde"),
        Code("wijze_einde", table=codes.ENDING),
        Code("plaatsing", table=PLACED | ELSEWHERE),
        Text("plaatsing_detail", longest=120),
        Hours("uren_per_week"),
        Day("plaatsing_start", planned=True),
        Day("plaatsing_einde", planned=True),
        Reference("overgenomen_door", sheet="partners"),
    ),
    rules,
)


def write(rows, register):
    """Cases with their placement, casemanager and outcome class, linked to the youth's case before."""
    placements = [_placement(row, register) for row in rows]
    cases = Case.objects.bulk_create(
        _case(row, placement, register) for row, placement in zip(rows, placements, strict=True)
    )
    for case, placement in zip(cases, placements, strict=True):
        if placement:
            placement.case = case
    Placement.objects.bulk_create(placement for placement in placements if placement)
    CasemanagerPeriod.objects.bulk_create(_period(case) for case in cases)
    register.acquaint(Acquaintance.How.CASEMANAGER, {(case.youth_id, case.casemanager_id) for case in cases})
    _link_to_earlier(cases)
    return cases


def _placement(row, register):
    """The placement of a row; without the day on which it starts there is none that we can keep."""
    kind, _destination = row["plaatsing"] or NOTHING
    if not kind or not row["plaatsing_start"]:
        return None
    return Placement(
        organisation=register.organisation,
        kind=kind,
        detail=row["plaatsing_detail"] or "",
        hours_per_week=row["uren_per_week"],
        starts_on=row["plaatsing_start"],
        ends_on=row["plaatsing_einde"],
    )


def _case(row, placement, register):
    kind, destination = row["plaatsing"] or NOTHING
    if kind and not placement:
        destination = Case.Destination.OTHER  # known where to, not since when: cannot count by G15
    case = Case(
        organisation=register.organisation,
        youth_id=register.row_id("jongeren", row["jongere"]),
        programme_id=register.programme(row["programma"]),
        area_id=register.area(row["gebied"]),
        number=row["nummer"],
        casemanager_id=register.row_id("medewerkers", row["casemanager"]),
        opened_on=row["start"],
        closed_on=row["einde"],
        destination=destination if row["einde"] else "",
        taken_over_by_id=register.row_id("partners", row["overgenomen_door"]),
        closing_note=_left_over(row, kind, placement),
    )
    if case.closed_on:
        taken_over, hours = case.taken_over_by_id is not None, register.organisation.work_hours
        placements = [placement] if placement else []
        case.state, case.ending = Case.State.CLOSED, row["wijze_einde"]
        case.outcome = outcome_class(case.ending, case.closed_on, placements, taken_over, destination, hours)
    return case


def _left_over(row, kind, placement):
    """What the row says about a destination that has no column of its own, kept as text."""
    if placement or not (kind or row["plaatsing_detail"]):
        return ""
    words = {str(code): word for word, code in codes.PLACEMENT_KIND.items()}
    parts = [words.get(kind), row["plaatsing_detail"], row["uren_per_week"] and f"{row['uren_per_week']} uur"]
    return _("Uit het register: %(what)s") % {"what": ", ".join(str(part) for part in parts if part)}


def _period(case):
    return CasemanagerPeriod(
        organisation_id=case.organisation_id,
        case=case,
        user_id=case.casemanager_id,
        starts_on=case.opened_on,
        ends_on=case.closed_on,
        reason=_("Ingelezen uit het register"),
    )


def _link_to_earlier(cases):
    """Starting again makes a new case, linked to the latest that had ended by then (G6); errors do not count (G4)."""
    youths = {case.youth_id for case in cases}
    earlier = Case.objects.counted().filter(youth__in=youths, closed_on__isnull=False)
    ended = {}
    for pk, youth_id, closed_on in earlier.order_by("closed_on", "number").values_list("pk", "youth_id", "closed_on"):
        ended.setdefault(youth_id, []).append((closed_on, pk))
    changed = []
    for case in cases:
        before = [pk for closed_on, pk in ended.get(case.youth_id, ()) if closed_on <= case.opened_on and pk != case.pk]
        if before:
            case.previous_case_id = before[-1]
            changed.append(case)
    Case.objects.bulk_update(changed, ["previous_case"], batch_size=200)
