"""The pages about people."""

import pytest
from django.core import mail
from django.core.cache import cache

from mentoraat.models import User
from tests import make


def test_index_asks_the_same_for_one_and_three(administrator, organisation, client_of, django_assert_num_queries):
    client = client_of(administrator)
    for name in ("Nina", "Marc"):
        make.user(name, organisation, "mentor")

    with django_assert_num_queries(8):
        page = client.get("/mensen/").content.decode()

    assert "Nina" in page
    assert "Marc" in page


def test_create_invites_and_shows_the_person(administrator, client_of):
    answer = {"name": "Nina", "email": "nina@example.org", "role": "mentor", "municipality": ""}

    response = client_of(administrator).post("/mensen/uitnodigen/", answer)

    assert response.url == User.objects.get(email="nina@example.org").get_absolute_url()


def test_create_with_nothing_says_what_is_missing(administrator, client_of):
    response = client_of(administrator).post("/mensen/uitnodigen/", {"name": "Nina"})

    page = response.content.decode()
    assert response.status_code == 422
    assert "Vul een e-mailadres in." in page
    assert 'value="Nina"' in page


def test_foreign_person_is_missing(administrator, outsider, client_of):
    assert client_of(administrator).get(f"/mensen/{outsider.ref}/").status_code == 404


def test_sign_in_by_mail_and_password(mentor, client):
    cache.clear()
    mentor.set_password(make.PASSWORD)
    mentor.save()

    response = client.post("/inloggen/", {"login": mentor.email, "password": make.PASSWORD})

    assert (response.status_code, response.url) == (302, "/")


def test_sign_in_that_fails_never_says_which_half(mentor, client):
    cache.clear()
    known = client.post("/inloggen/", {"login": mentor.email, "password": "fout"}).content.decode()
    unknown = client.post("/inloggen/", {"login": "niemand@example.org", "password": "fout"}).content.decode()

    def strip(page):
        return page.split("<form", 1)[1].replace(mentor.email, "x").replace("niemand@example.org", "x")

    assert [line for line in strip(known).splitlines() if "csrf" not in line] == [
        line for line in strip(unknown).splitlines() if "csrf" not in line
    ]


@pytest.mark.parametrize("seconds", [15 * 60 + 1, 10 * 60 * 60 + 1])
def test_session_ends_by_itself(mentor, client_of, time_machine, seconds):
    time_machine.move_to("2026-11-20 08:00 +01:00", tick=False)
    client = client_of(mentor)
    assert client.get("/blijven-volgen/").status_code == 200

    time_machine.shift(seconds)

    assert client.get("/blijven-volgen/").status_code == 302


def test_session_that_is_used_all_day_ends_after_ten_hours(mentor, client_of, time_machine):
    time_machine.move_to("2026-11-20 08:00 +01:00", tick=False)
    client = client_of(mentor)
    for _quarter in range(41):
        assert client.get("/blijven-volgen/").status_code == 200
        time_machine.shift(14 * 60 + 50)

    assert client.get("/blijven-volgen/").status_code == 302


def test_forgotten_password_is_chosen_anew_by_the_link_in_the_mail(mentor, client):
    cache.clear()
    client.post("/wachtwoord/", {"email": mentor.email})
    address = next(word for word in mail.outbox[0].body.split() if "/wachtwoord/" in word).split("testserver")[1]

    form = client.get(address, follow=True).redirect_chain[-1][0]
    client.post(form, {"password1": make.PASSWORD, "password2": make.PASSWORD})

    mentor.refresh_from_db()
    assert mentor.check_password(make.PASSWORD)


def test_forgotten_password_of_nobody_answers_alike(mentor, client):
    cache.clear()
    known = client.post("/wachtwoord/", {"email": mentor.email})
    unknown = client.post("/wachtwoord/", {"email": "niemand@example.org"})

    assert (known.status_code, known.url) == (unknown.status_code, unknown.url)
