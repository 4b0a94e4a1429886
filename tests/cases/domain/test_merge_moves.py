"""Whatever points at a youth moves along in a merge, and undoing brings it back; a new table is asked about here."""

from datetime import date, timedelta

import pytest
from django.apps import apps
from django.db import models
from django.utils import timezone

from cases.domain import instrument, merge, merge_moves
from cases.models import Acquaintance, Case, Involvement, Measurement, Need, ReminderChoice, Strength, Wish, Youth
from mentoraat.periods import today
from tests import make

pytestmark = pytest.mark.django_db
OF_YOUTH, OF_CASE = merge_moves.relations(Youth), merge_moves.relations(Case)


@pytest.mark.parametrize("relation", [*OF_YOUTH, *OF_CASE], ids=merge_moves.name_of)
def test_every_table_that_points_at_a_youth_or_a_case_is_decided_about(relation):
    name = merge_moves.name_of(relation)

    assert merge_moves.is_plain(relation) or name in merge_moves.DECIDED, f"{name}: say in DECIDED what comes twice"


def test_what_is_decided_still_exists():
    there = {merge_moves.name_of(relation) for relation in (*OF_YOUTH, *OF_CASE)}

    assert set(merge_moves.DECIDED) <= there


def test_table_that_allows_something_once_is_not_plain():
    assert not merge_moves.is_plain((Need, "youth"))
    assert not merge_moves.is_plain((ReminderChoice, "youth"))
    assert not merge_moves.is_plain((Strength, "youth"))
    assert not merge_moves.is_plain((apps.get_model("outreach.Contact_youths"), "youth"))
    assert merge_moves.is_plain((Wish, "youth"))


@pytest.fixture
def pair(mentor):
    """Two records of one person."""
    return make.youth(known_by=mentor, alias="Rooie"), make.youth(known_by=mentor, first_name="Samir", alias="Rooie")


def rows(youths):
    """Every row that points at one of these youths or their cases, and the youths themselves, whole."""
    cases = list(Case.objects.filter(youth__in=youths).values_list("pk", flat=True))
    found = {("cases.Youth", pk): row for pk, row in Youth.objects.in_bulk([youth.pk for youth in youths]).items()}
    for relations, owners in ((OF_YOUTH, [youth.pk for youth in youths]), (OF_CASE, cases)):
        for relation in relations:
            table, column = relation
            if merge_moves.DECIDED.get(merge_moves.name_of(relation)) != "stays" or table is Case:
                found |= {(table._meta.label, row.pk): row for row in table.objects.filter(**{f"{column}__in": owners})}
    return {key: values(row) for key, row in found.items()}


def values(row):
    columns = {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}
    return {name: value for name, value in columns.items() if name not in ("updated",)}


def fill(youth, mentor, days):
    """One row in every table that we know of, the same for both."""
    case = make.case(youth=youth, casemanager=mentor, opened_on=today() - timedelta(days=days))
    make.case(youth=youth, casemanager=mentor, opened_on=date(2024, 1, days), closed_on=date(2024, 3, 1))
    house = {"organisation": youth.organisation}
    item = Measurement.objects.create(
        **house, case=case, instrument=instrument.own(), kind="baseline", taken_on=today(), finished_at=timezone.now()
    )
    handover = make.sent_handover(case, make.partner(youth.organisation, f"Loket {days}"))
    make.placement(case)
    Involvement.objects.create(**house, case=case, user=mentor, task="inkomen", since=today())
    make.step(youth, mentor)
    make.contact(mentor, youth)
    Wish.objects.create(**house, youth=youth, what=f"Kok {days}", kind="work", rank=1)
    Need.objects.create(**house, youth=youth, kind="no_roof", since=today() - timedelta(days=days))
    Strength.objects.create(**house, youth=youth, what="Koken" if days > 5 else "koken", named_on=today())
    return case, item, handover


def test_undo_restores_both_exactly(pair, mentor):
    for youth, days in zip(pair, (10, 5), strict=True):
        fill(youth, mentor, days)
    shared = make.contact(mentor, pair[0])
    shared.youths.add(pair[1])
    before = rows(pair)

    item = merge.merge(*pair, by=mentor)
    after = rows(pair)
    merge.undo(item, by=mentor)

    assert after != before
    assert rows(pair) == before


def test_nothing_is_left_with_the_other(pair, mentor):
    for youth, days in zip(pair, (10, 5), strict=True):
        fill(youth, mentor, days)

    merge.merge(*pair, by=mentor)

    left = {
        merge_moves.name_of(relation): relation[0]._base_manager.filter(**{relation[1]: pair[1].pk}).count()
        for relation in OF_YOUTH
        if merge_moves.DECIDED.get(merge_moves.name_of(relation)) != "stays"
    }
    assert set(left.values()) == {0}, left


def test_need_of_both_is_one_since_the_earliest_day(pair, mentor):
    house = {"organisation": mentor.organisation}
    Need.objects.create(**house, youth=pair[0], kind="no_roof", since=today() - timedelta(days=3))
    Need.objects.create(**house, youth=pair[1], kind="no_roof", since=today() - timedelta(days=30))
    Need.objects.create(**house, youth=pair[1], kind="no_income", since=today())

    merge.merge(*pair, by=mentor)

    needs = dict(Need.objects.filter(youth=pair[0]).values_list("kind", "since"))
    assert needs == {"no_roof": today() - timedelta(days=30), "no_income": today()}


def test_wishes_that_come_along_stand_behind(pair, mentor):
    for youth, whats in zip(pair, (("Kok", "Wonen"), ("Lassen", "Rijbewijs")), strict=True):
        for rank, what in enumerate(whats, start=1):
            Wish.objects.create(organisation=mentor.organisation, youth=youth, what=what, kind="work", rank=rank)

    merge.merge(*pair, by=mentor)

    assert [wish.what for wish in pair[0].wishes.all()] == ["Kok", "Wonen", "Lassen", "Rijbewijs"]


def test_sight_that_had_ended_goes_on_when_the_other_had_not(pair, mentor):
    Acquaintance.objects.filter(youth=pair[0]).update(until=today() - timedelta(days=9))

    item = merge.merge(*pair, by=make_coordinator(mentor))

    assert Youth.objects.visible_to(mentor).filter(pk=pair[0].pk).exists()
    merge.undo(item, by=make_coordinator(mentor))
    assert not Youth.objects.visible_to(mentor).filter(pk=pair[0].pk).exists()


def make_coordinator(mentor):
    return make.user("Wil", mentor.organisation, "coordinator")


def test_row_that_cannot_come_back_is_left_alone(pair, mentor):
    trail = merge_moves.Trail()
    trail.change(pair[0], languages="Frans")
    Youth.objects.filter(pk=pair[0].pk).update(languages="Arabisch")

    merge_moves.put_back(trail, by=None)

    pair[0].refresh_from_db()
    assert pair[0].languages == "Arabisch"


def test_relation_of_a_new_noun_would_be_found():
    class Diary(models.Model):
        youth = models.ForeignKey(Youth, on_delete=models.CASCADE, related_name="+")

        class Meta:
            app_label = "guards"
            constraints = [models.UniqueConstraint(fields=["youth"], name="diary_once")]

    try:
        assert not merge_moves.is_plain((Diary, "youth"))
    finally:
        apps.all_models["guards"].pop("diary", None)
        apps.clear_cache()
