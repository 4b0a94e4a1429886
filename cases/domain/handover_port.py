"""The plug for systems of receivers: what every adapter can do, in the words of a handover (domain 6).

An adapter is a module with these functions. Each may be called twice for the same thing and has one effect: it looks
before it makes. None of them touches our database, and none is called while a page is made.
"""

from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from typing import Protocol

from cases.models import MunicipalLink

ADAPTERS = {MunicipalLink.Kind.ZGW: "cases.domain.handover_zgw"}


class Undelivered(Exception):
    """It did not work. The text is Dutch, for our page; `final` when trying again by itself makes no sense."""

    def __init__(self, text, *, final=False):
        super().__init__(str(text))
        self.text, self.final = str(text), final


@dataclass(frozen=True)
class News:
    """Something that the receiver's system says: `key` tells it apart from all other news."""

    key: str
    meaning: str  # MunicipalLink.Meaning
    at: datetime
    text: str = ""


class Port(Protocol):
    """What an adapter can do. All raise Undelivered."""

    def deliver(self, handover, *, link) -> str:
        """Bring the handover there, without anything about the youth; the reference that they gave it."""

    def attach(self, handover, *, link, ref, paper) -> str:
        """Put the PDF with it; the reference of that document."""

    def tell(self, step, *, link, ref, last) -> str:
        """Tell a change of state, the last one of all when `last`; the key of that news, so that we know it back."""

    def knock(self, *, link) -> None:
        """Ask something harmless, to see whether they let us in."""

    def read(self, *, link, ref) -> list[News]:
        """What they say, the oldest first."""


def adapter(link):
    """The adapter of a link; None when handovers go there by hand."""
    return module_of(link.kind) if link is not None and link.runs else None


def module_of(kind):
    """The adapter of this kind of link, whether it is on or not."""
    return import_module(ADAPTERS[kind])
