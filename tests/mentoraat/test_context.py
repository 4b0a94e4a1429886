"""The frame: who sees which words in the navigation, and what is kept in the browser."""

import pytest
from django.test import RequestFactory

from mentoraat import context, status_line
from mentoraat.access import Role
from mentoraat.templatetags.mentoraat import message_extra
from tests import make

ALL = [
    "Team", "Vandaag", "Jongeren", "Overdrachten", "Aanmeldingen", "Overzicht", "Rapporten", "Mensen", "Instellingen",
    "Wie keek mee", "Akkoorden", "Klachten", "Vragen aan u",
]  # fmt: skip
SEEN = {
    "mentor": ["Vandaag", "Jongeren", "Overdrachten"],
    "coordinator": ["Team", "Jongeren", "Overdrachten", "Aanmeldingen", "Rapporten"],
    "administrator": ["Mensen", "Instellingen"],
    "privacy_officer": ["Wie keek mee", "Akkoorden"],
    "complaints_officer": ["Klachten"],
    "official": ["Overzicht", "Rapporten"],
    "partner_user": ["Vragen aan u"],
}


@pytest.fixture
def partner_user(organisation):
    """Somebody at a partner with an account."""
    return make.user("Petra", organisation, Role.PARTNER)


@pytest.fixture
def everything_has_an_address(monkeypatch):
    monkeypatch.setattr(context, "_address", lambda name: f"/{name.split(':')[-1]}/")


@pytest.mark.parametrize("role", SEEN)
@pytest.mark.usefixtures("everything_has_an_address")
def test_navigation_follows_permissions(request, role):
    user = request.getfixturevalue(role)

    assert [str(entry.label) for entry in context.navigation(user)] == SEEN[role]


def test_every_entry_is_somebodys():
    assert [str(label) for _, label, _, _ in context.NAVIGATION] == ALL
    assert {word for words in SEEN.values() for word in words} == set(ALL)


MORE = ["Aanbod & wensen", "Wie helpt", "Groepen", "Activiteiten", "Signalen", "Klacht doorgeven"]
COORDINATOR = ["Cijfers", "Vooruitgang", "Wat de gemeente ziet", *MORE[:5], "Partners", "Inlezen", MORE[5]]
ADMINISTRATOR = ["Partners", MORE[5]]


@pytest.mark.parametrize(
    ("role", "seen"),
    [("mentor", MORE), ("coordinator", COORDINATOR), ("administrator", ADMINISTRATOR), ("official", [])],
)
@pytest.mark.usefixtures("everything_has_an_address")
def test_more_follows_permissions(request, role, seen):
    user = request.getfixturevalue(role)

    assert [str(entry.label) for entry in context.navigation(user, among=context.MORE)] == seen


@pytest.mark.usefixtures("everything_has_an_address")
def test_entry_of_the_open_page_is_marked(mentor):
    entries = context.navigation(mentor, "/youth-index/abc/")

    assert [str(entry.label) for entry in entries if entry.active] == ["Jongeren"]


def test_entry_without_a_page_is_left_out(mentor, monkeypatch):
    monkeypatch.setattr(context, "NAVIGATION", ((context.P.GUIDE, "Maan", "reports:moon", "moon"),))

    assert context.navigation(mentor) == []


def test_fragment_that_draws_no_frame_asks_nothing(mentor, django_assert_num_queries):
    request = RequestFactory().get("/")
    request.user = mentor

    with django_assert_num_queries(0):
        context.frame(request)


def test_frame_costs_two_questions(mentor, django_assert_num_queries):
    request = RequestFactory().get("/")
    request.user = type(mentor).objects.get(pk=mentor.pk)

    with django_assert_num_queries(2):  # the roles, and how many handovers wait
        drawn = context.frame(request)["frame"]
        assert drawn["user_name"] == "Nina"


def test_stranger_sees_no_navigation(client):
    shown = client.get("/stijl/").context["frame"]

    assert "sign_out" in shown  # the gallery shows a frame of its own
    assert client.get("/inloggen/").context["frame"]["nav"] == []


def test_cookie_with_another_word_is_not_believed():
    request = RequestFactory().get("/", headers={"cookie": 'theme="><script>; shortcuts=off'})

    drawn = context.frame(request)["frame"]

    assert drawn["theme"] == "auto"
    assert drawn["shortcuts"] == "off"


def test_chosen_colours_are_kept(client, db):
    answer = client.post("/weergave/", {"theme": "dark", "shortcuts": "off"})

    assert answer.status_code == 302
    assert answer.cookies["theme"].value == "dark"
    assert answer.cookies["theme"]["httponly"]
    assert 'data-bs-theme="dark"' in client.get("/weergave/").content.decode()


def test_unknown_colour_is_refused(client, db):
    answer = client.post("/weergave/", {"theme": "paars", "shortcuts": "on"})

    assert answer.status_code == 422
    assert b"<title>Fout: " in answer.content


def test_faulty_gallery_form_answers_422_and_keeps_input(client, db):
    answer = client.post("/stijl/", {"notitie": "Wat lukte er?"})

    assert answer.status_code == 422
    assert "Wat lukte er?" in answer.content.decode()


def test_told_sentence_carries_undo_and_links(rf, monkeypatch):
    said = []
    monkeypatch.setattr(
        "django.contrib.messages.add_message", lambda request, level, text, extra_tags: said.append((text, extra_tags))
    )

    status_line.tell(rf.get("/"), "Opgeslagen.", undo="/terug/", links=[("/sam/", "Naar Sam")])

    text, tags = said[0]
    assert text == "Opgeslagen."
    assert message_extra(type("M", (), {"extra_tags": tags})) == {"undo": "/terug/", "links": [["/sam/", "Naar Sam"]]}


@pytest.mark.usefixtures("everything_has_an_address")
def test_waiting_handovers_are_counted_beside_the_word(mentor, monkeypatch):
    monkeypatch.setattr("cases.domain.handover_list.waiting_on_us", lambda user: 2)

    badges = {str(entry.label): entry.badge for entry in context.navigation(mentor)}

    assert badges == {"Vandaag": "", "Jongeren": "", "Overdrachten": "2"}
