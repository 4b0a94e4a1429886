"""Sheet overdrachten: youths brought to a partner, step by step."""

import functools

from django.utils.translation import gettext as _

from cases.models import Consent, Handover, HandoverStep
from mentoraat.periods import add_working_days
from partners.models import Agreement
from reports.domain import register_codes as codes
from reports.imports.columns import Code, Day, Number, Reference, Text
from reports.imports.sheet import Sheet

ANSWERS = ("geaccepteerd_op", "geweigerd_op", "ingetrokken_op")
AFTER_ACCEPTANCE = ("kennismaking_op", "aangekomen_op", "terugkoppeling_op")
State = Handover.State
# In the order in which they happen; the last one that has a date is the state.
STEPS = (
    ("verzonden_op", State.SENT),
    ("geaccepteerd_op", State.ACCEPTED),
    ("geweigerd_op", State.REFUSED),
    ("kennismaking_op", State.MET),
    ("aangekomen_op", State.ARRIVED),
    ("terugkoppeling_op", State.FED_BACK),
    ("ingetrokken_op", State.WITHDRAWN),
)
BY_PARTNER = (State.ACCEPTED, State.REFUSED, State.ARRIVED, State.FED_BACK)


def rules(row):
    """Consent, sent, one answer; meeting, arrival and feedback only after acceptance."""
    consent, sent, accepted = row["toestemming_op"], row["verzonden_op"], row["geaccepteerd_op"]
    if consent and sent and sent < consent:
        yield "verzonden_op", _("Dit is verstuurd voor er akkoord was. Vul een dag vanaf het akkoord in.")
    answers = [name for name in ANSWERS if row[name]]
    for name in answers:
        if not sent and row.sound("verzonden_op"):
            yield name, _("Dit kan pas na het versturen. Vul eerst verzonden_op in.")
        elif sent and row[name] < sent:
            yield name, _("Dit ligt voor het versturen. Vul een latere dag in.")
    for name in answers[1:]:
        yield name, _("Kies één: geaccepteerd, geweigerd of ingetrokken. Maak de andere leeg.")
    for name in AFTER_ACCEPTANCE:
        if row[name] and not accepted and row.sound("geaccepteerd_op"):
            yield name, _("Dit kan pas na het aannemen. Vul eerst geaccepteerd_op in.")
        elif row[name] and accepted and row[name] < accepted:
            yield name, _("Dit ligt voor het aannemen. Vul een latere dag in.")


SHEET = Sheet(
    "overdrachten",
    (
        Number(),
        Reference("traject", required=True, sheet="trajecten"),
        Reference("partner", required=True, sheet="partners"),
        Code("spoed", table=codes.YES_NO),
        Day("toestemming_op", required=True),
        Day("verzonden_op"),
        Day("geaccepteerd_op"),
        Day("geweigerd_op"),
        Day("ingetrokken_op"),
        Day("kennismaking_op"),
        Day("aangekomen_op"),
        Day("terugkoppeling_voor", planned=True),
        Day("terugkoppeling_op"),
        Text("reden", longest=300),
    ),
    rules,
)


def write(rows, register):
    """Handovers with the consent they rest on and the steps they went through."""
    consents = Consent.objects.bulk_create(_consent(row, register) for row in rows)
    due = functools.lru_cache(maxsize=None)(add_working_days)
    handovers = Handover.objects.bulk_create(
        _handover(row, consent, register, due) for row, consent in zip(rows, consents, strict=True)
    )
    HandoverStep.objects.bulk_create(
        step for handover, row in zip(handovers, rows, strict=True) for step in _steps(handover, row, register)
    )
    return handovers


def _consent(row, register):
    return Consent(
        organisation=register.organisation,
        youth_id=register.case(row["traject"]).youth_id,
        partner_id=register.row_id("partners", row["partner"]),
        how=Consent.How.SPOKEN,
        given_on=row["toestemming_op"],
        purpose=_("Ingelezen uit het register"),
    )


def _handover(row, consent, register, due):
    case, sent = register.case(row["traject"]), row["verzonden_op"]
    working_days = 1 if row["spoed"] else Agreement.DEFAULT_ANSWER_DAYS
    return Handover(
        organisation=register.organisation,
        case_id=case.pk,
        partner_id=consent.partner_id,
        consent=consent,
        owner_id=case.casemanager_id,
        state=_state(row),
        question=_("Overdracht uit het register"),
        urgent=bool(row["spoed"]),
        urgent_reason=_("Spoed volgens het register") if row["spoed"] else "",
        consent_on=row["toestemming_op"],
        sent_on=sent,
        answer_due_on=due(sent, working_days) if sent else None,
        accepted_on=row["geaccepteerd_op"],
        refused_on=row["geweigerd_op"],
        withdrawn_on=row["ingetrokken_op"],
        met_on=row["kennismaking_op"],
        arrived_on=row["aangekomen_op"],
        feedback_due_on=row["terugkoppeling_voor"],
        feedback_on=row["terugkoppeling_op"],
        reason=row["reden"] or "",
    )


def _state(row):
    return next((state for name, state in reversed(STEPS) if row[name]), State.DRAFT)


def _steps(handover, row, register):
    for name, state in STEPS:
        if row[name]:
            of_partner = state in BY_PARTNER
            yield HandoverStep(
                organisation_id=handover.organisation_id,
                handover=handover,
                state=state,
                on=row[name],
                by_name=register.partner_name(handover.partner_id)
                if of_partner
                else register.person_name(handover.owner_id),
                note=_("Ingelezen uit het register"),
            )
