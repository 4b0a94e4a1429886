"""For every figure: its rule, its name, what it counts and what it is divided by, in plain Dutch (indicators.md 3)."""

from dataclasses import dataclass

from django.urls import reverse

from reports.domain import definition_rows
from reports.domain.disclosure import LEAST
from reports.quarter import labels

DEFINITION_VERSION = 1


@dataclass(frozen=True)
class Definition:
    """One figure, or one breakdown of a figure, by its key."""

    key: str
    rule: str
    label: str
    text: str
    numerator: str
    denominator: str = ""

    @property
    def url(self):
        """Where the rule is explained."""
        return f"{reverse('reports:definition-index')}#{self.rule}"


_COUNTED = "afgesloten trajecten, zonder verhuisd of overleden"
_CLOSED = "alle afgesloten trajecten"
_SENT = "overdrachten die in het meetkwartaal zijn verstuurd"

_REACH = (
    ("I1_youths_reached", "I1", "Jongeren gesproken",
     "Elke jongere met wie in de periode een gesprek was of een afspraak is gemaakt, telt één keer.",
     "jongeren met een gesprek of afspraak"),
    ("first_time", "I1", "Voor het eerst gesproken",
     "Jongeren die we in deze periode voor het allereerst spraken.", "jongeren met hun eerste gesprek ooit"),
    ("two_way_contacts", "I1", "Gesprekken en afspraken",
     "Contacten met een gesprek of een afspraak, ook als de naam niet bekend is.", "contacten van twee kanten"),
    ("other_contacts", "I1", "Pogingen", "Contacten waarbij we iemand alleen zagen of het niet lukte.",
     "contacten zonder gesprek"),
    ("anonymous_people_spoken_to", "I1", "Mensen gesproken zonder naam",
     "Mensen die we spraken en van wie we geen naam hebben. Zij tellen nooit mee bij jongeren gesproken.",
     "het aantal mensen bij het contact, anders 1"),
    ("two_way_by_channel", "I1", "Gesprekken per manier van contact",
     "Gesprekken en afspraken naar de manier waarop het contact begon.", "contacten van twee kanten"),
)  # fmt: skip
_CASELOAD = (
    ("I4_open_at_start", "I4", "Lopend, dag vóór de periode",
     "Trajecten die open waren aan het eind van de dag vóór de periode.", "open trajecten"),
    ("I3_inflow", "I3", "Begonnen trajecten", "Trajecten die in de periode begonnen.", "begonnen trajecten"),
    ("I3_inflow_persons", "I3", "Begonnen, jongeren", "Jongeren van wie in de periode een traject begon.",
     "jongeren, ieder één keer"),
    ("I3_re_entry", "I3", "Opnieuw begonnen",
     "Begonnen trajecten van jongeren van wie in het jaar ervoor een ander traject was afgesloten.",
     "begonnen trajecten met een eerder traject, hoogstens 365 dagen terug"),
    ("I5_outflow", "I5", "Afgesloten trajecten", "Trajecten die in de periode eindigden.", "afgesloten trajecten"),
    ("I4_open_at_end", "I4", "Lopend, laatste dag",
     "Trajecten die open waren aan het eind van de laatste dag.", "open trajecten"),
    ("I4_open_at_end_persons", "I4", "Lopend, jongeren",
     "Jongeren met een open traject aan het eind van de laatste dag.", "jongeren, ieder één keer"),
    ("I6_case_days", "I6", "Trajectdagen",
     "Voor elke dag het aantal open trajecten aan het eind van die dag, opgeteld.", "open trajecten per dag, opgeteld"),
    ("I6_average", "I6", "Gemiddeld lopend", "Hoeveel trajecten er gemiddeld per dag open waren.", "trajectdagen",
     "dagen in de periode"),
    ("I7_served", "I7", "In begeleiding geweest", "Trajecten die op enig moment in de periode open waren.",
     "trajecten, ook wie op de eerste dag eindigde"),
    ("I7_served_persons", "I7", "In begeleiding, jongeren", "Jongeren met een traject op enig moment in de periode.",
     "jongeren, ieder één keer"),
)  # fmt: skip
_OUTFLOW = (
    ("by_class", "I5", "Afgesloten naar uitkomst", "Elk afgesloten traject heeft precies één uitkomst.",
     "afgesloten trajecten met deze uitkomst"),
    ("counted", "I8", "Telt mee", "Afgesloten trajecten waarover we een percentage geven.", _COUNTED),
    ("I8_positive_rate", "I8", "Naar school of werk",
     "Het deel dat eindigde met school, of met werk van genoeg uren.", "eindigde met school of werk", _COUNTED),
    ("I9_dropout_rate", "I9", "Gestopt", "Het deel dat stopte zonder school of werk.",
     "gestopt door de jongere, door ons of contact kwijt", _COUNTED),
    ("I11_distribution", "I11", "Verdeling van de uitkomsten", "Alle uitkomsten naast elkaar, als percentage.",
     "trajecten met deze uitkomst", _COUNTED),
    ("I10_ended_early", "I10", "Eerder geëindigd dan gepland", "Afgesloten trajecten die niet volgens plan eindigden.",
     "anders dan volgens plan geëindigd"),
    ("I10_ended_early_rate", "I10", "Eerder geëindigd, deel", "Het deel dat niet volgens plan eindigde.",
     "anders dan volgens plan geëindigd", _CLOSED),
    ("I14_median_days", "I14", "Duur, mediaan", "De helft van de afgesloten trajecten duurde korter, de helft langer.",
     "dagen tussen begin en einde", _CLOSED),
    ("I14_p90_days", "I14", "Duur, negen van de tien", "Negen van de tien trajecten duurden niet langer dan dit.",
     "dagen tussen begin en einde", _CLOSED),
)  # fmt: skip
_DURABLE = (
    ("positive", "I12", "Groep", "Trajecten die in het meetkwartaal eindigden met school of werk.",
     "eindigde met school of werk"),
    ("observed", "I12", "Gezien", "Van hen: wie we op het peilmoment echt spraken.",
     "op tijd gevraagd, en iemand bereikt"),
    ("durable", "I12", "Nog school of werk", "Van hen: wie op het peilmoment op school of aan het werk was.",
     "op het peilmoment school of werk"),
    ("rate", "I12", "Nog school of werk, deel", "Het deel dat nog (of weer) school of werk had. Niet gezien telt mee.",
     "op het peilmoment school of werk", "trajecten die in het meetkwartaal eindigden met school of werk"),
)  # fmt: skip
_RELAPSE = (
    ("positive", "I13", "Groep", "Trajecten die in het meetkwartaal eindigden met school of werk.",
     "eindigde met school of werk"),
    ("observed", "I13", "Van gehoord", "Van hen: wie we binnen een jaar bereikten, of van wie iemand iets meldde.",
     "een vraag die iemand bereikte, of een melding"),
    ("relapsed", "I13", "Opnieuw mis",
     "Van hen: binnen een jaar een melding dat het weer misgaat, of bij een vraag geen school en geen werk.",
     "een melding, of geen van beide bij een vraag"),
    ("returned", "I13", "Nieuw traject", "Van hen: binnen dat jaar een nieuw traject, met of zonder melding.",
     "een nieuw traject binnen een jaar"),
    ("rate", "I13", "Opnieuw mis, deel", "Het deel met wie het binnen een jaar weer misging. Niet gehoord telt mee.",
     "een melding, of geen van beide bij een vraag", "trajecten die in het meetkwartaal eindigden met school of werk"),
)  # fmt: skip
_AFTERCARE = (
    ("due", "I22", "Te vragen", "Trajecten die in het meetkwartaal eindigden. Verhuisd of overleden telt niet mee.",
     "afgesloten trajecten, zonder verhuisd of overleden"),
    ("asked", "I22", "Gevraagd", "Van hen: op tijd geprobeerd, ook als het niet lukte.",
     "op tijd gevraagd of geprobeerd"),
    ("reached", "I22", "Bereikt", "Van hen: op tijd gevraagd, en iemand bereikt.",
     "op tijd gevraagd, en iemand bereikt"),
    ("rate", "I22", "Blijven volgen gedaan", "Het deel van wie we op tijd wisten hoe het ging.",
     "op tijd gevraagd, en iemand bereikt", "afgesloten trajecten, zonder verhuisd of overleden"),
)  # fmt: skip
_HANDOVERS = (
    ("sent", "I16", "Verstuurd", "Warme overdrachten die in de periode zijn verstuurd.", "verstuurde overdrachten"),
    ("urgent", "I16", "Met spoed", "Verstuurde overdrachten die niet konden wachten.", "verstuurd met spoed"),
    ("accepted", "I16", "Aangenomen", "Overdrachten die een partner in de periode aannam.", "aangenomen"),
    ("refused", "I16", "Kan niet bij partner", "Overdrachten waarop een partner in de periode nee zei.", "geweigerd"),
    ("withdrawn", "I16", "Ingetrokken", "Overdrachten die wij in de periode introkken.", "ingetrokken"),
    ("arrived", "I16", "Aangekomen", "Overdrachten waarbij de jongere in de periode echt aankwam.", "aangekomen"),
    ("arrived_after_joint_meeting", "I16", "Aangekomen na kennismaking",
     "Aangekomen jongeren die de partner eerst samen met ons ontmoetten.", "aangekomen, kennismaking ervoor"),
    ("waiting_for_answer_at_end", "I16", "Wacht op antwoord",
     "Overdrachten waarop de partner op de laatste dag nog niet had geantwoord.", "verstuurd, nog geen antwoord"),
    ("median_days_to_accept", "I16", "Dagen tot aangenomen, mediaan",
     "De helft van de aangenomen overdrachten wachtte korter, de helft langer.", "dagen van versturen tot aannemen",
     "overdrachten die in de periode zijn aangenomen"),
    ("p90_days_to_accept", "I16", "Dagen tot aangenomen, negen van de tien",
     "Negen van de tien aangenomen overdrachten wachtten niet langer dan dit.", "dagen van versturen tot aannemen",
     "overdrachten die in de periode zijn aangenomen"),
    ("I16.sent", "I16", "Verstuurd in het meetkwartaal", "Alle overdrachten van het meetkwartaal.", _SENT),
    ("I16.succeeded", "I16", "Geslaagd", "Aangenomen, en de jongere kwam binnen 28 dagen na het versturen aan.",
     "aangenomen en op tijd aangekomen"),
    ("I16.rate", "I16", "Warme overdracht geslaagd", "Het deel dat is aangenomen en op tijd is aangekomen.",
     "aangenomen en op tijd aangekomen", _SENT),
    ("I17.due", "I17", "Terugkoppeling nodig", "Terugkoppelingen die in de periode moesten komen.",
     "terugkoppelingen, zonder ingetrokken overdrachten"),
    ("I17.on_time", "I17", "Op tijd", "Terugkoppelingen die op of vóór de afgesproken dag kwamen.", "op tijd"),
    ("I17.rate", "I17", "Terugkoppeling op tijd", "Het deel van de terugkoppelingen dat op tijd kwam.", "op tijd",
     "terugkoppelingen die in de periode moesten komen"),
)  # fmt: skip
_PROFILE = (
    ("by_age", "I3", "Leeftijd bij het begin", "Begonnen trajecten naar leeftijd op de dag van het begin.",
     "begonnen trajecten"),
    ("by_school_type", "I3", "School", "Begonnen trajecten naar de school waar de jongere vandaan kwam.",
     "begonnen trajecten"),
    ("cause_by_school_type", "I3", "Oorzaak en school",
     "Begonnen trajecten naar de reden waarom de jongere van school ging, per soort school.", "begonnen trajecten"),
    ("without_basic_qualification", "I3", "Zonder startkwalificatie",
     "Begonnen trajecten van jongeren zonder diploma mbo 2 of hoger, havo of vwo.", "begonnen trajecten"),
    ("qualification_unknown", "I3", "Diploma onbekend",
     "Begonnen trajecten van jongeren van wie we het diploma niet weten.", "begonnen trajecten"),
    ("I20_without_regular_housing", "I20", "Geen vaste woonplek",
     "Begonnen trajecten van jongeren die niet bij ouders, familie, op kamers of zelfstandig wonen.",
     "begonnen trajecten"),
    ("I20_housing_known", "I20", "Woonplek bekend", "Begonnen trajecten van jongeren van wie we de woonplek weten.",
     "begonnen trajecten"),
    ("I20_rate", "I20", "Geen vaste woonplek, deel", "Het deel zonder vaste woonplek.", "geen vaste woonplek",
     "begonnen trajecten met bekende woonplek"),
    ("not_known_to_municipality", "I3", "Niet bekend bij de gemeente",
     "Begonnen trajecten van jongeren die de gemeente nog niet kende.", "begonnen trajecten"),
)  # fmt: skip
_MEASUREMENT = (
    ("I18.expected", "I18", "Startmeting nodig", "Trajecten van het meetkwartaal die na 42 dagen nog liepen.",
     "begonnen trajecten, nog open aan het eind van dag 42"),
    ("I18.covered", "I18", "Startmeting gedaan", "Van hen: met een startmeting binnen 42 dagen.", "op tijd gemeten"),
    ("I18.rate", "I18", "Startmeting op tijd", "Het deel met een startmeting binnen 42 dagen.", "op tijd gemeten",
     "begonnen trajecten, nog open aan het eind van dag 42"),
    ("I19_pairs", "I19", "Paren van metingen",
     "Trajecten met een startmeting en een vervolgmeting in de periode.",
     "eerste startmeting en laatste vervolgmeting"),
    ("I19_domains", "I19", "Verandering per leefgebied",
     "De startmeting naast de laatste vervolgmeting: vooruit, gelijk of achteruit, ten minste één stap.",
     "paren met een antwoord op beide momenten", "alle paren met een antwoord op beide momenten"),
)  # fmt: skip
_EVER = (
    ("persons", "I25", "Iedereen die ooit is bereikt",
     "Alle jongeren met een eerste gesprek op of vóór de laatste dag.", "jongeren, ieder één keer"),
    ("positive_rate", "I25", "School of werk, van iedereen",
     "Het deel van wie het laatste traject naar school of werk leidde.", "school of werk",
     "iedereen die ooit is bereikt"),
    ("dropped_out_rate", "I25", "Gestopt, van iedereen", "Het deel van wie het laatste traject eindigde met stoppen.",
     "gestopt", "iedereen die ooit is bereikt"),
    ("", "I25", "Stand van iedereen", "De uitkomst van het laatste traject, of in begeleiding, of alleen contact.",
     "jongeren met deze stand"),
)  # fmt: skip
_SECTIONS = {
    "reach": _REACH,
    "caseload": _CASELOAD,
    "outflow": _OUTFLOW,
    "I25_all_ever_reached": _EVER,
    **{f"I12_durable.{months}": _DURABLE for months in (3, 6, 12)},
    "handovers": _HANDOVERS,
    "inflow_profile": _PROFILE,
    "measurement": _MEASUREMENT,
}
_MISSING = (
    ("all", "I18", "Startmetingen die ontbreken", "Trajecten zonder startmeting binnen 42 dagen.", "geen startmeting"),
    ("not_wanted", "I18", "Jongere wil niet", "Van hen: de jongere wil niet.", "met deze reden"),
    ("not_reached", "I18", "Jongere niet bereikt", "Van hen: we bereikten de jongere niet.", "met deze reden"),
    ("no_time", "I18", "Geen tijd", "Van hen: er was geen tijd.", "met deze reden"),
    ("other", "I18", "Iets anders", "Van hen: er was iets anders.", "met deze reden"),
    ("no_reason", "I18", "Geen reden opgeschreven", "Van hen: niemand schreef op waarom.", "zonder reden"),
)  # fmt: skip
_EXCUSED = tuple(
    (name, "I19", label, f"Vervolgmetingen die in de periode nodig waren en niet kwamen. {text}", part)
    for name, _rule, label, text, part in _MISSING[1:-1]
)
# Figures beside those of the contract's answers: the command does not know them.
_BESIDE = {
    "I18_missing": _MISSING,
    "I19_excused": _EXCUSED,
    "I13_relapse": _RELAPSE,
    **{f"I22_aftercare.{months}": _AFTERCARE for months in (3, 6, 12)},
    **definition_rows.GROUPS,
}
BESIDE = frozenset(f"{section}.{row[0]}".rstrip(".") for section, rows in _BESIDE.items() for row in rows)

DEFINITIONS = {
    key: Definition(key, rule, label, text, *parts)
    for section, rows in (_SECTIONS | _BESIDE).items()
    for key, rule, label, text, *parts in ((f"{section}.{row[0]}".rstrip("."), *row[1:]) for row in rows)
}


def definition(key, *, among=DEFINITIONS):
    """The definition of a figure by its key, such as outflow.by_class.positive; KeyError for no figure."""
    path = key
    while path not in among:
        path, dot, _last = path.rpartition(".")
        if not dot:
            raise KeyError(key)
    return among[path]


def name(key):
    """The name of one number of a breakdown, such as: Afgesloten naar uitkomst: school of werk."""
    found = definition(key)
    return found.label if found.key == key else f"{found.label}: {labels.of(key)}"


def by_rule(rules, *, limit):
    """Every rule with the figures that it counts, in the order of the rules; counts below `limit` are small."""
    counted = {}
    for item in {(item.rule, item.label): item for item in DEFINITIONS.values()}.values():
        counted.setdefault(item.rule, []).append(item)
    said = (rule.with_agreed(below=limit - 1, least=LEAST) for rule in rules.values())
    return [(rule, counted.get(rule.id, [])) for rule in said]
