"""Searching from anywhere: youths by any name, and one's own contacts that have no name yet."""

from dataclasses import dataclass, field
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from cases.domain import search
from mentoraat.templatetags.mentoraat import date_list
from outreach.models import Contact

LABELS = 3


@dataclass(frozen=True)
class Row:
    """One hit, written out. Of a colleague's youth only the name and who knows them."""

    name: str
    alias: str
    about: str
    url: str
    contact: str
    mine: bool = True


@dataclass(frozen=True)
class Results:
    """What a text found."""

    text: str = ""
    rows: tuple = ()
    labels: tuple = field(default=())
    alike: bool = False
    more: bool = False
    create: str = ""

    @property
    def count(self):
        """How many are shown."""
        return len(self.rows) + len(self.labels)

    @property
    def asked(self):
        """Whether the text is long enough to look for."""
        return len(self.text) >= search.SHORTEST


def look(text, *, user):
    """At most eight youths, best first, and own contacts with such a label."""
    text = " ".join(text.replace("\x00", " ").split())[:80]
    found = search.find(text, user=user)
    return Results(
        text=text,
        rows=tuple(_row(hit) for hit in found.hits),
        labels=_labels(text, user),
        alike=found.alike,
        more=found.total > len(found.hits),
        create=reverse("cases:youth-create") + "?" + urlencode({"naam": text}) if text else "",
    )


def _row(hit):
    page = "reports:youth-show" if hit.mine else "cases:youth-open"
    return Row(
        name=hit.name,
        alias=hit.alias,
        about=_about(hit),
        url=reverse(page, args=[hit.ref]),
        contact=reverse("outreach:contact-create") + f"?jongere={hit.ref}",
        mine=hit.mine,
    )


def _about(hit):
    known = _("bekend bij %(names)s") % {"names": ", ".join(hit.known_by)} if hit.known_by else ""
    age = _("%(age)s jaar") % {"age": hit.age} if hit.age is not None else ""
    return " · ".join(part for part in (age, hit.area, known) if part)


def _labels(text, user):
    """One's own contacts without a youth whose label holds the text."""
    if len(text) < search.SHORTEST:
        return ()
    rows = Contact.objects.kept().filter(mentor=user, named=False, label__icontains=text)
    found = rows.select_related("place").order_by("-at")[:LABELS]
    return tuple(Row(row.label, "", _where_and_when(row), row.get_absolute_url() + "#wie", "") for row in found)


def _where_and_when(row):
    return " · ".join(part for part in (row.place.name if row.place else "", date_list(row.at)) if part)
