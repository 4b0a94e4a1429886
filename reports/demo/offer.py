"""What partners offer in the demo world, whose wish it is, and what was done with it."""

from datetime import date, timedelta

from cases.domain import match_choice, match_watch
from cases.models import Match
from mentoraat.periods import today
from partners.domain import offer, offer_keeper
from partners.models import Offer
from reports.demo.clock import TODAY, back

LEARNING, WORK, HOUSING, OTHER = Offer.Kind.values
SCHOOL, DESK, HOME, BAKERY, TEAM = (
    "ROC Maasoever", "Jongerenloket", "Woonpunt Jong", "Bakkerij De Korenaar", "Buurtteam Charlois",
)  # fmt: skip


def _next(month, day=1):
    """The next such day that is at least three weeks off."""
    year = TODAY().year
    return next(found for found in (date(year + on, month, day) for on in range(3)) if (found - TODAY()).days > 21)


def _september():
    """September, signing up until 1 April."""
    start = _next(9)
    april = date(start.year, 4, 1)
    return {"starts_on": start, "sign_up_by": april if april > TODAY() else None}


def _february():
    start = _next(2)
    return {"starts_on": start, "sign_up_by": start - timedelta(days=45)}


def _offers(made):
    """(days ago, partner, title, facts)."""
    year, charlois = {"all_year": True}, made.areas[0]
    covenant = year | {"covenant": "Convenant Delfshaven", "area": made.areas[3], "valid_from": TODAY()}
    return (
        (90, SCHOOL, "Koksopleiding niveau 2", {"kind": LEARNING, "places": 3, "diploma": "none",
            "intakes": [_september(), _february()], "keywords": "keuken, horeca"}),
        (90, SCHOOL, "Autotechniek bbl", {"kind": LEARNING, "places": 5, "diploma": "vmbo", "dutch": "some",
            "intakes": [_september(), _february(), covenant], "keywords": "automonteur, garage"}),
        (40, SCHOOL, "Helpende zorg en welzijn", {"kind": LEARNING, "places": 12, "diploma": "none",
            "intakes": [_september(), _february()]}),
        (40, SCHOOL, "Kappersopleiding", {"kind": LEARNING, "places": 4, "intakes": [_september(), _february()]}),
        (30, SCHOOL, "Entree op maat", {"kind": LEARNING, "places": 1, "diploma": "none", "tailor_made": True,
            "intakes": [year], "age_from": 16, "age_to": 27, "keywords": "diploma halen"}),
        (75, DESK, "Leerwerkplek groen", {"kind": WORK, "places": 6, "diploma": "none", "intakes": [year],
            "keywords": "tuin, hovenier, dieren"}),
        (20, DESK, "Werken in de zorg, begeleid", {"kind": WORK, "places": 2, "intakes": [year], "age_from": 18}),
        (12, DESK, "Logistiek medewerker", {"kind": WORK, "places": 8, "diploma": "none", "intakes": [year],
            "hours_per_week": 32, "keywords": "magazijn, heftruck", "dutch": "some"}),
        (6, DESK, "Installatietechniek, baan met diploma", {"kind": WORK, "places": 2, "diploma": "vmbo",
            "intakes": [_february()], "driving_licence": True, "keywords": "elektro, handen, bouw"}),
        (5, BAKERY, "Hulp in de keuken van de lunchroom", {"kind": WORK, "places": 1, "tailor_made": True,
            "diploma": "none", "intakes": [year], "hours_per_week": 24, "keywords": "kok, horeca",
            "requirements": "Vroeg op kunnen staan. De rest leer je hier.", "areas": made.areas[:2]}),
        (50, BAKERY, "Bakkersleerling", {"kind": WORK, "places": 1, "intakes": [_february()], "diploma": "none"}),
        (25, HOME, "Kamer met begeleiding", {"kind": HOUSING, "places": 2, "age_from": 18, "age_to": 27,
            "intakes": [year], "requirements": "Een inkomen of uitkering.", "keywords": "eigen plek, studio"}),
        (70, HOME, "Kamer voor een half jaar", {"kind": HOUSING, "places": 0, "age_from": 18, "intakes": []}),
        (15, TEAM, "Taalmaatje", {"kind": OTHER, "places": 10, "dutch": "none", "intakes": [year]}),
        (10, TEAM, "Sporten met een maatje", {"kind": OTHER, "places": None, "intakes": [year], "areas": [charlois]}),
    )  # fmt: skip


def tell(made):
    """Fifteen offers, a partner that keeps its own, and choices that were made about some that fit."""
    wil = made.people["wil"]
    for days, name, title, facts in _offers(made):
        with back(days, 9):
            offer.add(made.partners[name], title=title, by=wil, **facts)
    for name in (SCHOOL, HOME):
        partner = made.partners[name]
        offer_keeper.appoint(partner, contact_person=partner.contact_persons.first(), by=wil)
    with back(4, 6):
        match_watch.look_again(by=None)
    _chosen(made)


def _chosen(made):
    """Of every fifth that fits the youth heard, of every seventh it is not for now, and one waits for its start."""
    rows = Match.objects.filter(organisation=made.organisation, state=Match.State.FOUND)
    for number, match in enumerate(rows.select_related("wish__youth", "offer").order_by("pk"), start=1):
        mentor = match_watch.mentors_of([match.wish.youth_id]).first()
        with back(3 if number % 2 else 2, 11):
            if mentor and number % 5 == 0:
                match = match_choice.propose(match, by=mentor.user)
            elif mentor and number % 7 == 0:
                match_choice.not_now(match, reason="Wil eerst rust in de schulden", by=mentor.user)
    _waits(rows)


def _waits(rows):
    """The first who can begin at school on a later day chose to, and counts down."""
    for match in rows.select_related("wish__youth", "offer").filter(wish__kind=LEARNING).order_by("pk"):
        starts_on, known = match_choice.start_for(match), match_watch.mentors_of([match.wish.youth_id]).first()
        if known and starts_on and starts_on > today():
            with back(1, 12):
                match_choice.propose(match, by=known.user)
                match_choice.start(match, starts_on=starts_on, by=known.user)
            return
