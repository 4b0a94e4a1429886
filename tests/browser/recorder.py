"""Counts what a journey asks of a person: acts, keys and seconds, held against its budget.

An interaction is one deliberate act: fill one field, choose one option, press one button. Typing inside one field is
one. Seconds follow the keystroke-level model: a key, a click, a hand that moves between keyboard and mouse, a moment to
decide; and what the server may take for an answer (goal 9; how long a loaded test machine takes says nothing of it).
"""

from tests.browser.budgets import BUDGETS

KEY = {"laptop": 0.28, "straat": 0.40}
CLICK, HAND, DECIDE = 1.30, 0.40, 1.35
ANSWER = 0.2
REQUIRED = """() => new Set(
  [...document.querySelectorAll("main [aria-required='true'][name]")].map(field => field.name)).size"""


class OverBudget(AssertionError):
    """The journey asks more than was promised."""


class Recorder:
    """A person who walks a journey on one screen; leave the `with` block and the bill is checked."""

    def __init__(self, screen, size, journey):
        self.screen, self.page, self.size, self.journey = screen, screen.page, size, journey
        self.interactions = self.keys = self.fields = 0
        self.seconds, self.hand = 0.0, "keys"

    def __enter__(self):
        return self

    def __exit__(self, kind, *rest):
        if kind is None:
            self.check()

    def check(self):
        """Hold the bill against the budget."""
        budget = BUDGETS[self.journey]
        for name in ("fields", "interactions", "seconds"):
            spent, most = getattr(self, name), getattr(budget, name)
            if spent > most:
                raise OverBudget(f"{self.journey} on {self.size}: {spent:.1f} {name}, promised {most}")

    def press(self, locator):
        """Press a button or follow a link."""
        self._point()
        self._wait_for(locator.click)

    def choose(self, locator, value=None):
        """Choose one option: a chip, a tick, or a line of a list."""
        self._point()
        if value is None:
            self._wait_for(locator.check)
        else:
            self.seconds += CLICK
            self._wait_for(lambda: locator.select_option(label=value))

    def fill(self, locator, text):
        """Type into a field; going there is part of it, unless the page put the person there already."""
        if not locator.evaluate("field => field === document.activeElement"):
            self._reach()
            locator.click()
        self._decide()
        self._type(text)
        self.page.keyboard.type(text)

    def key(self, name):
        """A key with a meaning of its own, such as a shortcut."""
        self._decide()
        self.go(name)

    def go(self, name):
        """A key that belongs to what is being done: Enter after typing, the shortcut that leads into a field."""
        self._type(" ")
        self._wait_for(lambda: self.page.keyboard.press(name))

    def reach(self, locator):
        """Go to where one types; the typing is the act."""
        self._reach()
        self._wait_for(locator.click)

    def required(self):
        """Count what the form on this page refuses to go without."""
        self.fields += self.page.evaluate(REQUIRED)

    def _decide(self):
        self.interactions += 1
        self.seconds += DECIDE

    def _point(self):
        self._decide()
        self._reach()

    def _reach(self):
        if self.size == "laptop" and self.hand == "keys":
            self.seconds += HAND
        self.hand = "mouse"
        self.seconds += CLICK

    def _type(self, text):
        if self.size == "laptop" and self.hand == "mouse":
            self.seconds += HAND
        self.hand = "keys"
        self.keys += len(text)
        self.seconds += KEY[self.size] * len(text)

    def _wait_for(self, act):
        act()
        self.page.wait_for_load_state()
        self.seconds += ANSWER
