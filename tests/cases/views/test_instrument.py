"""The organisation's own instruments: make, look, take into use, renew; and what a programme measures with."""

import pytest
from django.urls import reverse

from cases.domain import instrument
from cases.models import Instrument
from tests import make

FORM = {
    "name": "Drie vragen",
    "filled_in_by": "youth",
    "steps": "Moet anders\nGaat wel\n\n Goed zo ",
    "areas": "Wonen: Hoe woon je?\nWerk: Hoe is je werk: leuk?\nGeld: Kom je rond?",
}


def url(name, row=None):
    return reverse(f"cases:{name}", args=[row.ref] if row else [])


@pytest.fixture
def client(administrator, client_of):
    """Bo's."""
    return client_of(administrator)


@pytest.fixture
def draft(client):
    """Three questions, not in use yet."""
    client.post(url("instrument-create"), FORM)
    return Instrument.objects.get(slug="drie-vragen")


def test_new_instrument_is_a_draft_to_look_at(client, draft):
    assert (draft.steps, draft.is_draft) == (["Moet anders", "Gaat wel", "Goed zo"], True)
    assert [area.question for area in draft.areas.all()][1] == "Hoe is je werk: leuk?"

    page = client.get(draft.get_absolute_url()).content.decode()

    assert "Hoe woon je?" in page and page.count("Gaat wel") == 3
    assert "Meting in gebruik nemen" in page


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"name": ""}, "Geef de meting een naam."),
        ({"steps": "Goed\nFout"}, "Schrijf 3 tot 7 antwoorden op, elk op een eigen regel."),
        ({"steps": "Goed\ngoed\nFout"}, "Twee antwoorden zijn hetzelfde."),
        ({"areas": "Wonen\nWerk: Hoe?\nGeld: Hoe?"}, "Regel 1: schrijf een naam, een dubbele punt en een vraag."),
        ({"areas": "Wonen: Hoe?\nWonen: Waar?\nGeld: Hoe?"}, "Twee punten hebben dezelfde naam."),
        ({"areas": "Wonen: Hoe?\n!!: Hoe?\nGeld: Hoe?"}, "Regel 2: geef het punt een naam"),
        ({"areas": "Wonen: " + "h" * 121}, "Regel 1: maak de vraag korter"),
    ],
)
def test_errors_stand_at_their_field_and_keep_what_was_typed(client, changes, words):
    page = client.post(url("instrument-create"), FORM | changes)

    assert page.status_code == 422
    assert words in page.content.decode()
    assert "Hoe" in page.content.decode()
    assert not Instrument.objects.filter(slug="drie-vragen").exists()


def test_draft_is_changed_taken_into_use_and_renewed(client, draft):
    client.post(url("instrument-edit", draft), FORM | {"name": "Drie goede vragen"})
    client.post(url("instrument-publish", draft))
    draft.refresh_from_db()
    assert (draft.name, draft.in_use) == ("Drie goede vragen", True)
    assert client.get(url("instrument-edit", draft)).url == draft.get_absolute_url()

    address = client.post(url("instrument-revise", draft)).url
    page = client.get(address).content.decode()

    assert "Drie goede vragen, versie 2" in page
    assert "Werk: Hoe is je werk: leuk?" in page
    assert "Nieuwe versie afmaken" in client.get(url("instrument-index")).content.decode()


def test_draft_is_thrown_away_and_a_version_in_use_is_stopped(client, draft):
    client.post(url("instrument-discard", draft))
    assert not Instrument.objects.filter(pk=draft.pk).exists()

    client.post(url("instrument-create"), FORM)
    second = Instrument.objects.get(slug="drie-vragen")
    client.post(url("instrument-publish", second))
    client.post(url("instrument-withdraw", second))

    assert "gestopt" in client.get(url("instrument-index")).content.decode()


def test_programme_chooses_its_instrument(client, draft, organisation):
    programme = make.programme(organisation)
    refused = client.post(url("programme-instrument", programme), {"instrument": draft.ref})
    assert refused.status_code == 422  # a draft is no choice

    client.post(url("instrument-publish", draft))
    client.post(url("programme-instrument", programme), {"instrument": draft.ref})

    programme.refresh_from_db()
    assert programme.instrument == draft
    assert "Drie vragen" in client.get(url("instrument-index")).content.decode()


@pytest.mark.parametrize("name", ["show", "edit", "publish", "revise", "withdraw", "discard"])
def test_instrument_of_another_organisation_is_not_there(draft, other_organisation, client_of, name):
    stranger = client_of(make.user("Bea", other_organisation, "administrator"))

    assert stranger.post(url(f"instrument-{name}", draft)).status_code == 404


def test_mentor_does_not_make_instruments(draft, mentor, client_of):
    assert client_of(mentor).get(url("instrument-index")).status_code == 403


@pytest.mark.parametrize("count", [1, 3])
def test_index_asks_the_same_for_one_and_three(client, organisation, administrator, count, django_assert_num_queries):
    for number in range(count):
        words = {"name": f"Meting {number}", "steps": ["a", "b", "c"], "areas": [(c, "Hoe?") for c in "xyz"]}
        item = instrument.publish(instrument.draft(organisation, **words, by=administrator), by=administrator)
        instrument.choose(make.programme(organisation, f"P{number}"), instrument=item, by=administrator)

    with django_assert_num_queries(6 + 2):  # the frame; instruments and programmes
        client.get(url("instrument-index"))
