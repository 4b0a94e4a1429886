"""A handover in the municipality's own system: all of its course, whatever goes wrong, and nothing about the youth."""

from datetime import timedelta

import pytest

from cases.domain import consent as consents
from cases.domain import handover_answer, handover_course, handover_delivery, handover_paper
from cases.models import Handover, HandoverDelivery
from mentoraat import jobs
from mentoraat.models import AuditEvent, Job, Notification
from mentoraat.periods import now
from mentoraat.states import Refused
from tests import make
from tests.cases.conftest import CATALOGUE

CANARY = "Kanariegeel"


@pytest.fixture
def paper(monkeypatch):
    """A PDF that costs nothing to make."""
    monkeypatch.setattr(handover_paper, "paper", lambda handover: b"%PDF-1.7 kanarie")
    monkeypatch.setitem(
        handover_delivery.handover_export.KINDS, "pdf", (handover_paper.paper, "application/pdf", "pdf")
    )


@pytest.fixture
def sent(case, zgw_partner, paper):
    """Sent, and its mail has left."""
    item = make.sent_handover(case, zgw_partner, mailed_at=now())
    item.steps.create(organisation=item.organisation, state="sent", on=item.sent_on, by_name="Nina")
    return item


def deliver(handover, *, times=1):
    """What beat and worker do; the handover as it is afterwards."""
    for _turn in range(times):
        HandoverDelivery.objects.filter(handover=handover).update(read_at=None, tried_at=now() - timedelta(hours=2))
        handover_delivery.look(by=None)
        for job in Job.objects.filter(kind="handover.deliver", state="queued"):
            Job.objects.filter(pk=job.pk).update(run_after=now() - timedelta(seconds=1))
            jobs.run(job.pk)
    return Handover.objects.select_related("delivery").get(pk=handover.pk)


def statuses(town):
    return [row["statustype"].rsplit("/", 1)[-1] for row in town.rows.get("statussen", [])]


def counted(town):
    return {kind: len(rows) for kind, rows in town.rows.items()}


def test_whole_course_from_sent_to_closed(sent, town, mentor):
    sent = deliver(sent)
    handover_answer.accept(sent, by=mentor)
    handover_course.met(sent, who="Sam en J. de Wit", by=mentor)
    handover_course.arrived(sent, by=mentor)
    sent = deliver(sent)
    handover_course.close(sent, reason="Klaar", by=mentor)
    sent = deliver(sent)

    assert statuses(town) == ["sent", "accepted", "met", "arrived", "closed"]
    assert counted(town) == {
        "zaken": 1, "rollen": 1, "enkelvoudiginformatieobjecten": 1, "zaakinformatieobjecten": 1,
        "statussen": 5, "resultaten": 1,
    }  # fmt: skip
    assert sent.delivery.external_ref == town.rows["zaken"][0]["url"]
    assert sent.delivery.error == ""


def test_delivering_leaves_a_disclosure_on_the_trail(sent, town):
    deliver(sent)

    event = AuditEvent.objects.get(verb="handover.exported")
    assert event.fields == ["age", "first_name", "question"]
    assert event.reason == "PDF via als zaak in het systeem van de gemeente (ZGW) naar Jongerenloket Rotterdam"
    assert event.youth_id == sent.case.youth_id


def test_nothing_changed_means_nothing_is_made(sent, town):
    deliver(sent, times=3)

    assert counted(town)["statussen"] == 1
    assert [job.state for job in Job.objects.filter(kind="handover.deliver")] == ["done"] * 3


@pytest.mark.parametrize(
    "kind", ["zaken", "rollen", "enkelvoudiginformatieobjecten", "zaakinformatieobjecten", "statussen"]
)
def test_worker_killed_between_making_and_knowing_makes_nothing_twice(sent, town, monkeypatch, kind):
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

    sent = deliver(sent)
    assert sent.delivery.error
    sent = deliver(sent)

    assert set(counted(town).values()) == {1}
    assert sent.delivery.error == "" and sent.delivery.attached_at


def test_two_workers_at_once_make_one_zaak(sent, town, monkeypatch):
    """The second looked before the first had made it; their register refuses the number."""
    from cases.domain import handover_zgw

    find, looked = handover_zgw._zaak, []

    def blind_once(handover, *, link):
        looked.append(1)
        if len(looked) == 1:
            handover_zgw.deliver(handover, link=link)
            return None
        return find(handover, link=link)

    monkeypatch.setattr(handover_zgw, "_zaak", blind_once)

    sent = deliver(sent)

    assert counted(town)["zaken"] == 1
    assert sent.delivery.external_ref == town.rows["zaken"][0]["url"]


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
def test_what_goes_wrong_is_said_in_dutch_and_passes(sent, town, order, says):
    town.fails.append(order)

    sent = deliver(sent)
    assert says in sent.delivery.error
    told = Notification.objects.get()
    assert told.text == "De overdracht van Sam komt niet in het systeem van Jongerenloket Rotterdam"
    sent = deliver(sent)

    assert sent.delivery.error == ""
    assert counted(town)["zaken"] == 1
    if order == "redirect":
        assert "/elsewhere" not in town.all_heard()
        town.faults.clear()  # a redirect is not described


def test_slow_answer_is_no_answer(sent, town, monkeypatch):
    monkeypatch.setattr("mentoraat.outgoing.READ", 0.2)
    town.fails += [None, "slow"]

    sent = deliver(sent)
    assert "antwoordt niet" in sent.delivery.error
    monkeypatch.undo()


def test_wrong_secret_says_so(sent, town, settings, tmp_path):
    (tmp_path / "rotterdam").write_text("not the secret, but as long as it has to be")

    assert "geen toegang" in deliver(sent).delivery.error


@pytest.mark.parametrize("changes", [{"ZGW_HOSTS": []}, {"ZGW_HOSTS": ["elsewhere.nl"]}, {"ZGW_SECRETS": ""}])
def test_nothing_leaves_unless_the_settings_name_host_and_secret(sent, town, settings, changes):
    for name, value in changes.items():
        setattr(settings, name, value)

    assert "mag niet, of de sleutel ontbreekt" in deliver(sent).delivery.error
    assert town.heard == []


def test_nothing_about_the_youth_is_heard_over_there(case, zgw_partner, town, mentor, paper):
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


def test_their_statuses_come_in_as_answer_and_milestones(sent, town):
    sent = deliver(sent)
    zaak = town.rows["zaken"][0]
    for kind in ("in-behandeling", "gemeld", "eerste-gesprek", "in-traject", "iets-anders"):
        town.set_status(zaak, f"{CATALOGUE}statustypen/{kind}")

    sent = deliver(sent, times=2)

    assert sent.state == "arrived"
    assert sent.steps.get(state="accepted").by_name == "Jongerenloket Rotterdam, door hun systeem"
    assert [row.kind for row in sent.milestones.order_by("pk")] == ["reported", "first_talk"]
    assert statuses(town) == ["sent", "in-behandeling", "gemeld", "eerste-gesprek", "in-traject", "iets-anders"]


def test_their_refusal_comes_with_words_but_never_with_a_bsn(sent, town):
    sent = deliver(sent)
    refusal = f"{CATALOGUE}statustypen/niet-ontvankelijk"
    town.set_status(town.rows["zaken"][0], refusal, text="Woont in Schiedam, bsn 123456782")

    sent = deliver(sent)

    assert (sent.state, sent.reason) == ("refused", "")


def test_news_that_does_not_fit_is_told_once(sent, town, mentor):
    sent = deliver(sent)
    handover_course.withdraw(sent, reason="Sam wil niet meer", by=mentor)
    zaak = town.rows["zaken"][0]
    town.set_status(zaak, f"{CATALOGUE}statustypen/in-behandeling")

    sent = deliver(sent, times=3)

    assert sent.state == "withdrawn"
    texts = [row.text for row in Notification.objects.filter(user=mentor)]
    assert texts == ["Jongerenloket Rotterdam meldt over Sam: “pakt het op”. Kijk wat klopt."]


def test_agreement_over_before_delivery_brings_nothing(sent, town, mentor):
    consents.withdraw(sent.consent, by=mentor)

    deliver(sent)

    assert town.heard == []


def test_agreement_withdrawn_afterwards_is_passed_on(sent, town, mentor):
    deliver(sent)
    consents.withdraw(sent.consent, by=mentor)

    deliver(sent)

    assert statuses(town) == ["sent", "withdrawn"]
    assert counted(town)["enkelvoudiginformatieobjecten"] == 1


@pytest.mark.parametrize("changes", [{"mailed_at": None}, {"mailed_at": now() - timedelta(days=9)}])
def test_not_due_before_the_mail_left_nor_from_before_the_link(sent, town, changes):
    Handover.objects.filter(pk=sent.pk).update(**changes)

    assert not handover_delivery.due().exists()


def test_not_due_when_the_link_is_off(sent, town):
    link = sent.partner.municipal_link
    link.active_since = None
    link.save()

    assert not handover_delivery.due().exists()
    assert handover_delivery.told(Handover.objects.get(pk=sent.pk)) is None
    with pytest.raises(Refused):
        handover_delivery.retry(sent, by=None)


def test_what_went_wrong_rests_an_hour_unless_somebody_asks(sent, town, mentor):
    HandoverDelivery.objects.create(
        organisation=sent.organisation, handover=sent, link=sent.partner.municipal_link, error="Storing", tried_at=now()
    )

    assert not handover_delivery.due().exists()
    handover_delivery.retry(sent, by=mentor)

    assert Job.objects.get(kind="handover.deliver").requested_by == mentor
    assert AuditEvent.objects.filter(verb="handover.delivery_retried").exists()


def test_told_says_how_far_it_is(sent, town):
    assert handover_delivery.told(sent)["there_on"] is None

    assert handover_delivery.told(deliver(sent))["there_on"] == sent.sent_on
