"""The settings pages."""


def test_edit_keeps_what_was_typed_and_says_what_is_wrong(administrator, client_of):
    answer = {
        "quiet_days": "20",
        "out_of_sight_days": "10",
        "baseline_days": "42",
        "aftercare_first_days": "60",
        "aftercare_next_days": "90",
        "small_number_limit": "5",
    }

    response = client_of(administrator).post("/instellingen/", answer)

    page = response.content.decode()
    assert response.status_code == 422
    assert "Kies meer dagen dan bij" in page
    assert 'value="20"' in page


def test_areas_adds_one(administrator, client_of):
    page = client_of(administrator).post("/instellingen/wijken/", {"name": "Feijenoord"}, follow=True).content.decode()

    assert "Feijenoord" in page


def test_settings_are_not_for_a_mentor(mentor, client_of):
    assert client_of(mentor).get("/instellingen/").status_code == 403
