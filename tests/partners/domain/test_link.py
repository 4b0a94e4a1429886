"""Links: found by their hash alone, ended at once, and codes that cannot be guessed."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest
from django.db import connection
from django.db.models import F
from django.utils import timezone

from mentoraat.hashers import Argon2
from mentoraat.models import AuditEvent
from mentoraat.periods import today
from mentoraat.states import Refused
from partners.domain import link as links
from partners.models import PublicLink
from tests import make


@pytest.fixture
def made(organisation, mentor):
    """(link, token) to the Jongerenloket, made by Nina."""
    partner = make.partner(organisation)
    return links.make(partner=partner, purpose="handover", days=14, by=mentor)


@pytest.fixture
def link(made):
    """The link alone."""
    return made[0]


def events():
    return list(AuditEvent.objects.order_by("pk").values_list("verb", flat=True))


def test_make_keeps_only_the_hash_of_256_bits(made):
    link, token = made

    assert len(token) == 43
    assert token not in repr(list(PublicLink.objects.values()))
    assert links.token_of(link) == token
    assert events() == ["link.made"]


def test_find_knows_the_token_and_nothing_like_it(made):
    link, token = made

    assert links.find(token) == link
    assert links.find(token).gone is False
    assert links.find(token[:-1]) is None
    assert links.find("") is None


def test_find_says_gone_when_out_of_date(made):
    link, token = made
    PublicLink.objects.filter(pk=link.pk).update(expires_at=timezone.now() - timedelta(seconds=1))

    assert links.find(token).gone is True


def test_find_says_gone_when_its_maker_left(made, mentor):
    mentor.is_active = False
    mentor.save()

    assert links.find(made[1]).gone is True


def test_link_made_by_the_system_works(organisation):
    link, token = links.make(partner=make.partner(organisation), purpose="handover", days=14, by=None)

    assert links.find(token).gone is False
    assert links.try_code(link, code=links.make_code(link, by=None), by=link)


def test_revoke_ends_link_and_code_at_once(made, mentor):
    link, token = made
    code = links.make_code(link, by=mentor)

    links.revoke(link, by=mentor)

    assert links.find(token).gone is True
    assert events()[-1] == "link.revoked"
    assert not links.try_code(link, code=code, by=link)
    assert events()[-1] == "link.code_late"
    with pytest.raises(Refused):
        links.make_code(link, by=mentor)


def test_prolong_never_shortens(link, mentor):
    links.prolong(link, days=1, by=mentor)
    link.refresh_from_db()
    assert link.expires_at > timezone.now() + timedelta(days=13)

    links.prolong(link, days=60, by=mentor)

    link.refresh_from_db()
    assert link.expires_at > timezone.now() + timedelta(days=59)
    assert events()[-1] == "link.prolonged"


def test_code_is_eight_clear_signs_and_hashed(link, mentor):
    code = links.make_code(link, by=mentor)

    link.refresh_from_db()
    assert len(code) == 8
    assert len(links.SIGNS) == len(set(links.SIGNS)) == 32
    assert set(code) <= set(links.SIGNS)
    assert link.code_hash.startswith("argon2")
    assert events()[-1] == "link.code_made"


def test_right_code_works_once_however_it_is_typed(link, mentor):
    code = links.make_code(link, by=mentor)
    typed = f"{code[:4].lower()} - {code[4:]}"

    assert links.try_code(link, code=typed, by=link)
    assert events()[-1] == "link.code_right"
    assert not links.try_code(link, code=code, by=link)


def test_five_wrong_codes_lock_until_a_new_one(link, mentor):
    code = links.make_code(link, by=mentor)

    wrong = [links.try_code(link, code="AAAAAAAA", by=link) for _ in range(5)]

    assert wrong == [False] * 5
    assert events()[-1] == "link.locked"
    assert not links.try_code(link, code=code, by=link)
    assert links.try_code(link, code=links.make_code(link, by=mentor), by=link)


def test_code_is_refused_one_second_after_ten_minutes(link, mentor):
    code = links.make_code(link, by=mentor)
    PublicLink.objects.filter(pk=link.pk).update(code_expires_at=timezone.now() - timedelta(seconds=1))

    assert not links.try_code(link, code=code, by=link)


def test_no_code_was_made(link):
    assert not links.try_code(link, code="", by=link)
    assert not links.try_code(link, code="AAAAAAAA", by=link)


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("right_at", [None, 60], ids=["all wrong", "one right among them"])
def test_of_hundred_at_once_five_are_weighed(link, mentor, monkeypatch, right_at):
    code = links.make_code(link, by=mentor)
    weighed = []
    verify = Argon2.verify
    monkeypatch.setattr(Argon2, "verify", lambda self, *args: weighed.append(args) or verify(self, *args))
    monkeypatch.setattr(links, "make_password", len)  # who is not weighed waits as long: not here, a hundred times over

    def guess(number):
        try:
            typed = code if number == right_at else f"AAAAAA{number:02}"
            return links.try_code(PublicLink.objects.get(pk=link.pk), code=typed, by=link)
        finally:
            connection.close()

    with ThreadPoolExecutor(20) as pool:
        answers = list(pool.map(guess, range(100)))

    assert not any(answers)
    assert 1 <= len(weighed) <= 5  # fewer when the lock falls while others look
    assert links.find(links.token_of(link)).locked_at


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_right_code_from_five_browsers_at_once_opens_one(link, mentor):
    code = links.make_code(link, by=mentor)
    together = Barrier(5, timeout=30)

    def open_(_number):
        mine = PublicLink.objects.get(pk=link.pk)
        together.wait()
        try:
            return links.try_code(mine, code=code, by=mine)
        finally:
            connection.close()

    with ThreadPoolExecutor(5) as pool:
        assert sum(pool.map(open_, range(5))) == 1


def test_code_works_for_600_seconds_and_not_for_601(link, mentor):
    code = links.make_code(link, by=mentor)
    made = PublicLink.objects.get(pk=link.pk).code_expires_at - timedelta(seconds=600)
    assert abs((timezone.now() - made).total_seconds()) < 5

    PublicLink.objects.filter(pk=link.pk).update(code_expires_at=F("code_expires_at") - timedelta(seconds=601))

    assert not links.try_code(link, code=code, by=link)


def test_code_that_nobody_of_ours_gave_unlocks_nothing(link, mentor):
    links.make_code(link, by=mentor)
    for _try in range(5):
        links.try_code(link, code="AAAAAAAA", by=link)

    with pytest.raises(Refused):
        links.make_code(link, unlock=False, by=None)


def test_code_that_nobody_of_ours_gave_forgets_no_guesses(link, mentor):
    links.make_code(link, by=mentor)
    for _try in range(4):
        links.try_code(link, code="AAAAAAAA", by=link)
    code = links.make_code(link, unlock=False, by=None)

    assert not links.try_code(link, code="AAAAAAAA", by=link)
    assert not links.try_code(link, code=code, by=link)


def test_seen_elsewhere_counts_after_a_code_and_once_a_day(link, mentor):
    assert not links.seen_elsewhere(link, by=link)
    assert links.try_code(link, code=links.make_code(link, by=mentor), by=link)

    assert links.seen_elsewhere(link, by=link)
    assert events()[-1] == "link.opened_elsewhere"
    assert not links.seen_elsewhere(link, by=link)
    PublicLink.objects.update(elsewhere_on=today() - timedelta(days=1))
    assert links.seen_elsewhere(link, by=link)


def test_no_costs_one_hash_whether_or_not_a_code_waits(link, mentor, monkeypatch):
    hashed = []
    for name in ("make_password", "check_password"):
        real = getattr(links, name)
        monkeypatch.setattr(links, name, lambda *words, real=real: hashed.append(words[0]) or real(*words))

    assert not links.try_code(link, code="AAAAAA22", by=link)
    assert hashed == ["AAAAAA22"]

    links.make_code(link, by=mentor)
    hashed.clear()
    assert not links.try_code(link, code="AAAAAA22", by=link)
    assert hashed == ["AAAAAA22"]
