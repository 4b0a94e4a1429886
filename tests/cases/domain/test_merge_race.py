"""Of several who merge the same two at once one succeeds, and nothing is lost."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from cases.domain import merge
from cases.models import Youth, YouthMerge
from mentoraat.access import Role
from mentoraat.states import Refused
from tests import make

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]
AT_ONCE = 6


def at_once(work):
    """Do the work in threads of their own; returns results, None for a refusal."""

    def one(number):
        try:
            return work(number)
        except Refused:
            return None
        finally:
            connection.close()

    with ThreadPoolExecutor(AT_ONCE) as pool:
        return list(pool.map(one, range(AT_ONCE)))


@pytest.fixture
def pair():
    organisation = make.organisation(name="Mentoraat Zuid", slug="zuid")
    nina = make.user("Nina", organisation, Role.MENTOR)
    youths = [make.youth(known_by=nina, first_name=name) for name in ("Sam", "Samira")]
    for youth in youths:
        make.step(youth, nina)
    return nina, youths


def test_of_six_who_merge_at_once_one_does(pair):
    nina, (one, two) = pair

    done = at_once(lambda number: merge.merge(*((one, two) if number % 2 else (two, one)), by=nina))

    assert len([item for item in done if item]) == 1
    assert YouthMerge.objects.count() == 1
    assert one.steps.count() == 2


def test_of_six_who_undo_at_once_one_does(pair):
    nina, (one, two) = pair
    item = merge.merge(one, two, by=nina)
    seen = [YouthMerge.objects.select_related("kept", "other").get(pk=item.pk) for _ in range(AT_ONCE)]

    done = at_once(lambda number: merge.undo(seen[number], by=nina))

    assert len([stayed for stayed in done if stayed is not None]) == 1
    assert (one.steps.count(), two.steps.count()) == (1, 1)
    assert Youth.objects.filter(merged_into__isnull=True).count() == 2
