"""The chapters about whether it lasted, and about everyone who was ever reached."""

from mentoraat import charts
from reports.domain.disclosure import COVERED
from reports.quarter import outcomes, sides, words
from reports.quarter.parts import Chapter, Drawing, Row, Table
from reports.quarter.telling import kept
from reports.quarter.words import count, known, part_of, say, share, span

OVER_TIME = tuple(
    (f"Na {months} maanden nog school of werk", "I12", share, f"I12_durable.{months}.rate") for months in (3, 6, 12)
)
SERIES = ("Nog school of werk", "Gezien, niet meer", "Niet gezien")
STATES = ("positive", "in_guidance", "dropped_out", "handed_over", "activation", "other", "unknown", "contact_only",
          "neutral")  # fmt: skip


def lasting(told):
    """Whether school and work were still there after 3, 6 and 12 months, who slid again, and whether we asked."""
    part = told.at("I12_durable")
    if not part:
        return None
    rows = tuple(
        Row(f"Na {months} maanden", (
            span(cohort, "closed_from", "closed_to"), count(cohort["positive"]), count(cohort["observed"]),
            *(count(value) for value in _apart(cohort)), share(cohort["rate"])), "I12",
            key=f"I12_durable.{months}.rate")
        for months, cohort in part.items()
    )  # fmt: skip
    columns = ("Peilmoment", "Afgesloten in", "School of werk toen", "Gezien", *SERIES, "Deel")
    table = Table("School of werk, en daarna", columns, rows, shape="peil",
                  note="Wie wij bij de controle niet zagen, telt in het percentage mee als ‘niet’.")  # fmt: skip
    over_time = told.over_time("Blijvend school of werk door de tijd", OVER_TIME) if told.history else None
    table = table if any(row["positive"] for row in part.values()) else None
    parts = kept(_picture(part), table, over_time, sides.together(_relapse(told), _asked(told)))
    return Chapter("blijvend", "En bleef het zo?", outcomes.lasting_sentence(told), parts)


def _apart(row):
    """Of a group: still at school or work, seen without, not seen; what is hidden in one hides the others too."""
    if known(row["positive"], row["observed"], row["durable"]):
        return row["durable"], row["observed"] - row["durable"], row["positive"] - row["observed"]
    return row["durable"], COVERED, COVERED


def _picture(part):
    """Of each group: still at school or work, seen without, not seen."""
    lines = [(f"Na {months} maanden", _apart(row)) for months, row in part.items()]
    lines = [(label, values) for label, values in lines if known(*values) and any(values)]
    if not lines:
        return None
    title = "Van wie eindigde met school of werk: nog daar, niet meer, of niet gezien"
    return Drawing(charts.stacked(title, lines, series=SERIES, column="Peilmoment"), ())


def _relapse(told):
    part = told.at("I13_relapse")
    if not part or not part.get("positive"):
        return None
    lines = (("Eindigde met school of werk", "positive"), ("binnen een jaar iets gehoord", "observed"),
             ("binnen een jaar weer mis", "relapsed"), ("binnen een jaar nieuw traject", "returned"))  # fmt: skip
    rows = [Row(label, (count(part[name]),), "I13", key=f"I13_relapse.{name}") for label, name in lines if name in part]
    rows.append(Row("Deel: weer mis", (share(part["rate"]),), "I13", key="I13_relapse.rate"))
    caption = "Ging het binnen een jaar opnieuw mis?"
    note = f"Afgesloten in het {span(part, 'closed_from', 'closed_to')}."
    return Table(caption, ("Cijfer", "Trajecten"), tuple(rows), note=note)


def _asked(told):
    part = told.at("I22_aftercare")
    if not part or not any(row["due"] for row in part.values()):
        return None
    rows = tuple(
        Row(f"{months} maanden", (
            part_of(row["asked"], row["due"]), part_of(row["reached"], row["due"]), share(row["rate"])),
            "I22", key=f"I22_aftercare.{months}.rate")
        for months, row in part.items()
    )  # fmt: skip
    columns = ("Peilmoment", "Gevraagd", "Bereikt", "Deel")
    return Table("Vroegen wij op tijd hoe het ging?", columns, rows, shape="krap")


def ever_reached(told):
    """The way of counting of 2007, on its own base."""
    part = told.at("I25_all_ever_reached")
    if not part:
        return None
    path, rates = "I25_all_ever_reached", {"positive": "positive_rate", "dropped_out": "dropped_out_rate"}
    states = [code for code in STATES if code in part]
    rows = [
        Row(words.name(words.CLASSES, code), (count(part[code]), share(part[rates[code]]) if code in rates else ""),
            key=f"{path}.{code}")
        for code in states
    ]  # fmt: skip
    rows.append(Row("Iedereen die ooit is bereikt", (count(part["persons"]), ""), total=True, key=f"{path}.persons"))
    note = "Een andere basis dan hierboven: alle jongeren die ooit zijn bereikt, ook wie nog bezig is."
    table = Table(f"Stand op de laatste dag van {told.named}", ("Stand", "Jongeren", "Deel van iedereen"), tuple(rows),
                  ("I25",), shape="ooit", note=note)  # fmt: skip
    body = sides.together(_ever(part, states), table) if part["persons"] != 0 else None
    return Chapter("ooit", "Alle jongeren die ooit zijn bereikt", _all(told, part), kept(body))


def _ever(part, states):
    """The largest states by name, the small ones together, so that each can be seen."""
    front = [(words.name(words.CLASSES, code), part[code]) for code in states[:4]]
    if not known(part["persons"], *(value for _, value in front)) or not any(value for _, value in front):
        return None
    shown = [*front, ("Anders, zie de tabel", part["persons"] - sum(value for _, value in front))]
    title = say(part["persons"], "", "De stand van deze ene jongere", "De stand van deze {n} jongeren")
    return sides.distribution(title, shown, columns=("Stand", "Jongeren"))


def _all(told, part):
    persons, rate = part["persons"], part["positive_rate"]
    if known(persons, rate) and persons > 1:
        return (
            f"Van alle {count(persons)} jongeren die ooit zijn bereikt, kwam {share(rate)} op school of aan het werk."
        )
    return say(persons, f"Tot en met {told.named} is nog niemand bereikt.",
               f"Tot en met {told.named} is 1 jongere bereikt.",
               f"Tot en met {told.named} zijn {{n}} jongeren bereikt.")  # fmt: skip
