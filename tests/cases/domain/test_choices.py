import pytest

from cases.domain import choices
from tests import make


@pytest.mark.parametrize("kind", ["colleagues", "programmes", "areas", "partners", "contact_persons"])
def test_choices_are_those_of_the_own_organisation(mentor, outsider, kind):
    for person in (mentor, outsider):
        make.programme(person.organisation)
        make.area(person.organisation)
        make.partner(person.organisation)

    for person in (mentor, outsider):
        rows = list(getattr(choices, kind)(person))
        assert rows
        assert all(getattr(row, "organisation", None) == person.organisation for row in rows)


def test_colleagues_do_casework(mentor, other_mentor, coordinator, administrator):
    assert list(choices.colleagues(mentor)) == [other_mentor, mentor, coordinator]


def test_closed_programmes_and_partners_are_left_out(mentor):
    make.partner(mentor.organisation, active=False)
    programme = make.programme(mentor.organisation)
    programme.active = False
    programme.save()

    assert not choices.programmes(mentor)
    assert not choices.partners(mentor)
    assert not choices.contact_persons(mentor)


def test_only_row_is_chosen_beforehand(mentor):
    first = make.programme(mentor.organisation)
    assert choices.only(choices.programmes(mentor)) == first.ref

    make.programme(mentor.organisation, "Groep")
    assert choices.only(choices.programmes(mentor)) is None
