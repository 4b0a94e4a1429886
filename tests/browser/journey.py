"""A journey counts what a person does and estimates how long that takes (keystroke-level model)."""

KEY, PHONE_KEY, PRESS, HAND, DECISION = 0.28, 0.40, 1.30, 0.40, 1.35  # seconds
ANSWER = 0.2  # what the server may take (goal 9); a loaded test machine says nothing about it


class Journey:
    """One deliberate act after another: typing in one field is one act, however many keys."""

    def __init__(self, page):
        self.page, self.acts = page, []
        self.phone = page.viewport_size["width"] < 400

    def press(self, target):
        """Click or tap."""
        self.acts.append(DECISION + PRESS + ANSWER)
        target.click()
        self.page.wait_for_load_state("load")

    def key(self, keys):
        """A shortcut."""
        self.acts.append(DECISION + KEY * (keys.count("+") + 1) + ANSWER)
        self.page.keyboard.press(keys)
        self.page.wait_for_load_state("load")

    def type(self, target, text, *, shortcut=""):
        """Fill one field; `shortcut` is the key that brings one there, part of the same act."""
        if shortcut:
            self.page.keyboard.press(shortcut)
        each, reach = (PHONE_KEY, PRESS) if self.phone else (KEY, HAND)
        self.acts.append(DECISION + reach + each * (len(text) + len(shortcut)))
        target.press_sequentially(text)

    @property
    def seconds(self):
        """Handling and waiting together."""
        return sum(self.acts)
