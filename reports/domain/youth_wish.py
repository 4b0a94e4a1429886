"""What a youth is good at, wants and works towards, on their page: strengths, wishes and goals."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.models import Goal, Match, Placement, Wish
from mentoraat.periods import today
from mentoraat.templatetags.mentoraat import date_list, date_short

SEPARATOR = "\x1f"


@dataclass(frozen=True)
class StrengthRow:
    """One thing the youth is good at."""

    ref: str
    what: str
    named: str


@dataclass(frozen=True)
class WishRow:
    """A wish with its place in the youth's own order; `state` is open, fulfilled or resting."""

    ref: str
    what: str
    kind: str
    state: str
    note: str
    first: bool = False
    last: bool = False
    offers: tuple = ()

    @property
    def fulfilled(self):
        """Whether it worked out."""
        return self.state == "fulfilled"

    @property
    def open(self):
        """Whether it is alive."""
        return self.state == "open"


@dataclass(frozen=True)
class OfferRow:
    """An offer that fits the wish, and how far that is."""

    url: str
    title: str
    word: str


@dataclass(frozen=True)
class GoalRow:
    """A goal with how far the youth is."""

    ref: str
    what: str
    state: str
    label: str
    progress: str
    next: str
    when: str
    late: bool


def strengths(facts):
    """What the youth named, in the order in which it was named."""
    return tuple(StrengthRow(row.ref, row.one, date_short(row.on)) for row in facts.strengths)


def rank(row):
    """The place of a wish in the youth's own order."""
    return int(row.three.partition(SEPARATOR)[0])


def wishes(facts):
    """Open wishes in the youth's own order, then those that worked out, then those at rest.

    A place that the youth has in the meantime leaves an open wish open: beside a wish for school or work it only says
    what the youth does now.
    """
    meanwhile = _meanwhile(facts.placements)
    alive = [row for row in facts.wishes if row.on is None and row.until is None]
    rows = [
        WishRow(
            row.ref,
            row.one,
            _kind(row),
            "open",
            " · ".join(filter(None, [meanwhile if row.two in Wish.PLACED else "", _again(row)])),
            first=place == 0,
            last=place == len(alive) - 1,
            offers=tuple(_offer(match) for match in facts.matches if match.three == row.ref),
        )
        for place, row in enumerate(alive)
    ]
    done = [row for row in facts.wishes if row.on is not None]
    rest = [row for row in facts.wishes if row.on is None and row.until is not None]
    rows += [WishRow(row.ref, row.one, _kind(row), "fulfilled", date_list(row.on)) for row in done]
    rows += [WishRow(row.ref, row.one, _kind(row), "resting", _why(row)) for row in rest]
    return tuple(rows)


def _meanwhile(placements):
    """What the youth does now, in words; "" when there is no place."""
    now = [row for row in placements if row.on <= today() and (row.until is None or row.until > today())]
    names = dict.fromkeys(row.one or str(Placement.Kind(row.two).label) for row in now)
    return _("staat nog open, bezig met %(what)s") % {"what": ", ".join(names)} if names else ""


def _again(row):
    """When something was offered again, after a start that was not the first wish."""
    day = row.three.split(SEPARATOR)[1]
    return _("opnieuw aangeboden op %(day)s") % {"day": date_list(date.fromisoformat(day))} if day else ""


def _offer(match):
    words = {
        Match.State.FOUND: _("past, sinds %(day)s") % {"day": date_list(match.on)},
        Match.State.PROPOSED: _("voorgesteld"),
        Match.State.STARTED: _("gaat beginnen"),
    }
    return OfferRow(reverse("cases:match-show", args=[match.ref]), match.one, words[Match.State(match.two)])


def _kind(row):
    return str(Wish.Kind(row.two).label)


def _why(row):
    return _("rust sinds %(day)s: %(why)s") % {"day": date_list(row.until), "why": row.three.split(SEPARATOR, 2)[2]}


def goals(facts):
    """Goals, those still worked on first, each with its steps done of all and the next one."""
    rows = sorted(facts.goals, key=lambda row: row.two != Goal.State.OPEN)
    return tuple(_goal(row) for row in rows)


def _goal(row):
    done, steps, following = row.three.split(SEPARATOR, 2)
    words = ngettext("%(done)s van %(all)s stap gedaan", "%(done)s van %(all)s stappen gedaan", int(steps))
    working = row.two == Goal.State.OPEN
    return GoalRow(
        ref=row.ref,
        what=row.one,
        state=row.two,
        label=str(Goal.State(row.two).label),
        progress=words % {"done": done, "all": steps} if int(steps) else _("nog geen stap"),
        next=following if working else "",
        when=_("vóór %(day)s") % {"day": date_list(row.on)} if row.on and working else "",
        late=bool(working and row.on and row.on < today()),
    )
