from cases.forms.goal import GoalForm, GoalStepForm, LinkForm, ReasonForm
from cases.models import Step
from mentoraat.periods import today


def test_goal_needs_words_and_no_day():
    assert set(GoalForm({"what": ""}).errors) == {"what"}
    assert GoalForm({"what": "Op school"}).is_valid()


def test_step_towards_a_goal_takes_its_day_from_the_button():
    form = GoalStepForm({"what": "Bellen", "when": "today"})

    assert form.is_valid()
    assert form.cleaned_data == {"what": "Bellen", "due_on": today()}


def test_reason_is_needed():
    assert set(ReasonForm({"reason": ""}).errors) == {"reason"}


def test_link_offers_only_the_steps_that_were_passed_in(db):
    assert set(LinkForm({"step": "onbekend"}, steps=Step.objects.none()).errors) == {"step"}
