"""Stories on the page of a youth: what was told for a report, and how it stands, the newest first."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from cases.models import Story
from mentoraat.templatetags.mentoraat import date_short

KINDS = {Story.State.DRAFT: "wait", Story.State.AGREED: "ok", Story.State.WITHDRAWN: "neutral"}


@dataclass(frozen=True)
class Row:
    """One story in words."""

    ref: str
    title: str
    about: str
    state: str
    kind: str


def rows(facts):
    """The stories, from the short lists of a youth."""
    return tuple(_row(row) for row in reversed(facts.stories))


def _row(row):
    words = _("als %(name)s, akkoord op %(day)s") if row.two == Story.State.AGREED else _("als %(name)s")
    about = words % {"name": row.three, "day": date_short(row.until) if row.until else ""}
    return Row(row.ref, row.one, about, str(Story.State(row.two).label), KINDS[row.two])
