"""Who guards a youth: a case that went to a colleague, somebody who is away, and a table around Mo."""

from datetime import timedelta

from cases.domain import conference, transfer
from cases.models import Case, Youth
from mentoraat import periods
from mentoraat.domain import absence
from partners.domain import agreement
from reports.demo.clock import TODAY, back
from reports.demo.stories import born
from reports.demo.story import Story


def tell(place):
    """All of it."""
    _roles(place)
    _transfer(place)
    _away(place)
    _table(place)


def _roles(place):
    words = "Zij maken het overzicht en bellen de schuldeisers. Wij openen samen de post en gaan mee naar elk gesprek."
    with back(500):
        terms = {"answer_working_days": 5, "urgent_working_days": 2, "roles": words}
        agreement.set(place.partners["Kredietbank"], **terms, by=place.people["bo"])


def _transfer(place):
    """Kim moved to another part of town, and chose what Samira reads of before."""
    story = _kim(place)
    with back(12):
        transfer.hand_over(
            story.case,
            casemanager=place.people["samira"],
            reason="Kim woont nu in IJsselmonde, daar werkt Samira.",
            works="Samen iets doen en dan praten. Kim tekent graag, neem papier mee. Appen werkt beter dan bellen.",
            runs="Ze zoekt een leerplek bij een drukker. Het Jongerenloket rekent uit wat ze aan inkomen krijgt.",
            remember="Haar oma is ziek. Vraag daar even naar. En bel haar niet vóór tien uur.",
            reads="from",
            reads_from=TODAY() - timedelta(days=60),
            chosen_with_youth=True,
            by=place.people["joost"],
        )


def _kim(place):
    story = Story(
        place,
        place.people["joost"],
        160,
        spot=2,
        first_name="Kim",
        surname="Verhoeven",
        birth_date=born(18),
        gender=Youth.Gender.FEMALE,
        strengths="Tekent goed. Zegt eerlijk wat ze vindt.",
    )
    story.began(158)
    for days, note in (
        (150, "Ruzie thuis, wil daar niet over praten."),
        (95, "Sliep weer bij haar moeder."),
        (50, "Liet haar tekeningen zien. Wil naar een drukker."),
        (16, "Brief van het loket gelezen."),
    ):
        story.met(days, note=note)  # fmt: skip
    story.next("Drukkerij bellen over een proefdag", 2)
    return story


def _away(place):
    with back(2):
        absence.report(
            stand_in=place.people["nina"],
            starts_on=periods.today(),
            ends_on=TODAY() + timedelta(days=9),
            by=place.people["joost"],
        )


def _table(place):
    """Mo, the Kredietbank and Marc around a table; the bank has not sent what it promised."""
    marc = place.people["marc"]
    case = Case.objects.get(organisation=place.organisation, youth__first_name="Mo", casemanager=marc)
    bank = place.partners["Kredietbank"].contact_persons.get()
    with back(15, 16):
        agreed = [
            (1, {"what": "Overzicht van de schulden sturen", "due_on": _in(10), "contact_person": bank}),
            (2, {"what": "Oude brieven in een map doen", "due_on": _in(20), "by_youth": True}),
            (3, {"what": "Met Mo de map doornemen", "due_on": _in(22), "owner": marc}),
        ]
        conference.record(
            case,
            at=periods.now() - timedelta(hours=2),
            place="Kredietbank, kamer 3",
            users=[marc],
            contact_persons=[bank],
            youth_there=True,
            youth_agreed=True,
            discussed="Mo wil weten waar hij aan toe is. De bank kan de grootste twee schulden samenvoegen.",
            agreed=agreed,
            by=marc,
        )


def _in(days):
    return periods.today() + timedelta(days=days)
