"""Sheet overdrachten: steps in their order, and what a row becomes."""

from datetime import date

import pytest

from cases.models import Consent, Handover
from tests.reports.imports.registers import plain

SENT = {"verzonden_op": date(2026, 4, 2)}
ACCEPTED = SENT | {"geaccepteerd_op": date(2026, 4, 3)}


@pytest.mark.parametrize(
    ("changes", "column"),
    [
        ({"toestemming_op": None}, "toestemming_op"),
        (SENT | {"toestemming_op": None}, "toestemming_op"),
        ({"verzonden_op": date(2026, 3, 31)}, "verzonden_op"),
        ({"geaccepteerd_op": date(2026, 4, 3)}, "geaccepteerd_op"),
        ({"ingetrokken_op": date(2026, 4, 3)}, "ingetrokken_op"),
        (SENT | {"geweigerd_op": date(2026, 4, 1)}, "geweigerd_op"),
        (ACCEPTED | {"geweigerd_op": date(2026, 4, 4)}, "geweigerd_op"),
        (ACCEPTED | {"ingetrokken_op": date(2026, 4, 4)}, "ingetrokken_op"),
        (SENT | {"kennismaking_op": date(2026, 4, 5)}, "kennismaking_op"),
        (ACCEPTED | {"aangekomen_op": date(2026, 4, 2)}, "aangekomen_op"),
        (SENT | {"terugkoppeling_op": date(2026, 4, 5)}, "terugkoppeling_op"),
        ({"partner": "P9"}, "partner"),
        ({"spoed": "misschien"}, "spoed"),
    ],
)
def test_fault_is_found_at_its_column(faults_of, changes, column):
    assert set(faults_of(plain(overdrachten=changes))) == {("overdrachten", 2, column)}


@pytest.mark.parametrize(
    ("changes", "state"),
    [
        ({}, "draft"),
        (SENT, "sent"),
        (ACCEPTED, "accepted"),
        (SENT | {"geweigerd_op": date(2026, 4, 3)}, "refused"),
        (SENT | {"ingetrokken_op": date(2026, 4, 3)}, "withdrawn"),
        (ACCEPTED | {"kennismaking_op": date(2026, 4, 9)}, "met"),
        (ACCEPTED | {"aangekomen_op": date(2026, 4, 9)}, "arrived"),
        (ACCEPTED | {"aangekomen_op": date(2026, 4, 9), "terugkoppeling_op": date(2026, 5, 1)}, "fed_back"),
    ],
)
def test_state_follows_from_the_dates(bring_in, changes, state):
    bring_in(plain(overdrachten=changes))

    assert Handover.objects.get().state == state


def test_handover_has_its_consent_owner_and_clock(bring_in):
    bring_in(plain(overdrachten=ACCEPTED | {"spoed": "ja", "reden": "haast"}))

    item, consent = Handover.objects.get(), Consent.objects.get()
    assert (item.consent, item.consent_on, consent.how) == (consent, date(2026, 4, 1), "spoken")
    assert (item.owner, item.urgent, item.reason) == (item.case.casemanager, True, "haast")
    assert item.answer_due_on == date(2026, 4, 7)  # one working day when urgent; Easter lies between


def test_steps_are_told_in_order_by_who_took_them(bring_in):
    bring_in(plain(overdrachten=ACCEPTED | {"kennismaking_op": date(2026, 4, 9)}))

    steps = list(Handover.objects.get().steps.values_list("state", "on", "by_name"))
    assert steps == [
        ("sent", date(2026, 4, 2), "Nina"),
        ("accepted", date(2026, 4, 3), "Jongerenloket"),
        ("met", date(2026, 4, 9), "Nina"),
    ]


def test_date_for_feedback_may_still_come(faults_of):
    assert not faults_of(plain(overdrachten=ACCEPTED | {"terugkoppeling_voor": date(2027, 1, 10)}))
