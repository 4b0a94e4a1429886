"""All stories for reports: how each stands, and where it is printed."""

from datetime import date

import pytest

from reports.domain import story_list
from reports.models import QuarterReport
from tests import make

pytestmark = pytest.mark.django_db
FROZEN = {"definition_version": 1, "as_of": "2026-04-15", "checksum": "0" * 64, "file": "een.pdf"}
FROZEN |= {"state": "established", "established_at": "2026-04-15T12:00Z"}


def chosen_for(story, municipality, *, told=(), number=1, **columns):
    """A report for which the story was chosen, with what stands on its paper."""
    columns |= {"figures": {"texts": {"stories": [{"title": one, "pseudonym": "-"} for one in told]}}}
    columns |= {"organisation": story.organisation, "municipality": municipality, "year": 2026, "number": number}
    row = QuarterReport.objects.create(**columns)
    row.stories.add(story)
    return row


def test_stories_stand_under_how_they_stand(youth, mentor, coordinator):
    make.draft_story(youth, by=mentor, title="Wacht")
    make.story(youth, by=mentor, title="Mag", agreed_by_representative=True)
    make.story(youth, by=mentor, title="Weg", state="withdrawn", withdrawn_on=date(2026, 3, 1), text="")

    found = story_list.of(coordinator)

    rows = [*found.draft, *found.agreed, *found.withdrawn]
    assert [(row.title, row.agreed) for row in rows] == [
        ("Wacht", ""),
        ("Mag", "akkoord op 05-01-2026: samen gelezen, ook ouder of voogd"),
        ("Weg", "ingetrokken op 01-03-2026, de tekst is gewist"),
    ]
    assert rows[1].told == "als Noor, opgeschreven door Nina op 04-01-2026" and found.count == 3


def test_printed_is_what_stands_on_paper_that_does_not_change(youth, mentor, coordinator, municipality):
    story = make.story(youth, by=mentor)
    chosen_for(story, municipality, told=["Weer naar school"], **FROZEN)
    chosen_for(story, municipality, told=["Iets anders"], number=2, **FROZEN)  # other words by the time it was frozen
    draft = chosen_for(story, municipality, told=["Weer naar school"], number=3, state="draft")

    (row,) = story_list.of(coordinator).agreed

    assert [one.label for one in row.printed] == [f"1e kwartaal 2026 · {municipality}"]
    assert [(one.state, one.url) for one in row.chosen][0] == ("concept", draft.get_absolute_url())
    assert [one.state for one in row.chosen] == ["concept", "vastgesteld"]


def test_report_of_which_no_figures_are_kept_is_where_it_was_chosen(youth, mentor, coordinator, municipality):
    report = chosen_for(make.story(youth, by=mentor), municipality)
    QuarterReport.objects.filter(pk=report.pk).update(figures=None)

    (row,) = story_list.of(coordinator).agreed

    assert not row.printed and row.chosen[0].state == "in de wachtrij"


def test_nobody_sees_stories_of_another_organisation(youth, mentor, other_organisation):
    make.story(youth, by=mentor)
    theirs = make.user("Olga", other_organisation, "coordinator")

    assert story_list.of(theirs).count == 0


def test_mentor_would_see_those_of_their_own_youths_alone(youth, mentor, other_mentor):
    make.story(youth, by=mentor)

    assert (story_list.of(mentor).count, story_list.of(other_mentor).count) == (1, 0)
