"""A story: written under another name, agreed to, changed, taken back; each with its line in the trail."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from cases.domain import consent_terms, merge, story
from cases.models import Story
from mentoraat.models import AuditEvent, Job
from mentoraat.periods import today
from mentoraat.states import Refused, RefusedLines
from tests import make

pytestmark = pytest.mark.django_db
WORDS = {"pseudonym": "Noor", "title": "Een kamer", "text": "Noor sliep bij vrienden.\nNu heeft ze een kamer."}


def verbs():
    return list(AuditEvent.objects.filter(verb__startswith="story.").order_by("pk").values_list("verb", flat=True))


@pytest.fixture
def draft(youth, mentor):
    return make.draft_story(youth, by=mentor)


@pytest.fixture
def agreed(youth, mentor):
    return make.story(youth, by=mentor)


def test_story_is_written_as_a_draft_with_its_words_in_order(youth, mentor):
    row = story.write(youth, **WORDS | {"title": " Een  kamer ", "text": "Eén.\n\n\n  Twee. \n"}, by=mentor)

    row.refresh_from_db()
    assert (row.title, row.text, row.state, row.written_on) == ("Een kamer", "Eén.\nTwee.", "draft", today())
    assert verbs() == ["story.written"]


def test_story_that_leads_to_the_youth_is_not_kept(youth, mentor):
    with pytest.raises(RefusedLines) as refusal:
        story.write(youth, **WORDS | {"pseudonym": "Sam", "text": "Sam en Berg."}, by=mentor)

    assert set(refusal.value.lines) == {"pseudonym", "text"}
    assert not Story.objects.exists() and not verbs()


def test_looking_keeps_nothing(youth, mentor):
    assert story.checked(youth, **WORDS, by=mentor) == WORDS
    assert not Story.objects.exists() and not verbs()


def test_other_words_are_a_draft_again(agreed, mentor):
    story.edit(agreed, **WORDS, by=mentor)

    agreed.refresh_from_db()
    assert (agreed.state, agreed.agreed_on, agreed.agreed_how, agreed.written_on) == ("draft", None, "", today())
    assert not story.may_be_told(agreed.organisation).exists() and verbs() == ["story.edited"]


def test_same_words_keep_the_agreement(agreed, mentor):
    story.edit(agreed, pseudonym=agreed.pseudonym, title=agreed.title, text=agreed.text, by=mentor)

    agreed.refresh_from_db()
    assert agreed.state == "agreed" and not verbs()


def test_draft_gets_other_words(draft, mentor):
    story.edit(draft, **WORDS, by=mentor)

    draft.refresh_from_db()
    assert (draft.title, draft.state) == ("Een kamer", "draft") and verbs() == ["story.edited"]


def test_edit_after_somebody_withdrew_or_agreed_is_refused(draft, agreed, mentor):
    for row in (draft, agreed):
        seen = Story.objects.get(pk=row.pk)
        story.withdraw(row, by=mentor)

        with pytest.raises(Refused):
            story.edit(seen, **WORDS, by=mentor)
        with pytest.raises(Refused, match="ingetrokken"):
            story.edit(row, **WORDS, by=mentor)
        row.refresh_from_db()
        assert (row.state, row.text) == ("withdrawn", "")


def test_youth_agrees(draft, mentor):
    story.agree(draft, on=today(), how="read_aloud", by=mentor)

    draft.refresh_from_db()
    assert (draft.state, draft.agreed_on, draft.agreed_how) == ("agreed", today(), "read_aloud")
    assert not draft.agreed_by_representative and verbs() == ["story.agreed"]
    assert story.may_be_told(draft.organisation).get() == draft


@pytest.mark.parametrize("days", [-1, 1])
def test_agreement_is_not_before_the_words_nor_after_today(draft, mentor, days):
    with pytest.raises(Refused) as refusal:
        story.agree(draft, on=today() + timedelta(days=days), how="read_aloud", by=mentor)

    assert refusal.value.field == "on" and not verbs()


@pytest.mark.parametrize(("born", "asked"), [(16, False), (15, True), (None, True)])
def test_under_the_age_of_that_day_a_representative_agrees_too(mentor, born, asked):
    day = today()
    birth = None if born is None else date(day.year - born, day.month, min(day.day, 28))
    draft = make.draft_story(make.youth(known_by=mentor, birth_date=birth), by=mentor)

    if asked:
        with pytest.raises(Refused) as refusal:
            story.agree(draft, on=day, how="read_aloud", by=mentor)
        assert refusal.value.field == "representative" and not verbs()
    story.agree(draft, on=day, how="read_aloud", representative=True, by=mentor)

    assert draft.agreed_by_representative is asked


def test_age_is_that_of_the_day_of_the_agreement(organisation, mentor, administrator):
    consent_terms.change(organisation, shares_health=False, shares_criminal=False, age=12, by=administrator)
    youth = make.youth(known_by=mentor, birth_date=date(today().year - 14, 1, 1))
    draft = make.draft_story(youth, by=mentor)

    assert not story.agree(draft, on=today(), how="in_writing", by=mentor).agreed_by_representative


def test_name_that_became_known_since_stops_the_agreement(draft, youth, mentor):
    make.alias(youth, "Noor")

    with pytest.raises(Refused, match="Pas het verhaal eerst aan. Hier staat “Noor”."):
        story.agree(draft, on=today(), how="read_aloud", by=mentor)

    assert not verbs()


def test_youth_does_not_agree_to_words_that_were_changed_meanwhile(draft, mentor):
    shown = Story.objects.get(pk=draft.pk)
    story.edit(draft, **WORDS, by=mentor)

    with pytest.raises(Refused, match="intussen veranderd"):
        story.agree(shown, on=today(), how="read_aloud", by=mentor)

    draft.refresh_from_db()
    assert draft.state == "draft"


def test_of_two_who_agree_or_withdraw_one_did(draft, mentor):
    again = Story.objects.get(pk=draft.pk)
    story.agree(draft, on=today(), how="read_aloud", by=mentor)
    with pytest.raises(Refused):
        story.agree(again, on=today(), how="read_aloud", by=mentor)

    again = Story.objects.get(pk=draft.pk)
    story.withdraw(draft, by=mentor)
    with pytest.raises(Refused):
        story.withdraw(again, by=mentor)
    assert verbs() == ["story.agreed", "story.withdrawn"]


@pytest.mark.parametrize("state", ["draft", "agreed"])
def test_withdrawn_in_one_act_and_wiped(request, state, mentor):
    row = request.getfixturevalue(state)
    story.withdraw(row, by=mentor)

    row.refresh_from_db()
    assert (row.state, row.text, row.withdrawn_on) == ("withdrawn", "", today())
    assert not story.may_be_told(row.organisation).exists() and verbs() == ["story.withdrawn"]
    job = Job.objects.get(kind="story.untold")
    assert job.payload == {"story": row.pk}


def test_withdrawn_story_is_never_agreed_to_again(draft, mentor):
    story.withdraw(draft, by=mentor)

    with pytest.raises(Refused):
        story.agree(draft, on=today(), how="read_aloud", by=mentor)


def test_told_is_only_what_was_agreed_here(agreed, draft, outsider):
    make.story(make.youth(known_by=outsider), by=outsider)

    assert list(story.may_be_told(agreed.organisation)) == [agreed]


def test_plain_story_leads_to_nobody(agreed):
    assert story.plain(agreed) == {"pseudonym": "Noor", "title": agreed.title, "text": agreed.text}


def test_reading_is_written_down(draft, youth, mentor):
    story.read(draft, by=mentor)

    event = AuditEvent.objects.get(verb="story.read")
    assert (event.youth_id, event.actor_id) == (youth.pk, mentor.pk)


def test_stories_of_two_records_of_one_youth_come_together(agreed, youth, mentor):
    elder = make.youth(known_by=mentor, first_name="Samira", surname="Berg")
    merged = merge.merge(elder, youth, why="Zelfde jongere", by=mentor)

    agreed.refresh_from_db()
    assert agreed.youth == merged.kept and story.may_be_told(agreed.organisation).get() == agreed


@pytest.mark.parametrize(
    "changes",
    [
        {"agreed_how": ""},
        {"agreed_on": None},
        {"agreed_on": date(2026, 1, 3)},  # the day before the words
        {"text": ""},
        {"state": "withdrawn"},
    ],
)
def test_database_refuses_a_story_that_cannot_be(agreed, changes):
    with pytest.raises(IntegrityError), transaction.atomic():
        Story.objects.filter(pk=agreed.pk).update(**changes)
