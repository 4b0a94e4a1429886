"""The pages of a story: written, looked at as it is printed, agreed to, taken back; not there for others."""

import pytest

from cases.models import Story
from mentoraat.models import AuditEvent
from mentoraat.periods import today
from tests import make

pytestmark = pytest.mark.django_db
WORDS = {"pseudonym": "Noor", "title": "Een kamer", "text": "Noor sliep bij vrienden.\n\nNu heeft ze een kamer."}


@pytest.fixture
def client(client_of, mentor):
    return client_of(mentor)


@pytest.fixture
def draft(youth, mentor):
    return make.draft_story(youth, by=mentor)


def test_story_is_written(client, youth):
    response = client.post(f"/jongeren/{youth.ref}/verhaal/", WORDS, follow=True)

    assert "Verhaal opgeslagen als concept." in response.text
    assert response.redirect_chain == [(Story.objects.get().get_absolute_url(), 302)]


def test_story_is_looked_at_as_it_will_be_printed_and_not_kept(client, youth):
    page = client.post(f"/jongeren/{youth.ref}/verhaal/", WORDS | {"look": "1"})

    assert "Zo komt het in het rapport" in page.text and "<p>Nu heeft ze een kamer.</p>" in page.text
    assert page.status_code == 200 and not Story.objects.exists() and 'value="Een kamer"' in page.text


@pytest.mark.parametrize("look", [{}, {"look": "1"}])
def test_fault_stands_at_its_field_and_what_was_typed_stays(client, youth, look):
    words = {"pseudonym": "Sam", "text": "Sam belde 06 12 34 56 78."}

    page = client.post(f"/jongeren/{youth.ref}/verhaal/", WORDS | words | look)

    assert page.status_code == 422 and not Story.objects.exists()
    assert page.context["form"].errors.keys() == {"pseudonym", "text"}
    assert "Hier staat “Sam”." in page.text and "Sam belde 06 12 34 56 78." in page.text


def test_show_is_read_and_tells_how_it_stands(client, draft):
    page = client.get(draft.get_absolute_url())

    assert "nog geen akkoord" in page.text and "Ze ging weer naar school." in page.text
    assert AuditEvent.objects.filter(verb="story.read", thing_id=draft.pk).exists()


def test_edit_of_an_agreed_story_warns_and_asks_anew(client, youth, mentor):
    item = make.story(youth, by=mentor)
    url = f"{item.get_absolute_url()}wijzigen/"
    assert "dan vraag je opnieuw akkoord" in client.get(url).text

    client.post(url, WORDS)

    item.refresh_from_db()
    assert (item.title, item.state) == ("Een kamer", "draft")


def test_edit_is_looked_at_first(client, draft):
    page = client.post(f"{draft.get_absolute_url()}wijzigen/", WORDS | {"look": "1"})

    draft.refresh_from_db()
    assert "Zo komt het in het rapport" in page.text and draft.title == "Weer naar school"


def test_youth_agrees(client, draft):
    answer = {"on": f"{today():%d-%m-%Y}", "how": "read_together"}
    url = f"{draft.get_absolute_url()}akkoord/"
    assert "ouder of voogd" not in client.get(url).text

    response = client.post(url, answer, follow=True)

    draft.refresh_from_db()
    assert draft.state == "agreed" and "mag nu in een rapport" in response.text


def test_words_that_were_changed_while_the_page_was_open_are_not_agreed_to(client, draft):
    seen = client.get(f"{draft.get_absolute_url()}akkoord/").context["form"]["seen"].value()
    client.post(f"{draft.get_absolute_url()}wijzigen/", WORDS)

    answer = {"on": f"{today():%d-%m-%Y}", "how": "read_together", "seen": seen}
    page = client.post(f"{draft.get_absolute_url()}akkoord/", answer)

    draft.refresh_from_db()
    assert page.status_code == 422 and "Lees het opnieuw samen." in page.text and draft.state == "draft"
    client.post(f"{draft.get_absolute_url()}akkoord/", answer | {"seen": page.context["form"]["seen"].value()})
    draft.refresh_from_db()
    assert draft.state == "agreed" and draft.title == "Een kamer"


def test_representative_is_asked_for_a_young_youth(client, mentor):
    youth = make.youth(known_by=mentor, birth_date=today().replace(year=today().year - 14, day=1))
    draft = make.draft_story(youth, by=mentor)
    answer = {"on": f"{today():%d-%m-%Y}", "how": "read_together"}

    page = client.post(f"{draft.get_absolute_url()}akkoord/", answer)
    assert page.status_code == 422 and "Onder de 16 moet ook de ouder of voogd akkoord zijn." in page.text

    client.post(f"{draft.get_absolute_url()}akkoord/", answer | {"representative": "on"})
    draft.refresh_from_db()
    assert draft.agreed_by_representative


def test_story_is_taken_back_after_one_question(client, draft):
    url = f"{draft.get_absolute_url()}intrekken/"
    assert "De tekst wordt meteen gewist." in client.get(url).text

    page = client.post(url, follow=True)

    draft.refresh_from_db()
    assert draft.state == "withdrawn" and "De tekst is gewist." in page.text
    assert "Verhaal wijzigen" not in page.text and "Verhaal intrekken" not in page.text


@pytest.mark.parametrize("part", ["", "wijzigen/", "akkoord/", "intrekken/"])
def test_story_of_a_youth_of_another_is_not_there(client_of, other_mentor, outsider, draft, part):
    for person in (other_mentor, outsider):
        assert client_of(person).get(f"{draft.get_absolute_url()}{part}").status_code == 404


def test_nobody_writes_about_a_youth_of_another(client_of, outsider, youth):
    assert client_of(outsider).post(f"/jongeren/{youth.ref}/verhaal/", WORDS).status_code == 404


def test_page_of_the_youth_leads_to_the_stories(client, youth, mentor):
    item = make.story(youth, by=mentor)

    page = client.get(youth.get_absolute_url())

    assert item.get_absolute_url() in page.text and "akkoord op 05-01-2026" in page.text
