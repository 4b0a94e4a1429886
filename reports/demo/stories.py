"""The four whose stories the house was built for. Names and details are made up."""

import uuid
from datetime import timedelta

from cases.domain import involvement
from cases.models import AftercareCheck, Placement, Wish, Youth
from mentoraat import periods
from outreach.domain import contact
from outreach.models import Contact
from reports.demo import consent, need, twice
from reports.demo.clock import TODAY, back
from reports.demo.story import Story

Channel, Outcome, Kind = Contact.Channel, Contact.Outcome, Wish.Kind


def born(age, days=120):
    """A birth date that makes somebody this old today."""
    return periods.add_months(TODAY(), -12 * age) - timedelta(days=days)


def tamara(place):
    """21, without a roof; first shelter, then income, then school."""
    story = Story(
        place,
        place.people["nina"],
        75,
        first_name="Tamara",
        birth_date=born(21),
        gender=Youth.Gender.FEMALE,
        diploma=Youth.Diploma.NONE,
        housing=Youth.Housing.STREET,
        in_school=Youth.Known.NO,
        known_to_municipality=Youth.Known.NO,
        strengths="Houdt vol, ook als het tegenzit. Spreekt Frans en Nederlands.",
        languages="Nederlands, Frans",
    )
    story.met(75, note="Sliep bij een kennis. Wil weg van de straat.")
    story.began(74)
    story.met(70, outcome=Outcome.APPOINTMENT, note="Samen naar Woonpunt op donderdag.")
    story.measured(66, [1, 1, 2, 1, 1, 3, 2, 3])
    story.wishes(66, (Kind.HOUSING, "Een eigen kamer"), (Kind.LEARNING, "Een opleiding in de zorg"))
    home = story.asked(65, "Woonpunt Jong", "Een veilige plek voor de komende maanden", urgent=True,
                       urgent_reason="Heeft vannacht geen slaapplek")  # fmt: skip
    story.answered(64, home)
    story.brought(home, 63, 60, 40)
    story.met(31, channel=Channel.HOME_VISIT, note="Heeft rust. Kookt weer zelf.")
    words = {"own_words": "Ik wil een kamer en naar school. Eerst moet er geld zijn."}
    desk = story.asked(6, "Jongerenloket", "Inkomen regelen vóór het einde van de maand", parts=words,
                       responsible_until=TODAY() + timedelta(days=60), who={"present": "Een vriendin"})  # fmt: skip
    story.met(5, channel=Channel.PHONE, note="Vindt het spannend. Wil dat ik meega.")
    story.next("Samen bellen met het Jongerenloket", 0)
    story.next("Papieren voor de zorgverzekering klaarleggen", 3)
    need.tamara(story)
    consent.tamara(story)
    return desk


def mo(place):
    """Out of the house, money gone, debts: one thing holds the other."""
    story = Story(
        place,
        place.people["marc"],
        150,
        spot=1,
        first_name="Mo",
        surname="Aydın",
        aliases=["Mootje"],
        birth_date=born(19),
        gender=Youth.Gender.MALE,
        school_type=Youth.SchoolType.MBO_BOL,
        diploma=Youth.Diploma.VMBO,
        left_school_on=TODAY() - timedelta(days=260),
        leaving_cause=Youth.LeavingCause.PERSONAL,
        housing=Youth.Housing.FRIENDS,
        in_school=Youth.Known.NO,
        known_to_municipality=Youth.Known.YES,
        strengths="Kan goed met mensen. Staat vroeg op als hij ergens voor gaat.",
    )
    story.met(150, note="Stond bij de supermarkt. Kende Marc van voetbal.")
    story.began(148)
    story.measured(140, [1, 1, 2, 2, 1, 3, 3, 2])
    story.wishes(139, (Kind.WORK, "Kok worden"), (Kind.HOUSING, "Terug naar een eigen plek"))
    debts = story.asked(130, "Kredietbank", "Overzicht maken van de schulden")
    story.answered(127, debts)
    story.brought(debts, 120, 112, 97)
    with back(112):
        partner = place.partners["Kredietbank"]
        involvement.involve(story.case, partner=partner, task="schulden", by=story.mentor)
    for days in (118, 96, 71, 44, 23):
        story.met(days)
    school = story.asked(9, "ROC Maasoever", "Instromen in de koksopleiding in februari")
    story.answered(7, school)
    story.next("Samen naar de open dag van het ROC", 4)
    story.next("Brief van de bank lezen", -2)
    need.mo(story)
    consent.mo(story)


def dennis(place):
    """Went back to school, finished according to plan, and is kept in view."""
    story = Story(
        place,
        place.people["samira"],
        330,
        spot=2,
        first_name="Dennis",
        infix="van der",
        surname="Laan",
        birth_date=born(18),
        gender=Youth.Gender.MALE,
        school_type=Youth.SchoolType.VMBO,
        diploma=Youth.Diploma.VMBO,
        left_school_on=TODAY() - timedelta(days=400),
        leaving_cause=Youth.LeavingCause.CLIMATE,
        housing=Youth.Housing.PARENTS,
        in_school=Youth.Known.NO,
        known_to_municipality=Youth.Known.NO,
        strengths="Zorgt voor zijn moeder en zusje. Handig met auto’s.",
    )
    story.met(330, channel=Channel.NETWORK, note="Kwam mee met jongerenwerker Sami.")
    story.began(328)
    story.measured(320, [4, 3, 1, 2, 2, 2, 3, 2])
    story.wishes(319, (Kind.LEARNING, "Autotechniek leren"))
    school = story.asked(300, "ROC Maasoever", "Een plek bij autotechniek niveau 2")
    story.answered(298, school)
    story.brought(school, 290, 281, 268)
    for days in (310, 280, 240, 200, 160, 125):
        story.met(days)
    story.measured(135, [4, 4, 4, 3, 3, 3, 4, 4], "Ik ga weer naar school. Thuis is het rustiger.")
    story.placed(110, detail="Autotechniek, ROC Maasoever, bbl", kind=Placement.Kind.SCHOOL)
    story.ended(100)
    story.followed(lambda: AftercareCheck.Status.SCHOOL)


def maxim(place):
    """Handed over by probation when he came free; works now, with a permanent contract."""
    story = Story(
        place,
        place.people["joost"],
        420,
        spot=3,
        first_name="Maxim",
        birth_date=born(20),
        gender=Youth.Gender.MALE,
        diploma=Youth.Diploma.MBO_1,
        housing=Youth.Housing.INSTITUTION,
        in_school=Youth.Known.NO,
        known_to_municipality=Youth.Known.YES,
        strengths="Komt zijn afspraken na. Werkt nauwkeurig.",
    )
    story.met(420, channel=Channel.NETWORK, note="Kennismaking met de jeugdreclassering erbij.")
    story.began(418)
    story.measured(410, [2, 2, 3, 1, 1, 1, 2, 4])
    story.wishes(409, (Kind.WORK, "Vast werk, liefst met mijn handen"))
    work = story.asked(390, "Jongerenloket", "Hulp bij het vinden van werk")
    story.answered(383, work)
    story.brought(work, 376, 370, 356)
    for days in (400, 365, 330, 290, 250):
        story.met(days)
    story.measured(228, [4, 3, 3, 5, 2, 3, 3, 5], "Ik heb werk en een eigen sleutel. Dat had ik nooit.")
    story.placed(222, detail="Bakkerij De Korenaar, vast contract", kind=Placement.Kind.WORK, hours=32)
    story.ended(215)
    story.followed(lambda: AftercareCheck.Status.WORK)


def nameless(place):
    """Contacts that still wait for a name."""
    story = Story(place, place.people["nina"], 20, first_name="Aya", aliases=["Yaya"], birth_date=born(17))
    story.met(17, note="Kort gesproken, had haast.")
    consent.aya(story)
    for days, label, outcome in ((1, "Rode pet", Outcome.SPOKEN), (2, "Meisje met skateboard", Outcome.ONLY_SEEN)):
        _nameless(place, days, label, outcome)


def _nameless(place, days, label, outcome):
    with back(days, 16, 10):
        contact.log(
            outcome=outcome,
            channel=Channel.STREET,
            label=label,
            place=place.spots[0],
            at=periods.now(),
            client_key=uuid.uuid5(uuid.NAMESPACE_OID, label),
            by=place.people["nina"],
        )


def tell(place):
    """All of them; returns the handover that waits for an answer."""
    mo(place)
    dennis(place)
    maxim(place)
    nameless(place)
    twice.tell(place)
    return tamara(place)
