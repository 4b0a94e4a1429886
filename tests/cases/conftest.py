"""A municipality with a system of its own, for whoever tests what goes there."""

import pytest

from cases.domain import handover_export
from cases.models import MunicipalLink
from mentoraat.periods import now
from tests import make
from tests.cases import zgw_server

CATALOGUE = "https://catalogi.example.nl/api/v1/"


@pytest.fixture(scope="session")
def zgw_running(tmp_path_factory):
    """The server, started once."""
    server = zgw_server.start(tmp_path_factory.mktemp("town"))
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def town(zgw_running, settings, tmp_path):
    """The municipality with empty registers, named in the settings; nothing over the line was other than described."""
    server = zgw_running
    server.town = zgw_server.Municipality(server.town.address)
    (tmp_path / "rotterdam").write_text(zgw_server.SECRET + "\n")
    settings.ZGW_HOSTS = [server.town.address.removeprefix("https://")]
    settings.ZGW_CA_FILE, settings.ZGW_SECRETS = str(server.authorities), str(tmp_path)
    yield server.town
    assert server.town.faults == []


@pytest.fixture
def zgw_partner(organisation, town):
    """The desk whose handovers become a zaak."""
    partner = make.partner(organisation, name="Jongerenloket Rotterdam")
    states = "sent accepted refused met arrived returned fed_back withdrawn closed".split()
    MunicipalLink.objects.create(
        organisation=organisation,
        partner=partner,
        kind="zgw",
        active_since=now(),
        cases_address=town.base("zaken"),
        documents_address=town.base("documenten"),
        client_id=zgw_server.CLIENT,
        secret_name="rotterdam",
        source_rsin="002220647",
        responsible_rsin="002220647",
        case_type=f"{CATALOGUE}zaaktypen/1",
        role_type=f"{CATALOGUE}roltypen/1",
        document_type=f"{CATALOGUE}informatieobjecttypen/1",
        result_type=f"{CATALOGUE}resultaattypen/1",
        statuses={state: f"{CATALOGUE}statustypen/{state}" for state in states},
        answers={
            "accepted": f"{CATALOGUE}statustypen/in-behandeling",
            "refused": f"{CATALOGUE}statustypen/niet-ontvankelijk",
            "reported": f"{CATALOGUE}statustypen/gemeld",
            "first_talk": f"{CATALOGUE}statustypen/eerste-gesprek",
            "arrived": f"{CATALOGUE}statustypen/in-traject",
        },
    )
    return partner


@pytest.fixture
def cheap_paper(monkeypatch):
    """A PDF that costs nothing to make."""
    made = (lambda handover: b"%PDF-1.7 kanarie", "application/pdf", "pdf")
    monkeypatch.setitem(handover_export.KINDS, "pdf", made)


@pytest.fixture
def to_town(case, zgw_partner, cheap_paper):
    """A handover to the municipality; its mail has left."""
    item = make.sent_handover(case, zgw_partner, mailed_at=now())
    item.steps.create(organisation=item.organisation, state="sent", on=item.sent_on, by_name="Nina")
    return item
