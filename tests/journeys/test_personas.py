"""Tamara, Mo, Dennis and Maxim, from a first contact to aftercare: what each of them needs of the product."""

import pytest

from cases.models import Case, Goal, Need, Placement, Relapse, Wish
from tests import make
from tests.journeys.life import Life

pytestmark = [pytest.mark.slow, pytest.mark.django_db]


@pytest.fixture
def life(time_machine, client_of, client, mentor, organisation):
    """Nina's working life, from the fifth of January 2026 on."""
    return Life(time_machine, client_of, client, mentor, make.programme(organisation))


@pytest.fixture
def housing(organisation):
    """Who has rooms."""
    return make.partner(organisation, "Woonpunt Jong")


@pytest.fixture
def desk(organisation):
    """The Jongerenloket."""
    return make.partner(organisation)


def test_tamara_gets_a_roof_first_and_nobody_reads_why(life, housing, coordinator, client_of):
    life.is_met("Groene jas", "Tamara")
    life.begins()
    life.lacks("no_roof", "unsafe")
    assert life.page().index("Geen slaapplek") < life.page().index("Kracht")
    assert "Tamara" in client_of(coordinator).get("/team/").text

    item, link = life.is_brought_to(housing, "Een kamer voor twee")
    seen = life.stranger.get(link).text
    assert "Tamara" not in seen and "veilig" not in seen
    life.press(f"{link}aannemen/", life.stranger)
    life.day(9)
    life.arrives(item)
    life.has_again("no_roof")
    assert Need.objects.get(kind="no_roof").days == 9
    assert "Woonpunt Jong" in life.own_page() and "veilig" not in life.own_page().lower()

    life.day(200)
    assert life.ends("school", detail="mbo 2") == Case.Outcome.POSITIVE
    life.day(293)
    assert "opleiding" in life.is_asked_after(3, "school").lower()


def test_mo_keeps_the_first_wish_and_finds_the_way_back(life, desk, organisation):
    life.is_met("Mo", "Mo", channel="self")
    life.begins()
    life.lacks("no_roof", "no_income")
    letter = life.brings("Schuld bij de zorgverzekering", sender="Incassobureau", what="Je hebt een schuld.",
                         to_do="Bel om in delen te betalen.", deadline="20-01-2026")  # fmt: skip
    assert "Vandaag" in life.hands.get("/vandaag/").text and letter.step.due_on.day == 20
    life.press(life.at("wens"), what="Kok worden", kind="learning")
    life.press(life.at("doel"), what="Zonder schulden leven")
    goal = Goal.objects.get()
    life.press(f"/doelen/{goal.ref}/stap/", what="Schulden op een rij zetten", when="week")

    life.day(60)
    life.press(life.at("plek"), kind="work", detail="Magazijn", hours_per_week="32", starts_on="06-03-2026")
    assert Wish.objects.get().fulfilled_on is None and "Kok worden" in life.page()
    assert life.ends("work", starts_on="06-03-2026", detail="Magazijn", hours_per_week="32") == "positive"

    life.day(152)
    life.is_asked_after(3, "neither")
    told = {"kind": "work", "source": "youth", "certainty": "told", "seen_on": "06-06-2026"}
    life.press(life.at("weer-mis"), **told, casemanager=life.mentor.ref, programme=life.programme.ref)
    back = Case.objects.latest("pk")
    assert back.previous_case == life.case and back.casemanager == life.mentor
    assert Relapse.objects.get().new_case == back and Placement.objects.filter(case=life.case).exists()


def test_dennis_is_handed_on_with_care_and_reads_along(life, other_mentor, coordinator, client_of):
    life.is_met("Den", "Dennis", channel="network", note="Hij hielp zijn moeder tegen een vriend.")
    life.begins()
    assert "tegen een vriend" in life.page()
    life.is_measured(1, 2, 3, 2, 1, 4, 2, 3)
    life.press(life.at("kracht"), what="Zorgt voor zijn moeder")
    life.day(30)
    note = {"reason": "Nina gaat op reis", "works": "Rustig beginnen.", "runs": "Gesprek met de school."}
    life.press(life.at("vaste-mentor"), casemanager=other_mentor.ref, **note, reads="facts", chosen_with_youth="on")

    life.mentor = other_mentor
    life.day(31)
    page = life.page()
    assert "Rustig beginnen." in page and "Zorgt voor zijn moeder" in page
    assert "tegen een vriend" not in page and "tegen een vriend" in life.page(client_of(coordinator))
    mine = life.own_page()
    assert "Zorgt voor zijn moeder" in mine and "Marc" in mine and "Nina" in mine  # who helps, and who looked

    life.day(181)
    life.is_measured(3, 3, 4, 3, 3, 4, 3, 4)
    assert "7 van 8" in life.hands.get(f"/metingen/{life.case.measurements.latest('pk').ref}/").text
    assert life.ends("school", detail="havo") == Case.Outcome.POSITIVE
    life.day(275)
    life.is_asked_after(3, "school")


def test_maxim_comes_from_probation_and_still_works_after_a_year(life, desk, organisation):
    life.is_met("Via reclassering: Maxim", "Maxim", channel="network")
    life.begins()
    life.lacks("no_roof", "no_income")
    urgent = {"urgent": "on", "urgent_kind": "on_the_street", "urgent_reason": "Slaapt vanavond buiten"}
    item, link = life.is_brought_to(desk, "Werk en een adres", **urgent)
    life.press(f"{link}aannemen/", life.stranger)
    life.day(1)
    life.press(life.at("afspraak"), what="Samen naar het loket", place="Jongerenloket", on="07-01-2026", clock="10.00")
    life.day(3)
    appointment = life.youth.appointments.get()
    life.press(f"/afspraken/{appointment.ref}/uitkomst/", state="kept")
    assert "op tijd" in life.page()
    life.arrives(item)
    assert item.__class__.objects.get(pk=item.pk).urgent

    life.day(120)
    assert life.ends("work", hours_per_week="36", detail="Vast contract") == Case.Outcome.POSITIVE
    for month, day in ((3, 211), (6, 302), (12, 486)):
        life.day(day)
        assert "Maxim" in life.hands.get("/blijven-volgen/").text
        life.is_asked_after(month, "work")
    assert not life.case.aftercare_checks.filter(done_on__isnull=True).exists()
