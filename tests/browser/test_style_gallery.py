"""The gallery shows every component; here it is looked at by machine, at both sizes, light and dark."""

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture
def gallery(screen):
    assert screen.open("/stijl/").ok
    return screen


def test_gallery_is_clean_in_light(gallery):
    gallery.axe()
    gallery.fits()


def test_gallery_is_clean_in_dark(screen):
    screen.dark().open("/stijl/")

    assert screen.page.locator("html").get_attribute("data-bs-theme") == "dark"
    screen.axe()


def test_controls_are_big_enough(gallery):
    assert not gallery.small_controls(least=44 if gallery.page.viewport_size["width"] < 400 else 24)


def test_page_fits_a_very_narrow_screen(gallery):
    gallery.page.set_viewport_size({"width": 320, "height": 640})

    gallery.fits()


def test_faulty_form_is_explained(gallery):
    summary = gallery.refuses("Contact opslaan", {"roepnaam": "", "notitie": "Wat lukte er?", "wanneer": "32-13-2026"})

    assert "Vul een naam in, bijvoorbeeld Sam of Rode pet." in summary.inner_text()
    gallery.axe()


def test_saved_form_says_so_in_the_live_region(gallery):
    page = gallery.page
    page.get_by_label("Roepnaam").first.fill("Sam")
    page.get_by_label("Op straat").first.check()
    page.get_by_label("Sam is akkoord").first.check()
    page.get_by_role("main").get_by_role("button", name="Contact opslaan").last.click()

    status = page.locator("#status")
    assert "Opgeslagen om 14:10." in status.inner_text()
    assert status.get_by_role("button", name="Ongedaan maken").is_visible()
    gallery.axe()


def test_focus_shows_and_is_never_under_the_bar(gallery):
    page = gallery.page
    assert page.evaluate("document.fonts.check('17px \"Atkinson Hyperlegible Next\"')")
    for _ in range(60):
        page.keyboard.press("Tab")
        hidden = page.evaluate(
            """() => { const at = document.activeElement, box = at.getBoundingClientRect();
            const seen = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
            return at === document.body || at.contains(seen) || (seen && seen.contains(at)) ? null : at.outerHTML; }"""
        )
        assert hidden is None


def test_skip_link_comes_first(gallery):
    gallery.page.keyboard.press("Tab")

    assert gallery.page.evaluate("document.activeElement.textContent") == "Naar de inhoud"


@pytest.mark.parametrize("size", ["laptop"])
def test_slash_goes_to_search_and_not_while_typing(gallery):
    page = gallery.page
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "zoek"

    page.keyboard.type("n/")
    assert page.locator("#zoek").input_value() == "n/"


@pytest.mark.parametrize("size", ["laptop"])
def test_chosen_colours_stay(screen):
    screen.open("/weergave/")
    screen.page.get_by_label("Donker").check()
    screen.page.get_by_label("Uit", exact=True).check()
    screen.page.get_by_role("button", name="Weergave opslaan").click()

    root = screen.page.locator("html")
    assert root.get_attribute("data-bs-theme") == "dark"
    assert root.get_attribute("data-shortcuts") == "off"


@pytest.mark.parametrize("size", ["straat"])
def test_menu_on_the_phone_opens_above_the_bar(gallery):
    gallery.page.get_by_text("Meer", exact=True).last.click()

    assert gallery.page.get_by_role("link", name="Overdrachten").last.is_visible()
    gallery.axe()


@pytest.mark.parametrize("path", ["/inloggen/", "/wachtwoord/", "/weergave/", "/bestaat-niet/"])
def test_pages_without_a_sign_in_are_clean(screen, path):
    screen.open(path)

    screen.axe()
    screen.fits()


def test_empty_sign_in_is_explained(screen):
    screen.open("/inloggen/")

    summary = screen.refuses("Inloggen", {"login": "nina@voorbeeld.nl"})

    assert "Vul je wachtwoord in." in summary.inner_text()


@pytest.mark.parametrize("size", ["straat"])
def test_password_can_be_looked_at(screen):
    screen.open("/inloggen/")
    screen.page.fill("#id_password", "warm schrift")
    screen.page.get_by_role("button", name="Toon wachtwoord").click()

    assert screen.page.locator("#id_password").get_attribute("type") == "text"
    assert screen.page.locator("#id_password").input_value() == "warm schrift"
    assert not screen.small_controls()
    screen.axe()


@pytest.mark.parametrize("size", ["laptop"])
@pytest.mark.parametrize("width", [1366, 1100, 800])
def test_full_menu_never_scrolls_sideways(gallery, width):
    gallery.page.set_viewport_size({"width": width, "height": 768})
    gallery.page.evaluate(
        "document.querySelector('.topnav ul').innerHTML += '<li><a href=\"#\">Rapporten</a></li>'.repeat(3)"
    )

    gallery.fits()


@pytest.mark.parametrize("size", ["laptop"])
def test_double_press_sends_once(gallery):
    sent = []
    gallery.page.on("request", lambda request: sent.append(request.url) if request.method == "POST" else None)

    gallery.page.locator("#velden").get_by_role("button", name="Contact opslaan").dblclick()
    gallery.page.get_by_role("alert").wait_for()

    assert len(sent) == 1


@pytest.mark.parametrize("size", ["straat"])
@pytest.mark.parametrize(
    ("harm", "question"),
    [
        ("document.querySelector('label[for=id_roepnaam]').remove()", "axe"),
        ("document.querySelector('.meta').style.color = '#B0B0B0'", "axe"),
        ("document.querySelector('main').style.minWidth = '500px'", "fits"),
    ],
)
def test_questions_notice_harm(gallery, harm, question):
    gallery.page.evaluate(harm)

    with pytest.raises(AssertionError):
        getattr(gallery, question)()
