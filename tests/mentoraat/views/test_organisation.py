"""The settings pages."""


def test_areas_adds_one(administrator, client_of):
    page = client_of(administrator).post("/instellingen/wijken/", {"name": "Feijenoord"}, follow=True).content.decode()

    assert "Feijenoord" in page


def test_settings_are_not_for_a_mentor(mentor, client_of):
    assert client_of(mentor).get("/instellingen/wijken/").status_code == 403
