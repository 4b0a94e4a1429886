"""All stories that were written for reports: which wait, which may be told, and in which reports they stand (R51).

The name of the youth is not on it: beside the other name it would undo what that is for. Each row leads to the story.
"""

from dataclasses import dataclass

from django.db.models import F, Prefetch
from django.utils.translation import gettext as _

from cases.models import Story
from mentoraat.templatetags.mentoraat import date_short
from reports.domain.quarter_library import HEAVY, RELATED
from reports.models import QuarterReport

State = Story.State


@dataclass(frozen=True)
class Where:
    """A report for which a story was chosen, and whether its words are the ones printed there."""

    label: str
    url: str
    state: str
    printed: bool


@dataclass(frozen=True)
class Row:
    """One story in words."""

    title: str
    url: str
    told: str  # as whom, and who wrote it when
    agreed: str  # how and when the youth said yes or took it back; empty while it waits
    reports: tuple  # of Where, the last period first

    @property
    def printed(self):
        """Where it stands on paper that does not change any more."""
        return [one for one in self.reports if one.printed]

    @property
    def chosen(self):
        """Where it was only chosen: a draft, or a report that was printed with other words or without it."""
        return [one for one in self.reports if not one.printed]


@dataclass(frozen=True)
class Stories:
    """The three lists, the newest first in each."""

    draft: tuple
    agreed: tuple
    withdrawn: tuple

    @property
    def count(self):
        """How many there are."""
        return len(self.draft) + len(self.agreed) + len(self.withdrawn)


def of(user):
    """The stories that this person may see. Two queries, however many there are."""
    reports = QuarterReport.objects.visible_to(user).defer(*HEAVY).select_related(*RELATED)
    reports = reports.annotate(told=F("figures__texts__stories")).order_by("-year", "-number", "kind", "-revision")
    stories = Story.objects.visible_to(user).select_related("written_by").order_by("-written_on", "-pk")
    found = stories.defer("text").prefetch_related(Prefetch("reports", queryset=reports))
    rows = {state: [] for state in State.values}
    for story in found:
        rows[story.state].append(_row(story))
    return Stories(**{state: tuple(some) for state, some in rows.items()})


def _row(story):
    words = {"name": story.pseudonym, "writer": story.written_by.name, "day": date_short(story.written_on)}
    return Row(
        title=story.title,
        url=story.get_absolute_url(),
        told=_("als %(name)s, opgeschreven door %(writer)s op %(day)s") % words,
        agreed=_agreed(story),
        reports=tuple(_where(story, report) for report in story.reports.all()),
    )


def _agreed(story):
    if story.state == State.WITHDRAWN:
        return _("ingetrokken op %(day)s, de tekst is gewist") % {"day": date_short(story.withdrawn_on)}
    if story.state != State.AGREED:
        return ""
    words = {"day": date_short(story.agreed_on), "how": story.get_agreed_how_display()}
    said = _("akkoord op %(day)s: %(how)s") % words
    return said + (_(", ook ouder of voogd") if story.agreed_by_representative else "")


def _where(story, report):
    """Frozen words do not say whose they are: it is this story when they have its title or its other name."""
    told = report.told or []
    same = any(one["title"] == story.title or one["pseudonym"] == story.pseudonym for one in told)
    parts = [report.period.label, report.reader, report.part]
    if report.revision > 1:
        parts.append(_("herziening %(n)s") % {"n": report.revision})
    return Where(
        label=" · ".join(part for part in parts if part),
        url=report.get_absolute_url(),
        state=report.get_state_display(),
        printed=same and report.state in QuarterReport.STANDING,
    )
