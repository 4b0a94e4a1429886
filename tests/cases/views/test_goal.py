"""Goals by page: set, plan steps, link one, reach, let go, take up again."""

from datetime import timedelta

import pytest
from django.urls import reverse

from cases.domain import goal as goals
from cases.models import Goal
from mentoraat.models import AuditEvent
from mentoraat.periods import today
from mentoraat.templatetags.mentoraat import date_short
from tests import make


def url(name, row):
    return reverse(f"cases:goal-{name}", args=[row.ref])


@pytest.fixture
def goal(youth, mentor):
    """What Sam wants to reach."""
    return goals.add(youth, what="Op school beginnen", by=mentor)


@pytest.fixture
def client(mentor, client_of):
    """Nina's."""
    return client_of(mentor)


def test_goal_is_set_and_leads_to_its_steps(youth, client):
    day = today() + timedelta(days=30)
    assert client.post(url("create", youth), {"what": ""}).status_code == 422

    answer = client.post(url("create", youth), {"what": "Op school beginnen", "by_when": date_short(day)})

    made = Goal.objects.get()
    assert (made.by_when, answer.url) == (day, made.get_absolute_url())


def test_goal_for_yesterday_is_an_error_at_its_field(youth, client):
    page = client.post(url("create", youth), {"what": "X", "by_when": date_short(today() - timedelta(days=1))})

    assert page.status_code == 422
    assert "Kies vandaag of een dag die nog komt." in page.content.decode()


def test_steps_are_planned_and_linked_and_count(goal, youth, mentor, client):
    loose = make.step(youth, mentor, what="Open dag")
    client.post(url("plan", goal), {"what": "ROC bellen", "when": "today"})
    client.post(url("link", goal), {"step": loose.ref})

    page = client.get(url("show", goal)).content.decode()

    assert "0 van 2 stappen gedaan" in page
    assert "Een stap die er al is" not in page
    assert AuditEvent.objects.filter(verb="youth.read").exists()


def test_step_without_words_and_a_foreign_step_are_errors(goal, mentor, client):
    foreign = make.step(make.youth(known_by=mentor), mentor)
    make.step(goal.youth, mentor)

    assert client.post(url("plan", goal), {"when": "today"}).status_code == 422
    page = client.post(url("link", goal), {"step": foreign.ref})

    assert page.status_code == 422
    assert "Kies een stap uit de lijst." in page.content.decode()
    assert not goal.steps.exists()


def test_reached_goal_can_be_taken_back_at_once(goal, client):
    page = client.post(url("reach", goal), follow=True).content.decode()
    assert url("reopen", goal) in page
    assert "gehaald" in page

    client.post(url("reopen", goal))

    assert Goal.objects.get().state == "open"


def test_letting_go_asks_why(goal, client):
    assert client.post(url("let-go", goal), {"reason": ""}).status_code == 422

    client.post(url("let-go", goal), {"reason": "Ik wil eerst werken"})

    assert "Ik wil eerst werken" in client.get(url("show", goal)).content.decode()


def test_words_of_a_goal_are_changed(goal, client):
    client.post(url("edit", goal), {"what": "Op mbo 2 beginnen"})

    assert Goal.objects.get().what == "Op mbo 2 beginnen"


@pytest.mark.parametrize("name", ["show", "edit", "plan", "link", "reach", "let-go", "reopen"])
def test_goal_of_somebody_else_is_not_there(goal, other_mentor, outsider, client_of, name):
    for person in (other_mentor, outsider):
        assert client_of(person).post(url(name, goal)).status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_page_asks_the_same_for_one_and_three(goal, mentor, client, count, django_assert_num_queries):
    for number in range(count):
        goals.plan(goal, what=f"Stap {number}", due_on=today(), by=mentor)
        make.step(goal.youth, mentor)

    with django_assert_num_queries(QUERIES):
        client.get(url("show", goal))


QUERIES = 7 + 6  # the frame; the goal, its youth, the audit row within a savepoint, steps, loose steps
