from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from cases.models import Step
from mentoraat.models import AuditEvent
from mentoraat.periods import today
from tests import make

# Session (read, and saved within a savepoint), person and roles: any page asks these.
FRAME = 7
# The youth; within a savepoint the audit row, the short lists, cases, handovers and the timeline.
PAGE = 8


@pytest.fixture
def full(youth, case, mentor):
    """Adds some of everything to Sam."""

    def add(times=1):
        for number in range(times):
            partner = make.partner(youth.organisation, name=f"Partner {number}")
            make.step(youth, mentor, what=f"Stap {number}")
            make.contact(mentor, youth, note=f"Notitie {number}")
            make.consent(youth, partner, items=["first_name"])
            make.handover(case, partner)
            make.placement(case)
        return youth

    return add


def test_page_answers_five_questions_and_is_written_down(full, mentor, client_of):
    youth = full()

    page = client_of(mentor).get(youth.get_absolute_url())

    text = page.content.decode()
    for words in ("Sam van den Berg", "Vaste mentor", "Nina", "Laatst gezien", "Stap 0", "met 1 partner", "Notitie 0"):
        assert words in text
    event = AuditEvent.objects.get()
    assert (event.verb, event.youth_id, event.actor_id) == ("youth.read", youth.pk, mentor.pk)


def test_page_has_strengths_before_steps_before_timeline(full, mentor, client_of):
    text = client_of(mentor).get(full().get_absolute_url()).content.decode()

    assert text.index("kop-kracht") < text.index("kop-stappen") < text.index("kop-tijdlijn")


def test_page_explains_early_school_leaving(youth, mentor, client_of):
    text = client_of(mentor).get(youth.get_absolute_url()).content.decode()

    assert "Waarom?" in text
    assert "We weten nog niet: welk diploma, wel of niet op school." in text
    assert "wet_9_2_1" in text


@pytest.mark.parametrize("times", [1, 3])
def test_page_asks_the_same_for_more_rows(full, mentor, client_of, django_assert_num_queries, times):
    youth, client = full(times), client_of(mentor)

    with django_assert_num_queries(FRAME + PAGE):
        client.get(youth.get_absolute_url())


def test_page_with_500_events_shows_fifty_within_its_weight(full, mentor, client_of, django_assert_num_queries):
    youth, client = full(), client_of(mentor)
    for hours in range(500):
        make.contact(mentor, youth, at=timezone.now() - timedelta(hours=hours + 1), note="Over school en geld. " * 8)

    with django_assert_num_queries(FRAME + PAGE):
        page = client.get(youth.get_absolute_url())

    assert page.content.count(b'class="timeline-item"') == 50
    assert len(page.content) <= 50 * 1024


def test_older_events_are_one_press_away(youth, mentor, client_of):
    for hours in range(60):
        make.contact(mentor, youth, at=timezone.now() - timedelta(hours=hours), note=f"Nummer {hours}.")
    client = client_of(mentor)
    first = client.get(youth.get_absolute_url())
    key = first.context["page"].timeline.older

    second = client.get(youth.get_absolute_url(), {"ouder": key})

    assert "Nummer 59." not in first.content.decode()
    assert "Nummer 59." in second.content.decode()
    assert second.content.count(b'class="timeline-item"') == 10
    assert AuditEvent.objects.filter(verb="youth.read").count() == 2


def test_step_is_added_and_ticked_in_place(youth, mentor, client_of):
    client = client_of(mentor)
    client.post(reverse("cases:step-create", args=[youth.ref]), {"what": "ROC bellen", "when": "today"})
    step = Step.objects.get()
    assert (step.what, step.due_on, step.owner) == ("ROC bellen", today(), mentor)

    page = client.post(reverse("cases:step-finish", args=[step.ref]), follow=True)

    assert "Gedaan: ROC bellen" in page.content.decode()
    assert reverse("cases:step-reopen", args=[step.ref]) in page.content.decode()


def test_page_of_a_colleagues_youth_is_not_there(youth, other_mentor, client_of):
    assert client_of(other_mentor).get(youth.get_absolute_url()).status_code == 404
    assert not AuditEvent.objects.exists()


def test_page_of_another_organisation_is_not_there(youth, outsider, client_of):
    assert client_of(outsider).get(youth.get_absolute_url()).status_code == 404


def test_page_is_not_for_administrators(youth, administrator, client_of):
    assert client_of(administrator).get(youth.get_absolute_url()).status_code == 403


def test_every_act_in_the_menu_opens(full, mentor, client_of):
    client = client_of(mentor)
    actions = client.get(full().get_absolute_url()).context["actions"]

    assert len(actions) == 7
    assert {client.get(action["url"]).status_code for action in actions} == {200}


def test_who_does_what_shows_steps_of_partners_and_of_the_youth(youth, case, mentor, client_of):
    make.step(youth, None, partner=make.partner(youth.organisation, "Kredietbank"), what="Overzicht sturen")
    make.step(youth, None, by_youth=True, what="Papieren zoeken")

    text = client_of(mentor).get(youth.get_absolute_url()).content.decode()

    who = text[text.index('id="wie"') :]
    assert "<strong>Kredietbank</strong>" in who
    assert "<strong>Sam</strong>" in who
