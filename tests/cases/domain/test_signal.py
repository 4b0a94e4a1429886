"""Signals: raised once, seen again, taken up, answered, and collected per period."""

from datetime import timedelta

import pytest

from cases.domain import signal
from cases.models import Signal, SignalTheme
from mentoraat.models import AuditEvent
from mentoraat.periods import at, pretend, today
from mentoraat.states import Refused
from tests import make

pytestmark = pytest.mark.django_db


def verbs():
    return list(AuditEvent.objects.filter(verb__startswith="signal").order_by("pk").values_list("verb", flat=True))


@pytest.fixture
def closed_desk(mentor):
    return make.signal(mentor)


def test_signal_is_seen_the_day_it_is_raised(mentor):
    row = make.signal(mentor)

    assert [(seen.on, seen.seen_by) for seen in row.sightings.all()] == [(today(), mentor)]
    assert verbs() == ["signal.raised"]


def test_name_of_a_youth_is_refused_at_the_text(mentor, youth):
    with pytest.raises(Refused) as refusal:
        make.signal(mentor, text="Sam van den Berg kreeg geen plek")

    assert refusal.value.field == "text" and not Signal.objects.exists()


def test_seen_again_is_once_a_day_for_each(mentor, other_mentor, closed_desk):
    for person in (mentor, other_mentor, other_mentor):
        signal.see(closed_desk, by=person)

    assert closed_desk.sightings.count() == 2
    assert verbs() == ["signal.raised", "signal.seen"]


def test_seen_again_is_taken_back_and_the_first_stays(mentor, other_mentor, closed_desk):
    signal.see(closed_desk, by=other_mentor)

    signal.unsee(closed_desk, by=other_mentor)
    with pytest.raises(Refused):
        signal.unsee(closed_desk, by=mentor)

    assert closed_desk.sightings.count() == 1
    assert verbs()[-1] == "signal.unseen"


def test_taken_up_and_answered(coordinator, closed_desk):
    signal.take_up(closed_desk, taken_up_with="Wethouder jeugd", by=coordinator)
    signal.answer(closed_desk, outcome="Het loket is nu ook ’s avonds open.", by=coordinator)

    closed_desk.refresh_from_db()
    assert (closed_desk.state, closed_desk.answered_on) == ("answered", today())
    assert verbs() == ["signal.raised", "signal.taken_up", "signal.answered"]
    with pytest.raises(Refused):
        signal.answer(closed_desk, outcome="Nog eens", by=coordinator)


def test_period_groups_by_theme_and_counts_what_was_seen_then(mentor, other_mentor, organisation):
    with pretend(at(today() - timedelta(days=100))):
        old = make.signal(mentor, text="Oud")
    fresh = make.signal(mentor, theme="Lange wachttijd", text="Vers")
    for person in (mentor, other_mentor):
        signal.see(old, by=person)

    themes = signal.of_period(organisation, today() - timedelta(days=30), today())

    assert [(theme.name, theme.times) for theme in themes] == [("Gesloten deur", 2), ("Lange wachttijd", 1)]
    assert themes[1].signals[0].text == fresh.text
    assert signal.of_period(organisation, today() - timedelta(days=200), today() - timedelta(days=90))[0].times == 1


@pytest.mark.parametrize("count", [1, 3])
def test_period_costs_one_query(mentor, organisation, count, django_assert_num_queries):
    for number in range(count):
        make.signal(mentor, text=f"Signaal {number}")

    with django_assert_num_queries(1):
        assert signal.of_period(organisation, today(), today())[0].times == count


def test_list_is_open_first_and_of_the_organisation(mentor, coordinator, outsider, closed_desk):
    signal.answer(closed_desk, outcome="Opgelost", by=coordinator)
    fresh = make.signal(mentor, text="Nog open")

    assert list(signal.listing(mentor)) == [fresh, closed_desk]
    assert list(signal.listing(mentor, state="answered")) == [closed_desk]
    assert list(signal.listing(mentor, theme=fresh.theme)) == [fresh, closed_desk]
    assert not signal.listing(outsider)
    assert [row.seen_by for row in signal.sightings(fresh)] == [mentor]


def test_organisation_begins_with_themes_and_changes_them(administrator):
    for _time in range(2):
        signal.begin_themes(by=administrator)
    usual = SignalTheme.objects.count()

    row = signal.add_theme(name="Vervoer", by=administrator)
    signal.close_theme(row, by=administrator)
    signal.add_theme(name="vervoer", by=administrator)

    assert usual == len(signal.THEMES) and SignalTheme.objects.count() == usual + 1
    assert signal.themes(administrator).filter(name="Vervoer").exists()
    with pytest.raises(Refused):
        signal.add_theme(name="VERVOER", by=administrator)
    assert verbs() == ["signal_theme.added", "signal_theme.closed", "signal_theme.added"]
