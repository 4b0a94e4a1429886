"""The pages to bring in a register."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from reports.models import RegisterImport
from tests.reports.imports import registers


@pytest.fixture
def browser(client_of, coordinator, tmp_path, settings):
    """The coordinator's browser; files go to a folder of the test."""
    settings.MENTORAAT_FILES = tmp_path / "files"
    return client_of(coordinator)


@pytest.fixture
def item(coordinator):
    """An import that is ready."""
    counts = {"jongeren": {"new": 650, "known": 0, "changed": 2}}
    return RegisterImport.objects.create(
        organisation=coordinator.organisation,
        name="register.xlsx",
        file="x",
        state="ready",
        counts=counts,
        uploaded_by=coordinator,
    )


def test_upload_leads_to_the_page_of_the_import(browser, tmp_path):
    path = registers.as_xlsx(tmp_path / "register.xlsx", registers.plain())

    with path.open("rb") as file:
        response = browser.post("/inlezen/", {"workbook": file}, follow=True)

    assert response.redirect_chain[0][0] == RegisterImport.objects.get().get_absolute_url()
    assert response.headers["Refresh"] == "2"
    assert "Het werkboek staat in de wachtrij" in response.content.decode()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"nummer;naam", "Dit is geen werkboek."),
        (b"", "Dit bestand is leeg."),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "heeft een wachtwoord"),
        (b"PK" + b"\0" * (20 * 1024 * 1024), "groter dan 20 MB"),
    ],
    ids=["text", "empty", "password", "large"],
)
def test_wrong_file_is_refused_at_the_field(browser, content, words):
    response = browser.post("/inlezen/", {"workbook": SimpleUploadedFile("register.xlsx", content)})

    assert response.status_code == 422
    assert words in response.context["form"].errors["workbook"][0]
    assert not RegisterImport.objects.exists()


def test_name_with_a_bsn_is_refused(browser, tmp_path):
    with registers.as_xlsx(tmp_path / "111222333.xlsx", registers.plain()).open("rb") as file:
        response = browser.post("/inlezen/", {"workbook": file})

    assert "burgerservicenummer" in response.context["form"].errors["workbook"][0]


def test_no_file_is_refused(browser):
    response = browser.post("/inlezen/", {})

    assert response.status_code == 422
    assert "Kies een bestand." in response.content.decode()


def test_ready_import_shows_what_would_come_and_a_button(browser, item):
    page = browser.get(item.get_absolute_url())

    assert "Klaar om in te lezen" in page.content.decode()
    assert "650" in page.content.decode()
    assert "Refresh" not in page.headers
    assert browser.post(f"/inlezen/{item.ref}/doen/", follow=True).context["item"].state == "applying"


def test_import_without_anything_new_has_no_button(browser, item):
    RegisterImport.objects.update(counts={"jongeren": {"new": 0, "known": 650, "changed": 0}})

    page = browser.get(item.get_absolute_url()).content.decode()

    assert "Alles uit dit werkboek staat er al." in page
    assert "/doen/" not in page


def test_faults_are_listed_with_their_place(browser, item):
    fault = {"sheet": "jongeren", "row": 5, "column": "geslacht", "value": "<b>man", "message": "Kies uit: m, v"}
    RegisterImport.objects.update(state="faulty", faults=[fault] * 501, fault_count=501, ignored=["jongeren › kleur"])

    page = browser.get(item.get_absolute_url()).content.decode()

    assert "Er zijn 501 fouten. Er is niets opgeslagen." in page
    assert page.count("&lt;b&gt;man") == 500
    assert "jongeren › kleur" in page
    assert browser.get(f"/inlezen/{item.ref}/fouten/").content.count(b"Kies uit") == 501


def test_import_that_stopped_can_be_tried_again(browser, tmp_path):
    with registers.as_xlsx(tmp_path / "a.xlsx", registers.plain()).open("rb") as file:
        browser.post("/inlezen/", {"workbook": file})
    item = RegisterImport.objects.get()
    type(item.job).objects.update(state="failed")

    page = browser.get(item.get_absolute_url())

    assert "Er is niets half opgeslagen." in page.content.decode()
    assert "Refresh" not in page.headers
    assert browser.post(f"/inlezen/{item.ref}/opnieuw/", follow=True).headers["Refresh"] == "2"


@pytest.mark.parametrize("address", ["", "doen/", "opnieuw/", "fouten/"])
def test_import_of_another_organisation_is_not_there(client_of, outsider, item, address):
    client = client_of(outsider)

    method = client.post if address in ("doen/", "opnieuw/") else client.get
    assert method(f"/inlezen/{item.ref}/{address}").status_code == 404


def test_mentor_may_not_bring_in_a_register(client_of, mentor):
    assert client_of(mentor).get("/inlezen/").status_code == 403


@pytest.mark.parametrize("count", [1, 3])
def test_list_asks_the_same_number_of_questions(browser, item, count, django_assert_num_queries):
    for number in range(count - 1):
        RegisterImport.objects.create(organisation=item.organisation, name=f"{number}.xlsx", file="x")
    browser.get("/inlezen/")

    with django_assert_num_queries(6):
        assert browser.get("/inlezen/").status_code == 200
