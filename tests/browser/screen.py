"""One browser page with the questions that every page is asked."""

import json
from pathlib import Path

from django.conf import settings
from django.test import Client
from playwright.sync_api import expect

PATIENCE = 10_000  # milliseconds
QUIET = "/static/css/plain.css"  # where a page waits for the next test: ours, plain text, without scripts
VENDOR = Path(__file__).resolve().parents[1] / "vendor" / "axe-core"
AXE = (VENDOR / "axe.min.js").read_text()
DUTCH = json.loads((VENDOR / "nl.json").read_text())
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """async ([locale, tags]) => {
  axe.configure({locale});
  const asked = ["violations", "incomplete"]; // what is right need not be told node by node
  const found = await axe.run(document, {runOnly: tags, resultTypes: asked, rules: {"target-size": {enabled: true}}});
  const brief = (kind, told) => found[kind].flatMap(rule => rule.nodes.filter(node => told(rule, node)).map(
    node => [rule.id, node.html, node.failureSummary]));
  // Of what lies outside the visible part of a table that scrolls, axe cannot see the ground.
  const scrolled = node => {
    const table = document.querySelector(node.target[0])?.closest(".table-scroll");
    return table && table.scrollWidth > table.clientWidth;
  };
  return [brief("violations", () => true),
    brief("incomplete", (rule, node) => rule.id !== "color-contrast" || !scrolled(node))];
}"""
# What axe cannot decide, and where it is decided: a select's ground has a picture (its arrow) on it, and words lie over
# shapes in a chart. tests/mentoraat/test_look.py computes both.
EXPLAINED = (("color-contrast", "<select"), ("color-contrast", "<text"))
CONTRAST = """async () => {
  const rule = {type: "rule", values: ["color-contrast"]};
  const found = await axe.run(document, {runOnly: rule, resultTypes: ["violations"]});
  return found.violations.flatMap(rule => rule.nodes.map(node => node.html.slice(0, 120))); }"""
CONTROLS = "button, summary, a.btn, input, select, textarea"
SMALL = """([least, controls]) => [...document.querySelectorAll(controls)].filter(control => {
  const box = (control.closest("label.chip") || control).getBoundingClientRect();
  return control.checkVisibility() && box.width > 1 && (box.width < least || box.height < least - 0.5);
}).map(control => control.outerHTML.slice(0, 120))"""


# WCAG 1.4.12: a reader's own spacing; a constructed sheet is no inline style, so the page's policy lets it in.
SPACED = """() => { const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important;"
    + " word-spacing: .16em !important }");
  document.adoptedStyleSheets = [sheet]; }"""
PLAIN = "() => { document.adoptedStyleSheets = []; document.documentElement.style.fontSize = ''; }"
# Where the focus goes one by one: seen, over the bar, in the order of the page.
FOCUS = """() => {
  const found = [], all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary")];
  for (const at of all.filter(one => one.checkVisibility() && !one.disabled && one.type !== "hidden")) {
    if (at.tabIndex > 0) found.push("out of order: " + at.outerHTML.slice(0, 100));
    at.focus();
    if (document.activeElement !== at) continue;
    const box = (at.closest("label.chip") || at).getBoundingClientRect();
    if (box.width < 2 || box.height < 2) continue;
    const seen = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 20));
    if (seen && !at.contains(seen) && !seen.contains(at) && !at.closest("label")?.contains(seen)
      && !seen.closest("label")?.contains(at)) found.push("under something: " + at.outerHTML.slice(0, 100));
  }
  document.activeElement?.blur();
  return found; }"""
# A number in a table has its row and column beside it; every other link says by itself where it goes.
SAME = """() => {
  const found = new Map();
  for (const link of document.querySelectorAll("main a[href]:not(td a)")) {
    const words = link.innerText.trim().replace(/\\s+/g, " ") || link.getAttribute("aria-label");
    if (link.checkVisibility() && words) found.set(words, (found.get(words) || new Set()).add(link.href.split("#")[0]));
  }
  return [...found].filter(([words, places]) => places.size > 1).map(([words]) => words); }"""
MUTE = """() => [...document.querySelectorAll(".status, .context-date-late")].filter(
  one => one.checkVisibility() && !(one.innerText.trim() && one.querySelector("svg"))).map(one => one.outerHTML)"""


class Screen:
    """A page of the product in a browser, at one size."""

    def __init__(self, page, address):
        self.page, self.address, self.trouble = page, address, []
        self.listened, self.worn = page, False  # worn: not for another test
        for event, listener in self._listeners().items():
            page.on(event, listener)

    def _listeners(self):
        return {"console": self._note_error, "pageerror": self._note_fault, "request": self._note_stranger}

    def _note_error(self, said):
        if said.type == "error":
            self.trouble.append(said.text)

    def _note_fault(self, error):
        self.trouble.append(str(error))

    def _note_stranger(self, request):
        if not request.url.startswith((self.address, "data:")):
            self.trouble.append(f"asked another server: {request.url}")

    def leave(self, viewport):
        """Make the page as good as new for the next test: nothing runs on, nothing is set, nobody listens."""
        page = self.listened
        for other in page.context.pages:
            if other is not page or self.worn:
                other.close()
        if page.is_closed():
            return
        page.goto(self.address + QUIET)
        for event, listener in self._listeners().items():
            page.remove_listener(event, listener)
        page.evaluate("() => { sessionStorage.clear(); localStorage.clear(); }")
        page.set_viewport_size(viewport)
        page.emulate_media(media="null", color_scheme="light")
        page.set_default_timeout(PATIENCE)

    def sign_in(self, user):
        """Have this person's session, without walking through the sign-in page."""
        client = Client()
        client.force_login(user)
        cookie = client.cookies[settings.SESSION_COOKIE_NAME]
        self.page.context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": self.address}])
        return self

    def open(self, path):
        """Go to an address of the product; returns the answer. A page that gives a field the focus has done so."""
        answer = self.page.goto(self.address + path)
        if self.page.locator("[autofocus]:visible").count():  # given when the page is drawn, a moment after it came
            expect(self.page.locator(":focus")).to_have_count(1)
        return answer

    def dark(self):
        """The same page for somebody whose system is dark."""
        self.page.emulate_media(color_scheme="dark")
        return self

    def axe(self):
        """Nothing to find for axe, target sizes included, and nothing undecided that is not explained."""
        if not self.page.evaluate("() => 'axe' in window"):
            self.page.evaluate(AXE)
        violations, undecided = self.page.evaluate(RUN, [DUTCH, TAGS])
        unexplained = [
            node for node in undecided if not any(node[0] == rule and node[1].startswith(at) for rule, at in EXPLAINED)
        ]
        assert not violations, violations
        assert not unexplained, unexplained

    def dark_contrast(self):
        """Words in the dark that cannot be read."""
        self.page.emulate_media(color_scheme="dark")
        found = self.page.evaluate(CONTRAST)
        self.page.emulate_media(color_scheme="light")
        return found

    def bends(self):
        """What breaks when letters are twice as large, and when they stand further apart."""
        faults = []
        for change in ("() => { document.documentElement.style.fontSize = '200%'; }", SPACED):
            self.page.evaluate(change)
            try:
                self.fits()
            except AssertionError as fault:
                faults.append(f"bent: {fault}".split("\nassert")[0])
            self.page.evaluate(PLAIN)
        return faults

    def fits(self):
        """No sideways scroll."""
        wide, room = self.page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
        assert wide <= room, f"{wide} px in {room}"

    def small_controls(self, least=44):
        """Controls with a box under `least` pixels."""
        return self.page.evaluate(SMALL, [least, CONTROLS])

    def refuses(self, button, kept):
        """Press a button on a form that is not right: summary with focus, links to fields, title, all input kept.

        `kept` maps the name of a field to what was typed in it.
        """
        for name, value in kept.items():
            self.page.locator(f"[name='{name}']").first.fill(value)
        self.page.get_by_role("button", name=button, exact=True).click()
        return self.explains(kept)

    def explains(self, kept):
        """The page says what is wrong: the same as `refuses`, after the button was pressed."""
        summary = self.page.get_by_role("alert")
        summary.wait_for()
        assert self.page.title().startswith("Fout: "), self.page.title()
        expect(summary, "focus is not on the summary").to_be_focused(timeout=3000)  # given a moment after it came
        for link in summary.get_by_role("link").all():
            link.click()
            target = link.get_attribute("href")[1:]
            assert self.page.evaluate("document.activeElement.id") == target, f"link to {target} does not land"
            said = self.page.locator("main").inner_text().count(link.inner_text())
            assert said > 1, f"not the same words at {target}"
        for name, value in kept.items():
            values = [field.input_value() for field in self.page.locator(f"main [name='{name}']").all()]
            assert value in values, f"{name} was not kept"
        return summary
