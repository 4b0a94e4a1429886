"""Instruments: ours ships, an organisation makes its own, and a version that was published never changes."""

import pytest
from django.db import IntegrityError

from cases.domain import choices, instrument, measurement
from cases.models import Instrument, LifeArea
from mentoraat.models import AuditEvent
from mentoraat.periods import today
from mentoraat.states import Refused
from reports.domain import register_codes
from tests import make

STEPS = ["Moet anders", "Gaat wel", "Goed zo"]
AREAS = [("Wonen", "Hoe woon je?"), ("Werk", "Hoe is je werk?"), ("Vrije tijd", "Wat doe je graag?")]


@pytest.fixture
def draft(organisation, administrator):
    """An own instrument, not in use yet."""
    return instrument.draft(organisation, name="Drie vragen", steps=STEPS, areas=AREAS, by=administrator)


@pytest.fixture
def used(draft, administrator):
    """An own instrument in use."""
    return instrument.publish(draft, by=administrator)


def areas(item):
    return [(area.code, area.label) for area in item.areas.all()]


def test_own_instrument_is_made_once(db):
    first = instrument.own()

    assert instrument.own() == first
    assert (Instrument.objects.count(), LifeArea.objects.count()) == (1, 8)
    assert first.in_use


def test_areas_stand_in_the_order_of_the_register(db):
    codes = [area.code for area in instrument.own().areas.all()]

    assert tuple(codes) == register_codes.LIFE_AREAS


def test_steps_are_worded_from_now_to_fine(db):
    steps = instrument.own().steps

    assert (len(steps), steps[0], steps[-1]) == (5, "Dit moet nu anders", "Goed zo")


def test_draft_has_its_areas_in_order_and_is_not_in_use(draft, administrator):
    assert areas(draft) == [("wonen", "Wonen"), ("werk", "Werk"), ("vrije_tijd", "Vrije tijd")]
    assert (draft.version, draft.in_use) == (1, False)
    assert AuditEvent.objects.get().verb == "instrument.drafted"
    assert not choices.instruments(administrator).exists()


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"steps": STEPS[:2]}, "steps"),
        ({"steps": list("abcdefgh")}, "steps"),
        ({"areas": AREAS[:2]}, "areas"),
        ({"areas": [*AREAS, ("wonen!", "Nog eens?")]}, "areas"),
        ({"areas": [(f"Punt {n}", "Hoe?") for n in range(16)]}, "areas"),
    ],
)
def test_draft_without_enough_or_with_double_words_is_refused(organisation, administrator, changes, field):
    with pytest.raises(Refused) as refusal:
        instrument.draft(organisation, **{"name": "X", "steps": STEPS, "areas": AREAS} | changes, by=administrator)

    assert refusal.value.field == field
    assert not Instrument.objects.exists()


def test_edit_of_a_draft_replaces_its_areas(draft, administrator):
    words = {"name": "Vier", "steps": STEPS, "filled_in_by": "youth"}
    instrument.edit(draft, **words, areas=[*AREAS, ("Geld", "Kom je rond?")], by=administrator)

    draft.refresh_from_db()
    assert (draft.name, draft.filled_in_by, len(areas(draft))) == ("Vier", "youth", 4)
    assert AuditEvent.objects.filter(verb="instrument.edited").count() == 1


def test_version_in_use_never_changes(used, administrator):
    with pytest.raises(Refused):
        instrument.edit(used, name="X", steps=STEPS, areas=AREAS, filled_in_by="youth", by=administrator)
    with pytest.raises(Refused):
        instrument.discard(used, by=administrator)
    with pytest.raises(Refused):
        instrument.publish(used, by=administrator)


def test_new_version_takes_over_with_its_programmes(used, organisation, administrator):
    programme = make.programme(organisation)
    instrument.choose(programme, instrument=used, by=administrator)
    second = instrument.revise(used, by=administrator)
    assert instrument.revise(used, by=administrator) == second
    assert areas(second) == areas(used)

    instrument.publish(second, by=administrator)

    used.refresh_from_db()
    programme.refresh_from_db()
    assert (used.in_use, used.active_until, second.version) == (False, today(), 2)
    assert programme.instrument == second
    assert list(choices.instruments(administrator)) == [second]


def test_new_version_keeps_as_many_answers(used, administrator):
    second = instrument.revise(used, by=administrator)

    with pytest.raises(Refused) as refusal:
        instrument.edit(second, name="X", steps=[*STEPS, "Top"], areas=AREAS, filled_in_by="youth", by=administrator)

    assert refusal.value.field == "steps"


def test_withdraw_waits_until_no_programme_uses_it(used, organisation, administrator):
    programme = make.programme(organisation)
    instrument.choose(programme, instrument=used, by=administrator)
    with pytest.raises(Refused):
        instrument.withdraw(used, by=administrator)

    instrument.choose(programme, instrument=None, by=administrator)
    instrument.withdraw(used, by=administrator)

    assert not used.in_use
    assert AuditEvent.objects.filter(verb="programme.instrument_chosen").count() == 2
    with pytest.raises(Refused):
        instrument.choose(programme, instrument=used, by=administrator)


def test_ours_is_the_same_for_everybody(administrator):
    for verb in (instrument.revise, instrument.withdraw):
        with pytest.raises(Refused):
            verb(instrument.own(), by=administrator)


def test_discard_throws_a_draft_away(draft, administrator):
    instrument.discard(draft, by=administrator)

    assert not Instrument.objects.exists()
    assert AuditEvent.objects.filter(verb="instrument.discarded").exists()


def test_names_twice_make_two_instruments(draft, organisation, administrator, other_organisation):
    second = instrument.draft(organisation, name="Drie vragen", steps=STEPS, areas=AREAS, by=administrator)
    elsewhere = instrument.draft(other_organisation, name="Drie vragen", steps=STEPS, areas=AREAS, by=administrator)

    assert (second.slug, elsewhere.slug) == ("drie-vragen-2", "drie-vragen")


def test_list_shows_the_version_in_use_with_its_draft(used, administrator):
    draft, ours = instrument.revise(used, by=administrator), instrument.own()

    assert instrument.newest(Instrument.objects.visible_to(administrator)) == [(ours, None), (used, draft)]
    assert instrument.versions(draft) == [draft, used]


def test_instrument_of_another_organisation_is_not_seen(used, outsider):
    instrument.own()

    assert [item.slug for item in Instrument.objects.visible_to(outsider)] == ["mentoraat"]


def test_baseline_asks_what_the_programme_chose_and_follow_up_what_the_baseline_asked(
    used, case, mentor, administrator
):
    instrument.choose(case.programme, instrument=used, by=administrator)
    first = measurement.start(case, by=mentor)
    assert (first.instrument, first.filled_in_by) == (used, "together")
    for question in measurement.questions(first)[:2]:
        measurement.answer(first, area=question.area, step=3, by=mentor)
    measurement.finish(first, by=mentor)
    second = instrument.publish(instrument.revise(used, by=administrator), by=administrator)
    instrument.choose(case.programme, instrument=None, by=administrator)

    later = measurement.start(case, by=mentor)

    assert (later.kind, later.instrument) == ("follow_up", second)
    measurement.answer(later, area=measurement.questions(later)[0].area, step=1, by=mentor)
    assert [row.difference for row in measurement.changes(later)] == [-2, None, None]


def test_step_beyond_the_scale_is_refused(used, case, mentor, administrator):
    instrument.choose(case.programme, instrument=used, by=administrator)
    item = measurement.start(case, by=mentor)

    with pytest.raises(Refused):
        measurement.answer(item, area=measurement.questions(item)[0].area, step=4, by=mentor)


def test_enough_is_more_than_half():
    assert [instrument.enough(areas) for areas in (3, 4, 8, 15)] == [2, 3, 5, 8]


@pytest.mark.parametrize(
    "changes",
    [
        {"version": 1},  # the version is there
        {"version": 3, "is_draft": True, "active_from": today()},  # a draft in use
        {"version": 3, "active_from": today(), "active_until": today().replace(year=2000)},  # ends before it starts
    ],
)
def test_database_keeps_versions_apart(used, changes):
    with pytest.raises(IntegrityError):
        Instrument.objects.create(organisation=used.organisation, slug=used.slug, name="X", **changes)
