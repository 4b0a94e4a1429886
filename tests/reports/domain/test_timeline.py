from datetime import timedelta

import pytest
from django.utils import timezone

from cases.domain import goal, measurement_gap, step, strength, wish
from cases.models import HandoverStep, Instrument, Measurement
from mentoraat.periods import now, today
from reports.domain import timeline
from tests import make


def titles(page):
    return [entry.title for entry in page.entries]


@pytest.fixture
def everything(case, youth, mentor):
    """One of all that can happen, each a day earlier than the one before."""
    days, now, organisation = iter(range(1, 20)), timezone.now(), youth.organisation

    def back():
        return now - timedelta(days=next(days))

    partner = make.partner(organisation)
    make.contact(mentor, youth, at=back(), place=make.place(organisation), note="Over school")
    make.step(youth, mentor, what="ROC gebeld", done_at=back(), done_by=mentor)
    make.consent(youth, partner, given_on=back().date(), recorded_by=mentor)
    moved = make.handover(case, partner)
    HandoverStep.objects.create(
        organisation=organisation, handover=moved, state="sent", on=back().date(), user=mentor, by_name="Nina"
    )
    Measurement.objects.create(
        organisation=organisation,
        case=case,
        instrument=Instrument.objects.create(slug="proef", name="Proef"),
        kind="baseline",
        taken_on=back().date(),
        taken_by=mentor,
        finished_at=now,
    )
    closed = make.case(youth=youth, casemanager=mentor, opened_on=today() - timedelta(days=90), closed_on=back().date())
    make.aftercare(closed, done_on=back().date(), status="school", done_by=mentor)
    return youth


def test_timeline_tells_everything_newest_first(everything):
    assert titles(timeline.page(everything)) == [
        "Gesproken, Zuidplein",
        "Stap gedaan",
        "Akkoord: delen met Jongerenloket",
        "Overdracht aan Jongerenloket: verstuurd",
        "Startmeting",
        "Traject afgerond: volgens plan · onbekend",
        "Blijven volgen na 3 maanden: op school",
        "Vaste mentor · Straatmentoraat",
        "Vaste mentor · Straatmentoraat",
    ]


def test_timeline_entry_says_when_who_and_what(everything):
    first = timeline.page(everything).entries[0]

    assert (first.who, first.text) == ("Nina", "Over school")
    assert first.url.startswith("/contacten/")


def test_timeline_leaves_out_what_was_undone_and_what_is_of_others(youth, mentor):
    make.contact(mentor, youth, undone_at=timezone.now())
    make.contact(mentor, make.youth(known_by=mentor))
    make.step(youth, mentor)

    assert timeline.page(youth).entries == ()


def test_timeline_withdrawn_consent_is_told_twice(youth):
    make.consent(youth, make.partner(youth.organisation), withdrawn_at=timezone.now())

    assert set(titles(timeline.page(youth))) == {
        "Akkoord: delen met Jongerenloket",
        "Akkoord ingetrokken: Jongerenloket",
    }


def test_pages_follow_one_another_without_gaps_or_doubles(youth, mentor):
    now = timezone.now()
    for number in range(7):
        make.contact(mentor, youth, at=now, note=f"c{number}")  # the same moment: only the key tells them apart
        make.step(youth, mentor, what=f"s{number}", done_at=now, done_by=mentor)

    seen, after = [], ""
    for _page in range(4):
        page = timeline.page(youth, after=after, size=4)
        seen, after = seen + [entry.text for entry in page.entries], page.older

    assert sorted(seen) == sorted(f"{kind}{number}" for kind in "cs" for number in range(7))
    assert after == ""


@pytest.mark.parametrize("after", ["onzin", "2026-01-01|x|1|1", "2026-01-01|2026-01-01T00:00:00|1|1", "|||"])
def test_key_that_is_none_begins_at_the_newest(youth, mentor, after):
    make.contact(mentor, youth)

    assert len(timeline.page(youth, after=after).entries) == 1


@pytest.mark.parametrize("count", [1, 120])
def test_timeline_is_one_query_and_at_most_fifty(youth, mentor, count, django_assert_num_queries):
    for number in range(count):
        make.contact(mentor, youth, at=timezone.now() - timedelta(hours=number))

    with django_assert_num_queries(1):
        assert len(timeline.page(youth).entries) == min(count, 50)


def test_timeline_tells_strengths_wishes_goals_and_what_was_not_measured(case, youth, mentor):
    strength.name(youth, what="Koken", by=mentor)
    kok, bakker = (wish.add(youth, what=what, kind="work", by=mentor) for what in ("Kok", "Bakker"))
    wish.fulfil(kok, by=mentor)
    wish.rest(bakker, reason="Te vroeg op", by=mentor)
    goal.let_go(goal.add(youth, what="Op school", by=mentor), reason="Eerst werk", by=mentor)
    measurement_gap.record(case, reason="not_wanted", by=mentor)

    entries = {entry.title: entry for entry in timeline.page(youth).entries}

    assert set(entries) >= {
        "Kracht: Koken",
        "Wens gelukt: Kok",
        "Wens rust: Bakker",
        "Nieuw doel: Op school",
        "Doel losgelaten: Op school",
        "Startmeting niet gedaan: jongere wil niet",
    }
    assert entries["Wens rust: Bakker"].text == "Te vroeg op"
    assert entries["Doel losgelaten: Op school"].text == "Eerst werk"
    assert entries["Nieuw doel: Op school"].url == goal.of(youth)[0].get_absolute_url()
    assert entries["Startmeting niet gedaan: jongere wil niet"].who == "Nina"


def test_tick_is_taken_back_from_the_timeline_for_a_day(youth, mentor, time_machine):
    item = make.step(youth, mentor)
    step.finish(item, by=mentor)
    assert timeline.page(youth).entries[0].undo == f"/stappen/{item.ref}/terug/"

    time_machine.move_to(now() + timedelta(hours=24))

    assert timeline.page(youth).entries[0].undo == ""
