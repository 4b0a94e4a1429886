"""Reading the pages of a report back: their tables, key numbers and the words in their charts."""

import re
from html.parser import HTMLParser

NUMBER = re.compile(r"(?<![\w.,])\d[\d.]*(?:,\d+)?%?(?![\w])")


class Page(HTMLParser):
    """What stands in a page: `tables` are lists of rows of words, `drawn` the words inside charts, `said` all words."""

    def __init__(self, html):
        super().__init__()
        self.tables, self.drawn, self.said, self.values = [], [], [], []
        self._open = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        if tag in ("meta", "link", "img", "input", "br", "hr"):
            return
        found = dict(attrs)
        self._open.append((tag, (found.get("class") or "").split()))
        if tag == "table" and not self._inside("figure"):
            self.tables.append([])
        if tag == "tr" and self._in_table():
            self.tables[-1].append([])
        if tag in ("th", "td") and self._in_table():
            self.tables[-1][-1].append("")

    def handle_startendtag(self, tag, attrs):
        pass

    def handle_endtag(self, tag):
        while self._inside(tag) and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data):
        if any("visually-hidden" in classes for _, classes in self._open) or self._inside("head", "script"):
            return
        words = " ".join(data.split())
        self.said.append(words)
        if self._inside("svg") and self._open[-1][0] != "title":
            self.drawn.append(words)
        elif self._open and {"value", "figure-value"} & set(self._open[-1][1]):
            self.values.append(words)
        elif self._inside("th", "td") and self._in_table():
            self.tables[-1][-1][-1] = f"{self.tables[-1][-1][-1]} {words}".strip()

    def _inside(self, *tags):
        return any(tag in tags for tag, _ in self._open)

    def _in_table(self):
        return self._inside("table") and not self._inside("figure", "nav")


def numbers(words):
    """Every number in the words, as it is written."""
    return {found for text in words for found in NUMBER.findall(text)}
