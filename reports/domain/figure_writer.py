"""How figures are written on a page: each number leads to its rule and to the rows behind it."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from mentoraat import charts
from reports.domain.definitions import definition
from reports.quarter import words


@dataclass(frozen=True)
class Cell:
    """A number, and where it leads."""

    text: str
    url: str = ""

    def __str__(self):
        return self.text


@dataclass(frozen=True)
class Key:
    """A key number with its name, its rule and what lies behind it."""

    label: str
    value: str
    definition: str
    cases: str = ""


@dataclass(frozen=True)
class Table:
    """Rows of cells; the first names the row and leads to its rule."""

    caption: str
    columns: tuple
    rows: tuple


@dataclass(frozen=True)
class Section:
    """A question with its answer in numbers."""

    anchor: str
    title: str
    keys: tuple = ()
    tables: tuple = ()
    charts: tuple = ()
    note: str = ""
    below: tuple = ()  # tables that need the whole width


class Writer:
    """Writes the figures out. `behind` makes the address of the rows behind a key, `explain` finds its definition."""

    def __init__(self, found, behind, explain=definition):
        self.found, self.behind, self.explain = found, behind, explain

    def value(self, key):
        """The number itself."""
        value = self.found
        for name in key.split("."):
            value = value[name]
        return value

    def count(self, key):
        """A count, leading to its rows when there are any."""
        value = self.value(key)
        return Cell(words.count(value), self.behind(key) if value else "")

    def share(self, key):
        """A percentage, leading nowhere: its numerator does."""
        return Cell(words.share(self.value(key)))

    def decimal(self, key):
        """A mean or a median."""
        return Cell(words.decimal(self.value(key)))

    def key(self, key, *, numerator="", write=None, label=""):
        """A key number; a percentage leads to the rows of its numerator."""
        rule = self.explain(key)
        cell = (write or self.count)(key)
        behind = self.count(numerator).url if numerator else cell.url
        return Key(label or rule.label, str(cell), rule.url, behind)

    def row(self, key, *cells, label=""):
        """A line of a table: its name leads to its rule."""
        rule = self.explain(key)
        return (Cell(label or rule.label, rule.url), *cells)

    def lines(self, section, *names):
        """A line for each count."""
        return tuple(self.row(f"{section}.{name}", self.count(f"{section}.{name}")) for name in names)

    def kinds(self, key, names):
        """A line for each kind in a breakdown, in the order of the words."""
        found = self.value(key)
        return tuple(
            self.row(f"{key}.{code}", self.count(f"{key}.{code}"), label=word)
            for code, word in names.items()
            if code in found
        )

    def bars(self, title, key, names, column=""):
        """A bar chart of a breakdown."""
        found = self.value(key)
        rows = [(word, found[code]) for code, word in names.items() if code in found]
        return charts.bars(title, rows, columns=(column, _("Aantal")))

    def with_share(self, key, rate):
        """A count and its percentage."""
        return self.count(key), self.share(f"{key}{rate}")

    def rate(self, key, part, whole, label):
        counts = self.count(f"{key}.{part}"), self.count(f"{key}.{whole}")
        return self.row(f"{key}.rate", *counts, self.share(f"{key}.rate"), label=label)


def columns(first, *others):
    """The heads of a table: the first names the rows, the others hold numbers."""
    return ({"label": first}, *({"label": label, "number": True} for label in others))
