"""The chapters about what goes on: what came in and what is done, how long one waits, and how we work."""

from mentoraat import charts, wholes
from reports.quarter import sides
from reports.quarter.parts import Chapter, Drawing, Row, Table
from reports.quarter.telling import kept
from reports.quarter.words import count, decimal, drawn, euro, known, part_of, say, share, span, untold

STOCK = (
    ("Lopend op de dag ervoor", "I4", count, "caseload.I4_open_at_start"),
    ("Begonnen", "I3", count, "caseload.I3_inflow"),
    ("Afgesloten", "I5", count, "caseload.I5_outflow"),
    ("Lopend op de laatste dag", "I4", count, "caseload.I4_open_at_end"),
    ("Lopend op de laatste dag, jongeren", "I4", count, "caseload.I4_open_at_end_persons"),
    ("Opnieuw begonnen binnen een jaar", "I3", count, "caseload.I3_re_entry"),
    ("In begeleiding op enig moment", "I7", count, "caseload.I7_served"),
    ("In begeleiding, jongeren", "I7", count, "caseload.I7_served_persons"),
    ("Gemiddeld aantal lopende trajecten", "I6", decimal, "caseload.I6_average"),
    ("Duur in dagen, mediaan", "I14", decimal, "outflow.I14_median_days"),
    ("Duur in dagen, negen van de tien", "I14", count, "outflow.I14_p90_days"),
)
WAITS = (
    ("Van aanmelding tot begin", "referral"),
    ("Van gekozen plek tot de start", "start"),
)


def flow(told):
    """What came in, what is going on, what went out, and how long one waits."""
    if not told.has("caseload"):
        return None
    table = told.over_time("Trajecten van begin tot eind", STOCK)
    return Chapter("stroom", "Begonnen, bezig en klaar", _moved(told), kept(_picture(told), table, _waits(told)))


def _moved(told):
    inflow, outflow = told.at("caseload.I3_inflow"), told.at("caseload.I5_outflow")
    if untold(inflow) and untold(outflow):
        return f"Hoeveel trajecten {told.inside} begonnen en eindigden, is niet te tonen."
    began = say(inflow, "Er begon geen traject", "Er begon 1 traject", "Er begonnen {n} trajecten")
    ended = say(outflow, "er eindigde er geen", "er eindigde er 1", "er eindigden er {n}")
    return f"{began} {told.inside} en {ended}."


def _picture(told):
    """The flow as bands; only where all four numbers may be told and there is anything."""
    names = ("I4_open_at_start", "I3_inflow", "I5_outflow", "I4_open_at_end")
    values = [told.at(f"caseload.{name}") for name in names]
    if not known(*values):
        return None
    before, began, ended, after = values
    if not before + began or not ended + after:
        return None
    title = f"Van {count(before)} lopende trajecten op de dag ervoor naar {count(after)} op de laatste dag"
    chart = wholes.flow(title, before=before, began=began, ended=ended, after=after, columns=("Stand", "Trajecten"),
                        names=("al bezig", "begonnen", "afgesloten", "nog bezig"))  # fmt: skip
    return Drawing(chart, ("I3", "I4", "I5"))


def _waits(told):
    rows = tuple(
        Row(label, (count(part["n"]), decimal(part["median_days"]), count(part["p90_days"])), "I15",
            key=f"I15_waiting.{code}.median_days")
        for label, code in WAITS
        if (part := told.at(f"I15_waiting.{code}")) and part["n"]
    )  # fmt: skip
    columns = ("Wachten", "Aantal", "Dagen, mediaan", "Dagen, negen van de tien")
    return Table("Hoe lang duurde het wachten?", columns, rows) if rows else None


def method(told):
    """How the work was done: rhythm, measuring on time, certificates, and what it cost."""
    rows = kept(
        _share_row(told, "In gesprek gebleven", "I21_rhythm", "in_rhythm", "cases", "I21"),
        _share_row(told, "Startmeting op tijd", "measurement.I18", "covered", "expected", "I18"),
        _share_row(told, "Terugkoppeling op tijd", "handovers.I17", "on_time", "due", "I17"),
        _share_row(told, "Mentor met geldige VOG", "I24_certificates", "valid", "mentors", "I24"),
    )
    cohort = told.at("measurement.I18") or {}
    when = span(cohort, "opened_from", "opened_to") if cohort.get("expected") else ""
    late = f"De startmeting gaat over wie begon in het {when}." if when else ""
    table = Table("Zo werkten wij", ("Cijfer", "Aantal", "Deel"), rows, note=late, shape="deel") if rows else None
    parts = kept(sides.together(_shares(told, rows), table), sides.together(_missing(told), _cost(told)))
    return Chapter("werkwijze", "Hoe werkten wij?", _worked(rows), parts) if parts else None


def _shares(told, rows):
    """The percentages of these rows as bars on a track of 100."""
    values = [(row.label, drawn(told.at(row.key))) for row in rows]
    if not any(value for _, value in values):
        return None
    shown = [(label, value, 0 if value is None else 100) for label, value in values]
    title = "Welk deel op tijd, geldig of volgens afspraak was"
    return Drawing(wholes.tracks(title, shown, columns=("Cijfer", "Deel"), write=_written), ())


def _written(value, _of):
    return charts.HIDDEN if value is None else share(value)


def _share_row(told, label, path, upper, lower, rule):
    part = told.at(path)
    if not part or part.get(lower) in (None, 0) or part.get(upper) is None:
        return None
    cells = (part_of(part[upper], part[lower]), share(part["rate"]))
    return Row(label, cells, rule, key=f"{path}.rate")


def _worked(rows):
    shown = [f"{row.label}: {row.cells[1]}." for row in rows if row.cells[1].endswith("%")]
    return " ".join(shown[:2]) or "Er is te weinig om een percentage te geven."


REASONS = (("not_wanted", "Jongere wil niet"), ("not_reached", "Jongere niet bereikt"), ("no_time", "Geen tijd"),
           ("other", "Iets anders"), ("no_reason", "Geen reden opgeschreven"))  # fmt: skip


def _missing(told):
    """Why measurements at the start are missing; None when no reason may be told."""
    part = told.at("I18_missing")
    found = [(code, label) for code, label in REASONS if part and part.get(code)]
    if not any(known(part[code]) for code, _ in found):
        return None
    rows = [Row(label, (count(part[code]),), key=f"I18_missing.{code}") for code, label in found]
    rows.append(Row("Samen", (count(part["all"]),), total=True, key="I18_missing.all"))
    return Table("Waarom een startmeting ontbreekt", ("Reden", "Trajecten"), tuple(rows), ("I18",))


def _cost(told):
    """What a case cost, where a budget was agreed."""
    part = told.at("I26_cost")
    if not part or part.get("budget") is None:
        return None
    lines = (("Budget voor de periode", "budget"), ("Per traject in begeleiding", "per_served"),
             ("Per traject dat eindigde met school of werk", "per_positive"))  # fmt: skip
    rows = tuple(Row(label, (euro(part[name]),), "I26", key=f"I26_cost.{name}") for label, name in lines)
    return Table("Wat het kostte", ("Cijfer", "Bedrag"), rows)
