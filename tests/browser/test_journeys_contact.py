"""J1 and J2: log a street contact in three acts, and find somebody as people remember them."""

import pytest
from django.utils import timezone

from outreach.models import Contact
from tests import make

pytestmark = [pytest.mark.browser, pytest.mark.slow]
SCRIPTS = pytest.mark.parametrize("scripts", [True, False], ids=["js", "no-js"])


@pytest.fixture
def nina(screen, mentor):
    """Nina is on the street: her last contact was today, at Zuidplein."""
    make.contact(mentor, place=make.place(mentor.organisation, "Zuidplein"))
    return screen.sign_in(mentor)


@pytest.fixture
def redouan(mentor):
    """A youth with a street name, a surname with a part before it, and accents."""
    return make.youth(known_by=mentor, first_name="Çağdaş", infix="van der", surname="Brûlée", alias="Spits")


def begin(page):
    """The way to a new contact that this screen shows."""
    return page.locator("a[href='/contact/nieuw/']:visible").first


def outcome(page, words="Gesproken"):
    return page.get_by_role("button", name=words, exact=True)


@SCRIPTS
def test_j1_unknown_youth_is_saved_in_three_acts(nina, mentor, walk, scripts, size):
    page = nina.page
    nina.open("/vandaag/")

    with walk("J1 street contact") as person:
        person.key("n") if scripts and size == "laptop" else person.press(begin(page))
        page.wait_for_url("**/contact/nieuw/")
        person.required()
        person.fill(page.get_by_label("Wie?"), "Rode pet")
        person.press(outcome(page))
        page.get_by_text("Opgeslagen om").wait_for()

    row = Contact.objects.latest("pk")
    assert (row.label, row.place.name, row.channel, row.outcome) == ("Rode pet", "Zuidplein", "street", "spoken")
    assert row.mentor == mentor
    assert abs((timezone.now() - row.at).total_seconds()) < 60
    assert page.evaluate("document.activeElement.id") == "id_label"
    assert page.get_by_label("Wie?").input_value() == ""


def test_j1_without_a_name_is_saved_too(nina, walk):
    nina.open("/contact/nieuw/")

    with walk("J1 street contact") as person:
        person.press(outcome(nina.page, "Alleen gezien"))
        nina.page.get_by_text("Opgeslagen om").wait_for()

    assert Contact.objects.latest("pk").outcome == "only_seen"


@pytest.mark.parametrize("size", ["straat"])
@pytest.mark.parametrize("width", [360, 320])
def test_j1_fits_a_phone_without_scrolling(nina, width):
    nina.page.set_viewport_size({"width": width, "height": 640})
    nina.open("/contact/nieuw/")

    last = outcome(nina.page, "Niet gelukt").bounding_box()
    bar = nina.page.get_by_role("navigation", name="Snelmenu").bounding_box()

    assert last["y"] + last["height"] <= bar["y"]


@SCRIPTS
def test_enter_in_the_name_never_picks_an_outcome(nina, scripts):
    nina.open("/contact/nieuw/")
    nina.page.get_by_label("Wie?").fill("Rode pet")
    nina.page.keyboard.press("Enter")

    if scripts:
        assert nina.page.evaluate("document.activeElement.name") == "outcome"
    else:
        nina.page.get_by_text("Opgeslagen om").wait_for()
        assert not Contact.objects.latest("pk").outcome


def search(person, page, text, *, scripts, size):
    """Into the search and three letters: typing, however this screen leads there."""
    if size == "straat":
        person.reach(page.get_by_role("link", name="Zoek", exact=True))
        field = page.get_by_label("Naam")
    else:
        field = page.locator("#zoek")
        person.go("/") if scripts else person.reach(field)
    person.fill(field, text)
    if not scripts:
        person.go("Enter")


@SCRIPTS
def test_j2_known_youth_is_found_and_saved_in_three_acts(nina, redouan, walk, scripts, size):
    page = nina.page
    nina.open("/overdrachten/")

    with walk("J2 find and contact") as person:
        search(person, page, "spi", scripts=scripts, size=size)
        person.press(page.get_by_role("link", name="Contact met Çağdaş").first)
        page.wait_for_url("**/contact/nieuw/?jongere=*")
        person.required()
        person.press(outcome(page))
        page.get_by_text("Opgeslagen om").wait_for()

    assert list(Contact.objects.latest("pk").youths.all()) == [redouan]


@pytest.mark.parametrize("size", ["laptop"])
@pytest.mark.parametrize("scripts", [False])
@pytest.mark.parametrize("text", ["cagdas", "Çağ", "spits", "brulee", "BRÛ", "van der brulee"])
def test_j2_finds_as_people_remember(nina, redouan, text):
    make.youth(known_by=nina_of(redouan), first_name="Daan", surname="Bakker")
    nina.open(f"/zoek/?q={text}")

    first = nina.page.locator(".search-hits li").first

    assert first.get_by_role("link").first.get_attribute("href") == redouan.get_absolute_url()


def nina_of(youth):
    return youth.acquaintances.first().user
