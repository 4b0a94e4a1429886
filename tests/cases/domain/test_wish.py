import pytest

from cases.domain import wish as wishes
from cases.models import Wish
from mentoraat.models import AuditEvent
from mentoraat.periods import today
from mentoraat.states import Refused


def verbs():
    return list(AuditEvent.objects.order_by("pk").values_list("verb", flat=True))


def test_add_puts_a_wish_last(youth, mentor):
    first = wishes.add(youth, what="ROC koken", kind="learning", by=mentor)
    second = wishes.add(youth, what="Eigen kamer", kind="housing", by=mentor)

    assert (first.rank, second.rank) == (1, 2)
    assert verbs() == ["wish.added", "wish.added"]


def test_fulfil_and_take_back(youth, mentor):
    wish = wishes.add(youth, what="ROC koken", kind="learning", by=mentor)

    wishes.fulfil(wish, by=mentor)
    assert Wish.objects.get().fulfilled_on == today()
    with pytest.raises(Refused):
        wishes.fulfil(wish, by=mentor)

    wishes.unfulfil(wish, by=mentor)
    assert Wish.objects.get().fulfilled_on is None
    with pytest.raises(Refused):
        wishes.unfulfil(wish, by=mentor)
    assert verbs() == ["wish.added", "wish.fulfilled", "wish.reopened"]


def test_remove_is_written_down(youth, mentor):
    wishes.remove(wishes.add(youth, what="ROC koken", kind="learning", by=mentor), by=mentor)

    assert not Wish.objects.exists()
    assert AuditEvent.objects.get(verb="wish.removed").youth_id == youth.pk
