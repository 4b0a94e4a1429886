"""The chapters about whom we reached and who the youths are whose case began."""

from reports.quarter import sides, words
from reports.quarter.parts import Chapter, Row, Table
from reports.quarter.telling import kept
from reports.quarter.words import count, known, lower, say, share, untold

CONTACTS = (
    ("Jongeren gesproken", "I1", count, "reach.I1_youths_reached"),
    ("van wie voor het eerst", "I1", count, "reach.first_time"),
    ("Gesprekken en gemaakte afspraken", "I1", count, "reach.two_way_contacts"),
    ("Pogingen: alleen gezien of niet gelukt", "I1", count, "reach.other_contacts"),
    ("Mensen gesproken zonder naam, apart geteld", "I1", count, "reach.anonymous_people_spoken_to"),
)


def reach(told):
    """How many youths were spoken to, how the contact came about, and where."""
    if not told.has("reach"):
        return None
    channels = sides.largest_first(sides.kinds(told, "reach.two_way_by_channel", words.CHANNELS))
    title, strong = sides.headed(channels, "De meeste gesprekken: {}", "Gesprekken naar de manier van contact")
    bars = sides.bars(title, channels, columns=("Manier", "Gesprekken"), rules=("I1",), strong=strong)
    table = told.over_time("Contacten", CONTACTS)
    return Chapter("bereik", "Wie bereikten wij?", _spoken(told), kept(table, bars, _areas(told)))


def _spoken(told):
    youths, first = told.at("reach.I1_youths_reached"), told.at("reach.first_time")
    if untold(youths):
        return f"Hoeveel jongeren wij spraken {told.inside}, is niet te tonen."
    start = say(youths, "Wij spraken geen jongeren", "Wij spraken 1 jongere", "Wij spraken {n} jongeren")
    if known(youths) and youths < 2:
        return f"{start} {told.inside}."
    more = say(first, "Niemand van hen spraken wij voor het eerst.", "Met 1 van hen was dat voor het eerst.",
               "Met {n} van hen was dat voor het eerst.")  # fmt: skip
    return f"{start} {told.inside}. {more}"


def _areas(told):
    """Where youths were spoken to, beside how many cases began there; nothing where the report is about one area."""
    if told.terms.area:
        return None
    found = (told.at("places.two_way_by_area") or {}) | (told.at("places.inflow_by_area") or {})
    names = {area: area for area in found} | {"unknown": "Onbekend"}  # as the organisation writes them: IJsselmonde
    rows = sides.largest_first(sides.kinds(told, "places.two_way_by_area", names))
    began = {label: value for label, value, _ in sides.kinds(told, "places.inflow_by_area", names)}
    rows += tuple((label, 0, "") for label in began if label not in {row[0] for row in rows})
    if not any(known(value) and value for _, value, _ in rows):
        return None
    finding = "De meeste gesprekken in een gebied: {}"
    title, strong = sides.headed(rows, finding, "Gesprekken naar gebied", write=str)
    lines = tuple(Row(label, (count(value), count(began.get(label, 0))), key=path) for label, value, path in rows)
    table = Table("Gesprekken en begonnen trajecten per gebied", ("Gebied", "Gesprekken", "Begonnen"), lines,
                  ("I1", "I3", "G10"))  # fmt: skip
    return sides.beside(title, rows, table, columns=("Gebied", "Gesprekken"), strong=strong)


def who(told):
    """Who the youths are whose case began: age, school, why they left it, where they live."""
    if not told.has("inflow_profile"):
        return None
    ages = sides.kinds(told, "inflow_profile.by_age", words.AGES)
    schools = sides.kinds(told, "inflow_profile.by_school_type", words.SCHOOLS)
    both = causes(told)
    if both and not any(known(value) and value for _, value, _ in schools):
        schools = ()  # nothing to draw, and its numbers stand in the last line of the table of both
    parts = kept(
        _ages(ages),
        _facts(told) if told.at("caseload.I3_inflow") != 0 else None,
        _schools(schools),
        both,
    )
    return Chapter("wie", "Wie begon een traject?", _began(told, ages), parts)


def _ages(rows):
    title, strong = sides.headed(rows, "De grootste groep is {}", "Leeftijd bij het begin")
    return sides.bars(title, rows, columns=("Leeftijd", "Trajecten"), rules=("I3",), strong=strong)


def _schools(rows):
    """Bars; the largest group is most only where it is more than half."""
    plain, first = "School waar de jongere vandaan kwam", sides.largest(rows)
    is_most = first and first[1] * 2 > sum(value for _, value, _ in rows if known(value))
    title, strong = sides.headed(rows, "De meesten kwamen van {}", plain) if is_most else (plain, ())
    return sides.bars(title, rows, columns=("School", "Trajecten"), rules=("I3",), strong=strong)


def _facts(told):
    part, inflow = told.at("inflow_profile"), count(told.at("caseload.I3_inflow"))
    lines = (
        ("Zonder startkwalificatie", "I3", "without_basic_qualification", inflow, ""),
        ("Diploma onbekend", "I3", "qualification_unknown", inflow, ""),
        ("Niet bekend bij de gemeente", "I3", "not_known_to_municipality", inflow, ""),
        ("Geen vaste woonplek", "I20", "I20_without_regular_housing", count(part.get("I20_housing_known")),
         share(part.get("I20_rate"))),
    )  # fmt: skip
    rows = tuple(
        Row(label, (count(part[name]), of, rate), rule, key=f"inflow_profile.{name}")
        for label, rule, name, of, rate in lines
        if name in part
    )
    return Table("Bij het begin van het traject", ("Kenmerk", "Trajecten", "Van", "Percentage"), rows) if rows else None


def _began(told, ages):
    inflow, first = told.at("caseload.I3_inflow"), sides.largest(ages)
    if untold(inflow):
        return f"Hoeveel trajecten {told.inside} begonnen, is niet te tonen."
    start = say(inflow, "Er begon geen traject", "Er begon 1 traject", "Er begonnen {n} trajecten")
    if not first or not known(inflow) or inflow < 2:
        return f"{start} {told.inside}."
    return f"{start} {told.inside}. De grootste groep is {lower(first[0])}: {count(first[1])}."


def causes(told):
    """The two-way table of cause and school: causes down, schools across, so that it fits a page."""
    part = told.at("inflow_profile")
    if not told.has("inflow_profile.cause_by_school_type", "inflow_profile.by_cause", "inflow_profile.by_school_type"):
        return None
    inflow, cells, schools = (
        told.at("caseload.I3_inflow"),
        part["cause_by_school_type"],
        sides.ordered(part["by_school_type"], words.SCHOOLS),
    )
    if inflow == 0:
        return None
    rows = [
        Row(
            words.name(words.CAUSES, cause),
            (*(count(cells[school][cause]) for school in schools), count(part["by_cause"][cause])),
        )
        for cause in sides.ordered(part["by_cause"], words.CAUSES)
    ]
    totals = (*(count(part["by_school_type"][school]) for school in schools), count(inflow))
    rows.append(Row("Samen", totals, total=True))
    columns = ("Oorzaak", *(words.name(words.SCHOOLS_SHORT, school) for school in schools), "Samen")
    return Table("Waarom de jongere van school ging", columns, tuple(rows), ("I3", "K"), shape="breed",
                 breakdown="inflow_profile.cause_by_school_type")  # fmt: skip
