"""The figures against the answers that an independent program computed from the register of 2007."""

from datetime import date

import pytest
from django.db import transaction

from cases.models import Programme
from mentoraat.models import Area
from mentoraat.periods import Quarter
from reports.domain.figures import figures, headline
from reports.imports.run import bring_in
from tests import make
from tests.reports.answers import ANSWERS, HEADLINE, REGISTER, name_of


@pytest.fixture(scope="module")
def rotterdam(django_db_setup, django_db_blocker):
    """The register of 2007, loaded once for this module and taken away after it."""
    with django_db_blocker.unblock():
        transaction.set_autocommit(False)
        try:
            organisation = make.organisation(name="Rotterdam", slug="rotterdam")
            assert not bring_in(REGISTER, organisation, by=None).faults
            yield organisation
        finally:
            transaction.rollback()
            transaction.set_autocommit(True)


def asked(organisation, answer):
    area = answer["area"] and Area.objects.get(organisation=organisation, name=answer["area"])
    programme = answer["programme"] and Programme.objects.get(organisation=organisation, name=answer["programme"])
    return figures(organisation, Quarter.parse(answer["period"]), area=area, programme=programme)


@pytest.mark.parametrize("answer", ANSWERS, ids=name_of)
def test_every_figure_of_the_register_is_the_independent_one(answer, rotterdam, db):
    found = asked(rotterdam, answer)

    for section in answer["figures"]:
        assert found[section] == answer["figures"][section], section
    assert found.keys() == answer["figures"].keys()


def test_headline_of_the_2007_conference(rotterdam, db):
    assert headline(rotterdam, date(2007, 12, 31)) == HEADLINE
