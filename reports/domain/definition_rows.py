"""What the figures count that other modules bring, as rows of definitions: key, rule, name, text, counts, base."""

_CLOSED = "afgesloten trajecten, zonder verhuisd of overleden"
_WAITED = "dagen van aanmelden tot begin"
_TO_START = "dagen van kiezen tot de eerste dag"
PLACES = (
    ("inflow_by_area", "G10", "Begonnen per gebied", "Begonnen trajecten naar het gebied dat bij het traject staat.",
     "begonnen trajecten"),
    ("two_way_by_area", "G10", "Gesprekken per gebied", "Gesprekken en afspraken naar het gebied van de plek.",
     "contacten van twee kanten"),
)  # fmt: skip
COMPLEXITY = (
    ("inflow_by_stratum", "R42", "Begonnen naar zwaarte",
     "Begonnen trajecten naar het aantal leefgebieden waarop de jongere in de startmeting stap 1 of 2 koos.",
     "begonnen trajecten"),
    ("outflow_by_stratum", "R42", "Afgesloten naar zwaarte",
     "Afgesloten trajecten naar zwaarte bij het begin: naar school of werk, of iets anders.", _CLOSED),
    ("counted_by_stratum", "R42", "Telt mee naar zwaarte", "Afgesloten trajecten waarover we een percentage geven.",
     _CLOSED),
    ("rates", "R42", "Naar school of werk, naar zwaarte",
     "Het deel dat eindigde met school of werk, voor elke zwaarte apart.", "eindigde met school of werk", _CLOSED),
)  # fmt: skip
DESTINATIONS = (
    ("", "G15", "School, werk of allebei", "Trajecten die eindigden met school of werk, naar wat het was.",
     "eindigde met school of werk"),
)  # fmt: skip
WAITING = (
    ("referral.n", "I15", "Begonnen na aanmelding", "Trajecten die in de periode begonnen door een aanmelding.",
     "begonnen trajecten"),
    ("referral.median_days", "I15", "Wachten op ons, mediaan", "De helft wachtte korter op het begin, de helft langer.",
     _WAITED, "trajecten die door een aanmelding begonnen"),
    ("referral.p90_days", "I15", "Wachten op ons, negen van de tien", "Negen van de tien wachtten niet langer dan dit.",
     _WAITED, "trajecten die door een aanmelding begonnen"),
    ("start.n", "I15", "Gekozen plekken", "Plekken die jongeren in de periode kozen.", "gekozen plekken"),
    ("start.median_days", "I15", "Wachten op de plek, mediaan", "De helft kon eerder beginnen, de helft later.",
     _TO_START, "plekken die in de periode zijn gekozen"),
    ("start.p90_days", "I15", "Wachten op de plek, negen van de tien",
     "Negen van de tien wachtten niet langer dan dit.", _TO_START, "plekken die in de periode zijn gekozen"),
)  # fmt: skip
RHYTHM = (
    ("days", "I21", "Hoogstens zonder gesprek", "Na zoveel dagen zonder gesprek noemen wij een jongere stil.",
     "dagen, zelf gekozen"),
    ("cases", "I21", "Lang genoeg gelopen", "Trajecten die in de periode ten minste zoveel dagen liepen.",
     "trajecten, lang genoeg in de periode"),
    ("in_rhythm", "I21", "Nooit te lang stil", "Van hen: nooit langer dan dat zonder gesprek of afspraak.",
     "geen te lange stilte in de periode"),
    ("rate", "I21", "In gesprek gebleven", "Het deel dat nooit te lang stil was.",
     "geen te lange stilte in de periode", "trajecten, lang genoeg in de periode"),
)  # fmt: skip
QUALIFICATION = (
    ("without", "I23", "Begon zonder", "Afgesloten trajecten van jongeren die zonder startkwalificatie begonnen.",
     _CLOSED),
    ("gained", "I23", "Gehaald", "Van hen: tijdens het traject een diploma mbo 2 of hoger, havo of vwo gehaald.",
     "diploma tijdens het traject"),
    ("rate", "I23", "Startkwalificatie gehaald", "Het deel dat tijdens het traject een startkwalificatie haalde.",
     "diploma tijdens het traject", "afgesloten trajecten die zonder begonnen"),
)  # fmt: skip
CERTIFICATES = (
    ("mentors", "I24", "Mentoren", "Mentoren op de laatste dag.", "mentoren, ieder één keer"),
    ("valid", "I24", "Met geldige verklaring", "Van hen: met een verklaring van minder dan 36 maanden oud.",
     "verklaring op de laatste dag geldig"),
    ("rate", "I24", "Geldige verklaring", "Het deel van de mentoren met een geldige verklaring.",
     "verklaring op de laatste dag geldig", "mentoren op de laatste dag"),
)  # fmt: skip
COST = (
    ("budget", "I26", "Budget", "Het bedrag dat voor de periode is afgesproken.", "hele euro’s"),
    ("per_served", "I26", "Kosten per traject", "Het budget, verdeeld over wie in begeleiding was.", "budget",
     "trajecten op enig moment in de periode"),
    ("per_positive", "I26", "Kosten per traject naar school of werk",
     "Het hele budget, verdeeld over wat eindigde met school of werk.", "budget", "eindigde met school of werk"),
)  # fmt: skip
COURSE = (
    ("sent", "I16", "Verstuurd", "Warme overdrachten die in de periode zijn verstuurd.", "verstuurde overdrachten"),
    ("accepted", "I16", "Ooit aangenomen", "Van hen: op de peildatum aangenomen.", "aangenomen"),
    ("standing", "V", "Stand op de peildatum", "Hoe elke verstuurde overdracht er op de peildatum voor staat.",
     "overdrachten met deze stand"),
    ("answers", "V", "Antwoord", "Of de partner op tijd antwoordde, ja of nee.", "antwoorden",
     "overdrachten waarop een antwoord nodig was"),
    ("ladder", "V", "Na hoeveel herinneringen", "Hoe vaak we vroegen voordat de partner antwoordde.",
     "verstuurde overdrachten"),
    ("refusals", "V", "Waarom niet", "De reden die de partner gaf toen het niet kon.", "geweigerde overdrachten"),
    ("joint", "V", "Met en zonder kennismaking", "Aangenomen overdrachten: hoeveel jongeren aankwamen.",
     "aangekomen", "aangekomen of onderweg gestopt"),
    ("desk", "V", "Stappen bij het loket", "Hoever overdrachten bij een loket kwamen, en in hoeveel dagen.",
     "overdrachten met stappen", "eerste gesprek geweest, of ervoor gestopt"),
    ("rounds", "V", "Is de jongere er nog?", "Wat de partner 14 en 60 dagen na aankomst zei.",
     "de jongere is er nog", "alle vragen waarvan de dag er was"),
    ("waits", "V", "Dagen per stap", "Dagen die elke stap van een overdracht duurde.",
     "dagen tussen twee stappen", "overdrachten die de stap maakten"),
)  # fmt: skip
NEEDS = (
    ("", "R14", "De basis op orde", "Jongeren die niet veilig waren, of zonder slaapplek, inkomen of zorgverzekering.",
     "wat niet op orde was, per soort"),
)  # fmt: skip
NETWORK = (
    ("signals.raised", "R50", "Nieuwe signalen", "Signalen die in de periode voor het eerst zijn gemeld.", "signalen"),
    ("signals.seen", "R50", "Keren gezien", "Hoe vaak iemand in de periode tegen een signaal aanliep.", "keren gezien"),
    ("signals.answered", "R50", "Beantwoorde signalen", "Signalen waarop in de periode een antwoord kwam.", "signalen"),
    ("signals.by_theme", "R50", "Keren gezien per thema", "Hoe vaak iemand tegen een signaal aanliep, per thema.",
     "keren gezien"),
    ("wishes.total", "R32", "Open wensen", "Wensen van jongeren die op de laatste dag open stonden.", "wensen"),
    ("wishes.without_offer", "R32", "Wensen zonder aanbod", "Van hen: er is nog nooit iets gevonden dat past.",
     "wensen zonder passend aanbod"),
    ("wishes.by_kind", "R32", "Open wensen per soort", "Open wensen naar wat de jongere wil.", "wensen"),
    ("wishes.without_offer_by_kind", "R32", "Wensen zonder aanbod per soort",
     "Open wensen waar niets bij past, naar wat de jongere wil.", "wensen zonder passend aanbod"),
)  # fmt: skip
_BEGUN = "begonnen trajecten"
QUALITY = (
    ("birth_date", "G10", "Geboortedatum onbekend", "Begonnen trajecten zonder geboortedatum.", _BEGUN, _BEGUN),
    ("diploma", "G10", "Diploma onbekend", "Begonnen trajecten waarvan we het diploma niet weten.", _BEGUN, _BEGUN),
    ("school_type", "G10", "School onbekend", "Begonnen trajecten waarvan we de school niet weten.", _BEGUN, _BEGUN),
    ("cause", "G10", "Reden onbekend", "Begonnen trajecten waarvan we niet weten waarom de jongere van school ging.",
     _BEGUN, _BEGUN),
    ("housing", "G10", "Woonplek onbekend", "Begonnen trajecten waarvan we de woonplek niet weten.", _BEGUN, _BEGUN),
    ("area", "G10", "Gebied onbekend", "Begonnen trajecten zonder gebied.", _BEGUN, _BEGUN),
    ("destination", "I11", "Bestemming onbekend", "Afgesloten trajecten waarvan we niet weten wat het werd.",
     "uitkomst onbekend", _CLOSED),
    ("baseline", "I18", "Startmeting ontbreekt", "Trajecten zonder startmeting binnen 42 dagen.", "geen startmeting",
     "begonnen trajecten, nog open aan het eind van dag 42"),
    ("aftercare", "I22", "Niet gezien na 3 maanden", "Afgesloten trajecten waarbij we na 3 maanden niemand bereikten.",
     "niet op tijd iemand bereikt", _CLOSED),
    ("names", "I1", "Gesprek zonder naam", "Gesprekken en afspraken waarbij geen naam staat.", "zonder naam",
     "contacten van twee kanten"),
)  # fmt: skip
GROUPS = {
    "places": PLACES,
    "complexity": COMPLEXITY,
    "destinations": DESTINATIONS,
    "I15_waiting": WAITING,
    "I21_rhythm": RHYTHM,
    "I23_qualification": QUALIFICATION,
    "I24_certificates": CERTIFICATES,
    "I26_cost": COST,
    "handover_course": COURSE,
    "needs": NEEDS,
    "network": NETWORK,
    "quality": QUALITY,
}
