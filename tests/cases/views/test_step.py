from datetime import timedelta

import pytest
from django.urls import reverse

from cases.models import Step
from mentoraat.periods import today
from tests import make

TODAY = today()


def url(name, row):
    return reverse(f"cases:{name}", args=[row.ref])


def test_invalid_step_comes_back_filled_in(youth, mentor, client_of):
    page = client_of(mentor).post(url("step-create", youth), {"what": "Bellen", "due_on": "gisteren"})

    assert page.status_code == 422
    assert 'value="Bellen"' in page.content.decode()


def test_step_is_ticked_taken_back_and_put_off(youth, mentor, client_of):
    step, client = make.step(youth, mentor), client_of(mentor)
    client.post(url("step-finish", step))
    assert Step.objects.get().done_by == mentor

    client.post(url("step-reopen", step))
    assert Step.objects.get().done_by is None

    client.post(url("step-postpone", step), {"due_on": f"{TODAY + timedelta(days=9):%d-%m-%Y}"})
    assert Step.objects.get().due_on == TODAY + timedelta(days=9)


def test_step_that_was_done_already_says_so(youth, mentor, client_of):
    step, client = make.step(youth, mentor), client_of(mentor)
    client.post(url("step-finish", step))

    page = client.post(url("step-finish", step))

    assert page.status_code == 409
    assert "Deze stap was al gedaan." in page.content.decode()


def test_looking_ticks_nothing(youth, mentor, client_of):
    step = make.step(youth, mentor)

    assert client_of(mentor).get(url("step-finish", step)).status_code == 405
    assert Step.objects.get().done_at is None


@pytest.mark.parametrize("name", ["step-finish", "step-reopen", "step-postpone"])
def test_step_of_somebody_else_is_not_there(youth, mentor, other_mentor, outsider, client_of, name):
    step = make.step(youth, mentor)

    for person in (other_mentor, outsider):
        assert client_of(person).post(url(name, step), {"when": "today"}).status_code == 404


def test_step_for_somebody_elses_youth_is_not_there(youth, outsider, client_of):
    assert client_of(outsider).post(url("step-create", youth), {"what": "Bellen"}).status_code == 404
