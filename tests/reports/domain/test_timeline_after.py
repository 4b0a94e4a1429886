"""School and what came after a closing, in the timeline."""

from datetime import timedelta

from mentoraat.periods import today
from reports.domain import timeline
from tests import make


def titles(youth):
    return {entry.title: entry for entry in timeline.page(youth).entries}


def test_school_stands_where_it_began_and_where_it_ended(youth):
    row = make.education(
        youth, subject="Kok", institution="ROC Elders", starts_on=today() - timedelta(days=700), gained="mbo-verklaring"
    )

    found = titles(youth)

    assert found["School begonnen: mbo 2 Kok · ROC Elders"].url == f"/opleidingen/{row.ref}/"
    assert found["Mbo 2 Kok: gestopt zonder diploma"].text == "mbo-verklaring"


def test_relapse_says_what_came_of_it_and_an_undone_one_is_gone(youth, mentor):
    case = make.case(youth=youth, casemanager=mentor, closed_on=today() - timedelta(days=30))
    item = make.relapse(case, note="Ontslagen", reported_by=mentor)
    entry = titles(youth)["Het gaat weer mis: werk kwijt (wacht op iemand)"]
    assert (entry.text, entry.who, entry.url) == ("Ontslagen", "Nina", item.get_absolute_url())

    type(item).objects.update(state="undone")

    assert not [title for title in titles(youth) if title.startswith("Het gaat weer mis")]


def test_step_at_a_partner_leads_to_its_handover(case, youth, mentor):
    item = make.sent_handover(case)
    make.milestone(item, by=mentor, kind="first_talk")

    entry = titles(youth)["Jongerenloket: eerste gesprek"]

    assert (entry.who, entry.url) == ("Nina", item.get_absolute_url())
