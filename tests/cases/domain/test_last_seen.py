"""The moment of last seeing only moves forward by itself, and back when corrected."""

from datetime import timedelta

from django.utils import timezone

from cases.domain import last_seen


def test_saw_keeps_the_latest_moment(youth, mentor):
    now = timezone.now()

    last_seen.saw(youth, at=now, by=mentor)
    last_seen.saw(youth, at=now - timedelta(days=1), by=mentor)

    youth.refresh_from_db()
    assert youth.last_seen_at == now


def test_correct_moves_it_back(youth, mentor):
    last_seen.saw(youth, at=timezone.now(), by=mentor)

    last_seen.correct(youth, at=None, by=mentor)

    youth.refresh_from_db()
    assert youth.last_seen_at is None
