import pytest

from mentoraat.models import AuditEvent
from mentoraat.periods import today
from tests import make

# Session (read, and saved within a savepoint), person, roles; the youth, audit within a savepoint, the short lists,
# cases, handovers and the timeline.
FRAME, PAGE = 6, 8


@pytest.fixture
def full(youth, case, mentor, other_mentor):
    """Adds one of everything to Sam."""

    def add(times=1):
        for number in range(times):
            partner = make.partner(youth.organisation, name=f"Partner {number}")
            make.step(youth, mentor, what=f"Stap {number}")
            make.contact(mentor, youth, note=f"Notitie {number}")
            make.consent(youth, partner, items=["first_name"])
            make.handover(case, partner)
        return youth

    return add


def test_page_answers_five_questions_and_is_written_down(full, mentor, client_of):
    youth = full()

    page = client_of(mentor).get(youth.get_absolute_url())

    text = page.content.decode()
    for words in (
        "Sam van den Berg",
        "Vaste mentor",
        "Nina",
        "Laatst gezien",
        "Volgende stap",
        "Stap 0",
        "met 1 partner",
    ):
        assert words in text
    event = AuditEvent.objects.get()
    assert (event.verb, event.youth_id, event.actor_id) == ("youth.read", youth.pk, mentor.pk)


@pytest.mark.parametrize("times", [1, 3])
def test_page_asks_the_same_number_of_questions_for_more_rows(
    full, mentor, client_of, django_assert_num_queries, times
):
    youth, client = full(times), client_of(mentor)

    with django_assert_num_queries(FRAME + PAGE):
        client.get(youth.get_absolute_url())


def test_page_of_a_colleagues_youth_is_not_there(youth, other_mentor, client_of):
    assert client_of(other_mentor).get(youth.get_absolute_url()).status_code == 404


def test_page_of_another_organisation_is_not_there(youth, outsider, client_of):
    assert client_of(outsider).get(youth.get_absolute_url()).status_code == 404


def test_page_is_not_for_administrators(youth, administrator, client_of):
    assert client_of(administrator).get(youth.get_absolute_url()).status_code == 403
    assert today()
