"""Bringing in a list of offers on screen."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from partners.models import Offer
from reports.models import OfferImport
from tests import make

LIST = "partner;titel;soort\nROC Maasoever;Koksopleiding;leren\n"


def text(response):
    return " ".join(response.content.decode().split())


def bring(client, words=LIST):
    file = SimpleUploadedFile("aanbod.csv", words.encode())
    return client.post("/inlezen/aanbod/", {"file": file}, follow=True)


def test_list_is_shown_before_it_is_brought_in(administrator, client_of):
    make.partner(administrator.organisation, name="ROC Maasoever")
    client = client_of(administrator)

    page = text(bring(client))
    assert "Klaar om in te lezen" in page and "Koksopleiding" in page and not Offer.objects.exists()

    client.post(f"{OfferImport.objects.get().get_absolute_url()}doen/")
    assert Offer.objects.get().title == "Koksopleiding"
    assert "Er is niets nieuws." in text(bring(client))


def test_faults_are_listed_with_their_place(administrator, client_of):
    page = text(bring(client_of(administrator)))

    assert "Er is 1 fout. Er is niets opgeslagen." in page and "Deze partner kennen we niet." in page


def test_upload_without_a_file_says_so(administrator, client_of):
    answer = client_of(administrator).post("/inlezen/aanbod/", {})

    assert answer.status_code == 422 and "Kies een bestand." in text(answer)


@pytest.mark.parametrize("path", ["", "doen/"])
def test_list_of_another_organisation_is_not_there(outsider, coordinator, client_of, path):
    item = OfferImport.objects.create(organisation=coordinator.organisation, name="x.csv")

    assert client_of(outsider).post(f"{item.get_absolute_url()}{path}").status_code == 404


def test_example_is_a_file_with_every_column(administrator, client_of):
    answer = client_of(administrator).get("/inlezen/aanbod/voorbeeld/")

    assert answer.headers["Content-Disposition"] == 'attachment; filename="aanbod.csv"'
    assert b'"partner";"titel";"soort"' in answer.content
