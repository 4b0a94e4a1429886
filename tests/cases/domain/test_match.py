"""Whether an offer fits a wish: every criterion, and what must hold for all of them."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
import time_machine
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cases.domain.match import Intake, OfferFacts, Says, WishFacts, YouthFacts, first_start, fits, in_order, reasons
from mentoraat.periods import at

DAY = date(2026, 11, 18)
FEBRUARY, SEPTEMBER = date(2027, 2, 1), date(2027, 9, 1)
COOK = WishFacts("learning", "Kok worden")
SAM = YouthFacts(age=19, area="Charlois", diploma="vmbo", languages="Nederlands, Papiaments")
SCHOOL = OfferFacts("learning", "Koksopleiding niveau 2", places=3, diploma="none", intakes=(Intake(FEBRUARY),))


@pytest.fixture(autouse=True, scope="module")
def on_the_day():
    """Words tell the year of a day when it is another than that of now."""
    with time_machine.travel(at(DAY), tick=False):
        yield


def said(about, wish=COOK, youth=SAM, offer=SCHOOL, day=DAY):
    return next((row.says.value, row.words) for row in reasons(wish, youth, offer, day) if row.about == about)


def test_every_criterion_says_why():
    lines = [(row.about, row.says.value, row.words) for row in reasons(COOK, SAM, SCHOOL, DAY)]

    assert lines == [
        ("soort", "yes", ""),
        ("wat", "yes", "kok"),
        ("wijk", "yes", "overal"),
        ("leeftijd", "yes", "maakt niet uit"),
        ("diploma", "yes", "niet nodig"),
        ("start", "yes", "ma 1 feb 2027"),
        ("plekken", "yes", "3"),
    ]
    assert fits(COOK, SAM, SCHOOL, DAY)


@pytest.mark.parametrize(
    ("wanted", "offered", "says"),
    [
        ("Kok", "Koksopleiding", "yes"),
        ("Iets in de zorg", "Helpende zorg en welzijn", "yes"),
        ("Autotechniek", "Automonteur", "no"),
        ("Schilder", "Huisschilder", "yes"),
        ("Lasser worden", "Lassen niveau 2", "yes"),
        ("Café", "cafe De Hoek", "yes"),
        ("Kapper", "Bakker", "no"),
        ("Werken", "Magazijnmedewerker", "unknown"),
        ("ict", "Verkoper", "no"),
        ("Schoonmaken", "Schoonheidsspecialist", "no"),
    ],
)
def test_what_is_found_by_its_words(wanted, offered, says):
    assert said("wat", wish=WishFacts("work", wanted), offer=OfferFacts("work", offered))[0] == says


@pytest.mark.parametrize(
    ("area", "areas", "says"),
    [("Charlois", {"Charlois", "Zuid"}, "yes"), ("Noord", {"Charlois"}, "no"), ("", {"Charlois"}, "unknown")],
)
def test_area_of_a_youth_that_is_not_known_shuts_nobody_out(area, areas, says):
    youth, offer = replace(SAM, area=area), replace(SCHOOL, areas=frozenset(areas))

    assert said("wijk", youth=youth, offer=offer)[0] == says


@pytest.mark.parametrize(
    ("age", "low", "high", "says"),
    [(18, 18, 27, "yes"), (27, 18, 27, "yes"), (17, 18, None, "no"), (28, None, 27, "no"), (None, 18, 27, "unknown")],
)
def test_age_counts_its_bounds_in(age, low, high, says):
    offer = replace(SCHOOL, age_from=low, age_to=high)

    assert said("leeftijd", youth=replace(SAM, age=age), offer=offer)[0] == says


@pytest.mark.parametrize(
    ("has", "needs", "says"),
    [
        ("vmbo", "mbo_2", "no"),
        ("mbo_2", "vmbo", "yes"),
        ("mbo_1", "vmbo", "yes"),
        ("none", "vmbo", "no"),
        ("unknown", "vmbo", "unknown"),
        ("", "vmbo", "unknown"),
        ("vmbo", "", "unknown"),
        ("", "none", "yes"),
    ],
)
def test_diploma(has, needs, says):
    assert said("diploma", youth=replace(SAM, diploma=has), offer=replace(SCHOOL, diploma=needs))[0] == says


@pytest.mark.parametrize(
    ("intakes", "says", "words"),
    [
        ((), "unknown", "vraag de partner"),
        ((Intake(all_year=True),), "yes", "kan nu"),
        ((Intake(SEPTEMBER), Intake(FEBRUARY)), "yes", "ma 1 feb 2027"),
        ((Intake(FEBRUARY, sign_up_by=DAY),), "yes", "ma 1 feb 2027"),
        ((Intake(FEBRUARY, sign_up_by=DAY - timedelta(days=1)),), "no", "aanmelden kan niet meer"),
        ((Intake(DAY - timedelta(days=1)),), "no", "aanmelden kan niet meer"),
        ((Intake(all_year=True, area="Charlois", valid_from=DAY),), "yes", "kan nu"),
        ((Intake(all_year=True, area="Delfshaven", valid_from=DAY),), "no", "alleen voor Delfshaven"),
        ((Intake(all_year=True, area="Charlois", valid_from=DAY + timedelta(days=1)),), "no", None),
        ((Intake(all_year=True, area="Charlois", valid_until=DAY - timedelta(days=1)),), "no", None),
    ],
)
def test_start_by_course_and_by_covenant(intakes, says, words):
    found = said("start", offer=replace(SCHOOL, intakes=intakes))

    assert found[0] == says and words in (None, found[1])


def test_covenant_with_an_unknown_area_of_the_youth_is_asked():
    covenant = Intake(all_year=True, area="Delfshaven", valid_from=DAY)

    assert said("start", youth=replace(SAM, area=""), offer=replace(SCHOOL, intakes=(covenant,)))[0] == "unknown"


@pytest.mark.parametrize(
    ("changes", "says"),
    [({"places": None}, "unknown"), ({"places": 0}, "no"), ({"takes_people": False}, "no"), ({"ends_on": DAY}, "yes"),
     ({"ends_on": DAY - timedelta(days=1)}, "no")],
)  # fmt: skip
def test_places(changes, says):
    assert said("plekken", offer=replace(SCHOOL, **changes))[0] == says


def test_dutch_and_a_driving_licence_are_asked_and_shut_nobody_out():
    offer = replace(SCHOOL, dutch="good", driving_licence=True)

    assert said("Nederlands", offer=offer)[0] == said("rijbewijs", offer=offer)[0] == "unknown"
    assert said("Nederlands", offer=replace(SCHOOL, dutch="some"))[0] == "yes"
    assert fits(COOK, SAM, offer, DAY)


def test_order_is_that_of_the_youth_then_of_the_first_start():
    second = WishFacts("learning", "Bakker", rank=2)
    late, soon = replace(SCHOOL, intakes=(Intake(SEPTEMBER),)), SCHOOL
    never = replace(SCHOOL, intakes=())
    lines = [(second, SAM, soon), (COOK, SAM, never), (COOK, SAM, late), (COOK, SAM, soon)]

    assert in_order(lines, DAY) == [lines[3], lines[2], lines[1], lines[0]]


# A busy machine is slow, not wrong.
CALM = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
AREAS = st.sampled_from(["", "Charlois", "Noord"])
DIPLOMAS = st.sampled_from(["", "unknown", "none", "vmbo", "mbo_1", "mbo_2", "havo", "vwo"])
KINDS = st.sampled_from(["learning", "work", "housing"])
WORDS = st.sampled_from(["Kok", "Koksopleiding", "Kapper", "Iets", "Zorg", "Helpende zorg", ""])
DAYS = st.dates(DAY - timedelta(days=40), DAY + timedelta(days=400))
AGES = st.none() | st.integers(14, 30)
INTAKES = st.builds(
    Intake, starts_on=DAYS, sign_up_by=st.none() | DAYS, area=AREAS, valid_from=st.none() | DAYS
) | st.builds(Intake, all_year=st.just(True), area=AREAS, valid_from=st.none() | DAYS, valid_until=st.none() | DAYS)
YOUTHS = st.builds(YouthFacts, age=AGES, area=AREAS, diploma=DIPLOMAS)
WISHES = st.builds(WishFacts, kind=KINDS, what=WORDS, rank=st.integers(1, 4))
OFFERS = st.builds(
    OfferFacts,
    kind=KINDS,
    text=WORDS,
    areas=st.frozensets(AREAS.filter(bool)),
    places=st.none() | st.integers(0, 3),
    age_from=AGES,
    age_to=AGES,
    diploma=DIPLOMAS.filter(lambda code: code != "unknown"),
    intakes=st.lists(INTAKES, max_size=3).map(tuple),
    ends_on=st.none() | DAYS,
)


@CALM
@given(st.lists(st.tuples(WISHES, YOUTHS), max_size=5), st.lists(OFFERS, max_size=5), st.randoms())
def test_order_of_the_lists_changes_nothing(wanted, offered, chance):
    def found():
        return {(i, j) for i, (w, y) in wishes for j, o in offers if fits(w, y, o, DAY)}

    wishes, offers = list(enumerate(wanted)), list(enumerate(offered))
    before = found()
    chance.shuffle(wishes)
    chance.shuffle(offers)

    assert found() == before


REQUIREMENTS = st.one_of(
    st.builds(lambda area: {"areas": frozenset([area])}, AREAS.filter(bool)),
    st.builds(lambda age: {"age_from": age}, st.integers(14, 30)),
    st.builds(lambda age: {"age_to": age}, st.integers(14, 30)),
    st.builds(lambda code: {"diploma": code}, st.sampled_from(["none", "vmbo", "mbo_2", "vwo"])),
    st.builds(lambda day: {"ends_on": day}, DAYS),
    st.builds(lambda one: {"intakes": (one,)}, INTAKES),
    st.sampled_from([{"places": 0}, {"takes_people": False}, {"dutch": "good"}, {"driving_licence": True}]),
)
OPEN = {"areas": frozenset(), "age_from": None, "age_to": None, "diploma": "", "ends_on": None, "intakes": ()}


@CALM
@given(WISHES, YOUTHS, OFFERS, REQUIREMENTS)
def test_a_requirement_more_never_adds_a_match(wish, youth, offer, requirement):
    without = replace(offer, **{name: OPEN[name] for name in requirement if name in OPEN})

    if fits(wish, youth, replace(without, **requirement), DAY):
        assert fits(wish, youth, without, DAY)


@CALM
@given(WISHES, YOUTHS, OFFERS)
def test_fits_is_no_criterion_that_says_no(wish, youth, offer):
    lines = reasons(wish, youth, offer, DAY)

    assert fits(wish, youth, offer, DAY) is all(row.says != Says.NO for row in lines)
    assert all(row.about and row.says in Says for row in lines)


@CALM
@given(YOUTHS, OFFERS)
def test_first_start_is_never_in_the_past(youth, offer):
    start = first_start(youth, offer, DAY)

    assert start is None or start >= DAY
