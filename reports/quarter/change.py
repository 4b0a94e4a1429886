"""The chapters about change by the youths' own scores, and about what comes before everything else."""

from mentoraat import charts
from reports.quarter import sides, words
from reports.quarter.parts import Chapter, Drawing, Row, Table
from reports.quarter.telling import kept
from reports.quarter.words import count, decimal, drawn, known, plain, say

SCALE = "1: dit moet nu anders. 2: ik wil dit anders. 3: ik ben bezig. 4: het gaat. 5: goed zo."


def progress(told):
    """What youths themselves said changed, per area of life."""
    areas = told.at("measurement.I19_domains")
    if areas is None:
        return None
    pairs = told.at("measurement.I19_pairs")
    shown = [(words.name(words.AREAS, code), a["baseline"], a["follow_up"]) for code, a in areas.items()]
    shown = [row for row in shown if known(*row[1:])]
    chart = None
    if shown:
        title = f"Gemiddelde bij de start en nu, van {plain(pairs)} paren metingen"
        drawing = charts.dumbbell(title, shown, steps=words.STEPS, column="Leefgebied", write=decimal)
        chart = Drawing(drawing, ("I19",), note=SCALE)
    table = _areas(areas) if pairs != 0 else None
    return Chapter("vooruitgang", "Wat veranderde er volgens de jongeren?", _better(told, shown, pairs),
                   kept(chart, table))  # fmt: skip


def _areas(areas):
    rows = tuple(
        Row(words.name(words.AREAS, code), (
            decimal(a["baseline"]), decimal(a["follow_up"]), count(a["improved"]), count(a["equal"]), count(a["worse"]),
            count(a["n"]), count(a["missing"])), key=f"measurement.I19_domains.{code}.n")
        for code, a in areas.items()
    )  # fmt: skip
    columns = ("Leefgebied", "Start, gemiddeld", "Nu, gemiddeld", "Vooruit", "Gelijk", "Achteruit", "Samen", "Mist")
    return Table("Verandering per leefgebied", columns, rows, ("I19",), shape="acht")


def _better(told, shown, pairs):
    if pairs == 0:
        return f"Er zijn {told.inside} nog geen twee metingen om naast elkaar te leggen."
    said = say(pairs, "", "Er is 1 paar van metingen", "Er zijn {n} paren van metingen")
    if not shown:
        return f"{said}. Dat is te weinig om een gemiddelde te geven."
    up = sum(after > before for _, before, after in shown)
    down = sum(after < before for _, before, after in shown)
    many = f"{words.word(up) if up else 'geen'} van de {words.word(len(shown))} leefgebieden"
    better = f"Gemiddeld ging het vooruit op {many}"
    worse = f"achteruit op {words.word(down)}" if down else "nergens achteruit"
    return f"{better}, {worse}. {said}."


def needs(told):
    """A roof, an income, insurance, safety: what came up, what was solved, in how many days, what is open."""
    part = told.at("needs")
    if not part:
        return None
    rows = tuple(
        Row(words.name(words.NEEDS, code), (
            count(row["began"]), count(row["solved"]), count(row["open_at_end"]), decimal(row["median_days"])),
            key=f"needs.{code}.solved")
        for code, row in part.items()
    )  # fmt: skip
    busy = any(value for row in part.values() for value in (row["began"], row["solved"], row["open_at_end"]))
    columns = ("Wat ontbrak", "Kwam erbij", "Opgelost", "Nog open", "Dagen")
    note = "Dagen: de mediaan tot het was opgelost."
    table = Table("Eerst wat voor alles gaat", columns, rows, ("R14",), shape="kort", note=note)
    parts = kept(sides.together(_open(part), table if busy else None))
    return Chapter("basis", "Een dak, inkomen, zorg en veiligheid", _solved(told, part), parts)


def _open(part):
    lines = [(words.name(words.NEEDS, code), (drawn(row["solved"]), drawn(row["open_at_end"])))
             for code, row in part.items()]  # fmt: skip
    if not any(value for _, values in lines for value in values):
        return None
    title = "Opgelost, en wat nog open is op de laatste dag"
    return Drawing(charts.stacked(title, lines, series=("Opgelost", "Nog open"), column="Wat ontbrak"), ())


def _solved(told, part):
    solved = [row["solved"] for row in part.values()]
    still = [row["open_at_end"] for row in part.values()]
    if not known(*solved, *still):
        return "Eerst een plek om te slapen, geld en veiligheid. Niet alle aantallen zijn groot genoeg om te tonen."
    done = say(sum(solved), f"Er is {told.inside} niets opgelost", f"Er is {told.inside} 1 zorg opgelost",
               f"Er zijn {told.inside} {{n}} zorgen opgelost")  # fmt: skip
    left = say(sum(still), "Op de laatste dag was er niets meer open.", "Op de laatste dag was er 1 nog open.",
               "Op de laatste dag waren er {n} nog open.")  # fmt: skip
    if not sum(solved) and not sum(still):
        return f"Er kwam {told.inside} geen zorg over een dak, inkomen, verzekering of veiligheid voor."
    return f"{done}. {left}"
