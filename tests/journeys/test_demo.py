"""The demo world: every screen has something true to show, and building it again changes nothing."""

import pytest
from django.core.management import call_command
from django.test import Client

from cases.models import Case, Handover, Youth
from mentoraat.models import User
from reports.demo import place
from reports.domain import report_drawing
from reports.models import QuarterReport


@pytest.fixture
def demo(db, settings, tmp_path, capsys, monkeypatch):
    """A demo world in a folder of its own; returns what it printed. Its PDFs are drawn where script/run is tried."""
    settings.VAR = tmp_path
    monkeypatch.setattr(report_drawing, "pdf", lambda told, drawn: b"%PDF-1.7 drawn elsewhere")
    call_command("demo")
    return capsys.readouterr().out


def page(login, address):
    """What somebody of the demo world sees."""
    client = Client()
    client.force_login(User.objects.get(email=f"{login}@{place.DOMAIN}"))
    return client.get(address, follow=True).content.decode()


@pytest.mark.slow
def test_demo_shows_everybody_something_true(demo, capsys):
    assert "Tamara" in page("nina", "/vandaag/")
    assert "Rode pet" in page("nina", "/nog-afmaken/")
    assert "Uit beeld" in page("wil", "/team/")
    assert "Jongerenloket" in page("nina", "/overdrachten/")
    assert "Dennis" in page("samira", "/jongeren/?q=Dennis")
    assert "Oefencircus" in page("marc", "/activiteiten/")
    assert "Zonder adres geen afspraak" in page("nina", "/signalen/")
    assert "bevestigd, in behandeling" in page("klaas", "/klachten/")
    assert "kwartaal" in page("otto", "/rapporten/")
    assert "Noorderlicht" in page("otto", "/overzicht/vergelijken/")
    assert "Nina Visser" in page("pim", "/wie-keek-mee/")
    assert "Marc Jansen" in page("bo", "/mensen/")
    assert "Romy" in page("wil", "/aanmeldingen/")
    assert "Esra" in page("olga", "/aanmeldingen/")
    _every_state_is_there()
    _signing_in_is_printed_again(demo, capsys)


def _every_state_is_there():
    assert set(Case.objects.values_list("state", flat=True)) >= {"open", "closed"}
    assert set(Handover.objects.values_list("state", flat=True)) >= {"sent", "accepted", "closed"}
    published = QuarterReport.objects.filter(state="published", organisation__slug=place.SLUG)
    assert sorted(published.values_list("kind", flat=True)) == ["quarter", "quarter", "year"]


def _signing_in_is_printed_again(demo, capsys):
    youths = Youth.objects.count()
    call_command("demo")
    assert capsys.readouterr().out.strip() == demo.split("\n", 1)[1].strip()
    assert Youth.objects.count() == youths
