"""The chapters about what it led to: the whole distribution of outcomes, beside how much stood against it."""

from mentoraat import charts
from reports.quarter import sides, words
from reports.quarter.parts import Chapter, Drawing, Row, Side, Table
from reports.quarter.telling import kept
from reports.quarter.words import count, drawn, known, lower, part_of, plain, say, share, span, untold

OUTCOMES = ("positive", "dropped_out", "handed_over", "activation", "other", "unknown")
OVER_TIME = (
    ("Telt mee", "I8", count, "outflow.counted"),
    ("Naar school of werk", "I8", share, "outflow.I8_positive_rate"),
    ("Gestopt", "I9", share, "outflow.I9_dropout_rate"),
    ("Eerder geëindigd dan gepland", "I10", share, "outflow.I10_ended_early_rate"),
)


def positive_sentence(told):
    """How many closed cases ended with school or work, as far as that may be said."""
    part = told.at("outflow")
    if not told.has("outflow.counted"):
        return ""
    counted, rate, value = part["counted"], part["I8_positive_rate"], part["by_class"].get("positive")
    if counted == 0:
        return f"Er eindigde {told.inside} geen traject dat meetelt."
    if known(rate, counted):
        return f"Van de {plain(counted)} afgesloten trajecten die meetellen, eindigde {share(rate)} met school of werk."
    if untold(counted):
        return f"Hoeveel trajecten {told.inside} met school of werk eindigden, is niet te tonen."
    ended = say(counted, "", "Er eindigde 1 traject dat meetelt", "Er eindigden {n} trajecten die meetellen")
    if known(value):
        return ended + say(value, ", geen met school of werk.", ", 1 met school of werk.", ", {n} met school of werk.")
    return f"{ended}. Een percentage is daarover niet te geven."


def lasting_sentence(told):
    """Whether school or work lasted three months, of the latest quarter that can be known."""
    cohort = told.at("I12_durable.3")
    if not cohort:
        return ""
    if known(cohort["rate"]):
        when = _when(cohort)
        return f"Van wie {when} eindigde met school of werk, had {share(cohort['rate'])} dat drie maanden later nog."
    return "Of school of werk na drie maanden bleef, is nog niet in een percentage te zeggen."


def _when(cohort):
    when = span(cohort, "closed_from", "closed_to")
    return f"in het {when}" if "kwartaal" in when else f"van {when}"


def result(told):
    """The whole distribution of outcomes, the rates that are made of it, and where positive ones went."""
    part = told.at("outflow")
    if not part:
        return None
    title = say(part["counted"], "Geen uitkomsten", "De uitkomst van 1 afgesloten traject dat meetelt",
                "Alle uitkomsten van {n} afgesloten trajecten die meetellen, in procenten",
                nothing="Alle uitkomsten, in procenten")  # fmt: skip
    shares = part.get("I11_distribution") or {}
    shown = [(words.name(words.CLASSES, code), shares.get(code)) for code in OUTCOMES]
    drawing = sides.distribution(title, shown, columns=("Uitkomst", "Percentage"), decimals=1, unit="%", whole=100)
    table = _classes(part)
    beside = kept(table, _rates(told, part), _destinations(told))
    over_time = None if told.shows("oogopslag") else told.over_time("De percentages door de tijd", OVER_TIME)
    parts = kept(drawing, Side(beside) if part["counted"] != 0 else _left(told, table), over_time)
    return Chapter("resultaat", "Waar leidde het toe?", positive_sentence(told), parts)


def _left(told, table):
    """The table of outcomes where none counts: only when some case ended all the same."""
    return table if told.at("caseload.I5_outflow") else None


def _classes(part):
    shares, classes = part.get("I11_distribution") or {}, part["by_class"]
    rows = [
        Row(words.name(words.CLASSES, code), (count(classes[code]), share(shares.get(code))),
            key=f"outflow.by_class.{code}")
        for code in OUTCOMES
        if code in classes
    ]  # fmt: skip
    rows.append(Row("Samen, dit telt mee", (count(part["counted"]), ""), total=True, key="outflow.counted"))
    if "neutral" in classes:
        rows.append(Row("Verhuisd of overleden", (count(classes["neutral"]), ""), key="outflow.by_class.neutral"))
    return Table("Uitkomst van de afgesloten trajecten", ("Uitkomst", "Trajecten", "Deel"), tuple(rows), ("I5", "I11"))


def _rates(told, part):
    counted, outflow, classes = part["counted"], told.at("caseload.I5_outflow"), part["by_class"]
    lines = (
        ("Naar school of werk", "I8", classes.get("positive"), counted, "I8_positive_rate"),
        ("Gestopt", "I9", classes.get("dropped_out"), counted, "I9_dropout_rate"),
        ("Eerder geëindigd dan gepland", "I10", part["I10_ended_early"], outflow, "I10_ended_early_rate"),
    )
    rows = tuple(
        Row(label, (part_of(n, of), share(part[rate])), rule, key=f"outflow.{rate}")
        for label, rule, n, of, rate in lines
    )
    return Table("Drie cijfers uit deze verdeling", ("Cijfer", "Aantal", "Deel"), rows)


def _destinations(told):
    """Where positive cases went: school, work, or both; and who gained a basic qualification (I23)."""
    part, gained = told.at("destinations") or {}, told.at("I23_qualification") or {}
    names = (("school", "School"), ("work", "Werk"), ("both", "School en werk samen"))
    rows = [Row(label, (count(part[code]), ""), "I8", key=f"destinations.{code}") for code, label in names
            if code in part and any(part.values())]  # fmt: skip
    if gained.get("without"):
        cells = (part_of(gained["gained"], gained["without"]), share(gained["rate"]))
        rows.append(Row("Begon zonder startkwalificatie en haalde die", cells, "I23", key="I23_qualification.rate"))
    return Table("Wat voor school of werk", ("Bestemming", "Aantal", "Deel"), tuple(rows)) if rows else None


def weight(told):
    """How much stood against it: the number of areas of life that had to change, beside how cases ended (R42)."""
    part = told.at("complexity")
    inflow = told.at("complexity.inflow_by_stratum") or {}
    if not part or not any(value for value in inflow.values()) and not _any_ended(part):
        return None
    parts = kept(sides.together(_started(told), _ended(part)), _strata(part))
    return Chapter("ingewikkeld", "Hoe ingewikkeld was het?", _heaviest(inflow), parts)


def _started(told):
    rows = sides.kinds(told, "complexity.inflow_by_stratum", words.STRATA)
    bars = [(label, drawn(value)) for label, value, _ in rows]
    if not any(value for _, value in bars):
        return None
    return Drawing(charts.bars("Zo begonnen de trajecten", bars, columns=("Zwaarte", "Begonnen")), ())


def _ended(part):
    found = part.get("outflow_by_stratum") or {}
    rows = [(words.name(words.STRATA, code), (drawn(found[code]["positive"]), drawn(found[code]["other"])))
            for code in sides.ordered(found, words.STRATA)]  # fmt: skip
    if not any(value for _, values in rows for value in values):
        return None
    return Drawing(charts.stacked("Zo eindigden ze", rows, series=("School of werk", "Anders"), column="Zwaarte"), ())


def _any_ended(part):
    return any(value for value in (part.get("counted_by_stratum") or {}).values())


def _strata(part):
    inflow, ended = part.get("inflow_by_stratum") or {}, part.get("outflow_by_stratum") or {}
    counted, rates = part.get("counted_by_stratum") or {}, part.get("rates") or {}
    rows = tuple(
        Row(words.name(words.STRATA, code), (
            count(inflow.get(code)), count(counted.get(code)), count(ended.get(code, {}).get("positive")),
            count(ended.get(code, {}).get("other")), share(rates.get(code))),
            key=f"complexity.inflow_by_stratum.{code}")
        for code in sides.ordered(inflow | ended, words.STRATA)
    )  # fmt: skip
    columns = ("Waar moest iets anders?", "Begonnen", "Afgesloten, telt mee", "School of werk", "Anders", "Percentage")
    note = "Geteld in de startmeting: leefgebieden waar de jongere zegt ‘dit moet nu anders’ of ‘ik wil dit anders’."
    return Table("Begonnen en afgesloten naar zwaarte", columns, rows, ("R42",), shape="vijf", note=note)


def _heaviest(inflow):
    rows = [(words.name(words.STRATA, code), value) for code, value in inflow.items() if code != "unknown"]
    first, missing = sides.largest(rows), inflow.get("unknown")
    if not first:
        return "Hoe zwaar het was bij het begin, staat hier naast hoe het eindigde."
    where = lower(first[0])
    told = say(first[1], "", f"1 traject begon met zorgen {where}", f"{{n}} trajecten begonnen met zorgen {where}")
    more = say(missing, "", " Van 1 begonnen traject is er geen startmeting.",
               " Van {n} begonnen trajecten is er geen startmeting.") if missing is not None else ""  # fmt: skip
    return f"De grootste groep: {told}.{more}"
