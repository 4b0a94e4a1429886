"""What goes wrong over the line is said in plain Dutch, passes, and makes nothing twice."""

import pytest

from mentoraat.models import Notification
from tests.cases.zgw_course import counted, deliver


@pytest.mark.parametrize(
    ("order", "says"),
    [
        (500, "storing"),
        (429, "storing"),
        ("silent", "antwoordt niet"),
        (401, "kent onze sleutel niet"),
        (403, "geen toegang"),
        (404, "adres van de gemeente klopt niet"),
        (400, "keurt een gegeven af (error)"),
        ("redirect", "niet verwachten"),
        ("no json", "antwoordt niet"),
    ],
)
def test_what_goes_wrong_is_said_in_dutch_and_passes(to_town, town, order, says):
    town.fails.append(order)

    to_town = deliver(to_town)
    assert says in to_town.delivery.error
    told = Notification.objects.get()
    assert told.text == "De overdracht van Sam komt niet in het systeem van Jongerenloket Rotterdam"
    to_town = deliver(to_town)

    assert to_town.delivery.error == ""
    assert counted(town)["zaken"] == 1
    if order == "redirect":
        assert "/elsewhere" not in town.all_heard()
        town.faults.clear()  # a redirect is not described


def test_slow_answer_is_no_answer(to_town, town, monkeypatch):
    monkeypatch.setattr("mentoraat.outgoing.READ", 0.2)
    town.fails += [None, "slow"]

    to_town = deliver(to_town)
    assert "antwoordt niet" in to_town.delivery.error
    monkeypatch.undo()


def test_wrong_secret_says_so(to_town, town, settings, tmp_path):
    (tmp_path / "rotterdam").write_text("not the secret, but as long as it has to be")

    assert "geen toegang" in deliver(to_town).delivery.error


@pytest.mark.parametrize("changes", [{"ZGW_HOSTS": []}, {"ZGW_HOSTS": ["elsewhere.nl"]}, {"ZGW_SECRETS": ""}])
def test_nothing_leaves_unless_the_settings_name_host_and_secret(to_town, town, settings, changes):
    for name, value in changes.items():
        setattr(settings, name, value)

    assert "mag niet, of de sleutel ontbreekt" in deliver(to_town).delivery.error
    assert town.heard == []
