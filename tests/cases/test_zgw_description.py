"""The town on this machine notices what a real one would refuse."""

import pytest

from tests.cases.zgw_description import answer_faults, faults, question_faults

NAME = "zaken-1.5.1"
HEADERS = {"Content-Type": "application/json", "Accept-Crs": "EPSG:4326", "Content-Crs": "EPSG:4326"}
ZAAK = {
    "identificatie": "MENTORAAT-x",
    "bronorganisatie": "002220647",
    "verantwoordelijkeOrganisatie": "002220647",
    "zaaktype": "https://catalogi.example.nl/zaaktypen/1",
    "startdatum": "2026-11-21",
}


def asked(headers=HEADERS, query=None, path="/zaken", method="POST", **changes):
    body = {name: value for name, value in (ZAAK | changes).items() if value is not None}
    return question_faults(NAME, path, method, headers=headers, query=query or {}, body=body)


def test_right_question_is_right():
    assert asked() == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"bsn": "123456782"},
        {"zaaktype": None},
        {"zaaktype": "http://catalogi.example.nl/zaaktypen/1"},
        {"bronorganisatie": "123456789"},
        {"omschrijving": "x" * 81},
        {"identificatie": "x" * 41},
        {"startdatum": "21-11-2026"},
        {"vertrouwelijkheidaanduiding": "heel geheim"},
        {"headers": {"Content-Type": "application/json"}},
        {"query": {"bsn": "123456782"}},
        {"path": "/klantcontacten"},
        {"method": "DELETE"},
    ],
)
def test_wrong_question_is_noticed(wrong):
    assert asked(**wrong)


def test_wrong_answer_is_noticed():
    assert answer_faults(NAME, "/zaken", "POST", 201, ZAAK)
    assert answer_faults(NAME, "/zaken", "POST", 302, None)
    assert answer_faults(NAME, "/rollen", "GET", 200, {"count": 0, "results": []}) == []


@pytest.mark.parametrize(("name", "value"), [("date-time", "2026-11-21T10:00:00"), ("byte", "geen base64!")])
def test_formats_are_looked_at(name, value):
    assert faults(NAME, {"type": "string", "format": name}, value)
