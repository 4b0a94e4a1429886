"""The figures against the answers that an independent program computed from the register of 2007."""

import json
from datetime import date

import pytest

from cases.models import Programme
from mentoraat.models import Area
from mentoraat.periods import Quarter
from reports.domain.figures import figures, headline
from tests import make
from tests.reports import load_register

ANSWERS = json.loads((load_register.DATA / "rotterdam-2007-answers.json").read_text())


@pytest.fixture(scope="module")
def rotterdam(django_db_setup, django_db_blocker):
    """The register of 2007, loaded once for this module and taken away after it."""
    from django.db import transaction

    with django_db_blocker.unblock():
        transaction.set_autocommit(False)
        organisation = make.organisation(name="Rotterdam", slug="rotterdam")
        load_register.load(organisation)
        yield organisation
        transaction.rollback()
        transaction.set_autocommit(True)


def asked(organisation, answer):
    area = answer["area"] and Area.objects.get(organisation=organisation, name=answer["area"])
    programme = answer["programme"] and Programme.objects.get(organisation=organisation, name=answer["programme"])
    return figures(organisation, Quarter.parse(answer["period"]), area=area, programme=programme)


@pytest.mark.parametrize("answer", ANSWERS["answers"], ids=lambda a: f"{a['period']}-{a['area']}-{a['programme']}")
def test_every_figure_of_the_register_is_the_independent_one(answer, rotterdam, db):
    found = asked(rotterdam, answer)

    for section in answer["figures"]:
        assert found[section] == answer["figures"][section], section
    assert found.keys() == answer["figures"].keys()


def test_headline_of_the_2007_conference(rotterdam, db):
    assert headline(rotterdam, date(2007, 12, 31)) == ANSWERS["headline"]
