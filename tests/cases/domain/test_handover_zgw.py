"""The adapter for zaken: one of each whatever happens, and nothing about the youth but in the document."""

import base64
import json
from io import BytesIO

import pikepdf
import pytest

from cases.domain import handover_answer, handover_zgw
from mentoraat.periods import now
from tests import make
from tests.cases.zgw_course import counted, deliver

CANARY = "Kanariegeel"


@pytest.mark.parametrize(
    "kind", ["zaken", "rollen", "enkelvoudiginformatieobjecten", "zaakinformatieobjecten", "statussen"]
)
def test_worker_killed_between_making_and_knowing_makes_nothing_twice(to_town, town, monkeypatch, kind):
    """The other side made it; the answer, or the worker, was lost."""
    count = {"turn": 0}
    add = town.add

    def lose_the_answer(made, interface, row):
        found = add(made, interface, row)
        if made == kind and not count["turn"]:
            count["turn"] = 1
            town.after.append("silent")
        return found

    monkeypatch.setattr(town, "add", lose_the_answer)

    to_town = deliver(to_town)
    assert to_town.delivery.error
    to_town = deliver(to_town)

    assert set(counted(town).values()) == {1}
    made = [path for method, path, *_rest in town.heard if method == "POST"]
    assert len(made) == len(set(made))  # not even asked twice
    assert to_town.delivery.error == "" and to_town.delivery.attached_at


def test_two_workers_at_once_make_one_zaak(to_town, town, monkeypatch):
    """The second looked before the first had made it; their register refuses the number."""

    find, looked = handover_zgw._zaak, []

    def blind_once(handover, *, link):
        looked.append(1)
        if len(looked) == 1:
            handover_zgw.deliver(handover, link=link)
            return None
        return find(handover, link=link)

    monkeypatch.setattr(handover_zgw, "_zaak", blind_once)

    to_town = deliver(to_town)

    assert counted(town)["zaken"] == 1
    assert to_town.delivery.external_ref == town.rows["zaken"][0]["url"]


def test_nothing_about_the_youth_is_heard_over_there(case, zgw_partner, town, mentor, cheap_paper):
    youth = case.youth
    youth.surname, youth.notes = CANARY, CANARY
    youth.save()
    words = {"message": CANARY, "urgent_reason": CANARY, "parts": {"health": CANARY}, "question": f"Vraag {CANARY}"}
    item = make.sent_handover(case, zgw_partner, mailed_at=now(), urgent=True, **words)
    item = deliver(item)
    handover_answer.refuse(item, reason=CANARY, by=mentor)
    deliver(item)

    heard = town.all_heard()
    assert CANARY not in heard and youth.first_name not in heard and youth.ref not in heard
    assert "bsn" not in heard.lower()
    assert town.rows["rollen"][0]["betrokkeneIdentificatie"] == {"anpIdentificatie": item.ref}


@pytest.mark.slow
def test_what_arrives_is_the_paper_with_its_data(case, zgw_partner, town):
    """The only thing over there that says who it is about: the PDF that the youth agreed to."""
    item = make.sent_handover(case, zgw_partner, mailed_at=now())

    deliver(item)

    sent = next(body for method, path, _q, _h, body in town.heard if method == "POST" and "enkelvoudig" in path)
    paper = base64.b64decode(sent["inhoud"])
    assert sent["bestandsomvang"] == len(paper)
    with pikepdf.open(BytesIO(paper)) as file:
        data = json.loads(file.attachments["overdracht.json"].get_file().read_bytes())
    assert data["reference"] == item.ref
    assert {line["item"]: line["text"] for line in data["shared"]} == item.shared
