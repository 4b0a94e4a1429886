"""What other thresholds would change, told before they are saved: who comes into a list and who goes out of it."""

import copy
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mentoraat.domain import organisation as organisations
from reports.domain import caseload, team_load
from reports.domain.team_group import EVERYBODY


@dataclass(frozen=True)
class Change:
    """How many more (or fewer, below zero) stand in a list."""

    title: str
    more: int

    @property
    def sentence(self):
        """In words."""
        words = {"n": abs(self.more), "title": self.title}
        if self.more > 0:
            return (
                ngettext(
                    "%(n)s jongere komt erbij in ‘%(title)s’.", "%(n)s jongeren komen erbij in ‘%(title)s’.", self.more
                )
                % words
            )
        return (
            ngettext("%(n)s jongere gaat uit ‘%(title)s’.", "%(n)s jongeren gaan uit ‘%(title)s’.", -self.more) % words
        )


def effect(organisation, **new):
    """The sentences about what changes; none when all lists stay as they are. Refused as saving would be."""
    organisations.check(**new)
    wanted = copy.copy(organisation)
    for name, value in new.items():
        setattr(wanted, name, value)
    before, after = _counts(organisation), _counts(wanted)
    found = [Change(title, after[title] - before[title]).sentence for title in before if after[title] != before[title]]
    return [*found, *_full(organisation, wanted)]


def _counts(organisation):
    return {
        _("Al even niet gezien"): caseload.quiet(organisation),
        _("Uit beeld"): caseload.out_of_sight(organisation, EVERYBODY, shown=1).count,
        _("Meting nodig"): caseload.measurements(organisation, EVERYBODY, shown=1).count,
    }


def _full(organisation, wanted):
    people = team_load.people(organisation)
    before, after = (sum(row.load.full for row in team_load.loads(one, people)) for one in (organisation, wanted))
    if before == after:
        return []
    return [_("Er zijn %(after)s mentoren vol, nu zijn dat er %(before)s.") % {"after": after, "before": before}]
