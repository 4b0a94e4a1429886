"""Two stories that may stand in a report, and one that the youth has not read yet."""

from cases.domain import story
from cases.models import Story, Youth
from mentoraat.periods import today
from reports.demo.clock import back

HOW = Story.How
# Of whom, by whom, how long ago it was written and agreed to (None: not yet), how, and the words.
TOLD = (
    (
        ("Dennis", "samira", 96, 94, HOW.READ_TOGETHER),
        {
            "pseudonym": "Youssef",
            "title": "Van thuiszitten naar sleutelen",
            "text": "Youssef is 18 en zat bijna een jaar thuis. Op zijn oude school ging het mis na een ruzie. Daarna "
            "wilde hij nergens meer heen. “Ik dacht: school is niks voor mij”, zegt hij. Thuis zorgde hij voor zijn "
            "moeder en zijn zusje.\nEen jongerenwerker stelde hem voor aan een mentor. Die begon niet over school. "
            "Ze gingen samen kijken bij een garage. Daar bleek dat Youssef alles van motoren weet.\n"
            "De mentor ging mee naar de opleiding en bleef bij het eerste gesprek. Na twee weken kreeg hij antwoord: "
            "hij mocht beginnen. Nu werkt hij vier dagen en gaat hij één dag naar school. Wat hielp het meest? “Dat "
            "iemand belde als ik er niet was. En dat ze niet boos werd.”",
        },
    ),
    (
        ("Maxim", "joost", 205, 204, HOW.READ_ALOUD),
        {
            "pseudonym": "Ruben",
            "title": "Een eigen sleutel",
            "text": "Ruben kwam vrij en had niets: geen huis, geen werk en geen papieren. Hij kende zijn mentor al, "
            "want die was drie keer bij hem op bezoek geweest. Op de eerste dag haalden ze samen een identiteitskaart "
            "op.\nDaarna ging het stap voor stap. Eerst een adres, dan een uitkering, dan werk. De mentor zat naast "
            "hem bij het loket. “Alleen was ik weggelopen”, zegt Ruben. Na een maand kon hij op proef beginnen in een "
            "werkplaats.\nHij heeft nu een vast contract en huurt een kamer. Een half jaar later belde de mentor om te "
            "vragen hoe het ging. Hij stond op het punt om naar zijn werk te gaan. “Ik heb een eigen sleutel. Dat had "
            "ik nooit.”",
        },
    ),
    (
        ("Mo", "marc", 5, None, ""),
        {
            "pseudonym": "Idris",
            "title": "Eerst de brieven, dan de koksmuts",
            "text": "Idris wil kok worden. Maar elke week kwam er een brief over geld bij, en hij maakte ze niet meer "
            "open. Samen met zijn mentor legde hij alles op tafel. Het waren er drieëntwintig.\nNu staat er een "
            "overzicht op één blad. Er is een regeling, en elke maand gaat er iets af. De opleiding begint in "
            "februari.",
        },
    ),
)


def tell(place):
    """Each in the mentor's own time; youths of the demo are known by their first name."""
    for (name, mentor, written, agreed, how), words in TOLD:
        youth = Youth.objects.get(organisation=place.organisation, first_name=name, merged_into__isnull=True)
        by = place.people[mentor]
        with back(written):
            row = story.write(youth, **words, by=by)
        if agreed:
            with back(agreed):
                story.agree(row, on=today(), how=how, by=by)
