"""After a closing, on the page of a youth."""

from datetime import timedelta

from cases.models import Case
from mentoraat.periods import today
from reports.domain import youth_facts, youth_relapse
from tests import make


def after(youth):
    cases = list(Case.objects.filter(youth=youth))
    return youth_relapse.of(cases, youth_facts.read(youth))


def closed(youth, mentor, days, **changes):
    return make.case(youth=youth, casemanager=mentor, closed_on=today() - timedelta(days=days), **changes)


def test_way_to_tell_leads_to_the_latest_case_that_ended(youth, mentor):
    closed(youth, mentor, 40)
    latest = closed(youth, mentor, 10)
    closed(youth, mentor, 5, ending="opened_in_error")

    assert after(youth).tell == f"/trajecten/{latest.ref}/weer-mis/"


def test_no_way_to_tell_while_a_case_runs_or_none_ended(youth, mentor):
    assert after(youth).tell == ""

    closed(youth, mentor, 40)
    make.case(youth=youth, casemanager=mentor)

    assert after(youth).tell == ""


def test_waiting_is_shown_until_somebody_took_it_up(youth, mentor):
    case = closed(youth, mentor, 40)
    item = make.relapse(case, note="Zit thuis")
    make.relapse(closed(youth, mentor, 20), state="undone")

    (shown,) = after(youth).waiting

    assert (shown["what"], shown["note"], shown["url"]) == ("werk kwijt", "Zit thuis", item.get_absolute_url())
