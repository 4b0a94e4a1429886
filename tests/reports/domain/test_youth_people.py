from datetime import timedelta

from cases.domain import involvement, transfer
from mentoraat.periods import today
from partners.domain import agreement
from reports.domain import youth_facts, youth_people
from tests import make


def facts(youth):
    return youth_facts.read(youth)


def test_handover_is_fresh_for_a_month(case, youth, mentor, other_mentor, time_machine):
    assert youth_people.handed(facts(youth)) == ()
    transfer.hand_over(case, casemanager=other_mentor, reason="Weg", works="Lopen", runs="ROC", by=mentor)

    found = youth_people.handed(facts(youth))
    assert [(row.works, row.runs, row.remember, row.fresh) for row in found] == [("Lopen", "ROC", "", True)]
    assert found[0].title.endswith(" door Nina")

    time_machine.move_to(today() + timedelta(days=31))
    assert not youth_people.handed(facts(youth))[0].fresh


def test_note_of_a_case_that_is_over_is_not_shown(case, youth, mentor, other_mentor):
    transfer.hand_over(case, casemanager=other_mentor, reason="Weg", works="Lopen", runs="ROC", by=mentor)
    case.casemanager_periods.filter(ends_on__isnull=True).update(ends_on=today())

    assert youth_people.handed(facts(youth)) == ()


def test_helper_comes_with_what_was_agreed(case, youth, mentor, other_mentor, administrator):
    partner = make.partner(case.organisation)
    agreement.set(partner, answer_working_days=3, roles="Zij regelen het inkomen.", by=administrator)
    involvement.involve(case, partner=partner, task="inkomen", by=mentor)
    involvement.involve(case, user=other_mentor, task="sport", role_agreement="Elke dinsdag.", by=mentor)

    found = youth_people.helpers(facts(youth))

    assert [(row.name, row.roles) for row in found] == [
        ("Jongerenloket", "Zij regelen het inkomen."),
        ("Marc", "Elke dinsdag."),
    ]


def test_leader_is_who_was_given_it_else_the_casemanager(case, youth, mentor):
    cases = [{"casemanager": "Nina"}, {"casemanager": "Nina"}]
    assert youth_people.leader((), cases) == "Nina"

    person = make.partner(case.organisation).contact_persons.get()
    involvement.involve(case, partner=person.partner, contact_person=person, task="toezicht", leads=True, by=mentor)
    assert youth_people.leader(youth_people.helpers(facts(youth)), cases) == "Jongerenloket, J. de Wit"
