"""What the municipality sets on its zaak becomes an answer or a milestone here, once."""

from cases.domain import handover_answer, handover_course
from mentoraat.models import Notification
from tests.cases.conftest import CATALOGUE
from tests.cases.zgw_course import deliver, statuses


def test_their_statuses_come_in_as_answer_and_milestones(to_town, town):
    to_town = deliver(to_town)
    zaak = town.rows["zaken"][0]
    for kind in ("in-behandeling", "gemeld", "eerste-gesprek", "in-traject", "iets-anders"):
        town.set_status(zaak, f"{CATALOGUE}statustypen/{kind}")

    to_town = deliver(to_town, times=2)

    assert to_town.state == "arrived"
    assert to_town.steps.get(state="accepted").by_name == "Jongerenloket Rotterdam, door hun systeem"
    assert [row.kind for row in to_town.milestones.order_by("pk")] == ["reported", "first_talk"]
    assert statuses(town) == ["sent", "in-behandeling", "gemeld", "eerste-gesprek", "in-traject", "iets-anders"]


def test_their_refusal_comes_with_words_but_never_with_a_bsn(to_town, town):
    to_town = deliver(to_town)
    refusal = f"{CATALOGUE}statustypen/niet-ontvankelijk"
    town.set_status(town.rows["zaken"][0], refusal, text="Woont in Schiedam, bsn 123456782")

    to_town = deliver(to_town)

    assert (to_town.state, to_town.reason) == ("refused", "")


def test_news_that_does_not_fit_is_told_once(to_town, town, mentor):
    to_town = deliver(to_town)
    handover_course.withdraw(to_town, reason="Sam wil niet meer", by=mentor)
    zaak = town.rows["zaken"][0]
    town.set_status(zaak, f"{CATALOGUE}statustypen/in-behandeling")

    to_town = deliver(to_town, times=3)

    assert to_town.state == "withdrawn"
    texts = [row.text for row in Notification.objects.filter(user=mentor)]
    assert texts == ["Jongerenloket Rotterdam meldt over Sam: “pakt het op”. Kijk wat klopt."]


def test_our_own_status_is_no_news(to_town, town, mentor):
    """Both sides use the same type of status for the same thing."""
    link = to_town.partner.municipal_link
    link.answers = {"accepted": link.statuses["accepted"]}
    link.save()
    to_town = deliver(to_town)
    handover_answer.accept(to_town, by=mentor)

    to_town = deliver(to_town, times=2)

    assert to_town.state == "accepted"
    assert not Notification.objects.exists()
