"""What a youth could choose from (R39)."""

from datetime import timedelta

import pytest

from cases.domain import provider_choice
from cases.models import ProviderChoice
from mentoraat.models import AuditEvent
from mentoraat.periods import now, today
from mentoraat.states import Refused
from tests import make


@pytest.fixture
def offered(organisation):
    return [make.partner(organisation, name=name) for name in ("IDplein", "Jongerenloket")]


def chose(youth, by, options, **changes):
    facts = {"about": "werk", "outcome": "chosen", "chosen": options[0], "why": " Daar ken ik iemand. "} | changes
    return provider_choice.record(youth, options=options, **facts, by=by)


def test_record_keeps_options_choice_and_own_words(youth, mentor, offered):
    item = chose(youth, mentor, offered)

    assert set(item.options.all()) == set(offered)
    assert (item.chosen, item.why, item.on) == (offered[0], "Daar ken ik iemand.", today())
    assert AuditEvent.objects.get(verb="provider_choice.recorded").youth_id == youth.pk


def test_one_option_is_no_choice(youth, mentor, offered):
    with pytest.raises(Refused) as refusal:
        chose(youth, mentor, offered[:1])

    assert refusal.value.field == "options"


def test_chosen_one_was_offered(youth, mentor, offered, organisation):
    with pytest.raises(Refused) as refusal:
        chose(youth, mentor, offered, chosen=make.partner(organisation, name="Ander"))

    assert refusal.value.field == "chosen"


def test_none_of_them_names_nobody(youth, mentor, offered):
    assert chose(youth, mentor, offered, outcome="none").chosen is None


def test_day_to_come_is_refused(youth, mentor, offered):
    with pytest.raises(Refused):
        chose(youth, mentor, offered, on=today() + timedelta(days=1))


def test_remove_within_a_day(youth, mentor, offered):
    item = chose(youth, mentor, offered)

    provider_choice.remove(item, by=mentor)

    assert not ProviderChoice.objects.exists()
    assert AuditEvent.objects.filter(verb="provider_choice.removed").exists()


def test_remove_later_is_refused(youth, mentor, offered):
    item = chose(youth, mentor, offered)
    item.created = now() - timedelta(hours=25)

    with pytest.raises(Refused):
        provider_choice.remove(item, by=mentor)


def test_counts_how_often_there_was_a_choice(youth, mentor, offered, organisation, django_assert_num_queries):
    chose(youth, mentor, offered)
    chose(youth, mentor, offered, outcome="later")

    with django_assert_num_queries(2):
        found = provider_choice.counts(organisation, start=today(), end=today())

    assert found == {"choices": 2, "chosen": 1, "none": 0, "later": 1, "options": 2.0}


def test_counts_nothing_without_a_choice(organisation):
    assert provider_choice.counts(organisation, start=today(), end=today())["options"] is None


def test_other_organisation_sees_no_choice(youth, mentor, outsider, offered):
    chose(youth, mentor, offered)

    assert not ProviderChoice.objects.visible_to(outsider).exists()
