"""School on the page: a stretch, the reasons, the rule."""

import pytest

from cases.models import Education, EligibilityReview
from tests import make

STRETCH = {"kind": "mbo_2", "route": "bbl", "outcome": "left", "ends_on": "01-06-2025", "subject": "Kok"}


def test_create_offers_schools_alone_and_saves(youth, mentor, client_of):
    school = make.partner(youth.organisation, name="ROC Maasoever", kind="roc")
    make.partner(youth.organisation, name="Kredietbank", kind="debt_help")
    client = client_of(mentor)
    page = client.get(f"/jongeren/{youth.ref}/opleiding/").content.decode()

    response = client.post(f"/jongeren/{youth.ref}/opleiding/", STRETCH | {"partner": school.ref})

    assert "ROC Maasoever" in page
    assert "Kredietbank" not in page
    assert response.url == youth.get_absolute_url()
    assert Education.objects.get().partner == school


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"kind": ""}, "Kies wat voor opleiding het is."),
        ({"outcome": ""}, "Kies wat eruit kwam."),
        ({"outcome": "running"}, "Loopt dit nog? Dan is er nog geen einde."),
        ({"starts_on": "02-06-2025"}, "Het einde ligt voor het begin."),
    ],
)
def test_errors_stand_at_their_fields(youth, mentor, client_of, changes, words):
    response = client_of(mentor).post(f"/jongeren/{youth.ref}/opleiding/", STRETCH | changes)

    assert response.status_code == 422
    assert words in response.content.decode()
    assert "Kok" in response.content.decode()


def test_edit_shows_what_is_known_and_remove_takes_it_away(youth, mentor, client_of):
    row, client = make.education(youth, subject="Kok"), client_of(mentor)
    assert 'value="Kok"' in client.get(f"/opleidingen/{row.ref}/").content.decode()

    client.post(f"/opleidingen/{row.ref}/", STRETCH | {"subject": "Bakker"})
    row.refresh_from_db()
    assert row.subject == "Bakker"

    client.post(f"/opleidingen/{row.ref}/weghalen/")
    assert not Education.objects.exists()


def test_causes_ask_for_a_main_one(youth, mentor, client_of):
    client, path = client_of(mentor), f"/jongeren/{youth.ref}/redenen/"

    assert "Kies wat het meest meetelde." in client.post(path, {"others": ["personal"]}).content.decode()
    client.post(path, {"main": "climate", "others": ["personal", "weight"]})

    youth.refresh_from_db()
    assert youth.leaving_cause == "climate"
    assert set(youth.other_causes.values_list("cause", flat=True)) == {"personal", "weight"}


def test_rule_explains_every_version_and_keeps_looking_again(youth, mentor, client_of):
    client, path = client_of(mentor), f"/jongeren/{youth.ref}/schoolregel/"
    page = client.get(path).content.decode()

    client.post(path, {"note": "Aanmelden bij het loket"})

    assert all(words in page for words in ("De regel van nu", "De regel van 2006", "14 maart 2030"))
    assert EligibilityReview.objects.get().note == "Aanmelden bij het loket"
    assert "Aanmelden bij het loket" in client.get(path).content.decode()


@pytest.mark.parametrize(
    "path",
    [
        "/jongeren/{youth}/opleiding/",
        "/jongeren/{youth}/redenen/",
        "/jongeren/{youth}/schoolregel/",
        "/opleidingen/{row}/",
    ],
)
def test_foreign_rows_are_missing(youth, outsider, client_of, path):
    row = make.education(youth)

    assert client_of(outsider).get(path.format(youth=youth.ref, row=row.ref)).status_code == 404
