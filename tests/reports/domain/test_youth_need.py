from datetime import timedelta

import pytest

from cases.models import Acquaintance
from mentoraat.periods import now, today
from mentoraat.templatetags.mentoraat import date_list
from reports.domain import youth_facts, youth_need
from tests import make

TODAY = today()


def needs(youth, reader):
    return youth_need.of(youth_facts.read(youth, reader=reader))


@pytest.mark.parametrize(("days", "tail"), [(0, "sinds vandaag"), (1, "(1 dag)"), (18, "(18 dagen)")])
def test_notice_says_since_when_and_how_many_days(youth, mentor, days, tail):
    make.need(youth, since=TODAY - timedelta(days=days), action="Belt Woonpunt")

    (notice,) = needs(youth, mentor).notices

    assert (notice.what, notice.detail) == ("Geen slaapplek", "Belt Woonpunt")
    assert notice.words.endswith(tail)


def test_notice_says_when_the_day_is_not_sure(youth, mentor):
    make.need(youth, since=TODAY - timedelta(days=18), since_about=True)

    day = date_list(TODAY - timedelta(days=18)).partition(" ")[2]
    assert needs(youth, mentor).notices[0].words == f"sinds ongeveer {day} (18 dagen)"


def test_safety_comes_first_and_what_is_open_is_not_offered_again(youth, mentor):
    for kind in ("no_income", "unsafe", "no_roof"):
        make.need(youth, kind=kind)

    found = needs(youth, mentor)

    assert [notice.what for notice in found.notices] == ["Niet veilig", "Geen slaapplek", "Geen inkomen"]
    assert found.others == (("no_insurance", "geen zorgverzekering"),)


def test_delicate_need_has_no_way_in_for_who_only_met_the_youth(youth, mentor, other_mentor):
    make.need(youth, kind="unsafe", action="Slaapt bij tante", flagged_by=mentor)
    make.know(youth, other_mentor, how=Acquaintance.How.CONTACT)

    (seen,), (hidden,) = needs(youth, mentor).notices, needs(youth, other_mentor).notices

    assert (seen.detail, bool(seen.ref)) == ("Slaapt bij tante", True)
    assert (hidden.what, hidden.detail, hidden.ref) == ("Niet veilig", "Vraag de vaste mentor wat er speelt.", "")


def test_solved_stays_a_day_to_be_taken_back(youth, mentor):
    make.need(youth, since=TODAY - timedelta(days=3), solved_on=TODAY)
    make.need(youth, kind="no_income", solved_on=TODAY, solved_at=now() - timedelta(hours=25))

    found = needs(youth, mentor)

    assert [(notice.what, notice.words) for notice in found.solved] == [("Geen slaapplek", "opgelost na 3 dagen")]
    assert len(found.others) == 4


def test_solved_at_once_says_so(youth, mentor):
    make.need(youth, since=TODAY, solved_on=TODAY)

    assert needs(youth, mentor).solved[0].words == "opgelost op dezelfde dag"


def test_notice_leads_to_who_helps_with_it(youth, mentor, organisation, client_of):
    bank = make.partner(organisation, "Kredietbank", helps_with=["no_income"])
    make.partner(organisation, "Sportclub", helps_with=["vrije_tijd"])
    make.need(youth, kind="no_income")
    client = client_of(mentor)
    way = "/wie-helpt/?hulp=no_income"

    assert way in client.get(youth.get_absolute_url()).content.decode()

    page = client.get(way).content.decode()
    assert bank.name in page and "Sportclub" not in page
