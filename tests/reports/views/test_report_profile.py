"""The pages about agreements: seen by who makes reports, kept as typed, foreign ones not there."""

from datetime import date

import pytest

from reports.models import QuarterReport, ReportProfile
from tests import make

pytestmark = pytest.mark.django_db
URL = "/rapporten/afspraken/"
ANSWER = {
    "name": "ESF+ 2026",
    "funder": "esf",
    "reader": "Uitvoering van Beleid",
    "period": "half_year",
    "starts_on": "01-01-2026",
    "deadline_days": "30",
    "scheduled": "on",
    "chapters": ["oogopslag", "resultaat"],
    "left_out": ["network"],
    "stories": "0",
    "small_form": "strict",
    "least": "10",
    "start_I8": "61,5",
    "agreed_I8": "70 %",
    "agreed_I1": "1.200",
}


@pytest.fixture
def client(client_of, coordinator):
    return client_of(coordinator)


@pytest.fixture
def profile(organisation):
    return make.report_profile(organisation, name="Fonds Kansen")


def test_agreement_is_made(client, organisation):
    response = client.post(f"{URL}nieuw/", ANSWER, follow=True)

    row = ReportProfile.objects.get(organisation=organisation)
    assert "De afspraak is opgeslagen." in response.text and response.redirect_chain == [(row.get_absolute_url(), 302)]
    assert row.agreed == {
        "reach.I1_youths_reached": {"start": None, "agreed": 1200},
        "outflow.I8_positive_rate": {"start": 61.5, "agreed": 70},
    }
    assert (row.period, row.chapters, row.scheduled) == ("half_year", ["oogopslag", "resultaat"], True)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"name": ""}, "Vul in: Naam van de afspraak."),
        ({"least": "9"}, "Onder de 10 is een percentage te herleiden."),
        ({"small_limit": "3"}, "Jullie verbergen aantallen onder 5."),
        ({"agreed_I8": "170"}, "Naar school of werk: vul een percentage in"),
        ({"agreed_I8": "veel"}, "Naar school of werk: vul een getal in"),
        ({"agreed_I3": "1,5"}, "Begonnen trajecten: vul een heel getal in"),
        ({"reader": ""}, "Kies een gemeente, of schrijf wie het leest."),
        ({"chapters": ["nergens"]}, "Kies iets uit de lijst."),
    ],
)
def test_fault_stands_at_its_field_and_what_was_typed_stays(client, changes, sentence):
    response = client.post(f"{URL}nieuw/", ANSWER | changes)

    assert response.status_code == 422 and sentence in response.text
    assert 'value="61,5"' in response.text and "1.200" in response.text
    assert not ReportProfile.objects.exists()


def test_all_faults_are_said_at_once(client):
    page = client.post(f"{URL}nieuw/", ANSWER | {"start_I3": "veel", "agreed_I8": "170", "least": "4", "reader": ""})

    assert page.context["form"].errors.keys() == {"start_I3", "agreed_I8", "least", "reader"}


def test_example_fills_the_form(client):
    page = client.get(f"{URL}nieuw/?voorbeeld=esf")

    form = page.context["form"]
    assert (form["period"].value(), form["stories"].value()) == ("half_year", 0)
    assert "binnen vier weken" in page.text and 'aria-current="true"' in page.text


def test_municipality_is_one_that_asks_this_organisation(client, organisation, municipality):
    elsewhere = make.municipality(make.organisation())
    words = ANSWER | {"reader": ""}

    assert client.post(f"{URL}nieuw/", words | {"municipality": elsewhere.ref}).status_code == 422
    assert client.post(f"{URL}nieuw/", words | {"municipality": municipality.ref}).status_code == 302


def test_edit_changes_what_was_agreed(client, profile):
    page = client.get(f"{profile.get_absolute_url()}wijzigen/")
    assert page.context["form"]["reader"].value() == "Stichting Kansen"

    client.post(f"{profile.get_absolute_url()}wijzigen/", ANSWER)

    profile.refresh_from_db()
    assert (profile.name, profile.period, profile.deadline_days) == ("ESF+ 2026", "half_year", 30)


def test_edit_of_a_used_agreement_does_not_ask_whom_it_is_about(client, profile):
    QuarterReport.objects.create(organisation=profile.organisation, profile=profile, year=2026, number=1)

    page = client.get(f"{profile.get_absolute_url()}wijzigen/")
    client.post(f"{profile.get_absolute_url()}wijzigen/", ANSWER)

    profile.refresh_from_db()
    assert "Hiermee is al een rapport gemaakt." in page.text and "Hoe vaak?" not in page.text
    assert (profile.period, profile.deadline_days) == ("quarter", 30)


def test_agreement_ends_and_runs_on(client, profile):
    url = profile.get_absolute_url()
    response = client.post(f"{url}beeindigen/", {"ends_on": "31-12-2025"}, follow=True)
    assert "De afspraak is beëindigd." in response.text and f"{url}terug/" in response.text

    client.post(f"{url}terug/")

    profile.refresh_from_db()
    assert profile.ends_on is None


def test_end_keeps_a_day_that_will_not_do(client, organisation):
    profile = make.report_profile(organisation, starts_on=date(2026, 1, 1))

    response = client.post(f"{profile.get_absolute_url()}beeindigen/", {"ends_on": "31-12-2025"})

    assert response.status_code == 422 and 'value="31-12-2025"' in response.text


@pytest.mark.parametrize("part", ["", "wijzigen/", "beeindigen/"])
def test_agreement_of_another_organisation_is_not_there(client_of, outsider, profile, part):
    assert client_of(outsider).get(f"{profile.get_absolute_url()}{part}").status_code == 404


@pytest.mark.parametrize("who", ["mentor", "administrator", "official"])
def test_agreements_are_for_who_makes_reports(request, client_of, who):
    assert client_of(request.getfixturevalue(who)).get(URL).status_code == 403


def test_page_says_when_the_next_report_comes_and_what_was_made(client, profile):
    QuarterReport.objects.create(organisation=profile.organisation, profile=profile, year=2026, number=1)

    page = client.get(profile.get_absolute_url())

    assert "Het volgende rapport" in page.text and "1e kwartaal 2026" in page.text


@pytest.mark.parametrize("times", [1, 3])
def test_list_asks_the_same_for_more_rows(client, organisation, django_assert_num_queries, times):
    for _time in range(times):
        make.report_profile(organisation)
    client.get(URL)

    with django_assert_num_queries(7):
        client.get(URL)


def test_list_without_agreements_leads_to_an_example(client, municipality):
    page = client.get(URL)

    assert "Begin met een voorbeeld" in page.text and municipality.name in page.text
