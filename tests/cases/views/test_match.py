"""Aanbod & wensen on screen: who sees it, why it fits, and what one press does."""

from datetime import timedelta

import pytest

from cases.models import Match, Step
from mentoraat.periods import today
from tests import make


@pytest.fixture
def match(youth, organisation):
    """Sam wants to be a cook, and there is a course in February."""
    intakes = [{"starts_on": today() + timedelta(days=70)}]
    return make.match(make.wish(youth), make.offer(make.partner(organisation), intakes=intakes))


def text(response):
    return " ".join(response.content.decode().split())


def test_index_shows_what_fits_and_what_is_done_with_tailored_offers(match, mentor, client_of):
    match.offer.tailor_made = True
    match.offer.save()

    page = text(client_of(mentor).get("/aanbod/"))

    assert "1 wens past" in page and f"/aanbod/{match.offer.ref}/#passend" in page
    assert "Maatwerk: 1 aanbod, 0 keer voorgesteld, 0 keer gestart." in page
    assert "Aanbod bijhouden" not in page


def test_coordinator_may_keep_the_offers(match, coordinator, client_of):
    assert "Aanbod bijhouden" in text(client_of(coordinator).get("/aanbod/"))


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("?soort=work", "Geen aanbod past bij dit filter."),
        ("?soort=onzin", "Koksopleiding"),
        ("?past=on", "Koksopleiding"),
        ("?maatwerk=on", "Geen aanbod past bij dit filter."),
        ("?pagina=9", "Aanbod (1)"),
        ("?pagina=x", "Koksopleiding"),
    ],
)
def test_index_takes_whatever_stands_in_the_address(match, mentor, client_of, query, words):
    page = text(client_of(mentor).get(f"/aanbod/{query}"))

    assert words in page or query == "?pagina=9"


def test_index_says_when_there_is_nothing(mentor, client_of):
    assert "Er is nog geen aanbod opgeschreven." in text(client_of(mentor).get("/aanbod/"))


def test_offer_shows_every_reason_of_own_youths_only(match, mentor, other_mentor, client_of):
    page = text(client_of(mentor).get(f"/aanbod/{match.offer.ref}/"))
    assert "Voorstellen aan Sam" in page and "Wens: Kok worden (1e wens)" in page
    assert "<strong>diploma</strong>" in page and "niet nodig" in page

    theirs = text(client_of(other_mentor).get(f"/aanbod/{match.offer.ref}/"))
    assert "Sam" not in theirs and "Bij geen open wens van jouw jongeren past dit nu." in theirs


@pytest.mark.parametrize("verb", ["voorstellen", "niet-nu", "start", "terug"])
def test_match_of_somebody_else_is_not_there(match, other_mentor, client_of, verb):
    assert client_of(other_mentor).post(f"/passend/{match.ref}/{verb}/").status_code == 404


def test_offer_of_another_organisation_is_not_there(match, outsider, client_of):
    assert client_of(outsider).get(f"/aanbod/{match.offer.ref}/").status_code == 404


def test_one_press_makes_the_next_step_and_can_be_undone(match, mentor, client_of):
    client = client_of(mentor)

    page = text(client.post(f"/passend/{match.ref}/voorstellen/", follow=True))
    assert "Volgende stap voor Sam: Aanbod bespreken: Koksopleiding" in page
    assert "Ongedaan maken" in page and "Al bekeken" in page
    assert Step.objects.get().owner == mentor

    assert "Teruggenomen voor Sam." in text(client.post(f"/passend/{match.ref}/terug/", follow=True))
    assert not Step.objects.exists()


def test_propose_changes_nothing_on_a_get(match, mentor, client_of):
    assert client_of(mentor).get(f"/passend/{match.ref}/voorstellen/").status_code == 405
    assert Match.objects.get().state == "found"


def test_not_now_asks_why(match, mentor, client_of):
    client = client_of(mentor)

    refused = client.post(f"/passend/{match.ref}/niet-nu/", {"reason": ""})
    assert refused.status_code == 422 and "Schrijf waarom het nu niet past." in text(refused)

    page = text(client.post(f"/passend/{match.ref}/niet-nu/", {"reason": "Eerst rust"}, follow=True))
    assert "Niet nu voor Sam." in page and "Eerst rust" in page and "Toch bekijken" in page


def test_start_is_filled_in_from_the_offer_and_lets_the_case_wait(match, case, mentor, client_of):
    client = client_of(mentor)
    day = (today() + timedelta(days=70)).strftime("%d-%m-%Y")

    assert f'value="{day}"' in text(client.get(f"/passend/{match.ref}/start/"))
    refused = client.post(f"/passend/{match.ref}/start/", {"starts_on": "morgen"})
    assert refused.status_code == 422 and "Vul een datum in" in text(refused)
    client.post(f"/passend/{match.ref}/start/", {"starts_on": day})

    case.refresh_from_db()
    assert (Match.objects.get().state, case.state) == ("started", "waiting")


@pytest.mark.parametrize("count", [1, 3])
def test_pages_take_as_many_queries_for_one_as_for_three(mentor, client_of, count, django_assert_num_queries):
    offer = make.offer(make.partner(mentor.organisation))
    for number in range(count):
        make.match(make.wish(make.youth(known_by=mentor, first_name=f"Sam {number}")), offer)
    client = client_of(mentor)
    client.get("/aanbod/")

    with django_assert_num_queries(INDEX):
        client.get("/aanbod/")
    with django_assert_num_queries(SHOW):
        client.get(f"/aanbod/{offer.ref}/")


INDEX, SHOW = 10, 9


def test_wishes_say_since_when_something_new_fits(match, mentor, client_of):
    assert "nieuw passend aanbod sinds" in text(client_of(mentor).get("/wensen/"))


def test_youth_page_shows_what_fits_under_the_wish(match, youth, mentor, client_of):
    page = text(client_of(mentor).get(youth.get_absolute_url()))

    assert f'<a href="/aanbod/{match.offer.ref}/">Koksopleiding</a>' in page and "past, sinds" in page


def test_youth_page_says_when_it_was_offered_again(match, youth, mentor, client_of):
    match.wish.offered_again_on = today()
    match.wish.save()

    assert "opnieuw aangeboden op" in text(client_of(mentor).get(youth.get_absolute_url()))


def test_weekly_mail_is_switched_in_the_own_menu(mentor, client_of):
    client = client_of(mentor)
    assert "Weekbericht met aanbod" in text(client.get("/vandaag/"))

    client.post("/aanbod/weekbericht/", {"wanted": "off"})

    assert not mentor.memberships.get().offer_digest
    assert client.post("/aanbod/weekbericht/", {"wanted": "x"}).status_code == 422


def test_youth_page_counts_down_to_the_start(youth, mentor, client_of):
    make.case(youth=youth, casemanager=mentor, state="waiting", waiting_until=today() + timedelta(days=12))

    assert "nog 12 dagen tot de start" in text(client_of(mentor).get(youth.get_absolute_url()))
