import pytest

from cases.domain import strength
from cases.models import Strength
from mentoraat.models import AuditEvent
from mentoraat.periods import today
from mentoraat.states import Refused


def test_strengths_are_named_with_their_day_in_order(youth, mentor):
    for what in ("Koken", "Geduld"):
        strength.name(youth, what=what, by=mentor)

    assert [(row.what, row.named_on) for row in strength.of(youth)] == [("Koken", today()), ("Geduld", today())]
    assert AuditEvent.objects.filter(verb="strength.named", youth_id=youth.pk).count() == 2


def test_same_strength_twice_is_refused(youth, mentor):
    strength.name(youth, what="Koken", by=mentor)

    with pytest.raises(Refused) as refusal:
        strength.name(youth, what="koken", by=mentor)

    assert refusal.value.field == "what"


def test_remove_is_written_down(youth, mentor):
    strength.remove(strength.name(youth, what="Koken", by=mentor), by=mentor)

    assert not Strength.objects.exists()
    assert AuditEvent.objects.filter(verb="strength.removed").exists()


def test_words_join_what_was_named_with_the_free_text(youth, mentor):
    assert strength.words(youth) == ""

    youth.strengths = "Zorgt goed voor zijn zusje."
    for what in ("Koken", "Geduld"):
        strength.name(youth, what=what, by=mentor)

    assert strength.words(youth) == "Koken, Geduld\nZorgt goed voor zijn zusje."
