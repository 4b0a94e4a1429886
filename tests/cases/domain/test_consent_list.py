"""The list of agreements: what runs, ends, was withdrawn or is over; in parts, and nobody else's."""

from datetime import timedelta

import pytest

from cases.domain import consent_list
from mentoraat.periods import now, today
from tests import make


@pytest.fixture
def rows(youth):
    """One of each stand."""
    partner, day = make.partner(youth.organisation), today()
    before = {"given_on": day - timedelta(days=40)}
    return {
        "long": make.consent(youth, partner, until=day + timedelta(days=300)),
        "ending": make.consent(youth, partner, until=day + timedelta(days=31), **before),
        "withdrawn": make.consent(youth, partner, withdrawn_at=now(), **before),
        "past": make.consent(youth, partner, until=day - timedelta(days=1), **before),
    }


@pytest.mark.parametrize(
    ("stand", "names"),
    [("", ["long", "ending"]), ("ending", ["ending"]), ("withdrawn", ["withdrawn"]), ("past", ["past"])],
)
def test_page_shows_one_stand(rows, privacy_officer, stand, names):
    assert consent_list.page(privacy_officer, stand=stand).rows == [rows[name] for name in names]


def test_page_goes_on_where_it_stopped(rows, privacy_officer):
    first = consent_list.page(privacy_officer, size=1)
    second = consent_list.page(privacy_officer, after=first.after, size=1)

    assert [row.pk for row in first.rows + second.rows] == [rows["long"].pk, rows["ending"].pk]
    assert second.after == ""
    assert consent_list.page(privacy_officer, after="onzin").rows == [rows["long"], rows["ending"]]


def test_others_see_none(rows, outsider, administrator):
    assert not consent_list.page(outsider).rows
    assert not consent_list.page(administrator).rows
