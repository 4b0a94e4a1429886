"""J7: measure together with a youth, one tap for each of eight points; a closed tab loses nothing."""

import pytest

from cases.domain import instrument
from cases.models import Measurement
from tests import make

pytestmark = [pytest.mark.browser, pytest.mark.slow]
SCRIPTS = pytest.mark.parametrize("scripts", [True, False], ids=["js", "no-js"])


@pytest.fixture
def nina(screen, mentor):
    youth = make.youth(known_by=mentor)
    make.case(youth=youth, casemanager=mentor)
    screen.sign_in(mentor).open(youth.get_absolute_url())
    return screen


def begin(person, page):
    person.press(page.get_by_role("button", name="Nu meten"))
    page.wait_for_url("**/vragen/")
    person.required()


def tap(person, page, done):
    """One answer, and the server has it."""
    person.press(page.get_by_role("button", name="Ik ben bezig"))
    page.get_by_text(f"{done} van 8 beantwoord").wait_for()


@SCRIPTS
def test_j7_eight_points_cost_ten_taps(nina, walk):
    page = nina.page
    with walk("J7 measurement") as person:
        begin(person, page)
        for done in range(1, 8):
            tap(person, page, done)
        person.press(page.get_by_role("button", name="Ik ben bezig"))
        person.press(page.get_by_role("button", name="Meting afsluiten"))
        page.get_by_role("button", name="Meting afsluiten").wait_for(state="detached")

    item = Measurement.objects.get()
    assert item.finished_at
    assert [score.step for score in item.scores.all()] == [3] * 8


@SCRIPTS
def test_j7_closed_tab_after_five_answers_loses_nothing(nina, walk):
    person = walk("J7 measurement")
    begin(person, nina.page)
    for done in range(1, 6):
        tap(person, nina.page, done)
    address = nina.page.url
    nina.page.close()

    nina.page = nina.page.context.new_page()
    nina.page.goto(address)

    assert nina.page.get_by_text("5 van 8 beantwoord").is_visible()
    person.page = nina.page
    tap(person, nina.page, 6)
    assert Measurement.objects.get().scores.count() == 6


@pytest.fixture
def own(organisation, administrator):
    """Four questions of the organisation itself, with three answers, in use for every programme."""
    areas = [(name, f"Hoe gaat het met {name}?") for name in ("Rust", "Groep", "Thuis", "Toekomst")]
    item = instrument.draft(organisation, name="Vier", steps=["Nee", "Soms", "Ja"], areas=areas, by=administrator)
    instrument.publish(item, by=administrator)
    return instrument.choose(make.programme(organisation), instrument=item, by=administrator)


@SCRIPTS
def test_j7_own_instrument_loses_nothing_either(own, nina, walk):
    person, page = walk("J7 measurement"), nina.page
    begin(person, page)
    for done in (1, 2, 3):
        person.press(page.get_by_role("button", name="Soms"))
        page.get_by_text(f"{done} van 4 beantwoord").wait_for()
    address = page.url
    page.close()

    page = person.page = nina.page = nina.page.context.new_page()
    page.goto(address)
    page.get_by_text("3 van 4 beantwoord").wait_for()
    person.press(page.get_by_role("button", name="Ja"))
    page.get_by_label("In je eigen woorden").fill("Ik slaap weer.")
    person.press(page.get_by_role("button", name="Meting afsluiten"))

    page.get_by_text("Ik slaap weer.").wait_for()
    item = Measurement.objects.get()
    assert (item.own_words, [score.step for score in item.scores.order_by("pk")]) == ("Ik slaap weer.", [2, 2, 2, 3])
