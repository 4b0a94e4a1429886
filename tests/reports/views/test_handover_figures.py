"""Figures about handovers for the coordinator: side by side, against the agreement, with the handovers behind them."""

import csv
import io
import re
from html import unescape

import openpyxl
import pytest
import time_machine

from mentoraat.models import AuditEvent
from partners.domain import agreement
from tests import make
from tests.reports import handover_world as world

ADDRESS = "/cijfers/overdrachten/"


@pytest.fixture(autouse=True)
def on_the_day():
    """Looked at on 28 July 2026: the last four quarters are those of the worked example."""
    with time_machine.travel(f"{world.TODAY}T12:00:00+02:00", tick=False):
        yield


@pytest.fixture
def partners(case):
    return world.build(case)


@pytest.fixture
def client(coordinator, client_of):
    return client_of(coordinator)


def get(client, address=ADDRESS, status=200):
    response = client.get(address)
    assert response.status_code == status, address
    return response.content.decode()


def links(page, words="overdrachten/wie"):
    return {unescape(found) for found in re.findall(r'href="([^"]*)"', page) if words in found}


def test_index_shows_the_last_four_quarters(partners, client):
    page = get(client)

    assert "Laatste vier kwartalen" in page
    assert "1 juli 2025" in page and "30 juni 2026" in page and "28 juli 2026" in page
    assert "Van 12 verstuurde overdrachten kwamen er 5 aan. Er lopen er nog 3." in page
    assert "33,3%" in page and "54,5%" in page


def test_every_number_leads_to_as_many_handovers_as_it_says(partners, client):
    page = get(client)

    found = re.findall(r'<a href="([^"]*overdrachten/wie[^"]*)">([\d.]+)<', page)
    assert len(found) > 40
    for url, count in found:
        rows = "1 rij" if count == "1" else f"{count} rijen"
        assert rows in get(client, unescape(url)), url


def test_partner_without_a_figure_says_so(partners, client):
    row = get(client).split(">Zorg<")[1].split("</tr>")[0]

    assert "te weinig" in row and "0,0%" in row


@pytest.mark.parametrize(
    ("sort", "first"), [("sent", "Roc"), ("name", "Loket"), ("standing.refused", "Zorg"), ("x", "Loket")]
)
def test_partners_in_the_asked_order(partners, client, sort, first):
    table = get(client, f"{ADDRESS}?sorteer={sort}").split("<tbody")
    names = [re.findall(r">(Loket|Roc|Zorg)<", part) for part in table]

    assert next(found for found in names if len(found) >= 3)[0] == first


def test_reasons_stand_per_receiving_party(partners, client):
    assert "Waarom het niet kon, per partner" in get(client)
    assert "Waarom het niet kon, per partner" not in get(client, f"{ADDRESS}?periode=2026-Q2")


@pytest.mark.parametrize("period", ["vier", "2026", "2025", "2026-Q2", "2026-Q3"])
def test_other_periods_can_be_asked_for(partners, client, period):
    assert "verstuurd van" in get(client, f"{ADDRESS}?periode={period}")


def test_period_that_does_not_exist_is_said_at_its_field(client):
    assert "field-faulty" in get(client, f"{ADDRESS}?periode=2026-Q9", status=422)
    get(client, f"{ADDRESS}wie/?periode=2026-Q9&cijfer=sent", status=404)
    get(client, f"{ADDRESS}bestand/?periode=2026-Q9", status=404)


def test_without_handovers_there_is_a_sentence(client):
    assert "nog niets verstuurd" in get(client)


def test_partner_stands_beside_its_agreement(partners, client, administrator):
    terms = agreement.running(partners["Loket"])
    terms.target_handovers, terms.target_accept_days, terms.target_arrived_percent = 20, 2, 75
    terms.save()

    page = get(client, f"/partners/{partners['Loket'].ref}/cijfers/")

    plain = " ".join(re.sub(r"<[^>]+>", " ", page).split())
    assert "Antwoord binnen 3 werkdagen mediaan 1,0 werkdagen, 60,0% op tijd" in plain
    assert "Overdrachten in een jaar 20 5" in plain
    assert "Aangenomen binnen 2 dagen mediaan 2,5 dagen" in plain
    assert "Aangekomen ten minste 75% 75,0%" in plain
    assert all("partner=" in url for url in links(page))


def test_partner_without_handovers_or_agreement(client, organisation):
    page = get(client, f"/partners/{make.partner(organisation).ref}/cijfers/")

    assert "Nog niets afgesproken" in page
    assert "te weinig" in page


def test_rows_of_a_rate_do_not_exist(partners, client):
    for key in (
        "",
        "I16.rate",
        "waits.answer",
        "rounds.x.yes",
        "rounds.14.maybe",
        "ladder.maybe",
        "desk.appointment",
        "sentx",
    ):
        get(client, f"{ADDRESS}wie/?cijfer={key}", status=404)


def test_reading_the_rows_is_noted(partners, client, coordinator):
    get(client, f"{ADDRESS}wie/?cijfer=ladder.nobody")

    event = AuditEvent.objects.get(verb="figures.read_rows")
    assert (event.actor_id, event.fields) == (coordinator.pk, ["handovers.ladder.nobody"])


def test_workbook_holds_partners_numbers_and_rules(partners, client):
    response = client.get(f"{ADDRESS}bestand/")

    book = openpyxl.load_workbook(io.BytesIO(response.content))
    assert book.sheetnames == ["Per partner", "Alle cijfers", "Zo tellen we"]
    rows = {row[0]: row[1] for row in book["Per partner"].iter_rows(min_row=2, values_only=True)}
    assert rows == {"Loket": 5, "Roc": 6, "Zorg": 1}
    assert AuditEvent.objects.get(verb="handover_figures.exported").fields == ["2025-07-01"]


def test_list_holds_every_number(partners, client):
    response = client.get(f"{ADDRESS}bestand/?soort=csv")

    rows = list(csv.reader(io.StringIO(response.content.decode("utf-8-sig")), delimiter=";"))
    found = {(row[3], row[4]): row[5] for row in rows[1:]}
    assert found["Alle partners", "Verstuurd"] == "12"
    assert found["Roc", "Werkdagen tot antwoord, mediaan"] == "1.0"
    assert found["Zorg", "Terugkoppeling op tijd, deel"] == "te weinig"


def test_every_figure_is_explained(partners, client):
    page = get(client, f"{ADDRESS}uitleg/")

    for url in links(get(client), "overdrachten/uitleg/#"):
        assert f'id="{url.partition("#")[2]}"' in page


def test_mentor_sees_no_figures_and_another_organisation_not_ours(partners, mentor, outsider, client_of):
    for path in ("", "wie/?cijfer=sent", "bestand/", "uitleg/"):
        assert client_of(mentor).get(f"{ADDRESS}{path}").status_code == 403
    client = client_of(outsider)

    assert "nog niets verstuurd" in get(client)
    get(client, f"/partners/{partners['Roc'].ref}/cijfers/", status=404)
    get(client, f"{ADDRESS}wie/?cijfer=sent&partner={partners['Roc'].ref}", status=404)


@pytest.mark.parametrize("rows", [1, 3])
def test_number_of_queries_is_fixed(case, client, rows, django_assert_num_queries):
    partners = world.build(case, ())
    for name in ("L1", "R1", "Z1")[:rows]:
        world.one(case, partners, *world.ROWS[name])

    with django_assert_num_queries(23):
        get(client)
