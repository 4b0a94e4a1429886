"""The chapters of a report in their order, each a question that an official asks; a profile picks from them."""

from reports.quarter import after, change, city, course, glance, handed, outcomes, people, trust
from reports.quarter.telling import telling
from reports.quarter.words import say

# What a funder may pick from, in the order of the report: the code of a chapter and what it is called.
CODES = {
    "oogopslag": "In één oogopslag",
    "bereik": "Wie bereikten wij?",
    "wie": "Wie begon een traject?",
    "stroom": "Begonnen, bezig en klaar",
    "resultaat": "Waar leidde het toe?",
    "ingewikkeld": "Hoe ingewikkeld was het?",
    "blijvend": "En bleef het zo?",
    "ooit": "Alle jongeren die ooit zijn bereikt",
    "basis": "Een dak, inkomen, zorg en veiligheid",
    "vooruitgang": "Wat veranderde er volgens de jongeren?",
    "overdrachten": "Kwamen jongeren aan bij de partner?",
    "wensen": "Welke wens heeft nog geen aanbod?",
    "signalen": "Wat loopt vast in de stad?",
    "verhalen": "Verhalen van jongeren",
    "werkwijze": "Hoe werkten wij?",
    "gegevens": "Wat weten wij niet?",
}
_TELLERS = {
    "oogopslag": glance.glance,
    "bereik": people.reach,
    "wie": people.who,
    "stroom": course.flow,
    "resultaat": outcomes.result,
    "ingewikkeld": outcomes.weight,
    "blijvend": after.lasting,
    "ooit": after.ever_reached,
    "vooruitgang": change.progress,
    "basis": change.needs,
    "overdrachten": handed.handovers,
    "wensen": city.wishes,
    "signalen": city.signals,
    "verhalen": city.stories,
    "werkwijze": course.method,
    "gegevens": trust.quality,
}


def all_of(facts):
    """Every chapter that was picked and for which there are facts; what was corrected is always told."""
    told = telling(facts)
    picked = told.terms.chapters or tuple(CODES)
    found = [_TELLERS[code](told) for code in CODES if code in picked]
    return tuple(chapter for chapter in (*found, trust.corrections(told)) if chapter)


def answer(facts, organisation):
    """The three sentences of the cover."""
    told = telling(facts)
    sentences = (_reached(told, organisation), outcomes.positive_sentence(told), outcomes.lasting_sentence(told))
    return tuple(sentence for sentence in sentences if sentence)


def _reached(told, organisation):
    youths, served = told.at("reach.I1_youths_reached"), told.at("caseload.I7_served_persons")
    first = second = ""
    if youths is not None:
        first = f"{organisation} sprak {say(youths, 'geen jongeren', '1 jongere', '{n} jongeren')} {told.inside}."
    if served is not None:
        second = say(served, "Er was geen jongere in begeleiding.", "Er was 1 jongere in begeleiding.",
                     "Er waren {n} jongeren in begeleiding.",
                     nothing="Hoeveel jongeren er in begeleiding waren, is niet te tonen.")  # fmt: skip
    return f"{first} {second}".strip()
