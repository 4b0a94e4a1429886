from datetime import timedelta

from cases.models import Involvement, Wish
from mentoraat.periods import today
from reports.domain import youth_facts
from tests import make

TODAY = today()


def test_facts_are_the_rows_that_count_today(case, youth, mentor, django_assert_num_queries):
    partner = make.partner(youth.organisation)
    make.step(youth, mentor, what="Later", due_on=TODAY + timedelta(days=3))
    make.step(youth, mentor, what="Eerst")
    make.consent(youth, partner, items=["age", "first_name"])
    make.consent(youth, partner, given_on=TODAY - timedelta(days=9), until=TODAY - timedelta(days=1))
    make.placement(case, detail="mbo 2")
    Involvement.objects.create(organisation=youth.organisation, case=case, partner=partner, task="geld", since=TODAY)

    with django_assert_num_queries(1):
        facts = youth_facts.read(youth)

    assert [step.one for step in facts.steps] == ["Eerst", "Later"]
    assert [youth_facts.shared_items(consent) for consent in facts.consents] == [["leeftijd", "voornaam"]]
    assert (facts.placements[0].one, facts.placements[0].on) == ("mbo 2", TODAY)
    assert (facts.involvements[0].one, facts.involvements[0].two, facts.involvements[0].three) == (
        partner.name,
        "geld",
        "",
    )


def test_facts_of_another_youth_stay_out(youth, mentor):
    other = make.youth(known_by=mentor, alias="Samba")
    make.step(other, mentor)

    assert youth_facts.read(youth) == youth_facts.Facts()


def test_wishes_come_in_the_order_of_the_youth(youth):
    for rank in (10, 2, 1):
        Wish.objects.create(organisation=youth.organisation, youth=youth, what=f"w{rank}", kind="work", rank=rank)

    assert [wish.one for wish in youth_facts.read(youth).wishes] == ["w1", "w2", "w10"]


def test_hidden_names_are_not_shown(youth):
    youth.aliases.create(organisation=youth.organisation, name="Oud", name_key="oud", shown=False)

    assert youth_facts.read(youth).aliases == []


def test_groups_are_those_of_today(youth, mentor):
    group, left = make.group(mentor, youth, name="Groep Zuid"), make.group(mentor, youth, name="Oude groep")
    left.members.update(until=TODAY, reason="Klaar")

    assert [(row.one, row.ref, row.on) for row in youth_facts.read(youth).groups] == [("Groep Zuid", group.ref, TODAY)]
