"""Settings of a municipality's system: for the administrator alone, off until whole, and never with the secret."""

import pytest

from cases.models import MunicipalLink
from mentoraat import jobs
from mentoraat.models import AuditEvent, Job
from tests import make
from tests.cases import zgw_server
from tests.cases.conftest import CATALOGUE

INDEX = "/instellingen/koppelingen/"


@pytest.fixture
def link(zgw_partner):
    return zgw_partner.municipal_link


def filled(town, **changes):
    """What somebody types."""
    return {
        "kind": "zgw",
        "cases_address": town.base("zaken"),
        "documents_address": town.base("documenten").rstrip("/"),
        "client_id": "mentoraat-zuid",
        "secret_name": "rotterdam",
        "source_rsin": "002220647",
        "responsible_rsin": "002 220 647",
        "case_type": f"{CATALOGUE}zaaktypen/1",
        "role_type": f"{CATALOGUE}roltypen/1",
        "document_type": f"{CATALOGUE}informatieobjecttypen/1",
        "status_sent": f"{CATALOGUE}statustypen/1",
        "answer_accepted": f"{CATALOGUE}statustypen/2",
    } | changes


def test_link_is_made_switched_on_and_off(client_of, administrator, organisation, town):
    client, partner = client_of(administrator), make.partner(organisation)

    page = client.post(f"{INDEX}nieuw/", filled(town, partner=partner.ref))
    link = MunicipalLink.objects.get()
    assert page.url == link.get_absolute_url() and not link.runs
    assert (link.statuses, link.answers) == (
        {"sent": f"{CATALOGUE}statustypen/1"},
        {"accepted": f"{CATALOGUE}statustypen/2"},
    )
    assert link.documents_address == town.base("documenten") and link.responsible_rsin == "002220647"
    client.post(f"{link.get_absolute_url()}aan/")
    assert MunicipalLink.objects.get().runs
    client.post(f"{link.get_absolute_url()}uit/")

    assert not MunicipalLink.objects.get().runs
    verbs = AuditEvent.objects.filter(verb__startswith="municipal_link").order_by("pk").values_list("verb", flat=True)
    assert [verb.split(".")[1] for verb in verbs] == ["added", "switched_on", "switched_off"]


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"cases_address": "https://metadata.internal/zaken/api/v1/"}, "Dit adres mag niet in deze installatie"),
        ({"cases_address": "http://localhost/zaken/api/v1/"}, "dat begint met https://"),
        ({"documents_address": "https://localhost:1/documenten/"}, "Dit adres mag niet in deze installatie"),
        ({"source_rsin": "123456789"}, "Dit is geen RSIN"),
        ({"client_id": "bsn 123456782"}, "burgerservicenummer"),
        ({"secret_name": "../rotterdam"}, "Kies iets uit de lijst"),
        ({"answer_refused": f"{CATALOGUE}statustypen/2"}, "maar één ding betekenen"),
        ({"client_id": ""}, "Vul eerst alles in"),
    ],
)
def test_faults_stand_at_their_field(client_of, administrator, link, town, changes, says):
    answer = client_of(administrator).post(f"{link.get_absolute_url()}wijzigen/", filled(town, **changes))

    assert answer.status_code == 422
    assert says in answer.content.decode()


def test_page_shows_settings_and_never_the_secret(client_of, administrator, link):
    page = client_of(administrator).get(link.get_absolute_url()).content.decode()

    assert "mentoraat-zuid" in page and "rotterdam" in page
    assert zgw_server.SECRET not in page


def test_trial_says_whether_they_let_us_in(client_of, administrator, link, town):
    client = client_of(administrator)
    client.post(f"{link.get_absolute_url()}proberen/")
    jobs.run(Job.objects.get(kind="municipal_link.try").pk)
    assert "Ja, geprobeerd op" in client.get(link.get_absolute_url()).content.decode()

    town.fails.append(403)
    client.post(f"{link.get_absolute_url()}proberen/")
    jobs.run(Job.objects.filter(kind="municipal_link.try", state="queued").get().pk)

    assert "geeft ons geen toegang" in client.get(link.get_absolute_url()).content.decode()


def test_half_a_link_stays_off(client_of, administrator, link):
    MunicipalLink.objects.update(active_since=None, client_id="")
    client = client_of(administrator)

    assert client.post(f"{link.get_absolute_url()}aan/").status_code == 409
    assert "Dit ontbreekt" in client.get(link.get_absolute_url()).content.decode()


@pytest.mark.parametrize("name", ["", "wijzigen/", "aan/", "uit/", "proberen/"])
def test_another_organisation_finds_nothing(client_of, other_organisation, link, name):
    stranger = client_of(make.user("Ada", other_organisation, "administrator"))
    ask = stranger.post if name in ("aan/", "uit/", "proberen/") else stranger.get

    assert ask(f"{link.get_absolute_url()}{name}").status_code == 404


def test_mentors_do_not_keep_settings(client_of, mentor, link):
    assert client_of(mentor).get(INDEX).status_code == 403


@pytest.mark.parametrize("count", [1, 3])
def test_index_asks_the_same_for_every_number(client_of, administrator, organisation, count, django_assert_num_queries):
    for number in range(count):
        MunicipalLink.objects.create(
            organisation=organisation, partner=make.partner(organisation, name=f"Loket {number}")
        )
    client = client_of(administrator)

    with django_assert_num_queries(7):
        page = client.get(INDEX)

    assert page.content.decode().count("Loket ") == count
