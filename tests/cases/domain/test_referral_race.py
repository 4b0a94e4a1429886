"""Two coordinators take up the same referral: one of them does, and there is one youth."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from cases.domain import referral as referrals
from cases.models import Case, Referral, Youth
from mentoraat.states import Refused
from tests import make

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]
AT_ONCE = 8


def test_of_many_who_take_it_up_one_does(organisation, mentor, coordinator):
    item = make.referral(organisation)
    facts = {"who": None, "programme": make.programme(organisation), "casemanager": mentor}
    together = Barrier(AT_ONCE, timeout=60)

    def take_up(_number):
        mine = Referral.objects.get(pk=item.pk)
        together.wait()
        try:
            return bool(referrals.take_up(mine, **facts, by=coordinator))
        except Refused:
            return False
        finally:
            connection.close()

    with ThreadPoolExecutor(AT_ONCE) as pool:
        assert sorted(pool.map(take_up, range(AT_ONCE))) == [False] * (AT_ONCE - 1) + [True]
    assert (Youth.objects.count(), Case.objects.count()) == (1, 1)
