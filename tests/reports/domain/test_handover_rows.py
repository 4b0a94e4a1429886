"""The handovers behind a figure: as many as the figure says, of those that the person may see, and noted."""

import pytest

from mentoraat.models import AuditEvent
from reports.domain import handover_rows
from reports.domain.handover_sheet import flat
from reports.domain.indicators.behind import NoRows
from tests.reports import handover_world as world

NO_ROWS = ("rate", "median", "slowest", "n", "working_days")


def test_as_many_rows_as_the_figure_says(case):
    world.build(case)
    scope, found = world.scope(case.organisation), world.found(case.organisation)["total"]
    counts = {
        key: value
        for key, value in flat(found)
        if not key.endswith(("_rate", *(f".{word}" for word in NO_ROWS))) and not key.startswith("shares.")
    }

    assert len(counts) > 50
    assert {key: handover_rows.rows(scope, key).count() for key in counts} == counts


@pytest.mark.parametrize(
    "key",
    ["I16.rate", "I16.sentx", "I17.rate", "waits.answer.n", "ladder.maybe", "rounds.x.yes", "rounds.14.maybe",
     "desk.loss_rate", "desk.decision", "arrived_rate", "happiness", ""],
)  # fmt: skip
def test_what_is_no_count_has_no_rows(case, key):
    with pytest.raises(NoRows):
        handover_rows.rows(world.scope(case.organisation), key)


def test_reading_shows_names_and_is_noted(case, coordinator):
    world.build(case, ("L1", "L4"))

    listing = handover_rows.read(world.scope(case.organisation), "ladder.nobody", by=coordinator)

    assert (listing.caption, str(listing.rows[0][0])) == ("1 rij", "Sam van den Berg")
    event = AuditEvent.objects.get(verb="figures.read_rows")
    assert (event.actor_id, event.fields) == (coordinator.pk, ["handovers.ladder.nobody"])


def test_rows_that_the_person_may_not_see_are_left_out(case, outsider):
    world.build(case, ("L1",))

    listing = handover_rows.read(world.scope(case.organisation), "sent", by=outsider)

    assert (listing.caption, listing.rows) == ("0 rijen", ())
