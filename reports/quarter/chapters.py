"""The chapters of the quarter report, each a question that an official asks."""

from mentoraat import charts
from mentoraat.periods import parse_period
from reports.quarter import labels, outcomes, words
from reports.quarter.facts import before
from reports.quarter.parts import Chapter, Drawing, Key, Keys, Row, Table
from reports.quarter.words import count, decimal, difference, drawn, known, plain, share

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
    "vooruitgang": "Wat veranderde er volgens de jongeren?",
    "basis": "Een dak, inkomen, zorg en veiligheid",
    "overdrachten": "Kwamen jongeren aan bij de partner?",
    "wensen": "Welke wens heeft nog geen aanbod?",
    "signalen": "Wat loopt vast in de stad?",
    "verhalen": "Verhalen van jongeren",
    "werkwijze": "Hoe werkten wij?",
    "gegevens": "Wat weten wij niet?",
}


def all_of(facts):
    """Every chapter for which there are facts."""
    now, earlier, label = facts["now"], before(facts), parse_period(facts["period"])
    corrected = (corrections(facts["corrections"]),) if facts.get("corrections") else ()
    return (
        at_a_glance(now, earlier, label),
        reach(now),
        who(now),
        flow(now, label),
        outcomes.result(now),
        outcomes.lasting(now),
        outcomes.ever_reached(now, label),
        outcomes.progress(now),
        outcomes.handovers(now),
        *corrected,
    )


def answer(facts, organisation):
    """The three sentences of the cover."""
    now, label = facts["now"], parse_period(facts["period"]).label
    return (
        f"{organisation} sprak {plain(now['reach']['I1_youths_reached'])} jongeren in het {label}. "
        f"{plain(now['caseload']['I7_served_persons'])} jongeren waren in begeleiding.",
        outcomes.positive_sentence(now),
        outcomes.lasting_sentence(now),
    )


def at_a_glance(now, earlier, quarter):
    """The figures that are compared first, beside those of the quarter before."""
    keys = tuple(
        Key(write(_at(now, path)), label, rule, _since(now, earlier, write, path)) for label, rule, write, *path in KEYS
    )
    rows = tuple(_compared(now, earlier, *line) for line in GLANCE)
    caption = f"Dit kwartaal naast het {quarter.previous().label}"
    columns = ("Cijfer", "Vorig kwartaal", "Dit kwartaal", "Verschil")
    table = Table(caption, columns, rows, note="Punt: procentpunt, het verschil tussen twee percentages.")
    return Chapter("oogopslag", "In één oogopslag", _glance(now), (Keys(keys), table))


KEYS = (
    ("jongeren gesproken", "I1", count, "reach", "I1_youths_reached"),
    ("jongeren in begeleiding", "I7", count, "caseload", "I7_served_persons"),
    ("eindigde met school of werk", "I8", share, "outflow", "I8_positive_rate"),
    ("van de warme overdrachten geslaagd", "I16", share, "handovers", "I16", "rate"),
)
GLANCE = (
    ("Jongeren gesproken", "I1", count, "reach", "I1_youths_reached"),
    ("Voor het eerst gesproken", "I1", count, "reach", "first_time"),
    ("Begonnen trajecten", "I3", count, "caseload", "I3_inflow"),
    ("Afgesloten trajecten", "I5", count, "caseload", "I5_outflow"),
    ("Lopende trajecten, laatste dag", "I4", count, "caseload", "I4_open_at_end"),
    ("Naar school of werk", "I8", share, "outflow", "I8_positive_rate"),
    ("Gestopt", "I9", share, "outflow", "I9_dropout_rate"),
    ("Na 3 maanden nog school of werk", "I12", share, "I12_durable", "3", "rate"),
    ("Duur van een traject in dagen, mediaan", "I14", decimal, "outflow", "I14_median_days"),
    ("Warme overdracht geslaagd", "I16", share, "handovers", "I16", "rate"),
    ("Terugkoppeling op tijd", "I17", share, "handovers", "I17", "rate"),
    ("Startmeting op tijd", "I18", share, "measurement", "I18", "rate"),
)


def _compared(now, earlier, label, rule, write, *path):
    here, there = _at(now, path), earlier.get(".".join(path))
    return Row(label, (write(there), write(here), difference(here, there, points=write is share)), rule)


def _at(figures, path):
    for name in path:
        figures = figures[name]
    return figures


def _since(now, earlier, write, path):
    said = difference(_at(now, path), earlier.get(".".join(path)), points=write is share)
    return "" if said == words.NONE else f"{said} sinds vorig kwartaal"


def _glance(now):
    here, there = now["caseload"]["I4_open_at_end"], now["caseload"]["I4_open_at_start"]
    verb = "steeg" if here > there else "daalde" if here < there else "bleef"
    how = f"{verb} van {count(there)} naar {count(here)}" if here != there else f"{verb} {count(here)}"
    return f"Het aantal lopende trajecten {how}."


def reach(now):
    """How many youths were spoken to, and how the contact came about."""
    part = now["reach"]
    channels = tuple((words.name(words.CHANNELS, code), value) for code, value in part["two_way_by_channel"].items())
    channels = tuple(sorted(channels, key=lambda row: -(drawn(row[1]) or 0)))
    first = channels[0] if channels and known(channels[0][1]) and channels[0][1] else None
    finding = (
        f"Wij spraken {plain(part['I1_youths_reached'])} jongeren, van wie {plain(part['first_time'])} voor het eerst."
    )
    title = f"De meeste gesprekken: {first[0].lower()}" if first else "Gesprekken naar de manier van contact"
    rows = (
        Row("Jongeren gesproken", (count(part["I1_youths_reached"]),), "I1"),
        Row("van wie voor het eerst", (count(part["first_time"]),), "I1"),
        Row("Gesprekken en gemaakte afspraken", (count(part["two_way_contacts"]),), "I1"),
        Row("Pogingen: alleen gezien of niet gelukt", (count(part["other_contacts"]),), "I1"),
        Row("Mensen gesproken zonder naam, apart geteld", (count(part["anonymous_people_spoken_to"]),), "I1"),
    )
    table = Table("Contacten", ("Cijfer", "Aantal"), rows)
    return Chapter(
        "bereik", "Wie bereikten wij?", finding, (table, _bars(title, channels, "Manier", "Gesprekken", ("I1",)))
    )


def _bars(title, rows, column, unit, rules):
    """Bars with their table; where all is hidden a bar says nothing, and only the table stands."""
    chart = charts.bars(title, [(label, drawn(value)) for label, value in rows], columns=(column, unit))
    if not any(known(value) and value for _, value in rows):
        return _plain_table(title, rows, column, unit, rules)
    return Drawing(chart, rules, note=_covered(rows))


def _plain_table(title, rows, column, unit, rules):
    return Table(title, (column, unit), tuple(Row(label, (count(value),)) for label, value in rows), rules)


def _covered(rows):
    hidden = any(not known(value) for _, value in rows)
    return "Niet alles is te tonen: zie Kleine aantallen bij ‘Zo tellen wij’." if hidden else ""


def who(now):
    """Who the youths are whose case began: age, school, why they left it, where they live."""
    part, inflow = now["inflow_profile"], now["caseload"]["I3_inflow"]
    ages = [(words.name(words.AGES, code), value) for code, value in part["by_age"].items()]
    schools = [(words.name(words.SCHOOLS, code), value) for code, value in part["by_school_type"].items()]
    rate = share(part["I20_rate"])
    rows = (
        Row("Zonder startkwalificatie", (count(part["without_basic_qualification"]), count(inflow), ""), "I3"),
        Row("Diploma onbekend", (count(part["qualification_unknown"]), count(inflow), ""), "I3"),
        Row("Niet bekend bij de gemeente", (count(part["not_known_to_municipality"]), count(inflow), ""), "I3"),
        Row("Geen vaste woonplek", (*_of(part, "I20_without_regular_housing", "I20_housing_known"), rate), "I20"),
    )
    facts = Table("Bij het begin van het traject", ("Kenmerk", "Trajecten", "Van", "Percentage"), rows)
    parts = (facts, _bars("Leeftijd bij het begin", ages, "Leeftijd", "Trajecten", ("I3",)),
             _bars("School waar de jongere vandaan kwam", schools, "School", "Trajecten", ("I3",)),
             causes(part, inflow))  # fmt: skip
    return Chapter("wie", "Wie begon een traject?", _oldest(ages, inflow), parts)


def _of(part, *names):
    return tuple(count(part[name]) for name in names)


def _oldest(ages, inflow):
    shown = [(label, value) for label, value in ages if known(value) and value]
    if not shown:
        return f"In dit kwartaal begonnen {plain(inflow)} trajecten."
    label, value = max(shown, key=lambda row: row[1])
    label = label[0].lower() + label[1:]
    return f"In dit kwartaal begonnen {plain(inflow)} trajecten. De grootste groep is {label}: {plain(value)}."


def causes(part, inflow):
    """The two-way table of cause and school: causes down, schools across, so that it fits a page."""
    cells, schools = part["cause_by_school_type"], list(part["by_school_type"])
    rows = [
        Row(words.name(words.CAUSES, cause), (*(count(cells[school][cause]) for school in schools), count(value)))
        for cause, value in part["by_cause"].items()
    ]
    rows.append(
        Row("Samen", (*(count(part["by_school_type"][school]) for school in schools), count(inflow)), total=True)
    )
    columns = ("Oorzaak", *(words.name(words.SCHOOLS_SHORT, school) for school in schools), "Samen")
    return Table("Waarom de jongere van school ging", columns, tuple(rows), ("I3", "K"), shape="breed")


def flow(now, quarter):
    """What came in, what is going on, what went out."""
    part, outflow = now["caseload"], now["outflow"]
    rows = (
        Row("Lopend op de dag vóór het kwartaal", (count(part["I4_open_at_start"]), ""), "I4"),
        Row("Begonnen", (f"+ {count(part['I3_inflow'])}", count(part["I3_inflow_persons"])), "I3"),
        Row("Afgesloten", (f"− {count(part['I5_outflow'])}", ""), "I5"),
        Row(
            "Lopend op de laatste dag",
            (count(part["I4_open_at_end"]), count(part["I4_open_at_end_persons"])),
            "I4",
            True,
        ),
    )
    more = (
        Row("Opnieuw begonnen binnen een jaar", (count(part["I3_re_entry"]), ""), "I3"),
        Row("In begeleiding op enig moment", (count(part["I7_served"]), count(part["I7_served_persons"])), "I7"),
        Row("Gemiddeld aantal lopende trajecten", (decimal(part["I6_average"]), ""), "I6"),
        Row("Duur in dagen, mediaan", (decimal(outflow["I14_median_days"]), ""), "I14"),
        Row("Duur in dagen, negen van de tien (p90)", (count(outflow["I14_p90_days"]), ""), "I14"),
    )
    columns = ("Cijfer", "Trajecten", "Jongeren")
    finding = f"Er begonnen {plain(part['I3_inflow'])} trajecten en er eindigden {plain(part['I5_outflow'])}."
    parts = (Table(f"Van begin tot eind van het {quarter.label}", columns, rows), Table("Daarnaast", columns, more))
    return Chapter("stroom", "Begonnen, bezig en klaar", finding, parts)


def corrections(rows):
    """What was learnt after an earlier report was frozen; that report stays as it is (G6)."""
    lines = tuple(
        Row(f"{parse_period(quarter).label}: {labels.of(path)}", (_either(was), _either(value), difference(value, was)))
        for quarter, path, was, value in rows
    )
    table = Table("Zo zou het nu worden geteld", ("Cijfer", "Vastgesteld", "Nu", "Verschil"), lines, ("G7",))
    finding = "Na het vaststellen van een eerder rapport zijn feiten bekend geworden. Dat rapport blijft zoals het is."
    return Chapter("hersteld", "Wat is er hersteld?", finding, (table,))


def _either(value):
    return decimal(value) if isinstance(value, float) else count(value)
